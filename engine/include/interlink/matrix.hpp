// A square table of figures with a name for each row and column: row acts on column. It comes from a CSV file with the
// same labels in its first row and its first column, or is made from a data set (interlink/level_matrix.hpp).
#pragma once

#include <interlink/diagnostic.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

struct LabelledMatrix {
    std::vector<std::string> ids{};    ///< unique, none empty; in a file the labels as written
    std::vector<std::string> names{};  ///< for people; as many
    std::vector<double> values{};      ///< finite, row by row

    std::size_t size() const { return ids.size(); }
    double at(std::size_t row, std::size_t column) const { return values[row * ids.size() + column]; }
};

/// What a method takes.
struct MatrixRules {
    bool negative = true;     ///< figures below 0
    bool judgements = false;  ///< nothing but 0 and 1, or the letters V, A, X, O, one for each pair
    bool states = false;      ///< labels are `descriptor.state`; between states of one descriptor blanks are 0
    bool labels = true;       ///< else the file is figures alone, and its elements are called v1, v2 …
};

/// The most elements that a matrix may have.
inline constexpr std::size_t matrix_size_limit = 500;

struct MatrixResult {
    std::optional<LabelledMatrix> matrix{};  ///< only when there is no error
    std::string title{};                     ///< the file's name without its ending
    std::string hash{};                      ///< SHA-256 of the bytes, hexadecimal
    std::vector<Diagnostic> diagnostics{};
};

/// Reads a matrix from a CSV file; comma, semicolon or tab separate, and a comma is a decimal one where it does not.
/// Labels on one side alone are those of the other too; where all would be numbers there are none, which is an error.
/// Columns may stand in another order than rows. On
/// the diagonal a blank or a dash is 0, and elsewhere every figure must be there. `50%` is 0.5. Letters are turned into
/// 0 and 1: V is 1 from row to column, A from column to row, X both ways, O neither. Reports every problem. O(bytes).
MatrixResult load_matrix(const std::filesystem::path& path, const MatrixRules& rules = {});

/// The same from text in memory; `name` is for messages.
MatrixResult load_matrix_text(std::string_view text, std::string_view name, const MatrixRules& rules = {});

}  // namespace interlink
