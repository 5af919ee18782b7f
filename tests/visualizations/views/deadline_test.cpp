// A layout past its deadline is ended, and the figure that stands in for it says so.
#include "support/catch.hpp"
#include "support/large_dataset.hpp"
#include "support/models.hpp"
#include "visualizations/views/support.hpp"

#include <string>

using namespace interlink;
using namespace interlink::test;
using interlink::test::Contains;

TEST_CASE("every graph of a large data set has a legible stand-in when its layout takes too long") {
    const auto model = compile(dataset_of(load_dataset_text(large_dataset(), "large.yaml")));
    LayoutOptions layout;
    layout.worker = INTERLINK_LAYOUT_WORKER;
    layout.deadline = std::chrono::milliseconds(1);
    std::size_t graphs = 0;
    for (const auto& call : typical_calls(model)) {
        const std::vector drawings{draw(model, call)};
        if (!drawings.front().diagram) continue;
        ++graphs;
        INFO(call.view);
        const auto drawn = finish_drawings(drawings, layout, {}).front();
        CHECK_THAT(drawn.caption, Contains("instead of the diagram, because the layout took longer than"));
        CHECK(drawn.dot.empty());
        CHECK_FALSE(drawn.warnings.empty());
        CHECK(drawn.legibility.effective_pt >= legible_pt);
        CHECK(drawn.title == drawings.front().head.title);
    }
    CHECK(graphs == 9);
}
