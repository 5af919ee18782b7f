// The engine against a second, naive implementation of the method on 300 random data sets.
#include <interlink/pairs.hpp>

#include "property/naive.hpp"
#include "property/random_dataset.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <memory>

using namespace interlink;

namespace {

constexpr std::uint32_t data_sets = 300;

/// Calls check(dataset, model, amounts, profiles) for each data set.
template <class Check>
void for_each_data_set(Check check) {
    for (std::uint32_t seed = 1; seed <= data_sets; ++seed) {
        CAPTURE(seed);
        const auto dataset = std::make_shared<const Dataset>(test::random_dataset(seed));
        const test::NaiveAmounts amounts = test::naive_amounts(*dataset);
        check(*dataset, compile(dataset), amounts, test::naive_profiles(*dataset, amounts));
    }
}

double greatest_difference(const ThemeProfile& p, const test::NaiveProfiles& naive, std::size_t t, std::size_t x) {
    double most = 0.0;
    for (const auto& [found, wanted] : {std::pair{p.strength, naive.strength[t][x]},
                                        {p.weakness, naive.weakness[t][x]},
                                        {p.opportunity, naive.opportunity[t][x]},
                                        {p.threat, naive.threat[t][x]},
                                        {p.exposure, naive.exposure[t][x]},
                                        {p.capability, naive.capability[t][x]},
                                        {p.enabling, naive.enabling[t][x]}})
        most = std::max(most, std::abs(found - wanted));
    return most;
}

}  // namespace

TEST_CASE("Theme profiles equal those of a naive implementation on random data sets") {
    for_each_data_set([](const Dataset& dataset, const Model& model, const auto&, const test::NaiveProfiles& naive) {
        for (std::uint32_t t = 0; t < dataset.technologies.size(); ++t)
            for (std::uint32_t x = 0; x < dataset.themes.size(); ++x) {
                const ThemeProfile* found = model.profiles[t].find_theme(x);
                CAPTURE(t, x);
                REQUIRE(greatest_difference(found ? *found : ThemeProfile{}, naive, t, x) <= 1e-12);
            }
    });
}

TEST_CASE("Function use equals that of a naive implementation on random data sets") {
    for_each_data_set([](const Dataset& dataset, const Model& model, const auto&, const test::NaiveProfiles& naive) {
        for (std::uint32_t t = 0; t < dataset.technologies.size(); ++t)
            for (std::uint32_t g = 0; g < dataset.functions.size(); ++g) {
                const FunctionUse* found = model.profiles[t].find_function(g);
                CAPTURE(t, g);
                REQUIRE(std::abs((found ? found->use : 0.0) - naive.use[t][g]) <= 1e-12);
                REQUIRE(std::abs((found ? found->unrestated : 0.0) - naive.unrestated[t][g]) <= 1e-12);
            }
    });
}

TEST_CASE("Masses, components and leverage equal those of a naive implementation on random data sets") {
    std::size_t ranked = 0, seen[6] = {};
    for_each_data_set([&](const Dataset& dataset, const Model& model, const test::NaiveAmounts& amounts,
                          const test::NaiveProfiles& naive) {
        const LeverageWeights& w = dataset.settings.weights;
        const test::Six weights{w.opportunity, w.exploit, w.shield, w.function, w.dependency, w.exposure};
        for (const Pair& pair : rank_pairs(model).pairs) {
            CAPTURE(pair.a, pair.b);
            const bool bare =
                dataset.technologies[pair.a].factors.empty() || dataset.technologies[pair.b].factors.empty();
            REQUIRE((pair.status == PairStatus::insufficient_data) == bare);
            if (bare) continue;
            ++ranked;
            const test::Six masses = test::naive_masses(dataset, amounts, naive, pair.a, pair.b);
            const test::Six components = test::naive_components(dataset, masses);
            for (std::size_t c = 0; c < 6; ++c) {
                CAPTURE(to_string(all_components[c]));
                REQUIRE(std::abs(pair.masses.values[c] - masses[c]) <= 1e-12);
                REQUIRE(std::abs(pair.components.values[c] - components[c]) <= 1e-12);
                seen[c] += masses[c] > 0.0;
            }
            REQUIRE(std::abs(pair.leverage - test::naive_leverage(components, weights)) <= 1e-12);
            REQUIRE(score_pair(model, pair.b, pair.a).leverage == pair.leverage);
        }
    });
    CHECK(ranked > 1000);  // the data sets do put every component to work
    for (const std::size_t count : seen) CHECK(count > 100);
}
