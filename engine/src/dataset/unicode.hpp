// UTF-8: is it valid, how many characters are there, and how is it shown safely.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace interlink::detail {

struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;  ///< bytes; 0 when the bytes are not valid UTF-8
};

/// The character at the start of `bytes`, which is not empty. Overlong forms and surrogates are invalid.
CodePoint decode(std::string_view bytes);

/// Number of code points in valid UTF-8.
std::size_t length(std::string_view text);

/// The longest beginning of valid UTF-8 with at most `count` code points.
std::string_view prefix(std::string_view text, std::size_t count);

/// May the character stand in a data set? Tab and line ends may; other control characters, exotic line separators,
/// byte-order marks and noncharacters may not.
bool is_allowed(char32_t c);

/// Is the character shown escaped on a terminal: control characters, line separators, directional overrides?
bool needs_escape(char32_t c);

/// "\u{1b}"
std::string escape(char32_t c);

/// The text with everything that `needs_escape` and every invalid byte escaped.
std::string escaped(std::string_view text);

/// The text, cut to `count` characters with … when it is longer.
std::string shortened(std::string_view text, std::size_t count);

/// Is it a space or mark that cannot be told from an ordinary space, or from nothing?
bool is_invisible(char32_t c);

/// The text without invisible characters at its ends, those inside made ordinary spaces or dropped.
std::string without_invisible(std::string_view text);

/// The text in single quotes, cut to 60 characters, invisible characters shown as <U+00A0>: for use in messages.
std::string quote(std::string_view text);

}  // namespace interlink::detail
