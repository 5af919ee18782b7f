// What a caller gets wrong is std::invalid_argument, never a crash.
#include "support/catch.hpp"
#include "visualizations/views/support.hpp"

#include <memory>
#include <stdexcept>

using namespace interlink;
using namespace interlink::test;

TEST_CASE("every view draws or says why not, for another number of subjects too") {
    using Subjects = std::vector<std::string>;
    const Model models[] = {compile(std::make_shared<const Dataset>()), shipped("minimal")};
    for (const View& view : views())
        for (const Model& model : models)
            for (const Subjects& subjects :
                 {Subjects{}, {"iot"}, {"iot", "blockchain"}, {"iot", "blockchain", "ai"}, {""}, {"", ""}, {"\xff"}}) {
                INFO(view.name << " of " << subjects.size() << " subjects");
                const bool fits = subjects.size() >= view.min_subjects && subjects.size() <= view.max_subjects;
                const ViewOptions options{subjects, {}, few_draws};
                const ViewOutcome outcome = view.draw(model, options);
                CHECK(outcome.drawing.has_value() == outcome.error.empty());
                if (!fits) CHECK_FALSE(outcome.drawing);
            }
}

TEST_CASE("a view of a model without a data set throws std::invalid_argument") {
    for (const View& view : views()) {
        INFO(view.name);
        CHECK_THROWS_AS(view.draw(Model{}, {std::vector<std::string>(view.min_subjects, "a"), {}, few_draws}),
                        std::invalid_argument);
    }
    CHECK(find_view("nothing") == nullptr);
}
