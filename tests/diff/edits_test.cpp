#include "diff/support.hpp"
#include "support/catch.hpp"

using namespace interlink;
using namespace interlink::test;

using Lines = std::vector<std::string>;

namespace {

Lines changes_of(const std::vector<EditText>& edits) {
    return told(model_changes(minimal(), edited(minimal(), edits)));
}

/// "IL0308 at 1:5: did you mean 'ledger'?", one a mistake; there must be some.
Lines mistakes_of(const std::vector<EditText>& edits) {
    const EditResult result = apply_edits(minimal(), edits);
    CHECK_FALSE(result.dataset);
    Lines lines;
    for (const Diagnostic& d : result.diagnostics)
        lines.push_back(d.file + " " + d.code + " at " + std::to_string(d.line) + ":" + std::to_string(d.column) +
                        (d.hint.starts_with("did you") ? ": " + d.hint : ""));
    return lines;
}

}  // namespace

TEST_CASE("A field is set by its path") {
    const Dataset after =
        edited(minimal(), {setting("sensors/threats/forged-readings.weight=0.5"),
                           setting("settings.weakness_exposure=0.25"), setting("audit.status=in-place"),
                           setting("ledger requires sensors.weight=1"), setting("fraud.salience=0.5"),
                           setting("ledger/strengths/tamper-proof-records.themes=integrity|visibility"),
                           setting("dataset.title=Another title"), setting("ledger.cost=3")});
    CHECK(after.technologies[0].factors[4].weight == 0.5);
    CHECK(after.settings.weakness_exposure == 0.25);
    CHECK(after.enablers[0].status == EnablerStatus::in_place);
    CHECK(after.links[3].weight == 1.0);
    CHECK(after.links[3].grade == Grade::inferred);
    CHECK(after.themes[2].salience == 0.5);
    CHECK(after.technologies[1].factors[0].themes == std::vector<std::string>{"integrity", "visibility"});
    CHECK(after.title == "Another title");
    CHECK(after.technologies[1].cost == 3.0);
    CHECK(after.technologies[1].factors.size() == minimal().technologies[1].factors.size());
}

TEST_CASE("An empty value takes a field away") {
    const Dataset after = edited(minimal(), {setting("ledger/strengths/tamper-proof-records.confidence=")});
    CHECK_FALSE(after.technologies[1].factors[0].confidence);
}

TEST_CASE("A weight of 0 removes") {
    CHECK(changes_of({setting("sensors/threats/forged-readings.weight=0")}) ==
          Lines{"removed sensors/threats/forged-readings"});
    CHECK(changes_of({setting("ledger requires sensors.weight=0.0")}) == Lines{"removed ledger requires sensors"});
}

TEST_CASE("What hangs on something removed goes with it, and what mentions it no longer does") {
    CHECK(changes_of({removing("sensors")}) ==
          Lines{"removed sensors", "removed sensors/strengths/live-readings",
                "removed sensors/weaknesses/high-device-costs", "removed sensors/opportunities/faster-deliveries",
                "removed sensors/opportunities/shorter-queues", "removed sensors/threats/forged-readings",
                "removed sensors supports tracking", "removed ledger requires sensors"});
    CHECK(changes_of({removing("logistics")}) ==
          Lines{"removed logistics", "changed tracking.part_of", "removed ledger supports logistics"});
    CHECK(changes_of({removing("theme:speed")}) == Lines{"removed theme:speed", "changed theme:visibility.answers",
                                                         "changed sensors/opportunities/faster-deliveries.themes",
                                                         "changed sensors/opportunities/shorter-queues.themes",
                                                         "changed ledger/opportunities/faster-settlement.themes"});
    CHECK(changes_of({removing("ledger/opportunities/traceability")}) ==
          Lines{"removed ledger/opportunities/traceability", "changed ledger supports tracking.factor"});
    CHECK(changes_of({removing("source:notes")}) ==
          Lines{"removed source:notes", "changed sensors.evidence", "changed ledger.evidence"});
}

