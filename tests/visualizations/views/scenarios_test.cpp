// The scenario table: states in words where they fit, letters with a key where they do not.
#include "support/catch.hpp"
#include "visualizations/views/support.hpp"

#include <fmt/format.h>

using namespace interlink;
using namespace interlink::test;
using interlink::test::Contains;

namespace {

/// A ring of descriptors, each promoting in the next the state of its own number: one scenario a state.
Model ring(std::size_t descriptors, std::size_t states, const std::string& name) {
    Dataset dataset;
    dataset.title = "Ring";
    for (std::size_t d = 0; d < descriptors; ++d) {
        Descriptor descriptor{fmt::format("d{}", d), fmt::format("{} {}", name, d), {}, {}};
        for (std::size_t s = 0; s < states; ++s)
            descriptor.states.push_back({fmt::format("s{}", s), fmt::format("{} state {}", name, s)});
        dataset.foresight.descriptors.push_back(std::move(descriptor));
    }
    for (std::size_t d = 0; d < descriptors; ++d)
        for (std::size_t s = 0; s < states; ++s) {
            const std::string state = fmt::format("s{}", s);
            dataset.foresight.impacts.push_back({fmt::format("d{}", d),
                                                 state,
                                                 fmt::format("d{}", (d + 1) % descriptors),
                                                 state,
                                                 2,
                                                 Grade::assumed,
                                                 {},
                                                 {}});
        }
    return compiled(std::move(dataset));
}

void check_legible(const Figure& figure) {
    INFO(figure.legibility.effective_pt);
    CHECK(well_formed(figure.svg));
    CHECK(figure.legibility.effective_pt >= legible_pt);
    CHECK(figure.legibility.text_contrast_min >= legible_text_contrast);
    CHECK(figure.legibility.letters_ok);
}

}  // namespace

TEST_CASE("the scenario table names the state of each descriptor in each scenario") {
    const auto drawn = figure(ring(3, 2, "Thing"), {"scenarios", {}});
    check_legible(drawn);
    const auto text = drawn_text(drawn.svg);
    CHECK_THAT(drawn.title, Contains("2 of 8 combinations of states hold together"));
    CHECK_THAT(drawn.title, Contains("tells them apart"));
    for (const auto* word : {"Thing 0", "Thing 2", "Thing state 0", "Thing state 1", "No.\u00a01", "No.\u00a02",
                             "Margin", "Total impact", "Basin"}) {
        INFO(word);
        CHECK_THAT(text, Contains(word));
    }
    CHECK_THAT(drawn.data_csv, Contains("d0:s0|d1:s0|d2:s0,2,6,"));
    CHECK_THAT(drawn.alt, Contains("Scenario 2: Thing 0 Thing state 1;"));
}

TEST_CASE("more scenarios and longer names than fit become letters with their key, and the rest is counted") {
    const auto drawn = figure(ring(20, 14, "A rather long name of something"), {"scenarios", {}});
    check_legible(drawn);
    CHECK_THAT(drawn.caption, Contains("A letter is the state"));
    CHECK_THAT(drawn.caption, Contains("Shown are the first 12 of 14 scenarios"));
}

TEST_CASE("without foresight, or with judgements that say nothing, the scenario view says so") {
    const auto none = figure(shipped("minimal"), {"scenarios", {}});
    check_legible(none);
    CHECK_THAT(none.title, Contains("No foresight"));
    Dataset dataset;
    dataset.foresight = ring(2, 2, "X").dataset->foresight;
    for (Impact& impact : dataset.foresight.impacts) impact.score = 0;
    const auto silent = figure(compiled(std::move(dataset)), {"scenarios", {}});
    check_legible(silent);
    CHECK_THAT(silent.title, Contains("no judgement is other than 0"));
}

TEST_CASE("hostile names of descriptors and states do nothing in the scenario view") {
    const auto drawn = figure(ring(2, 2, "<script>&\"'\x1b[31m\\N"), {"scenarios", {}});
    check_legible(drawn);
    CHECK_THAT(drawn.svg, !Contains("<script") && !Contains("\x1b"));
}
