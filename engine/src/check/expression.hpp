// The language of expectations: `command.table[key].column <= number`, or an aggregate of a column.
//
//   expectation = value operator literal
//   value       = cell | ("max" | "min" | "mean" | "sum" | "count") "(" cell ")"
//   cell        = word "." word [ "[" id { "," id } "]" ] "." word
//   operator    = "<=" | ">=" | "<" | ">" | "==" | "!="
//   literal     = number | "true" | "false" | text, in quotes or not
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace interlink::detail {

enum class Aggregate : std::uint8_t { max, min, mean, sum, count };
enum class Comparison : std::uint8_t { at_most, at_least, below, above, equal, unequal };

/// A part of an expression and where it stands in it, in code points from 0.
struct Part {
    std::string text;
    std::uint32_t offset = 0;
    std::uint32_t width = 1;
};

struct Expression {
    std::optional<Aggregate> aggregate;
    Part command, table, column;
    std::vector<Part> key;  ///< empty: the table's only row, or all of them
    Part comparison_part;
    Comparison comparison = Comparison::at_most;
    Part literal;  ///< without its quotes
    bool quoted = false;

    /// `command.table[key].column`, with its aggregate.
    std::string value() const;
};

struct ExpressionError {
    Part at;
    std::string text;
    std::string hint;
};

std::variant<Expression, ExpressionError> parse_expression(std::string_view text);

std::string_view symbol(Comparison comparison);
/// "at most", "not" …; before a threshold.
std::string_view words(Comparison comparison);

}  // namespace interlink::detail
