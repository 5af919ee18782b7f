#include "dataset/unicode.hpp"

#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

CodePoint decode(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned char lead = at(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || bytes.size() < size) return {};
    char32_t value = lead & (0x7fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((at(i) & 0xc0) != 0x80) return {};
        value = value << 6 | (at(i) & 0x3fu);
    }
    const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    if (overlong || surrogate || value > 0x10ffff) return {};
    return {value, size};
}

std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string_view prefix(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count > 0) {
        at += std::max<std::size_t>(1, decode(text.substr(at)).size);
        --count;
    }
    return text.substr(0, at);
}

bool is_allowed(char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r') return true;
    if (c < 0x20 || (c >= 0x7f && c <= 0x9f)) return false;
    return c != 0x2028 && c != 0x2029 && c != 0xfeff && (c & 0xfffe) != 0xfffe;
}

bool needs_escape(char32_t c) {
    if (c < 0x20 || (c >= 0x7f && c <= 0x9f)) return true;
    const bool directional =
        c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    const bool invisible = c == 0x200b || c == 0x2028 || c == 0x2029 || c == 0xfeff || (c >= 0xe0000 && c <= 0xe0fff);
    return directional || invisible;
}

std::string escape(char32_t c) {
    return text::format("\\u{{{:x}}}", static_cast<std::uint32_t>(c));
}

std::string escaped(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const CodePoint c = decode(text);
        if (c.size == 0)
            shown += text::format("\\x{:02x}", static_cast<unsigned char>(text[0]));
        else if (needs_escape(c.value))
            shown += escape(c.value);
        else
            shown += text.substr(0, c.size);
        text.remove_prefix(std::max<std::size_t>(1, c.size));
    }
    return shown;
}

std::string shortened(std::string_view text, std::size_t count) {
    const std::string_view shown = prefix(text, count);
    return text::format("{}{}", shown, shown.size() < text.size() ? "…" : "");
}

bool is_invisible(char32_t c) {
    const bool space = c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f ||
                       c == 0x3000 || c == 0x2800 || c == 0x3164 || c == 0xffa0;
    const bool nothing = c == 0xad || c == 0x34f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 ||
                         (c >= 0x180b && c <= 0x180e) || (c >= 0x200b && c <= 0x200f) || (c >= 0x2060 && c <= 0x206f);
    return space || nothing || needs_escape(c);
}

std::string without_invisible(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const CodePoint c = decode(text);
        const std::size_t size = std::max<std::size_t>(1, c.size);
        const bool space = c.value == 0xa0 || c.value == 0x1680 || (c.value >= 0x2000 && c.value <= 0x200a) ||
                           c.value == 0x202f || c.value == 0x205f || c.value == 0x3000 || c.value == '\t';
        if (space)
            result += ' ';
        else if (c.size > 0 && !is_invisible(c.value))
            result += text.substr(0, size);
        text.remove_prefix(size);
    }
    while (result.ends_with(' ')) result.pop_back();
    return result.substr(std::min(result.find_first_not_of(' '), result.size()));
}

std::string quote(std::string_view text) {
    std::string shown;
    char32_t before = 0;
    for (std::string_view rest = prefix(text, 60); !rest.empty();) {
        const CodePoint c = decode(rest);
        const bool joins_letters = (c.value == 0x200c || c.value == 0x200d) && before >= 0x590;  // Persian, emoji …
        before = c.value;
        if (c.size > 0 && c.value >= 0x80 && is_invisible(c.value) && !joins_letters)
            shown += text::format("<U+{:04X}>", static_cast<std::uint32_t>(c.value));
        else
            shown += rest.substr(0, std::max<std::size_t>(1, c.size));
        rest.remove_prefix(std::max<std::size_t>(1, c.size));
    }
    return text::format("'{}{}'", shown, prefix(text, 60).size() < text.size() ? "…" : "");
}

}  // namespace interlink::detail
