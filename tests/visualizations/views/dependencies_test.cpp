#include "support/catch.hpp"
#include "support/models.hpp"
#include "visualizations/views/support.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

using namespace interlink;
using namespace interlink::test;
using interlink::test::Contains;
using interlink::test::StartsWith;

namespace {

/// Technologies a, b, … that require each other as the pairs of letters say.
Model requiring(const std::vector<std::string>& pairs, const std::string& name = "Tech {}") {
    std::string yaml = "interlink: 1\ntaxonomy: none\ntechnologies:\n";
    for (char c = 'a'; c <= 'f'; ++c)
        yaml += fmt::format("  - {{id: {}, name: \"{}\"}}\n", c, fmt::format(fmt::runtime(name), c));
    yaml += "links:\n";
    for (const auto& pair : pairs) yaml += fmt::format("  - {{from: {}, to: {}, kind: requires}}\n", pair[0], pair[1]);
    return model_of(yaml);
}

std::size_t labels(const Drawing& drawing, const std::string& label) {
    return static_cast<std::size_t>(std::ranges::count(drawing.diagram->edges, label, &DiagramEdge::label));
}

}  // namespace

TEST_CASE("dependencies of the customs data hold no cycle and name what is required most") {
    // Counted in links.csv (31 requires) and functions.yaml (21 part_of): 10 links end in standardisation.
    const auto drawn = figure(shipped("wco-disruptive-technologies"), {"dependencies", {}});
    CHECK(drawn.title == "No cycle among 52 dependencies; Standardisation (missing) is required most, by 10");
    CHECK_THAT(drawn_text(drawn.svg), Contains("\n(partly in place)\n") && Contains("\n(missing)\n"));
    CHECK_THAT(drawn_text(drawn.svg), !Contains("\ncycle"));
    CHECK_THAT(drawn.data_csv, Contains("technology,blockchain,requires,enabler,standardisation,missing,,stated,"));
}

TEST_CASE("dependencies of the minimal data set are one link and one part") {
    const auto drawing = draw(shipped("minimal"), {"dependencies", {}});
    CHECK(drawing.head.title == "No cycle among 2 dependencies");
    REQUIRE(drawing.diagram->edges.size() == 2);
    CHECK(drawing.diagram->edges[0].stroke == Stroke::dashed);
    CHECK(drawing.diagram->edges[0].directed);
    CHECK_FALSE(drawing.diagram->edges[1].directed);
    CHECK_THAT(drawing.head.alt, Contains("Tracking is part of Logistics."));
}

TEST_CASE("a cycle is named, and its links alone are heavy and say so") {
    const auto drawing = draw(requiring({"ab", "bc", "ca", "cd"}), {"dependencies", {}});
    CHECK(drawing.head.title == "A cycle among 4 dependencies: Tech a, Tech b and Tech c need each other");
    CHECK(labels(drawing, "cycle") == 3);
    for (const auto& edge : drawing.diagram->edges) {
        INFO(edge.from << " " << edge.to);
        CHECK((edge.width > 2) == (edge.label == "cycle"));
        CHECK((edge.colour == palette::accent) == (edge.label == "cycle"));
    }
}

TEST_CASE("two cycles that share no vertex are numbered") {
    const auto drawing = draw(requiring({"ed", "de", "ab", "bc", "ca", "cd"}), {"dependencies", {}});
    CHECK_THAT(drawing.head.title, StartsWith("2 cycles among 6 dependencies: "));
    CHECK_THAT(drawing.head.title,
               Contains("Tech a, Tech b and Tech c need each other") || Contains("Tech c and Tech a need each other"));
    CHECK(labels(drawing, "cycle 1") + labels(drawing, "cycle 2") == 5);
    CHECK(std::max(labels(drawing, "cycle 1"), labels(drawing, "cycle 2")) == 3);
}

TEST_CASE("a part that requires its whole is in a cycle, a whole that requires its part is not") {
    const std::string functions =
        "interlink: 1\ntaxonomy: none\nfunctions: [{id: w, name: Whole}, {id: p, name: Part, part_of: [w]}]\nlinks:\n";
    const auto up = draw(model_of(functions + "  - {from: p, to: w, kind: requires}"), {"dependencies", {}});
    CHECK(up.head.title == "A cycle among 2 dependencies: Part and Whole need each other");
    const auto down = draw(model_of(functions + "  - {from: w, to: p, kind: requires}"), {"dependencies", {}});
    CHECK(down.head.title == "No cycle among 2 dependencies");
}

TEST_CASE("a long chain and a wide star are cut to what can be read, and the rest is counted") {
    for (const bool chain : {true, false}) {
        std::string yaml = "interlink: 1\ntaxonomy: none\ntechnologies:\n", links = "links:\n";
        for (int i = 0; i < 300; ++i) {
            yaml += fmt::format("  - {{id: t{}, name: Technology of number {}}}\n", i, i);
            if (i > 0) links += fmt::format("  - {{from: t{}, to: t{}, kind: requires}}\n", i, chain ? i - 1 : 0);
        }
        const auto model = model_of(yaml + links);
        const auto drawn = figure(model, {"dependencies", {}});
        INFO(drawn.caption);
        CHECK(drawn.legibility.effective_pt >= legible_pt);
        const auto shown = draw(model, {"dependencies", {}}).diagram->vertices.size();
        CHECK(shown >= 10);
        // Five names, and how many others.
        CHECK_THAT(drawn.caption, Contains("Left out for room, but in the data: Technology of number ") &&
                                      Contains(fmt::format(" and {} more, with ", 300 - shown - 5)));
    }
}

TEST_CASE("hostile names in a cycle do nothing but stand there") {
    for (const std::string name :
         {"<script>alert(1)</script> {}", "\\\\N\\\\G\\\"]; evil [label=x {}", "&lt;b&gt; {}"}) {
        const auto drawn = figure(requiring({"ab", "ba"}, name), {"dependencies", {}});
        INFO(name);
        CHECK(well_formed(drawn.svg));
        CHECK(drawn.svg.find("<script") == std::string::npos);
        CHECK(drawn.warnings.empty());
        CHECK_THAT(drawn.title, StartsWith("A cycle among 2 dependencies: "));
    }
}
