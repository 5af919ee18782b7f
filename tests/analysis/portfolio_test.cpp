// Portfolios of data sets so small that every figure is found by hand (datasets/minimal/README.md has the profiles).
#include <interlink/analysis.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <algorithm>

using namespace interlink;

namespace {

const PortfolioPart* part_of(const PortfolioResult& result, const Model& model, std::string_view id, bool penalty) {
    for (const auto& part : result.parts)
        if (model.id(part.target) == id && part.penalty == penalty) return &part;
    return nullptr;
}

AnalysisOutcome ask(const Model& model, const PortfolioRequest& request) {
    AnalysisOptions options;
    options.portfolio = request;
    return find_analysis("portfolio")->run(model, options);
}

bool has_note(const ResultDocument& document, std::string_view code) {
    for (const auto& note : document.notes)
        if (note.code == code) return true;
    return false;
}

}  // namespace

TEST_CASE("the ledger alone is worth more than both, since they share exposures and cover the same") {
    const Model model = test::shipped_model("minimal");
    const PortfolioResult result = best_portfolio(model);
    // speed 1, visibility 1, tracking 1, logistics 0.8
    CHECK(result.best.front().technologies == std::vector<std::uint32_t>{test::technology(model, "ledger")});
    CHECK(result.best.front().value == Approx(3.8).margin(1e-12));
    CHECK(result.best.front().common_exposure == 0);
    CHECK(result.status == PortfolioStatus::optimal);
    CHECK(result.bound == result.best.front().value);
    CHECK(result.best.size() == 1);
}

TEST_CASE("with the sensors demanded, both are best, and the parts and losses add up") {
    const Model model = test::shipped_model("minimal");
    PortfolioOptions options;
    options.must = {test::technology(model, "sensors")};
    const PortfolioResult result = best_portfolio(model, options);
    // Coverage: speed 1, visibility 1, tracking 1, logistics 1 − 0.5·0.2. Exposure: fraud 0.6, cost 0.5·0.25.
    const Portfolio& both = result.best.front();
    REQUIRE(both.technologies.size() == 2);
    CHECK(both.coverage == Approx(3.9).margin(1e-12));
    CHECK(both.common_exposure == Approx(0.725).margin(1e-12));
    CHECK(both.value == Approx(3.6825).margin(1e-12));
    CHECK_FALSE(both.cost);
    CHECK(part_of(result, model, "logistics", false)->amount == Approx(0.9).margin(1e-12));
    CHECK(part_of(result, model, "fraud", true)->amount == Approx(-0.18).margin(1e-12));
    CHECK(part_of(result, model, "cost", true)->amount == Approx(-0.0375).margin(1e-12));
    CHECK(result.parts.size() == 6);
    CHECK(result.members[0].marginal == Approx(3.6825 - 3.8).margin(1e-12));
    CHECK(result.members[1].marginal == Approx(3.6825 - 2.25).margin(1e-12));
    CHECK(result.members[0].alone == Approx(2.25).margin(1e-12));
}

TEST_CASE("the Pareto front of the two has the ledger and then both") {
    const Model model = test::shipped_model("minimal");
    const ParetoFront front = pareto_front(model);
    REQUIRE(front.points.size() == 2);
    CHECK(front.complete);
    CHECK(front.points[0].portfolio.coverage == Approx(3.8).margin(1e-12));
    CHECK(front.points[0].portfolio.common_exposure == 0);
    CHECK(front.points[0].best);
    CHECK(front.points[1].portfolio.coverage == Approx(3.9).margin(1e-12));
    CHECK(front.points[1].portfolio.common_exposure == Approx(0.725).margin(1e-12));
}

TEST_CASE("a budget keeps what is dear out, and a given cost goes before that of the data set") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y}, {id: z}]
technologies:
  - {id: one, cost: 5, opportunities: [{phrase: A, themes: [x]}, {phrase: B, themes: [y]}]}
  - {id: two, cost: 0.1, opportunities: [{phrase: C, themes: [x]}]}
  - {id: three, cost: 0.2, opportunities: [{phrase: D, themes: [y], weight: 0.5}]}
)");
    PortfolioOptions options;
    options.budget = 0.3;  // 0.1 + 0.2 is a little more in binary
    PortfolioResult result = best_portfolio(model, options);
    CHECK(result.best.front().technologies == std::vector<std::uint32_t>{1, 2});
    CHECK(result.best.front().value == Approx(1.5));
    CHECK(*result.best.front().cost == Approx(0.3));
    options.costs = {{0, 0.25}};
    CHECK(best_portfolio(model, options).best.front().technologies == std::vector<std::uint32_t>{0});
    options.budget = 0;
    CHECK(best_portfolio(model, options).best.front().technologies.empty());
    options.must = {0};
    CHECK(portfolio_problems(model, options)->error == "what must be in costs 0.25, more than the budget of 0");
    CHECK_THROWS_AS(best_portfolio(model, options), std::invalid_argument);
}

