#include "dataset/characters.hpp"

#include "dataset/foreign_format.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr int reported_places = 10;

struct Cursor {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    void pass(char32_t c, bool line_end_follows) {
        if (c == '\n' || (c == '\r' && !line_end_follows)) {
            ++line;
            column = 1;
        } else {
            ++column;
        }
    }
};

/// Is there nothing to report? Blocks of ASCII are passed as a whole, without the places that only a report needs.
bool is_clean(std::string_view text) {
    constexpr std::size_t block = 64;
    while (!text.empty()) {
        const std::string_view next = text.substr(0, block);
        unsigned odd = 0;
        for (const char c : next) {
            const auto byte = static_cast<unsigned char>(c);
            odd |= static_cast<unsigned>(byte > '~') |
                   (static_cast<unsigned>(byte < ' ') & static_cast<unsigned>(byte != '\n') &
                    static_cast<unsigned>(byte != '\t') & static_cast<unsigned>(byte != '\r'));
        }
        if (odd == 0) {
            text.remove_prefix(next.size());
            continue;
        }
        for (const char* const end = next.data() + next.size(); text.data() < end;) {
            const CodePoint c = decode(text);
            if (c.size == 0 || !is_allowed(c.value)) return false;
            text.remove_prefix(c.size);
        }
    }
    return true;
}

/// How many bytes are not valid UTF-8.
std::size_t count_invalid(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        const std::size_t size = decode(text).size;
        count += size == 0;
        text.remove_prefix(std::max<std::size_t>(1, size));
    }
    return count;
}

/// `more` bytes after this one are not valid either.
void report(const SourceFile& file, std::string_view rest, CodePoint c, const Span& at, std::size_t more,
            Findings& findings) {
    const std::size_t offset = file.bytes.size() - rest.size();
    if (c.size == 0) {
        findings.add(
            Code::bad_utf8, at,
            text::format("byte 0x{:02x} at offset {} is not valid UTF-8{}", static_cast<unsigned char>(rest[0]), offset,
                         more == 0 ? std::string() : text::format(", nor are {} more", more)),
            "save the file as UTF-8");
    } else {
        findings.add(Code::control_character, at,
                     text::format("the invisible character {} at offset {} is not allowed", escape(c.value), offset),
                     c.value == 0 ? "the file may be in UTF-16: save it as UTF-8" : "delete it, or type a space");
    }
}

}  // namespace

bool check_characters(const SourceFile& file, std::uint32_t index, Findings& findings) {
    if (file.text().find_first_not_of(" \t\r\n") == std::string_view::npos) {
        findings.add(Code::file_empty, {index, 0, 0, 1}, "the file is empty");
        return false;
    }
    if (const auto foreign = foreign_format(file.bytes)) {
        findings.add(Code::file_foreign, {index, 0, 0, 1}, text::format("this is {}", foreign->name),
                     std::string(foreign->hint));
        return false;
    }
    if (is_clean(file.text())) return true;
    Cursor cursor;
    int reported = 0;
    bool invalid = false;
    for (std::string_view rest = file.text(); !rest.empty() && reported < reported_places;) {
        const CodePoint c = decode(rest);
        if (c.size == 0 || !is_allowed(c.value)) {
            if (c.size > 0 || !invalid) {
                report(file, rest, c, {index, cursor.line, cursor.column, 1}, c.size > 0 ? 0 : count_invalid(rest) - 1,
                       findings);
                ++reported;
            }
            invalid = invalid || c.size == 0;
            if (c.size > 0 && c.value == 0) return false;  // no text at all: more of them say nothing more
        }
        cursor.pass(c.value, rest.size() > 1 && rest[1] == '\n');
        rest.remove_prefix(std::max<std::size_t>(1, c.size));
    }
    return false;
}

}  // namespace interlink::detail
