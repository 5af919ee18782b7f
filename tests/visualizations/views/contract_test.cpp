// The legibility contract for every row of the table of views: on the shipped data sets with every subject, on a large
// one with the typical ones. A new row is covered without a change here.
#include "support/catch.hpp"
#include "support/large_dataset.hpp"
#include "support/models.hpp"
#include "visualizations/views/support.hpp"

#include <string>

using namespace interlink;
using namespace interlink::test;

namespace {

/// The full map is for screen and poster: it alone may be too small for a page.
bool for_poster(const Figure& figure) {
    return figure.name == "interlinkage";
}

void check_contract(const Figure& figure) {
    INFO(figure.name << ": " << figure.legibility.effective_pt << " pt, " << figure.legibility.width_pt << " × "
                     << figure.legibility.height_pt);
    CHECK(well_formed(figure.svg));
    if (!for_poster(figure)) CHECK(figure.legibility.effective_pt >= legible_pt);
    CHECK(figure.legibility.text_contrast_min >= legible_text_contrast);
    CHECK(figure.legibility.line_contrast_min >= legible_line_contrast);
    CHECK(figure.legibility.letters_ok);
}

const Model& large() {
    static const Model model = compile(dataset_of(load_dataset_text(large_dataset(), "large.yaml")));
    return model;
}

std::vector<Figure> charts(const Model& model, const Page& page) {
    std::vector<Figure> found;
    for (const auto& call : typical_calls(model)) {
        const auto drawing = draw(model, call, page);
        if (drawing.chart) found.push_back(*drawing.chart);
    }
    return found;
}

}  // namespace

TEST_CASE("every figure of the shipped data sets keeps the legibility contract") {
    for (const auto& name : shipped_names()) {
        INFO(name);
        const auto model = shipped(name);
        for (const auto& figure : figures(model, every_call(model))) check_contract(figure);
    }
}

TEST_CASE("the large data set has 60 technologies and 900 phrases, nearly all of them with a theme") {
    REQUIRE(large().technology_count() == 60);
    REQUIRE(large().factors.size() == 900);
    std::size_t without = 0;
    for (const auto& factor : large().factors) without += large().abouts_of(factor).empty() ? 1 : 0;
    CHECK(without < 90);
}

TEST_CASE("every figure of sixty technologies with 900 phrases keeps the legibility contract") {
    for (const auto& figure : figures(large(), typical_calls(large()))) check_contract(figure);
}

TEST_CASE("charts keep the legibility contract on every page that has a name") {
    for (const auto* name : {"a4", "letter", "a3", "slide"}) {
        const auto page = parse_page(name).value();
        for (const auto& figure : charts(large(), page)) {
            INFO(name);
            check_contract(figure);
        }
    }
}

TEST_CASE("a chart that leaves something out says how much") {
    // 60 technologies make 1,770 pairs.
    CHECK_THAT(draw(large(), {"ranks", {}}).head.caption,
               interlink::test::Contains("of 1,770 pairings; all are in the data"));
    CHECK_THAT(draw(large(), {"pairs", {}}).head.caption,
               interlink::test::Contains("more technologies; all pairs are in the data"));
    for (const auto* view : {"shared-threats", "shared-opportunities", "incidence"}) {
        INFO(view);
        CHECK_THAT(draw(large(), {view, {}}).chart->caption,
                   interlink::test::Contains(" And ") && interlink::test::Contains("more technologies"));
    }
}
