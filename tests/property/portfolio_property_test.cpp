// The portfolio's branch and bound against all sets, tried one by one, on random figures.
#include "analysis/portfolio_bound.hpp"
#include "property/naive.hpp"
#include "property/random_dataset.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

using namespace interlink;
using namespace interlink::detail;

namespace {

PortfolioFigures random_figures(std::mt19937& random, std::uint32_t items) {
    PortfolioFigures figures;
    figures.penalty = 0.1 * test::below(random, 8);
    const std::uint32_t targets = 1 + test::below(random, 12), themes = 1 + test::below(random, 8);
    const double filled = 0.2 + 0.1 * test::below(random, 6);
    const auto figure = [&] {
        return !test::chance(random, filled) ? 0.0 : test::chance(random, 0.3) ? 1.0 : test::positive_share(random);
    };
    for (std::uint32_t j = 0; j < targets; ++j) figures.coverage_weight.push_back(test::positive_share(random));
    for (std::uint32_t j = 0; j < themes; ++j) figures.exposure_weight.push_back(test::positive_share(random));
    for (std::uint32_t i = 0; i < items; ++i) {
        figures.coverage.emplace_back();
        figures.exposure.emplace_back();
        for (std::uint32_t j = 0; j < targets; ++j) figures.coverage.back().push_back(figure());
        for (std::uint32_t j = 0; j < themes; ++j) figures.exposure.back().push_back(figure());
    }
    return figures;
}

PortfolioRules random_rules(std::mt19937& random, std::uint32_t items) {
    PortfolioRules rules;
    rules.most = 1 + test::below(random, items);
    rules.must.assign(items, 0);
    rules.out.assign(items, 0);
    if (test::chance(random, 0.5)) {
        rules.budget = 0.0;
        for (std::uint32_t i = 0; i < items; ++i) rules.costs.push_back(test::below(random, 5) * 0.5);
        for (const double cost : rules.costs) *rules.budget += cost * 0.4;
    }
    const std::uint32_t in = test::below(random, items);
    if (test::chance(random, 0.3) && (!rules.budget || rules.costs[in] <= *rules.budget)) rules.must[in] = 1;
    const std::uint32_t out = test::below(random, items);
    if (test::chance(random, 0.3) && rules.must[out] == 0) rules.out[out] = 1;
    return rules;
}

struct Tried {
    ItemSet items;
    double coverage = 0, exposure = 0, value = 0;
};

/// Straight from the definition.
Tried tried(const PortfolioFigures& figures, const ItemSet& items) {
    Tried each{items, 0, 0, 0};
    for (std::size_t j = 0; j < figures.coverage_weight.size(); ++j) {
        double missing = 1;
        for (const auto i : items) missing *= 1 - figures.coverage[i][j];
        each.coverage += figures.coverage_weight[j] * (1 - missing);
    }
    for (std::size_t j = 0; j < figures.exposure_weight.size(); ++j)
        for (const auto a : items)
            for (const auto b : items)
                if (a < b)
                    each.exposure +=
                        figures.exposure_weight[j] * std::min(figures.exposure[a][j], figures.exposure[b][j]);
    each.value = each.coverage - figures.penalty * each.exposure;
    return each;
}

std::vector<Tried> all_allowed(const PortfolioFigures& figures, const PortfolioRules& rules) {
    std::vector<Tried> all;
    const std::size_t n = figures.coverage.size();
    for (std::uint32_t mask = 0; mask < (1u << n); ++mask) {
        ItemSet items;
        double cost = 0;
        bool allowed = true;
        for (std::uint32_t i = 0; i < n; ++i) {
            const bool in = (mask >> i & 1u) != 0;
            if (in) items.push_back(i);
            if (in && rules.budget) cost += rules.costs[i];
            allowed = allowed && !(in && rules.out[i] != 0) && !(!in && rules.must[i] != 0);
        }
        if (allowed && items.size() <= rules.most && (!rules.budget || cost <= *rules.budget + 1e-9))
            all.push_back(tried(figures, items));
    }
    return all;
}

PortfolioFigures naive_figures(const Dataset& dataset, const test::NaiveAmounts& amounts) {
    const auto profiles = test::naive_profiles(dataset, amounts);
    PortfolioFigures figures;
    figures.penalty = 0.3;
    for (const auto& theme : dataset.themes) figures.exposure_weight.push_back(theme.salience);
    figures.coverage_weight = figures.exposure_weight;
    figures.coverage_weight.resize(dataset.themes.size() + dataset.functions.size(), 1.0);
    figures.coverage = profiles.opportunity;
    for (std::size_t t = 0; t < dataset.technologies.size(); ++t)
        figures.coverage[t].insert(figures.coverage[t].end(), profiles.use[t].begin(), profiles.use[t].end());
    figures.exposure = profiles.exposure;
    return figures;
}

/// Over draws made one at a time: what the bands of a ranking say, by portfolio and by technology.
struct NaiveRanking {
    std::map<ItemSet, double> mean_rank, best;
    std::map<std::uint32_t, double> core;
};

NaiveRanking naive_ranking(const Dataset& dataset, const PortfolioRules& rules, int draws) {
    const test::NaiveAmounts expected = test::naive_amounts(dataset);
    std::mt19937 random(2026);
    NaiveRanking ranking;
    for (int draw = 0; draw < draws; ++draw) {
        const auto all = all_allowed(naive_figures(dataset, test::naive_draw(dataset, expected, random)), rules);
        double best = -1e9;
        for (const Tried& each : all) best = std::max(best, each.value);
        std::size_t fewest = 1000;
        std::set<std::uint32_t> core;
        for (const Tried& each : all) {
            const auto higher =
                std::ranges::count_if(all, [&](const Tried& x) { return x.value > each.value + 1e-11; });
            ranking.mean_rank[each.items] += (1.0 + static_cast<double>(higher)) / draws;
            ranking.best[each.items] += (higher == 0 ? 1.0 : 0.0) / draws;
            if (higher > 0 || each.items.size() > fewest) continue;
            if (each.items.size() < fewest) core.clear();
            fewest = each.items.size();
            core.insert(each.items.begin(), each.items.end());
        }
        for (const std::uint32_t technology : core) ranking.core[technology] += 1.0 / draws;
    }
    return ranking;
}

}  // namespace

