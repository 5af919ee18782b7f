#include "dataset/characters.hpp"

#include "dataset/unicode.hpp"

#include <algorithm>

#include <fmt/format.h>

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

/// Length of the run of visible ASCII at the start: the usual case, passed quickly.
std::size_t plain_run(std::string_view text) {
    return static_cast<std::size_t>(
        std::find_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c - '!') > '~' - '!'; }) -
        text.begin());
}

void report(const SourceFile& file, std::string_view rest, CodePoint c, const Span& at, Findings& findings) {
    const std::size_t offset = file.bytes.size() - rest.size();
    if (c.size == 0) {
        const bool wide = file.bytes.starts_with("\xff\xfe") || file.bytes.starts_with("\xfe\xff");
        findings.add(
            Code::bad_utf8, at,
            fmt::format("byte 0x{:02x} at offset {} is not valid UTF-8", static_cast<unsigned char>(rest[0]), offset),
            wide ? "the file is in UTF-16: save it as UTF-8" : "save the file as UTF-8");
    } else {
        findings.add(Code::control_character, at,
                     fmt::format("the invisible character {} at offset {} is not allowed", escape(c.value), offset),
                     c.value == 0 ? "the file may be in UTF-16: save it as UTF-8" : "delete it, or type a blank");
    }
}

}  // namespace

bool check_characters(const SourceFile& file, std::uint32_t index, Findings& findings) {
    Cursor cursor;
    int reported = 0;
    bool blank = true;
    for (std::string_view rest = file.text(); !rest.empty();) {
        if (const std::size_t plain = plain_run(rest); plain > 0) {
            blank = false;
            cursor.column += static_cast<std::uint32_t>(plain);
            rest.remove_prefix(plain);
            continue;
        }
        const CodePoint c = decode(rest);
        if (c.size == 0 || !is_allowed(c.value)) {
            report(file, rest, c, {index, cursor.line, cursor.column, 1}, findings);
            if (++reported == reported_places) return false;
        }
        blank = blank && (c.value == ' ' || c.value == '\t' || c.value == '\n' || c.value == '\r') && c.size == 1;
        cursor.pass(c.value, rest.size() > 1 && rest[1] == '\n');
        rest.remove_prefix(std::max<std::size_t>(1, c.size));
    }
    if (blank) findings.add(Code::file_empty, {index, 0, 0, 1}, "the file is empty");
    return reported == 0 && !blank;
}

}  // namespace interlink::detail
