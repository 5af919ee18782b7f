#include <interlink/diff.hpp>
#include <interlink/visualizations/diff_view.hpp>

#include "support/catch.hpp"
#include "visualizations/views/support.hpp"

using namespace interlink;

namespace {

Model after(const Model& before, const std::vector<EditText>& edits) {
    EditResult edited = apply_edits(*before.dataset, edits);
    REQUIRE(edited.dataset);
    return test::compiled(*std::move(edited.dataset));
}

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("The picture of two equal versions says that no pairing moved, and marks none") {
    for (const auto& name : test::shipped_names()) {
        CAPTURE(name);
        const Model model = test::shipped(name);
        const Figure figure = draw_diff(model, model, 3);
        CHECK(figure.title == "No pairing moved in rank");
        CHECK(test::well_formed(figure.svg));
        CHECK(figure.warnings.empty());
        const std::string text = test::drawn_text(figure.svg);
        for (const char* mark : {"▲1", "▼1", "new", "gone"}) CHECK_FALSE(says(text, mark));
    }
}

TEST_CASE("What moved is marked in words, what did not stands where it stood, and all of it can be read") {
    const Model before = test::shipped("wco-disruptive-technologies");
    const Model now = after(before, {{EditText::Kind::remove, "--remove", "drones"},
                                     {EditText::Kind::set, "--set", "ai/threats/data-security-risks.weight=0"}});
    const Figure figure = draw_diff(before, now, 3);
    CHECK(figure.warnings.empty());
    CHECK(figure.legibility.effective_pt >= legible_pt);
    CHECK(figure.legibility.text_contrast_min >= legible_text_contrast);
    CHECK(figure.legibility.line_contrast_min >= legible_line_contrast);
    const std::string text = test::drawn_text(figure.svg);
    CHECK(says(text, "▲"));
    CHECK(says(text, "▼"));
    CHECK(says(text, "gone"));
    CHECK(figure.svg == draw_diff(before, now, 3).svg);
    CHECK(says(figure.data_csv, "a,b,rank_before,rank_after,leverage_before,leverage_after"));
}

TEST_CASE("Pairings that are new, or more than the page holds, are told") {
    const Model before = test::compiled(test::synthetic({4, 6, 6, 2}));
    const Model now = test::compiled(test::synthetic({24, 30, 8, 4}));
    const Figure figure = draw_diff(before, now, 3);
    CHECK(test::well_formed(figure.svg));
    CHECK(says(figure.caption, "ranks of 276"));
    CHECK(says(test::drawn_text(figure.svg), "new"));
    CHECK(figure.legibility.effective_pt >= legible_pt);
}

TEST_CASE("Without a pairing there is still a picture, which says so") {
    const Model none = test::compiled({});
    const Figure figure = draw_diff(none, none, 3);
    CHECK(test::well_formed(figure.svg));
    CHECK(says(figure.title, "No pairing can be ranked"));
}
