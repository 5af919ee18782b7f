#include "support/catch.hpp"
#include "visualizations/views/support.hpp"

#include <algorithm>
#include <string>

using namespace interlink;
using namespace interlink::test;
using interlink::test::Contains;
using interlink::test::StartsWith;

TEST_CASE("every figure comes with its words and its data") {
    const auto model = shipped("wco-disruptive-technologies");
    for (const auto& drawn : figures(model, every_call(model))) {
        INFO(drawn.name);
        CHECK_FALSE(drawn.title.empty());
        CHECK_FALSE(drawn.caption.empty());
        CHECK_FALSE(drawn.alt.empty());
        CHECK(std::ranges::count(drawn.data_csv, '\n') >= 1);
        CHECK_THAT(drawn.svg, Contains("role=\"img\""));
        CHECK(drawn.warnings.empty() == (drawn.name != "interlinkage"));
    }
}

TEST_CASE("the same model gives the same bytes") {
    const auto model = shipped("renewable-energy");
    const auto calls = every_call(model);
    const auto once = figures(model, calls), again = figures(model, calls);
    REQUIRE(once.size() == again.size());
    for (std::size_t i = 0; i < once.size(); ++i) {
        INFO(once[i].name);
        CHECK(once[i].svg == again[i].svg);
        CHECK(once[i].data_csv == again[i].data_csv);
        CHECK(once[i].dot == again[i].dot);
    }
}

TEST_CASE("views are found by name and say what they need") {
    CHECK(find_view("nothing") == nullptr);
    for (const auto& view : views()) {
        INFO(view.name);
        CHECK(find_view(view.name) == &view);
        CHECK((view.max_subjects == 0) == view.subjects.empty());
        CHECK(view.question.ends_with("?"));
    }
}

TEST_CASE("views that say they are graphs come as DOT, and charts do not") {
    const auto model = shipped("wco-disruptive-technologies");
    for (const auto& call : every_call(model)) {
        INFO(call.view);
        CHECK(draw(model, call).diagram.has_value() == find_view(call.view)->graph);
    }
}

TEST_CASE("a subject that is not there is an error that names the nearest") {
    const auto model = shipped("wco-disruptive-technologies");
    const auto outcome = find_view("technology")->draw(model, {{"blokchain"}, {}});
    CHECK_FALSE(outcome.drawing);
    CHECK(outcome.error == "no technology is called 'blokchain'");
    CHECK(outcome.hint == "did you mean 'blockchain'?");
    CHECK(find_view("pair")->draw(model, {{"iot", "dornes"}, {}}).hint == "did you mean 'drones'?");
    CHECK(find_view("function")->draw(model, {{"usr"}, {}}).hint == "did you mean 'ucr'?");
    CHECK_FALSE(find_view("theme")->draw(model, {{std::string(100'000, 'x')}, {}}).drawing);
    CHECK_FALSE(find_view("theme")->draw(model, {}).drawing);
}

TEST_CASE("a subject may be named by alias, abbreviation or name") {
    const auto model = shipped("wco-disruptive-technologies");
    CHECK(draw(model, {"technology", {"UAV"}}).head.name == "technology-drones");
    CHECK(draw(model, {"function", {"ISCM"}}).head.name == "function-iscm");
    CHECK(draw(model, {"pair", {"Virtual reality", "iot"}}).head.name == "pair-vr-iot");
}

TEST_CASE("a pair needs two different technologies") {
    const auto model = shipped("minimal");
    const auto& id = model.id({EntityKind::technology, 0});
    CHECK_THAT(find_view("pair")->draw(model, {{id, id}, {}}).error, Contains("two different"));
}

TEST_CASE("a technology without phrases is said not to be judged") {
    const auto model = shipped("wco-disruptive-technologies");
    CHECK_THAT(draw(model, {"shared-threats", {}}).head.caption, Contains("not judged: Robotics"));
    CHECK_THAT(draw(model, {"pairs", {}}).head.caption, Contains("not judged: Robotics"));
    CHECK_THAT(draw(model, {"ranks", {}}).head.caption,
               Contains("7 pairings are left out for lack of data") && Contains("not judged: Robotics"));
    CHECK_THAT(draw(model, {"incidence", {}}).head.caption, Contains("not judged: Robotics"));
    CHECK_THAT(draw(model, {"influence", {}}).head.caption, Contains("placed by links alone: Robotics"));
    CHECK_THAT(figure(model, {"pair", {"iot", "robotics"}}).title, Contains("Robotics has no SWOT phrases"));
}

TEST_CASE("an empty data set gives figures that say so") {
    const auto model = compiled(Dataset{});
    for (const auto& drawn : figures(model, every_call(model))) {
        INFO(drawn.name);
        CHECK(well_formed(drawn.svg));
        CHECK_THAT(drawn.title, StartsWith("No"));
    }
}