TEST_CASE("portfolios that tie are all told, fewest technologies first, then in the order of the data set") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y}]
technologies:
  - {id: a, opportunities: [{phrase: A, themes: [x]}]}
  - {id: b, opportunities: [{phrase: B, themes: [y]}]}
  - {id: c, opportunities: [{phrase: C, themes: [x]}]}
)");
    PortfolioRequest request;
    request.most = 2;
    const auto document = ask(model, request).document.value();
    REQUIRE(document.tables[0].rows.size() == 2);
    const auto ids = [&](std::size_t row) {
        std::string text;
        for (const auto& each : std::get<ReferenceList>(document.tables[0].rows[row][0])) text += each.id;
        return text;
    };
    CHECK(ids(0) == "ab");
    CHECK(ids(1) == "bc");
    CHECK(has_note(document, "portfolio-ties"));
}

TEST_CASE("in the two technologies nothing that a portfolio counts is doubtful, so every draw ranks alike") {
    const Model model = test::shipped_model("minimal");
    const PortfolioRanking ranking = rank_portfolios(model, {}, {.draws = 100, .top_k = 2});
    CHECK(ranking.all);
    const std::uint32_t sensors = test::technology(model, "sensors"), ledger = test::technology(model, "ledger");
    REQUIRE(ranking.portfolios.size() == 4);
    const std::vector<std::pair<std::vector<std::uint32_t>, double>> order{
        {{ledger}, 3.8}, {{sensors, ledger}, 3.6825}, {{sensors}, 2.25}, {{}, 0.0}};
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        const RankedPortfolio& each = ranking.portfolios[i];
        CHECK(each.portfolio.technologies == order[i].first);
        CHECK(each.portfolio.value == Approx(order[i].second).margin(1e-12));
        CHECK((each.rank == i + 1 && each.band.low == i + 1 && each.band.high == i + 1));
        CHECK(each.band.top_k_probability == (i < 2 ? 1.0 : 0.0));
        CHECK(each.best_probability == (i == 0 ? 1.0 : 0.0));
    }
    REQUIRE(ranking.core.size() == 2);
    CHECK((ranking.core[0].technology == ledger && ranking.core[0].share == 1.0 && ranking.core[0].chosen));
    CHECK((ranking.core[1].share == 0.0 && !ranking.core[1].chosen));
}

TEST_CASE("a portfolio is the best as often as what speaks for it is kept, and what speaks against it is not") {
    // Alone, a is worth 1 in three draws of ten, else nothing, as choosing none; b is worth 0.2 always. Together they
    // pay 0.3 for the exposure in common in each second draw.
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y}, {id: z}]
technologies:
  - {id: a, opportunities: [{phrase: A, themes: [x], confidence: 0.3}], threats: [{phrase: B, themes: [z]}]}
  - {id: b, opportunities: [{phrase: C, themes: [y], weight: 0.2}], threats: [{phrase: D, themes: [z], confidence: 0.5}]}
)");
    constexpr RobustOptions draws{.draws = 40'000, .seed = 3, .top_k = 2};
    const PortfolioRanking ranking = rank_portfolios(model, {}, draws);
    const auto of = [&](const std::vector<std::uint32_t>& items) {
        return *std::ranges::find(ranking.portfolios, items,
                                  [](const RankedPortfolio& r) { return r.portfolio.technologies; });
    };
    // both: 1.2 or 0.9; or 0.2 as b, or −0.1
    CHECK(of({0, 1}).best_probability == Approx(0.15 + 0.35).margin(0.01));
    CHECK(of({0}).best_probability == Approx(0.15).margin(0.01));
    CHECK(of({1}).best_probability == Approx(0.7).margin(0.01));
    CHECK(of({}).best_probability == 0.0);
    // none is third behind both and b, or behind b alone with a; last where a is worth something
    CHECK(of({}).band.expected_rank == Approx(0.3 * 4 + 0.35 * 3 + 0.35 * 2).margin(0.02));
    // where both are level with b, b alone is the best, of the fewest
    CHECK(ranking.core[0].technology == 1);
    CHECK(ranking.core[0].share == Approx(0.85).margin(0.01));
    CHECK(ranking.core[1].share == Approx(0.3).margin(0.01));
}

