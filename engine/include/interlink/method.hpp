// Published methods on a matrix or on the foresight of a data set, as a table: one file and one row each. What their
// figures mean is in sections 13 to 18 of engine/src/analysis/METHOD.md.
#pragma once

#include <interlink/cognitive_map.hpp>
#include <interlink/dataset.hpp>
#include <interlink/matrix.hpp>
#include <interlink/micmac.hpp>
#include <interlink/progress.hpp>
#include <interlink/tables.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace interlink {

/// What a method works on; the part that it does not take stays empty.
struct MethodInput {
    DatasetLabel source{};
    std::string level{};  ///< "technology", "theme" or "function": the matrix is made from a data set
    bool stated_only = false;
    LabelledMatrix matrix{};
    Foresight foresight{};
};

/// The options of all methods; each reads its own.
struct MethodOptions {
    MicmacOptions micmac{};
    CognitiveMapOptions cognitive_map{};
    bool cross_impact_basins = false;  ///< follow succession from every combination
    unsigned threads = 1;
    std::uint64_t seed = 1;
    Progress* progress = nullptr;
};

/// An answer, or the reason why there is none.
struct MethodOutcome {
    std::optional<ResultDocument> document{};
    std::string error{};
    std::string hint{};
};

enum class MethodTakes : std::uint8_t { matrix, foresight };

struct Method {
    std::string_view name;
    std::string_view summary;  ///< the question it answers
    MethodTakes takes = MethodTakes::matrix;
    MatrixRules rules{};  ///< of the matrix that it takes
    /// Throws std::invalid_argument for a matrix that has not size · size finite figures and a name for each row, and
    /// for impacts that join no states.
    MethodOutcome (*run)(const MethodInput&, const MethodOptions&) = nullptr;
};

std::span<const Method> methods();
/// nullptr when there is none of that name.
const Method* find_method(std::string_view name);

}  // namespace interlink
