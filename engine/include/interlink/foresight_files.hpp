// Cross-impact judgements from a file of their own: a project of ScenarioWizard (.scw), or a matrix in CSV.
#pragma once

#include <interlink/dataset.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

struct ForesightResult {
    std::optional<Foresight> foresight{};  ///< only when there is no error; ids are the names as written
    std::string title{};
    std::string hash{};  ///< SHA-256 of the bytes, hexadecimal
    std::vector<Diagnostic> diagnostics{};
};

/// Reads a ScenarioWizard project where the file begins with `$`, and else a matrix as load_matrix does, with labels
/// `descriptor.state` (the last dot counts): row acts on column, and cells between states of one descriptor are blank
/// or 0. Reports every problem. O(bytes).
ForesightResult load_foresight_file(const std::filesystem::path& path);

/// The same from text in memory; `name` is for messages.
ForesightResult load_foresight_text(std::string_view text, std::string_view name);

}  // namespace interlink
