#include <interlink/html.hpp>

#include "output/samples.hpp"
#include "support/catch.hpp"

#include <string>

#include <pugixml.hpp>

using namespace interlink;

namespace {

pugi::xml_document parsed(const std::string& html) {
    pugi::xml_document xml;
    const auto result = xml.load_string(("<body>" + html + "</body>").c_str());
    REQUIRE(result);
    return xml;
}

std::size_t count(const pugi::xml_node& node, const char* path) {
    return node.select_nodes(path).size();
}

}  // namespace

TEST_CASE("An HTML table has a caption, scoped headers and figures to the right") {
    const auto xml = parsed(html_table(samples::document("name").tables[0]));
    CHECK(std::string(xml.select_node("//caption/text()").node().value()) == "name");
    CHECK(count(xml, "//thead/tr/th[@scope='col'][@data-column]") == 9);
    CHECK(count(xml, "//tbody/tr") == 3);
    CHECK(count(xml, "//tbody/tr/th[@scope='row']") == 3);
    CHECK(count(xml, "//tbody/tr[1]/*") == 9);
    CHECK(count(xml, "//tbody/tr[1]/td[@class='number']") == 3);
    CHECK(count(xml, "//table[@data-table='everything']") == 1);
    CHECK(count(xml, "//details//dt") == 3);
}

TEST_CASE("HTML cells show rounded figures and labels, and keep exact figures and ids for scripts") {
    const auto xml = parsed(html_table(samples::document("name").tables[0]));
    const auto number = xml.select_node("//tbody/tr[1]/*[4]").node();
    CHECK(std::string(number.text().get()) == "-0.123");
    CHECK(std::string(number.attribute("data-value").value()) == "-0.1234567890123");
    const auto reference = xml.select_node("//tbody/tr[1]/*[6]").node();
    CHECK(std::string(reference.text().get()) == "name");
    CHECK(std::string(reference.attribute("data-id").value()) == "id-name");
    CHECK_FALSE(xml.select_node("//tbody/tr[3]/*[4]").node().attribute("data-value"));
}

TEST_CASE("A wide HTML table scrolls in a group that the keyboard reaches") {
    const auto xml = parsed(html_table(samples::document("name").tables[0]));
    const auto group = xml.select_node("//div[@class='table-scroll']").node();
    CHECK(std::string(group.attribute("tabindex").value()) == "0");
    CHECK(std::string(group.attribute("role").value()) == "group");
    CHECK(std::string(group.attribute("aria-label").value()) == "name");
    CHECK(html_style().find(".table-scroll { overflow-x: auto;") != std::string_view::npos);
}

TEST_CASE("An HTML table without rows says so") {
    const auto xml = parsed(html_table({"t", "", "", {{"a", "A"}, {"b", "B"}}, {}}));
    CHECK(std::string(xml.select_node("//td[@colspan='2']").node().text().get()) == "None.");
}

TEST_CASE("Hostile names change neither the elements nor the attributes of a table") {
    const auto plain = parsed(html_table(samples::document("name").tables[0]));
    for (const std::string& name : samples::hostile_names()) {
        CAPTURE(name);
        const auto xml = parsed(html_table(samples::document(name).tables[0]));
        if (name.empty()) continue;  // an empty description takes its element along
        CHECK(count(xml, "//*") == count(plain, "//*"));
        CHECK(count(xml, "//@*") == count(plain, "//@*"));
    }
}

TEST_CASE("The HTML page loads nothing, runs nothing and says its language") {
    const std::string page = find_output_format("html")->write(samples::document("\"><script>alert(1)</script>"), {});
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(page.find("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'") !=
          std::string::npos);
    CHECK(page.find("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">") != std::string::npos);
    for (const char* forbidden : {"<script", "<link", "<img", "<iframe", " src=", " href=", "url(", "@import"}) {
        CAPTURE(forbidden);
        CHECK(page.find(forbidden) == std::string::npos);
    }
}

TEST_CASE("The style serves light, dark and print") {
    CHECK(html_style().find("prefers-color-scheme: dark") != std::string_view::npos);
    CHECK(html_style().find("@media print") != std::string_view::npos);
    CHECK(html_style().find("</") == std::string_view::npos);
}
