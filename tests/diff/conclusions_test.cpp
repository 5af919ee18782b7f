#include "diff/support.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace interlink;
using namespace interlink::test;

using Lines = std::vector<std::string>;

namespace {

/// "shared-threat fraud: ledger sensors -> none; alone: x y", one a conclusion that moved.
Lines moves_of(const DiffResult& result) {
    const auto ids = [](const std::vector<Reference>& references) {
        std::string text;
        for (const Reference& reference : references) text += (text.empty() ? "" : " ") + reference.id;
        return text;
    };
    const auto state = [&](const ConclusionState& s) {
        if (!s.known) return std::string("none");
        return s.rank != 0 ? std::to_string(s.rank) : "(" + ids(s.technologies) + ")";
    };
    Lines lines;
    for (const ConclusionChange& change : result.conclusions) {
        std::string line = std::string(to_string(change.kind)) + " " + ids(change.subject) + ": " +
                           state(change.before) + " -> " + state(change.after) + "; " +
                           std::string(to_string(change.cause)) + ":";
        for (const std::size_t cause : change.causes)
            line += " [" + path_of(result.changes[result.causes[cause].first]) + "]";
        lines.push_back(line);
    }
    return lines;
}

DiffResult after_edits(const std::vector<EditText>& edits) {
    return diff_of(minimal(), edited(minimal(), edits));
}

/// Four technologies of one opportunity each; a link is worth 0.15 times its weight, so pairs are ranked by hand.
Dataset ranked(const std::string& links) {
    std::string yaml = "interlink: 1\ntitle: T\ntaxonomy: none\ntechnologies:\n";
    for (const char* id : {"a", "b", "c", "d"}) yaml += std::string("  - {id: ") + id + ", opportunities: [Growth]}\n";
    return *dataset_of(load_dataset_text(yaml + "links:\n" + links, "t.yaml"));
}

}  // namespace

TEST_CASE("A threat that one technology no longer has is no longer shared, and the pair gains what it cost") {
    const DiffResult result = after_edits({removing("ledger/threats/false-entries")});
    CHECK(moves_of(result) == Lines{"shared-threat fraud: (ledger sensors) -> none; alone: "
                                    "[ledger/threats/false-entries]"});
    REQUIRE(result.pairs.size() == 1);
    // Of the exposure that both share, 0.6 + 0.5 · 0.25, the second remains: 0.125 / 2.125 instead of 29/109.
    CHECK(result.pairs[0].after.leverage - result.pairs[0].before.leverage ==
          Approx(0.3 * (29.0 / 109 - 1.0 / 17)).epsilon(1e-12));
    CHECK(result.pairs[0].before.rank == 1);
    CHECK(result.pairs[0].after.rank == 1);
}

TEST_CASE("Each change that does it alone is a cause of its own") {
    const DiffResult result =
        after_edits({removing("ledger/threats/false-entries"), removing("sensors/threats/forged-readings")});
    CHECK(moves_of(result) == Lines{"shared-threat fraud: (ledger sensors) -> none; alone: "
                                    "[sensors/threats/forged-readings] [ledger/threats/false-entries]"});
}

TEST_CASE("Changes that only do it together are told together, and what plays no part is not named") {
    const Dataset before =
        edited(minimal(), {removing("ledger/threats/false-entries"), removing("sensors/threats/forged-readings")});
    Dataset after = minimal();
    after.technologies[0].factors[1].weight = 0.4;  // of no conclusion's making
    const DiffResult result = diff_of(before, after);
    CHECK(moves_of(result) == Lines{"shared-threat fraud: none -> (ledger sensors); several: "
                                    "[sensors/threats/forged-readings] [ledger/threats/false-entries]"});
    CHECK(result.searched == 3);
    CHECK(result.searchable == 3);
}

TEST_CASE("Who serves a function moves with the links, through part-of as well") {
    const DiffResult result = after_edits({removing("sensors supports tracking")});
    CHECK(moves_of(result) ==
          Lines{"function logistics: (ledger sensors) -> (ledger); alone: [sensors supports tracking]",
                "function tracking: (ledger sensors) -> (ledger); alone: [sensors supports tracking]"});
}

