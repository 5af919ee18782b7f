// The pair of datasets/minimal, by the fractions worked out by hand in its README.
#include <interlink/pairs.hpp>
#include <interlink/shared.hpp>

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

std::string target_of(const Model& model, const Contribution& contribution) {
    if (contribution.theme) return model.dataset->themes[*contribution.theme].id;
    if (contribution.function) return model.dataset->functions[*contribution.function].id;
    const Relation& relation = model.relations.at(contribution.relation.value());
    return model.id(relation.from) + " " + std::string(to_string(relation.kind)) + " " + model.id(relation.to);
}

}  // namespace

TEST_CASE("Masses, components and leverage of the minimal pair are the fractions worked out by hand") {
    const Pair pair = score_pair(test::shipped_model("minimal"), 0, 1);
    const Components masses{{0.75, 1.5, 0.4, 0.5, 0.3, 0.725}};
    const Components components{{3.0 / 11, 3.0 / 7, 1.0 / 6, 1.0 / 5, 3.0 / 10, 29.0 / 109}};
    for (const Component c : all_components) {
        CAPTURE(to_string(c));
        CHECK(pair.masses[c] == Approx(masses[c]).margin(1e-12));
        CHECK(pair.components[c] == Approx(components[c]).margin(1e-12));
        CHECK(pair.masses[c] ==
              Approx(expected()["pair"]["mass"][std::string(to_string(c))].get<double>()).margin(1e-12));
    }
    CHECK(pair.leverage == Approx(3.0 / 44 + 3.0 / 35 + 1.0 / 30 + 1.0 / 25 + 9.0 / 200 - 87.0 / 1090).margin(1e-12));
    CHECK(pair.status == PairStatus::ranked);
    CHECK(pair.factors_a == 5);
    CHECK(pair.factors_b == 5);
}

TEST_CASE("The minimal pair is first of one") {
    const PairsResult result = rank_pairs(test::shipped_model("minimal"));
    REQUIRE(result.pairs.size() == 1);
    CHECK(result.pairs[0].rank == 1);
    CHECK(result.pairs[0].leverage == Approx(expected()["pair"]["leverage"].get<double>()).margin(1e-12));
}

TEST_CASE("The contributions of the minimal pair are those worked out by hand") {
    const Model model = test::shipped_model("minimal");
    const auto found = contributions(model, score_pair(model, 0, 1));
    const Json& wanted = expected()["pair"]["contributions"];
    CHECK(found.size() == wanted.size());
    for (const Json& one : wanted) {
        CAPTURE(one.dump());
        const auto match = std::ranges::find_if(found, [&](const Contribution& c) {
            return to_string(c.component) == one["component"].get<std::string>() &&
                   target_of(model, c) == one["target"].get<std::string>();
        });
        REQUIRE(match != found.end());
        CHECK(match->amount == Approx(one["amount"].get<double>()).margin(1e-12));
    }
}

TEST_CASE("A contribution names the phrases of both sides and the capability that answers") {
    const Model model = test::shipped_model("minimal");
    for (const Contribution& c : contributions(model, score_pair(model, 0, 1))) {
        if (c.component == Component::shield) {
            CHECK(model.dataset->technologies[c.from].id == "ledger");
            REQUIRE(c.via);
            CHECK(model.dataset->themes[*c.via].id == "integrity");
            REQUIRE(c.from_phrases.size() == 1);
            CHECK(model.factors[c.from_phrases[0].factor].authored->phrase == "Tamper-proof records");
            // 0.8 · 1 of the strength against 0.8 of the threat: half each
            CHECK(c.from_phrases[0].amount == Approx(c.amount / 2).margin(1e-12));
        }
        if (c.component == Component::opportunity) {
            // 0.5 and 0.5 on the one side, 1 on the other
            REQUIRE(c.from_phrases.size() == 2);
            CHECK(c.from_phrases[0].amount == Approx(c.amount / 4).margin(1e-12));
            CHECK(c.to_phrases.at(0).amount == Approx(c.amount / 2).margin(1e-12));
        }
    }
}

TEST_CASE("The shared threats of the minimal data set are those worked out by hand") {
    const Model model = test::shipped_model("minimal");
    const ThreatsResult result = shared_threats(model);
    REQUIRE(result.threats.size() == 2);
    for (const SharedThreat& threat : result.threats) {
        const Json& wanted = expected()["shared_threats"][model.dataset->themes[threat.theme].id];
        CHECK(threat.technologies.size() == wanted["breadth"].get<std::size_t>());
        CHECK(threat.mean_exposure == Approx(wanted["mean_exposure"].get<double>()).margin(1e-12));
        CHECK(threat.common_cause == Approx(wanted["common_cause"].get<double>()).margin(1e-12));
    }
    REQUIRE(result.overlaps.pairs.size() == 1);
    CHECK(result.overlaps.pairs[0].overlap.value() ==
          Approx(expected()["exposure_overlap"].get<double>()).margin(1e-12));
}

TEST_CASE("The shared opportunities of the minimal data set are those worked out by hand") {
    const Model model = test::shipped_model("minimal");
    std::vector<std::string> themes, functions;
    for (const SharedOpportunity& o : shared_opportunities(model).opportunities)
        (o.target.kind == EntityKind::theme ? themes : functions).push_back(model.id(o.target));
    std::ranges::sort(functions);
    CHECK(Json(themes) == expected()["shared_opportunities"]["themes"]);
    CHECK(Json(functions) == expected()["shared_opportunities"]["functions"]);
}
