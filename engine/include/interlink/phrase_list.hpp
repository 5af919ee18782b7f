// Phrases on their own, one a line, as `interlink match` reads them.
#pragma once

#include <interlink/dataset.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

struct PhraseListLimits {
    std::uint64_t bytes = 16u << 20;
    std::uint32_t phrases = 100'000;
    std::uint32_t phrase_bytes = 100'000;
    std::uint32_t diagnostics = 100;  ///< reported at most; the rest is counted
};

struct PhraseListResult {
    std::optional<std::vector<std::string>> phrases;  ///< only when there is no error
    std::vector<Diagnostic> diagnostics;
};

/// The phrases of a text, one a line; lines of blanks are passed over. Lines end in LF, CR LF or CR. A byte-order mark
/// is skipped; what is not UTF-8, and control characters, are reported with their place. O(length).
PhraseListResult load_phrases_text(std::string_view text, std::string_view name, const PhraseListLimits& limits = {});

}  // namespace interlink