TEST_CASE("the best portfolio is the best of all sets that the rules allow, and all that tie are found") {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        const std::uint32_t items = 1 + test::below(random, round % 30 == 0 ? 15 : 9);
        const auto figures = random_figures(random, items);
        const auto rules = random_rules(random, items);
        const auto all = all_allowed(figures, rules);
        double best = -1e9;
        for (const auto& each : all) best = std::max(best, each.value);
        std::set<ItemSet> ties;
        for (const auto& each : all)
            if (each.value >= best - 1e-12) ties.insert(each.items);
        const BestSets found = best_sets(portfolio_problem(figures), rules, {});
        INFO("round " << round);
        REQUIRE(found.optimal);
        CHECK(found.value == Approx(best).margin(1e-12));
        CHECK(found.bound == found.value);
        if (found.all)
            CHECK(std::set<ItemSet>(found.sets.begin(), found.sets.end()) == ties);
        else
            CHECK(ties.size() >= 1000);
    }
}

TEST_CASE("no completion of a partial choice is worth more than either bound") {
    std::mt19937 random(12);
    for (int round = 0; round < 200; ++round) {
        const std::uint32_t items = 4 + test::below(random, 6);
        const auto figures = random_figures(random, items);
        const auto problem = portfolio_problem(figures);
        PortfolioRules rules = random_rules(random, items);
        rules.must.assign(items, 0);
        rules.out.assign(items, 0);
        PartialChoice choice;
        for (std::uint32_t i = 0; i < items; ++i)
            (i < 1 + round % 3u && choice.chosen.size() < rules.most ? choice.chosen : choice.free).push_back(i);
        choice.value = tried(figures, choice.chosen).value;
        choice.places = rules.most - choice.chosen.size();
        if (rules.budget) {
            choice.money = rules.purse();
            for (const auto i : choice.chosen) *choice.money -= rules.costs[i];
            if (*choice.money < 0) continue;
        }
        for (std::size_t j = 0; j < figures.coverage_weight.size(); ++j) {
            double missing = 1;
            for (const auto i : choice.chosen) missing *= 1 - figures.coverage[i][j];
            choice.left.push_back(figures.coverage_weight[j] * missing);
        }
        for (std::uint32_t i = 0; i < items; ++i) {
            double shared = 0;
            for (const auto c : choice.chosen) shared += problem.common_of(i, c);
            choice.shared.push_back(shared);
        }
        for (const auto i : choice.free) {
            ItemSet with = choice.chosen;
            with.push_back(i);
            choice.gain.push_back(tried(figures, with).value - choice.value);
        }
        for (const auto i : choice.chosen) rules.must[i] = 1;
        double best = -1e9;
        for (const auto& each : all_allowed(figures, rules)) best = std::max(best, each.value);
        INFO("round " << round);
        CHECK(gains_bound(choice, rules, 0) >= best - 1e-12);
        for (const double start : {0.0, 0.3, 1.0}) {
            std::vector<double> shares(items, start);
            CHECK(tangent_bound(problem, choice, rules, 0, -1e9, shares) >= best - 1e-9);
        }
    }
}

