// Text that someone else wrote, made harmless for the place where it is going to stand. One function a place; all
// return valid UTF-8 (ill-formed bytes become U+FFFD) and take time linear in the text.
//
// "Unsafe" characters are those that act rather than show: control characters other than tab and line breaks, the
// bidirectional embeddings, overrides and isolates (U+202A–202E, U+2066–2069, which let a name rewrite what surrounds
// it), the separators U+2028 and U+2029, and noncharacters.
#pragma once

#include <string>
#include <string_view>

namespace interlink {

/// For element content and quoted attribute values of HTML, XML and SVG: & < > " ' as entities, unsafe characters as
/// U+FFFD, commands to runners broken up by character references. The result is also allowed in XML 1.0, which forbids
/// most control characters even as references.
std::string escape_html(std::string_view text);

/// For running text and table cells of Markdown (GitHub's and pandoc's): nothing in it is markup, a link, HTML, math or
/// the start of a list. Line breaks and runs of blanks become one blank, unsafe characters U+FFFD.
std::string escape_markdown(std::string_view text);

/// One field of a CSV line (RFC 4180), quoted where needed. A field that a spreadsheet would take for a formula (one
/// that begins with = + - @, their full-width forms, tab or a line break) gets a leading apostrophe. For text only: a
/// number is written as it is. Unsafe characters become U+FFFD, and commands to runners get a space.
std::string escape_csv_cell(std::string_view text);

/// Finished lines of text that may stand in the log of a pipeline: a space breaks up what a runner would take for a
/// command (`::set-output …`, `##[…]`, `##vso[…]`, `##teamcity[…]`, `section_start:…`). Everything else stays as it is.
/// Goes over whole lines, since runners look at their starts.
std::string escape_commands(std::string_view lines);

/// The same for finished HTML, XML or SVG, by character references: what is shown stays.
std::string escape_commands_in_markup(std::string_view markup);

/// The same for a finished JSON document, by escapes: no value changes.
std::string escape_commands_in_json(std::string_view json);

/// For a terminal: unsafe characters are shown as \u{1b}, so no sequence takes effect; tabs and line breaks become
/// blanks.
std::string escape_terminal(std::string_view text);

/// The inside of a JSON string, without the quotes. Unsafe characters are written as \uXXXX, so nothing is lost and
/// printing the document to a terminal does nothing; the same goes for commands to runners.
std::string escape_json(std::string_view text);

}  // namespace interlink
