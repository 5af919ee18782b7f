#include "diff/support.hpp"
#include "support/catch.hpp"

using namespace interlink;
using namespace interlink::test;

using Lines = std::vector<std::string>;

TEST_CASE("A data set and itself have no change between them, in whatever order its elements stand") {
    CHECK(model_changes(minimal(), minimal()).empty());
    Dataset shuffled = minimal();
    std::swap(shuffled.technologies[0], shuffled.technologies[1]);
    std::swap(shuffled.links[0], shuffled.links[4]);
    std::swap(shuffled.themes[0], shuffled.themes[3]);
    CHECK(model_changes(minimal(), shuffled).empty());
}

TEST_CASE("A changed field is told by its path, with what was and what is") {
    Dataset after = minimal();
    after.technologies[0].factors[1].weight = 0.75;
    after.settings.weights.exposure = 0.5;
    after.links[3].confidence = 0.4;
    after.themes[3].salience = 1.0;
    after.enablers[0].status = EnablerStatus::in_place;
    const auto changes = model_changes(minimal(), after);
    CHECK(told(changes) == Lines{"changed settings.weights.exposure", "changed theme:cost.salience",
                                 "changed audit.status", "changed sensors/weaknesses/high-device-costs.weight",
                                 "changed ledger requires sensors.confidence"});
    REQUIRE(changes.size() == 5);
    CHECK(changes[0].before == FieldValue({"0.3"}));
    CHECK(changes[0].after == FieldValue({"0.5"}));
    CHECK(changes[2].before == FieldValue({"partial"}));
    CHECK(changes[2].after == FieldValue({"in-place"}));
    CHECK(changes[4].before == std::nullopt);
    CHECK(changes[4].after == FieldValue({"0.4"}));
}

TEST_CASE("No themes given and themes given as none are two different statements") {
    Dataset after = minimal();
    Factor& traceability = after.technologies[1].factors[3];
    REQUIRE(traceability.phrase == "Traceability");
    traceability.themes.emplace();
    const auto changes = model_changes(minimal(), after);
    CHECK(told(changes) == Lines{"changed ledger/opportunities/traceability.themes"});
    CHECK(changes.at(0).before == std::nullopt);
    CHECK(changes.at(0).after == FieldValue(TextList{}));
}

TEST_CASE("An element that came is told with all that is not the default") {
    Dataset after = minimal();
    Link link;
    link.from = {EntityKind::enabler, "audit"};
    link.to = {EntityKind::theme, "cost"};
    link.kind = LinkKind::aggravates;
    link.weight = 0.25;
    link.grade = Grade::assumed;
    after.links.insert(after.links.begin() + 1, link);
    const auto changes = model_changes(minimal(), after);
    CHECK(told(changes) == Lines{"added audit aggravates theme:cost"});
    using Content = std::vector<std::pair<std::string, TextList>>;
    CHECK(changes.at(0).content == Content{{"weight", {"0.25"}}, {"grade", {"assumed"}}});
    CHECK(changes.at(0).position == 1);
    CHECK(told(reversed(changes)) == Lines{"removed audit aggravates theme:cost"});
}

TEST_CASE("Parallel links are numbered, and a link whose end became another kind of thing is another link") {
    Dataset twice = minimal();
    twice.links.push_back(twice.links[3]);
    twice.links.back().weight = 1.0;
    CHECK(told(model_changes(minimal(), twice)) == Lines{"added ledger requires sensors (2)"});

    Dataset enabler = minimal();
    enabler.links[3].to.kind = EntityKind::enabler;
    CHECK(told(model_changes(minimal(), enabler)) ==
          Lines{"removed ledger requires sensors", "added ledger requires sensors"});
}

TEST_CASE("Sources, descriptors and impacts are compared as well") {
    const Dataset before = *dataset_of(load_dataset_text(
        "interlink: 1\ntitle: T\nsources: [{id: s, title: One}]\n"
        "foresight:\n  descriptors: [{id: a, states: [{id: x, name: X y}]}, {id: b, states: [{id: x}, {id: z}]}]\n"
        "  impacts: [{from: a.x, to: b.x, score: 2}]\n",
        "t"));
    Dataset after = before;
    after.title = "U";
    after.sources[0].title = "Two";
    after.foresight.descriptors[1].states.pop_back();
    after.foresight.impacts[0].score = -1;
    const auto changes = model_changes(before, after);
    CHECK(told(changes) == Lines{"changed dataset.title", "changed source:s.title", "changed descriptor:b.states",
                                 "changed a.x affects b.x.score"});
    CHECK(changes.at(2).before == FieldValue(TextList{"x x", "z z"}));
    const EditResult applied = apply_changes(before, changes);
    REQUIRE(applied.dataset);
    CHECK(model_changes(*applied.dataset, after).empty());
    const EditResult back = apply_changes(after, reversed(changes));
    REQUIRE(back.dataset);
    CHECK(model_changes(*back.dataset, before).empty());
}
