#include <interlink/escape.hpp>

#include "output/samples.hpp"
#include "support/catch.hpp"

using namespace interlink;

TEST_CASE("Markup in a name becomes text in HTML and XML") {
    CHECK(escape_html("\"><script>alert(1)</script>") == "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    CHECK(escape_html("' onload='x") == "&#39; onload=&#39;x");
    CHECK(escape_html("R&D &amp;") == "R&amp;D &amp;amp;");
    CHECK(escape_html("ça, 無, 😀") == "ça, 無, 😀");
    CHECK(escape_html(std::string("a\0b", 3)) == "a\uFFFDb");
    CHECK(escape_html("\x1b[31m") == "\uFFFD[31m");
    CHECK(escape_html("a\u202Eb") == "a\uFFFDb");
    CHECK(escape_html("a\xFF") == "a\uFFFD");
    CHECK(escape_html("two\nlines") == "two\nlines");
}

TEST_CASE("Terminal sequences and overrides are shown and do nothing") {
    CHECK(escape_terminal("\x1b[31mred") == "\\u{1b}[31mred");
    CHECK(escape_terminal("\xC2\x9B"
                          "31m") == "\\u{9b}31m");
    CHECK(escape_terminal("a\u202Etxt") == "a\\u{202e}txt");
    CHECK(escape_terminal(std::string("\0", 1)) == "\\u{0}");
    CHECK(escape_terminal("over\rwrite\nline\ttab") == "over write line tab");
    CHECK(escape_terminal("\xC3(") == "\uFFFD(");
    CHECK(escape_terminal("café 無 👩‍🚀") == "café 無 👩‍🚀");
}

TEST_CASE("A CSV cell that looks like a formula is neutralised") {
    CHECK(escape_csv_cell("=1+1") == "'=1+1");
    CHECK(escape_csv_cell("+1") == "'+1");
    CHECK(escape_csv_cell("-1") == "'-1");
    CHECK(escape_csv_cell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(escape_csv_cell("\t=1") == "\"'\t=1\"");
    CHECK(escape_csv_cell("\r=1") == "\"'\r=1\"");
    CHECK(escape_csv_cell("\uFF1D1") == "'\uFF1D1");
    CHECK(escape_csv_cell("=HYPERLINK(\"http://x\",\"y\")") == "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    CHECK(escape_csv_cell("a=b - c") == "a=b - c");
}

TEST_CASE("A CSV cell is quoted where a reader would split, trim or misread it") {
    CHECK(escape_csv_cell("") == "");
    CHECK(escape_csv_cell("a,b") == "\"a,b\"");
    CHECK(escape_csv_cell("say \"x\"") == "\"say \"\"x\"\"\"");
    CHECK(escape_csv_cell("a\nb") == "\"a\nb\"");
    CHECK(escape_csv_cell("x;=1+1") == "\"x;=1+1\"");
    CHECK(escape_csv_cell("# pairs") == "\"# pairs\"");
    CHECK(escape_csv_cell(" x") == "\" x\"");
    CHECK(escape_csv_cell("\x1b[31m") == "\uFFFD[31m");
    CHECK(escape_csv_cell(std::string("\0", 1)) == "\uFFFD");
}

TEST_CASE("Markdown markup in a name is taken literally") {
    CHECK(escape_markdown("*a* `b` [c](d)") == "\\*a\\* \\`b\\` \\[c\\](d)");
    CHECK(escape_markdown("a|b") == "a\\|b");
    CHECK(escape_markdown("back\\slash") == "back\\\\slash");
    CHECK(escape_markdown("\"><script>x</script>") == "\"&gt;&lt;script&gt;x&lt;/script&gt;");
    CHECK(escape_markdown("&copy;") == "&amp;copy;");
    CHECK(escape_markdown("$x^2$ ~~y~~ {z}") == "\\$x\\^2\\$ \\~\\~y\\~\\~ \\{z\\}");
    CHECK(escape_markdown("https://a www.b.org :tada:") == "https\\://a www\\.b.org \\:tada:");
    CHECK(escape_markdown("@somebody in #12") == "\\@somebody in \\#12");
    CHECK(escape_markdown("a\u202Eb\x1b") == "a\uFFFDb\uFFFD");
}

TEST_CASE("A name at the start of a line begins no heading, list or rule in Markdown") {
    CHECK(escape_markdown("# a") == "\\# a");
    CHECK(escape_markdown("- a") == "\\- a");
    CHECK(escape_markdown("+ a") == "\\+ a");
    CHECK(escape_markdown("---") == "\\---");
    CHECK(escape_markdown("===") == "\\===");
    CHECK(escape_markdown("1. a") == "1\\. a");
    CHECK(escape_markdown("(iv) a") == "(iv\\) a");
    CHECK(escape_markdown("Total. 2) b") == "Total. 2) b");
    CHECK(escape_markdown("> a") == "&gt; a");
    CHECK(escape_markdown("    code") == "code");
    CHECK(escape_markdown("a\n\n# b\r\n\tc ") == "a # b c");
}

TEST_CASE("Markdown of harmless text stays readable") {
    CHECK(escape_markdown("Better, cheaper: 12.5 % (in 2 years) - snake_case_id, AI/ML & co.") ==
          "Better, cheaper: 12.5 % (in 2 years) - snake_case_id, AI/ML &amp; co.");
    CHECK(escape_markdown("Künstliche Intelligenz") == "Künstliche Intelligenz");
    CHECK(escape_markdown("-0.5 or 3.5") == "-0.5 or 3.5");
}

TEST_CASE("JSON strings keep every character and print no acting one") {
    CHECK(escape_json("\"\\\n\r\t") == "\\\"\\\\\\n\\r\\t");
    CHECK(escape_json("\x1b\x7f") == "\\u001b\\u007f");
    CHECK(escape_json("\u202E\u0085") == "\\u202e\\u0085");
    CHECK(escape_json("\xF0\x9F\xBF\xBF") == "\\ud83f\\udfff");
    CHECK(escape_json("é無") == "é無");
    CHECK(escape_json("\xC3") == "\uFFFD");
}

TEST_CASE("Whatever the bytes, every place gets well-formed UTF-8 without acting characters") {
    auto names = samples::hostile_names();
    for (std::string& name : samples::random_names(3000)) names.push_back(std::move(name));
    for (const std::string& name : names) {
        CAPTURE(name);
        const std::string csv = escape_csv_cell(name);
        const std::string html = escape_html(name);
        for (const std::string& out : {escape_markdown(name), escape_terminal(name), escape_json(name)}) {
            CHECK(samples::is_well_formed_utf8(out));
            CHECK_FALSE(samples::has_acting_character(out));
        }
        CHECK(samples::is_well_formed_utf8(csv));
        CHECK(samples::is_well_formed_utf8(html));
        CHECK(html.find_first_of("<>\"'") == std::string::npos);
        CHECK((csv.empty() || std::string("=+-@\t\r\n").find(csv.front()) == std::string::npos));
    }
}
