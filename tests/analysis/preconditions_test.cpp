// What a caller gets wrong is std::invalid_argument, never a crash.
#include <interlink/analysis.hpp>
#include <interlink/check.hpp>
#include <interlink/compile.hpp>
#include <interlink/diff.hpp>
#include <interlink/influence_matrix.hpp>
#include <interlink/level_matrix.hpp>
#include <interlink/method.hpp>
#include <interlink/rankings.hpp>
#include <interlink/suggest.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <stdexcept>

using namespace interlink;

namespace {

using Subjects = std::vector<std::string>;

const std::vector<Subjects>& subject_lists() {
    static const std::vector<Subjects> lists{{}, {"a"}, {"a", "b"}, {"a", "b", "c"}, {""}, {"", ""}, {"nothing", "a"}};
    return lists;
}

Model empty_model() {
    return compile(std::make_shared<const Dataset>());
}

Model small_model() {
    return test::model_of(
        "interlink: 1\ntechnologies: [{id: a, strengths: [Cheap], threats: [Privacy]}, {id: b, threats: [Privacy]}, "
        "{id: c}]\n");
}

/// 'a' an answer, 'e' an error in words, 'x' an invalid argument.
char outcome(const Analysis& analysis, const Model& model, const AnalysisOptions& options) {
    try {
        const AnalysisOutcome result = analysis.run(model, options);
        CHECK(result.document.has_value() == result.error.empty());
        return result.document ? 'a' : 'e';
    } catch (const std::invalid_argument&) {
        return 'x';
    }
}

}  // namespace

TEST_CASE("every question answers, says why not, or throws std::invalid_argument for another number of subjects") {
    const Model models[] = {empty_model(), small_model()};
    for (const Analysis& analysis : analyses())
        for (const Model& model : models)
            for (const Subjects& subjects : subject_lists()) {
                AnalysisOptions options;
                options.subjects = subjects;
                const bool fits = subjects.size() >= analysis.min_subjects && subjects.size() <= analysis.max_subjects;
                INFO(analysis.name << " of " << subjects.size() << " subjects");
                CHECK((outcome(analysis, model, options) == 'x') == !fits);
            }
}

TEST_CASE("the named crashes are gone") {
    const Model model = small_model();
    CHECK_THROWS_AS(find_analysis("explain")->run(model, {}), std::invalid_argument);
    AnalysisOptions one;
    one.subjects = {"a"};
    CHECK_THROWS_AS(find_analysis("tows")->run(model, one), std::invalid_argument);
    CHECK_THROWS_AS(compile(nullptr), std::invalid_argument);
    CHECK_THROWS_AS(compile_valid(nullptr), std::invalid_argument);
    CHECK(find_analysis("nothing") == nullptr);
}

TEST_CASE("a model without a data set, and draws or places of 0, are invalid arguments") {
    for (const Analysis& analysis : analyses()) {
        INFO(analysis.name);
        AnalysisOptions options;
        options.subjects.resize(analysis.min_subjects, "a");
        CHECK(outcome(analysis, Model{}, options) == 'x');
        if (!analysis.robust) continue;
        options.robust = RobustOptions{};
        options.robust->draws = 0;
        CHECK(outcome(analysis, small_model(), options) == 'x');
        options.robust = RobustOptions{};
        options.robust->draws = 10;
        options.robust->top_k = 0;
        CHECK(outcome(analysis, small_model(), options) == 'x');
        options.robust->top_k = 3;
        options.robust->threads = 0;
        CHECK(outcome(analysis, small_model(), options) != 'x');
        CHECK(outcome(analysis, empty_model(), options) != 'x');
    }
}

