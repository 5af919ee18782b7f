#include <interlink/diagnostic.hpp>

#include "support/catch.hpp"

using interlink::Diagnostic;
using interlink::format_diagnostic;
using interlink::Severity;

namespace {

Diagnostic example() {
    return {"IL0204", Severity::error, "a.yaml", 3, 5, 4, "no entry 'nmae'", "  - nmae: x", "did you mean 'name'?"};
}

}  // namespace

TEST_CASE("a finding shows its place, the line with the place underlined, and the hint") {
    CHECK(format_diagnostic(example(), false) ==
          "a.yaml:3:5: error[IL0204]: no entry 'nmae'\n"
          "  3 |   - nmae: x\n"
          "    |     ^~~~\n"
          "  hint: did you mean 'name'?\n");
}

TEST_CASE("a finding about a whole file has no line") {
    Diagnostic d = example();
    d.line = d.column = 0;
    d.source_line = d.hint = "";
    d.severity = Severity::warning;
    CHECK(format_diagnostic(d, false) == "a.yaml: warning[IL0204]: no entry 'nmae'\n");
}

TEST_CASE("the underline stands under the place behind tabs, wide and combining characters") {
    Diagnostic d = example();
    d.hint = "";
    d.source_line = "\t成x\xcc\x81: nmae";  // tab: 4 columns, 成: 2, x with an accent: 1
    d.column = 7;
    CHECK(format_diagnostic(d, false) ==
          "a.yaml:3:7: error[IL0204]: no entry 'nmae'\n"
          "  3 |     成x\xcc\x81: nmae\n"
          "    |          ^~~~\n");
}

TEST_CASE("a long line is shortened around the place") {
    Diagnostic d = example();
    d.source_line = std::string(5000, 'a') + "HERE" + std::string(5000, 'b');
    d.column = 5001;
    const std::string text = format_diagnostic(d, false);
    CHECK(text.size() < 400);
    const std::size_t line = text.find("| …") + 2;
    const std::size_t under = text.find("| ", line) + 2;
    // … is three bytes but one column
    CHECK(text.substr(line + 2 + (text.find('^') - under), 4) == "HERE");
    CHECK(text.substr(text.find('^'), 5) == "^~~~\n");
}

TEST_CASE("terminal sequences, directional overrides and broken bytes are shown escaped in every part") {
    Diagnostic d = example();
    for (std::string* part : {&d.code, &d.file, &d.text, &d.source_line, &d.hint})
        *part += "\x1b[31m\xe2\x80\xae\xff\n\x07";
    const std::string text = format_diagnostic(d, false);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xe2\x80\xae") == std::string::npos);
    CHECK(text.find('\xff') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') == 4);
    CHECK(text.find("a.yaml\\u{1b}[31m\\u{202e}\\xff\\u{a}\\u{7}:3:5: error[IL0204\\u{1b}") == 0);
}

TEST_CASE("a place beyond the line, or at its end, is no harm") {
    Diagnostic d = example();
    d.column = 12;
    CHECK(format_diagnostic(d, false).find("    |            ^\n") != std::string::npos);
    d.column = 4000;
    CHECK(format_diagnostic(d, false) ==
          "a.yaml:3:4000: error[IL0204]: no entry 'nmae'\n  hint: did you mean 'name'?\n");
    d.width = 4'000'000'000;
    d.column = 5;
    CHECK(format_diagnostic(d, false).find("^~~~~~~\n") != std::string::npos);
}

TEST_CASE("colour marks the severity and the place, and ends") {
    const std::string text = format_diagnostic(example(), true);
    CHECK(text.find("\x1b[1;31merror[IL0204]\x1b[0m") != std::string::npos);
    CHECK(text.find("\x1b[1;31m^~~~\x1b[0m") != std::string::npos);
}

TEST_CASE("warnings and notes are no errors") {
    CHECK_FALSE(interlink::has_errors({}));
    Diagnostic d = example();
    CHECK(interlink::has_errors({d}));
    d.severity = Severity::warning;
    CHECK_FALSE(interlink::has_errors({d}));
}
