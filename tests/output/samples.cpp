#include "output/samples.hpp"

#include <limits>
#include <random>

using namespace interlink;

namespace samples {

std::vector<std::string> hostile_names() {
    return {
        "",
        " ",
        "<b>bold</b>",
        "\"><script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "]]><!-- <![CDATA[",
        "=HYPERLINK(\"http://example.org\";\"click\")",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\xEF\xBC\x9D"
        "1+1",  // full-width =
        "\x1b[31mred\x1b[0m",
        "\x1b]0;title\x07",
        "\xC2\x9B"
        "31m",                              // C1 control sequence introducer
        "safe\xE2\x80\xAEtxt.exe",          // right-to-left override
        "\xE2\x81\xA6isolate\xE2\x81\xA9",  // isolates
        std::string("nul\0nul", 7),
        "\xFF\xFE invalid \xC3(",
        "\xED\xA0\x80",                  // a surrogate
        "\xC0\xAF",                      // overlong /
        "\xF4\x90\x80\x80",              // beyond U+10FFFF
        "cut \xE2\x82",                  // ends within a character
        "\xEF\xBF\xBF\xF0\x9F\xBF\xBF",  // noncharacters
        "a|b|c",
        "`code` ``` fence",
        "*em* **strong** _em_ ~~gone~~ [link](http://example.org) ![image](x.png)",
        "# heading",
        "1. list",
        "- list",
        "line\nbreak\r\nand more\ttab",
        "back\\slash",
        "$x^2$ {=html} @cite #12 &copy;",
        "https://example.org www.example.org",
        "a,b;c\"d\"",
        std::string(5000, 'x'),
    };
}

std::vector<std::string> random_names(std::size_t count) {
    std::mt19937 random(20240501);
    std::vector<std::string> names(count);
    for (std::string& name : names) {
        name.resize(random() % 24);
        for (char& byte : name) byte = static_cast<char>(random() % 256);
    }
    return names;
}

namespace {

// Bytes of the sequence that begins at `at`, or 0 where it is ill-formed.
std::size_t sequence_length(const std::string& text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto between = [&](std::size_t i, unsigned low, unsigned high) { return byte(i) >= low && byte(i) <= high; };
    const auto tail = [&](std::size_t i) { return between(i, 0x80, 0xBF); };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (between(0, 0xC2, 0xDF)) return tail(1) ? 2 : 0;
    if (first == 0xE0) return between(1, 0xA0, 0xBF) && tail(2) ? 3 : 0;
    if (first == 0xED) return between(1, 0x80, 0x9F) && tail(2) ? 3 : 0;
    if (between(0, 0xE1, 0xEF)) return tail(1) && tail(2) ? 3 : 0;
    if (first == 0xF0) return between(1, 0x90, 0xBF) && tail(2) && tail(3) ? 4 : 0;
    if (between(0, 0xF1, 0xF3)) return tail(1) && tail(2) && tail(3) ? 4 : 0;
    if (first == 0xF4) return between(1, 0x80, 0x8F) && tail(2) && tail(3) ? 4 : 0;
    return 0;
}

}  // namespace

bool is_well_formed_utf8(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequence_length(text, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

bool has_acting_character(const std::string& text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return true;
        if (byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
    }
    for (const char* control : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068",
                                "\u2069", "\u2028", "\u2029"}) {
        if (text.find(control) != std::string::npos) return true;
    }
    return false;
}

ResultDocument document(const std::string& name) {
    const Reference reference{"id-" + name, name};
    Table table{"everything", name, name, {}, {}};
    table.columns = {
        {"text", name, ColumnType::text, name},
        {"boolean", "Boolean", ColumnType::boolean, ""},
        {"integer", "Integer", ColumnType::integer, "a count"},
        {"number", "Number", ColumnType::number, "from -1 to 1"},
        {"share", "Share", ColumnType::share, ""},
        {"reference", "Reference", ColumnType::reference, ""},
        {"texts", "Texts", ColumnType::texts, ""},
        {"references", "References", ColumnType::references, ""},
        {"lists", "Lists", ColumnType::lists, "", 3, true},
    };
    table.rows.push_back({name, true, std::int64_t{-7}, -0.1234567890123, 0.256, reference, TextList{name, "b"},
                          ReferenceList{reference, {"c", ""}}, ListMap{{reference, {name, "d"}}, {{"e", "E"}, {}}}});
    table.rows.push_back({{}, {}, {}, {}, {}, {}, {}, {}, {}});
    table.rows.push_back({std::string(), false, std::int64_t{0}, std::numeric_limits<double>::quiet_NaN(), -0.0,
                          Reference{"f", ""}, TextList{}, ReferenceList{}, ListMap{}});
    Table empty{"empty", "Empty", "", {{"only", "Only"}}, {}};
    ResultDocument result{"command", {name, name, name}, {}, {name, "Second sentence."}, {table, empty}, {}};
    result.options = {{"seed", std::int64_t{1}}, {"only", name}, {"penalty", 0.3}};
    result.notes = {{"IL2001", name}, {"", "without a code"}};
    return result;
}

}  // namespace samples