TEST_CASE("A link is added in words") {
    const Dataset after = edited(minimal(), {adding("sensors requires audit weight=0.5 grade=inferred"),
                                             adding("sensors  mitigates cost confidence=0.25")});
    REQUIRE(after.links.size() == 7);
    CHECK(after.links[5].to.kind == EntityKind::enabler);
    CHECK(after.links[5].weight == 0.5);
    CHECK(after.links[5].grade == Grade::inferred);
    CHECK(after.links[6].to.kind == EntityKind::theme);
    CHECK(after.links[6].confidence == 0.25);
}

TEST_CASE("Every mistake is told in one run, with its place and what was meant") {
    CHECK(mistakes_of({removing("sensor"), setting("ledger.cots=2"), setting("ledgr.cost=2"),
                       setting("ledger.cost=two"), setting("audit.status=parital"), adding("sensors require audit"),
                       adding("sensors requires audit wieght=1"), setting("nonsense"), removing("settings"),
                       removing("ledger requires sensor")}) ==
          Lines{"--remove IL0308 at 1:1: did you mean 'sensors'?", "--set IL0204 at 1:8: did you mean 'cost'?",
                "--set IL0308 at 1:1: did you mean 'ledger'?", "--set IL0301 at 1:13",
                "--set IL0305 at 1:14: did you mean 'partial'?", "--add IL0305 at 1:1: did you mean 'requires'?",
                "--add IL0204 at 1:24: did you mean 'weight'?", "--set IL0206 at 1:1", "--remove IL0308 at 1:1",
                "--remove IL0308 at 1:1: did you mean 'ledger requires sensors'?"});
}

TEST_CASE("Edits are checked as data sets are") {
    CHECK(mistakes_of({setting("logistics.part_of=tracking")}).at(0).find("IL0312") != std::string::npos);
    CHECK(mistakes_of({setting("tracking.part_of=trading")}).size() == 1);
    CHECK(mistakes_of({adding("tracking supports sensors")}).size() == 2);
    CHECK(mistakes_of({adding("sensors requires sensors")}) == Lines{"--add IL0314 at 1:1"});
    CHECK(mistakes_of({setting("sensors/threats/forged-readings.weight=1.5")}) == Lines{"--set IL0303 at 1:40"});
    CHECK(mistakes_of({setting("sensors/threats/forged-readings.themes=frauds")}) ==
          Lines{"--set IL0308 at 1:40: did you mean 'fraud'?"});
    CHECK(mistakes_of({setting("sensors.evidence=nowhere#1")}).size() == 1);
    CHECK(mistakes_of({removing("ledger requires sensors"), setting("ledger requires sensors.weight=1")}).size() == 1);
    CHECK(mistakes_of({setting("ledger.name=a\x1b[31m")}) == Lines{"--set IL0014 at 1:14"});
}

TEST_CASE("Elements and links are named in edits by their names too") {
    const auto named = [] {
        LoadResult loaded = load_dataset_text(
            "interlink: 1\n"
            "technologies: [{id: dt, name: Digital twin}, {id: iot, name: Internet of Things}]\n"
            "functions: [{id: f, name: Border control}]\n"
            "themes: [{id: own, label: Own theme}]\n"
            "links: [{from: dt, to: iot, kind: requires}, {from: iot, to: f, kind: supports},\n"
            "        {from: dt, to: theme:own, kind: mitigates}]\n",
            "test.yaml");
        REQUIRE(loaded.dataset);
        return *std::move(loaded.dataset);
    }();
    const auto changes = [&](const EditText& edit) { return told(model_changes(named, edited(named, {edit}))); };
    CHECK(changes(removing("digital twin requires internet of things")) == Lines{"removed dt requires iot"});
    CHECK(changes(removing("Digital twin mitigates Own theme")) == Lines{"removed dt mitigates theme:own"});
    CHECK(edited(named, {setting("Digital Twin.cost=3")}).technologies[0].cost == 3.0);
    const Dataset after = edited(named, {adding("Digital twin supports Border control weight=0.5")});
    REQUIRE(after.links.size() == 4);
    CHECK(after.links[3].from.id == "dt");
    CHECK(after.links[3].to.id == "f");
    CHECK(after.links[3].weight == 0.5);
}
