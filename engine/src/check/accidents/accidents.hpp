// What looks like an accident of copying or of a spreadsheet rather than like something that a person meant to say.
// Every function here takes one text that an author wrote, and is pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

/// The phrases that one text seems to hold: divided by line ends, semicolons, bars, bullets, numbers, slashes between
/// blanks, or by commas and full stops where nothing else can be meant. Empty where it is one phrase. O(text).
std::vector<std::string_view> phrases_in(std::string_view text);

/// The error value of a spreadsheet that stands in the text, in any language of Excel and LibreOffice: #N/A, #REF!,
/// Err:502.
std::optional<std::string_view> spreadsheet_error_in(std::string_view text);

/// Is the text a formula that a spreadsheet would have computed: =SUM(A1), +A1, Sheet1!B2?
bool is_formula(std::string_view text);

/// Does the text only hold a place for one: TBD, n/a, -, xxx, lorem ipsum?
bool is_placeholder(std::string_view text);

/// Digits without any letter: 12, 50 %, 2026-01-31.
bool is_number_alone(std::string_view text);

/// One text has one accident, the first of these that applies.
enum class Accident : unsigned char { none, spreadsheet_error, formula, placeholder, number, several_phrases };
Accident accident_in(std::string_view text);

}  // namespace interlink::detail