TEST_CASE("of too many portfolios the best are ranked, and the answer says that it is among them alone") {
    const Model model = test::shipped_model("wco-disruptive-technologies");
    const PortfolioRanking all = rank_portfolios(model, {}, {.draws = 8});
    CHECK(all.portfolios.size() == 1 + 8 + 28 + 56);
    const PortfolioRanking few = rank_portfolios(model, {}, {.draws = 8}, 20);
    CHECK((!few.all && few.proved && few.portfolios.size() == 20));
    CHECK(few.portfolios[19].portfolio.technologies == all.portfolios[19].portfolio.technologies);
    PortfolioOptions hasty;
    hasty.nodes = 30;
    CHECK_FALSE(rank_portfolios(model, hasty, {.draws = 8}, 20).proved);
    CHECK_THROWS_AS(rank_portfolios(model, {}, {.draws = 8}, 0), std::invalid_argument);
    CHECK_THROWS_AS(rank_portfolios(model, {}, {.draws = 0}), std::invalid_argument);
    const auto note = [&](const PortfolioRanking& ranking) {
        const auto document = describe_portfolio(model, {}, best_portfolio(model), pareto_front(model), &ranking);
        return std::ranges::find(document.notes, "portfolio-ranking", &Note::code)->text;
    };
    CHECK_THAT(note(all), interlink::test::Contains("93 portfolios"));
    CHECK_THAT(note(few), interlink::test::Contains("the 20 portfolios of the greatest value, and among these alone"));
}

TEST_CASE("a technology without phrases counts by its functions, and the answer says so") {
    const Model model = test::shipped_model("wco-disruptive-technologies");
    PortfolioRequest request;
    request.must = {"Robots"};  // an alias
    const auto document = ask(model, request).document.value();
    CHECK(has_note(document, "portfolio-without-phrases"));
    CHECK_FALSE(has_note(ask(test::shipped_model("minimal"), {}).document.value(), "portfolio-without-phrases"));
}

TEST_CASE("a search that is cut off says so and what may be missed") {
    const Model model = test::shipped_model("wco-disruptive-technologies");
    PortfolioOptions options;
    options.nodes = 0;
    const PortfolioResult result = best_portfolio(model, options);
    CHECK(result.status == PortfolioStatus::cut_off);
    CHECK(result.bound >= best_portfolio(model).best.front().value);
    const ParetoFront front = pareto_front(model, options);
    CHECK_FALSE(front.complete);
    const auto document = describe_portfolio(model, options, result, front);
    CHECK_THAT(document.sentences[1], interlink::test::Contains("cut off"));
    CHECK(has_note(document, "portfolio-pareto-partial"));
}

TEST_CASE("demands that no portfolio can keep are errors with a way out") {
    const Model model = test::shipped_model("minimal");
    const auto error = [&](const PortfolioRequest& request) {
        const auto outcome = ask(model, request);
        CHECK_FALSE(outcome.document);
        return outcome.error + " | " + outcome.hint;
    };
    PortfolioRequest request;
    request.must = {"senors"};
    CHECK(error(request) == "no technology is called 'senors' | did you mean 'sensors'?");
    request.must = {"sensors", "ledger", "sensors"};
    CHECK(ask(model, request).document);
    request.most = 1;
    CHECK(error(request) == "2 technologies must be in, but there is 1 place | write --k 2, or demand less");
    request = {};
    request.must = request.must_not = {"ledger"};
    CHECK(error(request) == "ledger must be in and must not be in | ");
    request = {};
    request.budget = 1;
    CHECK(error(request) ==
          "sensors and ledger have no cost, so a budget says nothing about them | write `cost:` in the "
          "data set, or --cost sensors=N, or leave it out with --must-not sensors");
    request.must_not = {"ledger"};
    request.costs = {{"sensors", 1}};
    CHECK(ask(model, request).document);
    request.costs = {{"sensor", 1}};
    CHECK(error(request) == "no technology is called 'sensor' | did you mean 'sensors'?");
}

TEST_CASE("a data set without technologies has an empty portfolio") {
    const Model model = test::model_of("interlink: 1\nforesight: {descriptors: [{id: d, states: [{id: s}]}]}");
    const PortfolioResult result = best_portfolio(model);
    CHECK(result.best.front().technologies.empty());
    CHECK(result.best.front().value == 0);
}