TEST_CASE("indices that there are not are invalid arguments") {
    const Model model = small_model();
    CHECK_THROWS_AS(score_pair(model, 0, 7), std::invalid_argument);
    CHECK_THROWS_AS(tows(model, 0, 7), std::invalid_argument);
    CHECK_THROWS_AS(tows(model, 1, 1), std::invalid_argument);
    CHECK_THROWS_AS(model.factors_of(3), std::invalid_argument);
    CHECK_THROWS_AS(model.factors_of(0xffffffffu), std::invalid_argument);
    CHECK_THROWS_AS(Model{}.factors_of(0), std::invalid_argument);
    for (const EntityKind kind : {EntityKind::technology, EntityKind::factor, EntityKind::theme, EntityKind::function,
                                  EntityKind::enabler, static_cast<EntityKind>(9)}) {
        CHECK_THROWS_AS(model.id({kind, 100'000}), std::invalid_argument);
        CHECK_THROWS_AS(model.name({kind, 100'000}), std::invalid_argument);
    }
}

TEST_CASE("no function takes a model that compile did not make") {
    Model bare;
    Pair nowhere;
    nowhere.b = 9;
    for (int trial = 0; trial < 2; ++trial) {
        CHECK_THROWS_AS(rank_pairs(bare), std::invalid_argument);
        CHECK_THROWS_AS(score_pair(bare, 0, 1), std::invalid_argument);
        CHECK_THROWS_AS(shared_threats(bare), std::invalid_argument);
        CHECK_THROWS_AS(shared_opportunities(bare), std::invalid_argument);
        CHECK_THROWS_AS(function_services(bare), std::invalid_argument);
        CHECK_THROWS_AS(best_portfolio(bare), std::invalid_argument);
        CHECK_THROWS_AS(pareto_front(bare), std::invalid_argument);
        CHECK_THROWS_AS(influence_matrix(bare), std::invalid_argument);
        CHECK_THROWS_AS(level_matrix(bare, Level::technology), std::invalid_argument);
        CHECK_THROWS_AS(suggest(bare), std::invalid_argument);
        CHECK_THROWS_AS(find_entity(bare, "a"), std::invalid_argument);
        CHECK_THROWS_AS(condensed_graph(bare, Layer::all, false), std::invalid_argument);
        CHECK_THROWS_AS(full_graph(bare, Layer::all, false), std::invalid_argument);
        CHECK_THROWS_AS(run_check(bare, {}), std::invalid_argument);
        CHECK_THROWS_AS(diff_models(bare, bare), std::invalid_argument);
        CHECK_THROWS_AS(contributions(small_model(), nowhere), std::invalid_argument);
        bare.dataset = small_model().dataset;  // but its phrases are not compiled
    }
}

TEST_CASE("every method takes an empty matrix and throws std::invalid_argument for one that is none") {
    for (const Method& method : methods()) {
        INFO(method.name);
        const MethodOutcome empty = method.run({}, {});
        CHECK(empty.document.has_value() == empty.error.empty());
        if (method.takes != MethodTakes::matrix) continue;
        MethodInput no_names;
        no_names.matrix.ids = {"a", "b"};
        no_names.matrix.values = {0, 1, 1, 0};
        CHECK_THROWS_AS(method.run(no_names, {}), std::invalid_argument);
        MethodInput no_figures;
        no_figures.matrix.ids = no_figures.matrix.names = {"a", "b"};
        CHECK_THROWS_AS(method.run(no_figures, {}), std::invalid_argument);
    }
}

TEST_CASE("compile throws std::invalid_argument for a data set that no reader would accept, and says what is first") {
    auto dataset = std::make_shared<Dataset>(*small_model().dataset);
    dataset->technologies[0].factors[0].weight = 7;
    CHECK_THROWS_WITH(compile(dataset),
                      "technologies[0].factors[0]: IL0303: weight must be above 0 and at most 1, not '7'");
    dataset->technologies[0].factors[0].weight = 1;
    CHECK_NOTHROW(compile(dataset));
    dataset->links.push_back({});
    CHECK_THROWS_AS(compile(dataset), std::invalid_argument);
}