TEST_CASE("a search that is cut off leaves the best set between what it found and its bound") {
    std::mt19937 random(13);
    for (int round = 0; round < 60; ++round) {
        const auto figures = random_figures(random, 12);
        PortfolioRules rules;
        rules.most = 6;
        rules.must.assign(12, 0);
        rules.out.assign(12, 0);
        double best = -1e9;
        for (const auto& each : all_allowed(figures, rules)) best = std::max(best, each.value);
        for (const std::uint64_t nodes : {0u, 1u, 5u}) {
            const BestSets found = best_sets(portfolio_problem(figures), rules, {nodes});
            CHECK(found.value <= best + 1e-12);
            CHECK(found.bound >= best - 1e-12);
            CHECK(found.value == Approx(tried(figures, found.sets.front()).value).margin(1e-12));
            if (found.optimal) CHECK(found.value == Approx(best).margin(1e-12));
        }
    }
}

TEST_CASE("the Pareto sets are those that no allowed set beats") {
    std::mt19937 random(14);
    for (int round = 0; round < 200; ++round) {
        const std::uint32_t items = 1 + test::below(random, 9);
        const auto figures = random_figures(random, items);
        const auto rules = random_rules(random, items);
        const auto all = all_allowed(figures, rules);
        const ParetoSets found = pareto_sets(portfolio_problem(figures), rules, {});
        INFO("round " << round);
        REQUIRE(found.complete);
        const auto beats = [](const Tried& x, double coverage, double exposure) {
            return x.coverage >= coverage - 1e-12 && x.exposure <= exposure + 1e-12 &&
                   (x.coverage > coverage + 1e-9 || x.exposure < exposure - 1e-9);
        };
        for (const auto& set : found.sets) {
            const auto again = tried(figures, set.items);
            CHECK(again.coverage == Approx(set.coverage).margin(1e-12));
            CHECK(again.exposure == Approx(set.common_exposure).margin(1e-12));
            CHECK(
                std::ranges::none_of(all, [&](const Tried& x) { return beats(x, set.coverage, set.common_exposure); }));
            CHECK(std::ranges::any_of(all, [&](const Tried& x) { return x.items == set.items; }));
        }
        // What none beats is there, in one of the sets that tie.
        for (const auto& each : all) {
            if (std::ranges::any_of(all, [&](const Tried& x) { return beats(x, each.coverage, each.exposure); }))
                continue;
            CHECK(std::ranges::any_of(found.sets, [&](const ParetoSet& set) {
                return std::abs(set.coverage - each.coverage) < 1e-8 &&
                       std::abs(set.common_exposure - each.exposure) < 1e-8;
            }));
        }
    }
}

TEST_CASE("the order of the technologies does not change what the best portfolio is worth") {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        Dataset dataset = test::random_dataset(seed);
        const auto best_of = [](const Dataset& data) {
            return best_portfolio(compile(std::make_shared<const Dataset>(data)));
        };
        const PortfolioResult before = best_of(dataset);
        double sum = 0;
        for (const auto& part : before.parts) sum += part.amount;
        CHECK(sum == Approx(before.best.front().value).margin(1e-12));
        std::ranges::reverse(dataset.technologies);
        const PortfolioResult after = best_of(dataset);
        CHECK(after.best.front().value == Approx(before.best.front().value).margin(1e-12));
        REQUIRE(after.best.size() == before.best.size());
        const auto count = static_cast<std::uint32_t>(dataset.technologies.size());
        std::set<ItemSet> mirrored, expected;
        for (auto portfolio : after.best) {
            for (auto& t : portfolio.technologies) t = count - 1 - t;
            std::ranges::sort(portfolio.technologies);
            mirrored.insert(portfolio.technologies);
        }
        for (const auto& portfolio : before.best) expected.insert(portfolio.technologies);
        CHECK(mirrored == expected);
    }
}

