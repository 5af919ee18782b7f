// The profiles of datasets/minimal against the numbers worked out by hand in its README (expected.json).
#include "support/catch.hpp"
#include "support/models.hpp"

#include <fstream>

#include <nlohmann/json.hpp>

using namespace interlink;
using Json = nlohmann::json;

namespace {

const Json& expected() {
    static const Json json = Json::parse(std::ifstream(INTERLINK_SOURCE_DIR "/datasets/minimal/expected.json"));
    return json;
}

double number(const Json& object, const std::string& key) {
    return object.contains(key) ? object[key].get<double>() : 0.0;
}

/// Every theme of every technology, so that what must be 0 is checked as well.
template <class Check>
void for_each_theme(const Model& model, Check check) {
    for (const Technology& technology : model.dataset->technologies)
        for (const Theme& theme : model.dataset->themes) {
            CAPTURE(technology.id, theme.id);
            check(technology.id, theme.id, test::profile(model, technology.id, theme.id));
        }
}

}  // namespace

TEST_CASE("The quadrants of the minimal data set are those worked out by hand") {
    for_each_theme(test::shipped_model("minimal"),
                   [](const std::string& t, const std::string& theme, const ThemeProfile& p) {
                       const Json& quadrants = expected()["profiles"][t];
                       CHECK(p.strength == Approx(number(quadrants["S"], theme)).margin(1e-12));
                       CHECK(p.weakness == Approx(number(quadrants["W"], theme)).margin(1e-12));
                       CHECK(p.opportunity == Approx(number(quadrants["O"], theme)).margin(1e-12));
                       CHECK(p.threat == Approx(number(quadrants["T"], theme)).margin(1e-12));
                   });
}

TEST_CASE("Exposure, capability and enabling strength of the minimal data set are those worked out by hand") {
    for_each_theme(test::shipped_model("minimal"),
                   [](const std::string& t, const std::string& theme, const ThemeProfile& p) {
                       CHECK(p.exposure == Approx(number(expected()["exposure"][t], theme)).margin(1e-12));
                       CHECK(p.capability == Approx(number(expected()["capability"][t], theme)).margin(1e-12));
                       CHECK(p.enabling == Approx(number(expected()["enabling"][t], theme)).margin(1e-12));
                   });
}

TEST_CASE("Function use of the minimal data set is that worked out by hand, with and without restating links") {
    const Model model = test::shipped_model("minimal");
    for (const char* t : {"sensors", "ledger"})
        for (const char* function : {"logistics", "tracking"}) {
            CAPTURE(t, function);
            const FunctionUse use = test::use(model, t, function);
            CHECK(use.use == Approx(number(expected()["function_use"][t], function)).margin(1e-12));
            CHECK(use.unrestated ==
                  Approx(number(expected()["function_use_without_restated"][t], function)).margin(1e-12));
        }
}

TEST_CASE("A phrase without stated themes gets them from the terms, at full confidence when its one word is covered") {
    const Model model = test::shipped_model("minimal");
    const std::uint32_t f = test::index_of(model, EntityKind::factor, "ledger/opportunities/traceability");
    const auto abouts = model.abouts_of(model.factors[f]);
    REQUIRE(abouts.size() == 1);
    CHECK(model.dataset->themes[abouts[0].theme].id == "visibility");
    CHECK(abouts[0].confidence == 1.0);
    CHECK_FALSE(abouts[0].match.stated);
}