TEST_CASE("A technology that goes takes its pair, its phrases and its links with it, as one change") {
    const DiffResult result = after_edits({removing("sensors")});
    CHECK(result.changes.size() == 8);
    CHECK(result.causes.size() == 1);
    const Lines moves = moves_of(result);
    for (const char* expected :
         {"top-k ledger sensors: 1 -> none; alone: [sensors]", "pair-rank ledger sensors: 1 -> none; alone: [sensors]",
          "shared-threat fraud: (ledger sensors) -> none; alone: [sensors]",
          "combined-opportunity speed: (ledger sensors) -> none; alone: [sensors]"})
        CHECK(std::ranges::count(moves, expected) == 1);
}

TEST_CASE("Ranks move with the links that make them, and pairs enter and leave the top") {
    // Dependency alone tells the pairs apart: ab .8, ac .6, bc .4; the others 0 and level.
    const std::string common =
        "  - {from: a, to: c, kind: requires, weight: 0.6}\n"
        "  - {from: b, to: c, kind: requires, weight: 0.4}\n";
    const Dataset before = ranked("  - {from: a, to: b, kind: requires, weight: 0.8}\n" + common);
    const Dataset after = ranked("  - {from: a, to: b, kind: requires, weight: 0.5}\n" + common);
    const DiffResult result = diff_of(before, after, {1, {}});
    const Lines moves = moves_of(result);
    CHECK(Lines(moves.begin(), moves.begin() + 4) == Lines{"top-k a b: 1 -> 2; alone: [a requires b.weight]",
                                                           "top-k a c: 2 -> 1; alone: [a requires b.weight]",
                                                           "pair-rank a b: 1 -> 2; alone: [a requires b.weight]",
                                                           "pair-rank a c: 2 -> 1; alone: [a requires b.weight]"});
    CHECK(moves.size() == 4);
}

TEST_CASE("The most central technology is the one that most is joined to") {
    const Dataset before = ranked(
        "  - {from: a, to: b, kind: requires}\n  - {from: a, to: c, kind: requires}\n"
        "  - {from: a, to: d, kind: requires}\n");
    const Dataset after = ranked(
        "  - {from: b, to: a, kind: requires}\n  - {from: b, to: c, kind: requires}\n"
        "  - {from: b, to: d, kind: requires}\n");
    const Lines moves = moves_of(diff_of(before, after));
    REQUIRE_FALSE(moves.empty());
    CHECK(moves.back().starts_with("central-technology : (a) -> (b);"));
}

TEST_CASE("Names, notes and evidence move nothing, and are not searched") {
    const DiffResult result =
        after_edits({setting("ledger.name=Blockchain"), setting("ledger requires sensors.note=No note"),
                     setting("sensors.evidence=notes#9"), setting("audit.description=Yearly")});
    CHECK(result.changes.size() == 4);
    CHECK(result.conclusions.empty());
    CHECK(result.searchable == 0);
}

TEST_CASE("With more changes than are searched, the answer says so") {
    std::string links;
    for (int i = 0; i < 600; ++i) links += "  - {from: a, to: b, kind: requires, weight: 0.001}\n";
    const DiffResult result = diff_of(ranked("  - {from: a, to: c, kind: requires, weight: 0.1}\n"),
                                      ranked("  - {from: a, to: c, kind: requires, weight: 0.1}\n" + links));
    CHECK(result.searchable == 600);
    CHECK(result.searched == 512);
    REQUIRE_FALSE(result.conclusions.empty());
    CHECK(result.conclusions.front().cause == CauseKind::not_searched);
    const Model model = compile(std::make_shared<const Dataset>(minimal()));
    const ResultDocument document = describe_diff(model, model, result, "diff");
    REQUIRE(document.notes.size() == 1);
    CHECK(document.notes[0].text.find("first 512 of 600") != std::string::npos);
}