TEST_CASE("the portfolio's figures are those of the profiles, computed a second way") {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        const Dataset dataset = test::random_dataset(seed);
        const PortfolioFigures figures = naive_figures(dataset, test::naive_amounts(dataset));
        const PortfolioResult found = best_portfolio(compile(std::make_shared<const Dataset>(dataset)));
        const auto again = tried(figures, found.best.front().technologies);
        CHECK(found.best.front().coverage == Approx(again.coverage).margin(1e-12));
        CHECK(found.best.front().common_exposure == Approx(again.exposure).margin(1e-12));
        CHECK(found.best.front().value == Approx(again.value).margin(1e-12));
    }
}

TEST_CASE("the leading sets are those of the greatest values, as many as are wanted") {
    std::mt19937 random(15);
    for (int round = 0; round < 200; ++round) {
        const std::uint32_t items = 1 + test::below(random, 9);
        const auto figures = random_figures(random, items);
        const auto rules = random_rules(random, items);
        auto all = all_allowed(figures, rules);
        std::ranges::sort(all, std::greater{}, &Tried::value);
        for (const std::size_t wanted : {1u, 3u, 10u, 1000u}) {
            CAPTURE(round, wanted);
            const LeadingSets found = leading_sets(portfolio_problem(figures), rules, {}, wanted);
            REQUIRE(found.sets.size() == std::min(wanted, all.size()));
            CHECK(found.all == (all.size() <= wanted));
            CHECK(found.proved);
            CHECK(std::set<ItemSet>(found.sets.begin(), found.sets.end()).size() == found.sets.size());
            for (std::size_t i = 0; i < found.sets.size(); ++i) {
                CHECK(tried(figures, found.sets[i]).value == Approx(all[i].value).margin(1e-11));
                CHECK(std::ranges::count(all, found.sets[i], &Tried::items) == 1);
            }
        }
        const LeadingSets cut = leading_sets(portfolio_problem(figures), rules, {.nodes = 0}, 1000);
        CHECK(cut.all == (all.size() == 1));
        CHECK(cut.proved == (all.size() == 1));
    }
}

TEST_CASE("portfolios ranked one draw at a time, with other random numbers, have the same bands") {
    constexpr int draws = 1'500;
    constexpr RobustOptions robust{.draws = 20'000, .seed = 4, .top_k = 1, .threads = 2};
    for (const std::uint32_t seed : {2u, 5u, 8u, 21u}) {
        const Dataset dataset = test::random_dataset(seed);
        PortfolioOptions options;
        options.most = 3;
        options.must_not = {1};
        PortfolioRules rules;
        rules.most = 3;
        rules.must.assign(dataset.technologies.size(), 0);
        rules.out = rules.must;
        rules.out[1] = 1;
        NaiveRanking naive = naive_ranking(dataset, rules, draws);
        const PortfolioRanking found =
            rank_portfolios(compile(std::make_shared<const Dataset>(dataset)), options, robust);
        REQUIRE(found.all);
        REQUIRE(found.portfolios.size() == naive.mean_rank.size());
        const double share = 4.5 * 0.5 / std::sqrt(draws), ranks = static_cast<double>(found.portfolios.size() - 1);
        for (const RankedPortfolio& each : found.portfolios) {
            const ItemSet& items = each.portfolio.technologies;
            CAPTURE(seed, items);
            CHECK(each.band.expected_rank == Approx(naive.mean_rank.at(items)).margin(ranks * share + 1e-9));
            CHECK(each.best_probability == Approx(naive.best.at(items)).margin(share));
            CHECK(each.best_probability == each.band.top_k_probability);
        }
        REQUIRE(found.core.size() == dataset.technologies.size() - 1);
        for (const CoreTechnology& each : found.core)
            CHECK(each.share == Approx(naive.core[each.technology]).margin(share));
    }
}

TEST_CASE("where everything is certain, a portfolio has its rank in every draw, and the chosen are the core") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const Model model = compile(std::make_shared<const Dataset>(test::random_dataset(seed, true)));
        const PortfolioRanking ranking = rank_portfolios(model, {}, {.draws = 16});
        std::set<std::uint32_t> core;
        for (const RankedPortfolio& each : ranking.portfolios) {
            CHECK((each.band.low == each.rank && each.band.high == each.rank));
            CHECK(each.best_probability == (each.rank == 1 ? 1.0 : 0.0));
            if (each.rank == 1 &&
                each.portfolio.technologies.size() == ranking.portfolios[0].portfolio.technologies.size())
                core.insert(each.portfolio.technologies.begin(), each.portfolio.technologies.end());
        }
        for (const CoreTechnology& each : ranking.core)
            CHECK(each.share == (core.contains(each.technology) ? 1.0 : 0.0));
        CHECK(ranking.portfolios[0].portfolio.technologies == best_portfolio(model).best[0].technologies);
    }
}
