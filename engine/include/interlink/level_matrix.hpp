// What acts on what in a data set, as the matrix that the methods take: sections 10 and 13 of the method
// (engine/src/analysis/METHOD.md).
#pragma once

#include <interlink/matrix.hpp>
#include <interlink/model.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace interlink {

enum class Level : std::uint8_t { technology, theme, function };
std::string_view to_string(Level level);

/// Row acts on column; every figure in [-1,1], the diagonal 0. Technologies and functions are those of the data set, in
/// its order; themes are those that act on another or are acted on.
LabelledMatrix level_matrix(const Model& model, Level level);

}  // namespace interlink
