#include <interlink/visualizations/svg.hpp>
#include <interlink/visualizations/text.hpp>

#include "support/catch.hpp"

namespace interlink {

TEST_CASE("Text is as wide as the sum of the published Arial widths") {
    // Adobe's Helvetica metrics: A 667, V 667, space 278, i 222, bold A 722.
    CHECK(text_width("AV", 10) == Approx(13.34));
    CHECK(text_width("A i", 100) == Approx(66.7 + 27.8 + 22.2));
    CHECK(text_width("A", 10, true) == Approx(7.22));
    CHECK(text_width("", 10) == 0);
}

TEST_CASE("An accented letter is one letter wide, an ideograph one em, a combining mark nothing") {
    CHECK(text_width("é", 10) == Approx(text_width("e", 10)));
    CHECK(text_width("漢", 10) == Approx(10));
    CHECK(text_width("e\xCC\x81", 10) == Approx(text_width("e", 10)));
}

TEST_CASE("Wrapping keeps every word and no line is wider than asked") {
    const auto lines = wrap_text("Law, liability and standards of things", 60, 9);
    std::string joined;
    for (const auto& line : lines) {
        CHECK(text_width(line, 9) <= 60);
        joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == "Law, liability and standards of things");
    CHECK(lines.size() > 1);
}

TEST_CASE("A word that is too wide alone is cut between characters") {
    const auto lines = wrap_text("ééééééééééééééééééééé", 20, 9);
    REQUIRE(lines.size() > 1);
    for (const auto& line : lines) CHECK(line.size() % 2 == 0);
}

TEST_CASE("Wrapping ends when nothing fits at all") {
    CHECK(wrap_text("abc", 0, 9).size() == 3);
    CHECK(wrap_text("", 10, 9) == std::vector<std::string>{""});
    CHECK(wrap_text("  \n ", 10, 9) == std::vector<std::string>{""});
}

TEST_CASE("What has to fit a number of lines is shortened with an ellipsis") {
    const auto lines = wrap_text("one two three four five six", 40, 9, false, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].ends_with("…"));
    CHECK(text_width(lines[1], 9) <= 40);
}

TEST_CASE("A heading in two lines is balanced") {
    CHECK(balance_text("Internet of Things", 2, 9) == std::vector<std::string>{"Internet", "of Things"});
    CHECK(balance_text("Drones", 2, 9) == std::vector<std::string>{"Drones"});
}

TEST_CASE("What may not stand in a drawing is replaced") {
    const std::string replaced = "\xEF\xBF\xBD";
    CHECK(drawable_text("a\x1b[31mb") == "a" + replaced + "[31mb");
    CHECK(drawable_text("a\xff\xc3") == "a" + replaced + replaced);
    CHECK(drawable_text("a\u202eb") == "a" + replaced + "b");
    CHECK(drawable_text(std::string_view("a\0b", 3)) == "a" + replaced + "b");
    CHECK(drawable_text("a\tb\nc") == "a b c");
    CHECK(drawable_text("a\nb", true) == "a\nb");
    CHECK(drawable_text("\xEF\xBF\xBF") == replaced);
}

TEST_CASE("Numbers in a drawing are short and never odd") {
    CHECK(svg_number(1.0) == "1");
    CHECK(svg_number(1.256) == "1.26");
    CHECK(svg_number(-0.001) == "0");
    CHECK(svg_number(100) == "100");
    CHECK(svg_number(0.0 / 0.0 * 1.0) == "0");
}

TEST_CASE("An id is made of safe characters only") {
    CHECK(svg_id("pair ai/iot\"><script>") == "pair_ai_iot___script_");
    CHECK(svg_id("3d") == "_3d");
    CHECK(svg_id("") == "_");
}

TEST_CASE("Markup in text and attributes is escaped") {
    SvgWriter writer;
    writer.element("text", {{"class", "\"x\" onload='1'"}}, "</text><script>&");
    CHECK(writer.markup() ==
          "<text class=\"&quot;x&quot; onload=&#39;1&#39;\">&lt;/text&gt;&lt;script&gt;&amp;</text>\n");
}

}  // namespace interlink
