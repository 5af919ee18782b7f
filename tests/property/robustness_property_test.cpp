// Robustness on random data: the same for any number of threads, as a naive simulation has it, and true to dominance.
#include <interlink/analysis.hpp>

#include "property/naive.hpp"
#include "property/random_dataset.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

using namespace interlink;

namespace {

Model random_model(std::uint32_t seed, bool certain = false) {
    return compile(std::make_shared<const Dataset>(test::random_dataset(seed, certain)));
}

std::string document(const Model& model, const RobustOptions& options) {
    PairsResult result = rank_pairs(model);
    add_robustness(model, result, options);
    std::string text = find_output_format("json")->write(describe_pairs(model, result), {});
    for (const Pair& pair : result.pairs)
        if (pair.band)
            for (const std::uint32_t count : pair.band->acceptability) text += " " + std::to_string(count);
    return text;
}

/// Uniform on the simplex by the gaps between sorted uniform numbers, unlike the engine; the penalty uniform to 0.6.
test::Six naive_weights(std::mt19937& random) {
    std::array<double, 6> cut{
        0.0, test::unit_number(random), test::unit_number(random), test::unit_number(random), test::unit_number(random),
        1.0};
    std::ranges::sort(cut);
    test::Six weights{};
    for (std::size_t i = 0; i < 5; ++i) weights[i] = cut[i + 1] - cut[i];
    weights[5] = 0.6 * test::unit_number(random);
    return weights;
}

/// share[pair][rank - 1], pairs in the order given.
std::vector<std::vector<double>> naive_acceptability(const Model& model, const std::vector<Pair>& pairs, int draws) {
    const Dataset& dataset = *model.dataset;
    const test::NaiveAmounts expected = test::naive_amounts(dataset);
    std::mt19937 random(4242);
    std::vector<std::vector<double>> share(pairs.size(), std::vector<double>(pairs.size(), 0.0));
    for (int draw = 0; draw < draws; ++draw) {
        const test::NaiveAmounts amounts = test::naive_draw(dataset, expected, random);
        const test::NaiveProfiles profiles = test::naive_profiles(dataset, amounts);
        const test::Six weights = naive_weights(random);
        std::vector<double> scores;
        for (const Pair& p : pairs)
            scores.push_back(test::naive_leverage(
                test::naive_components(dataset, test::naive_masses(dataset, amounts, profiles, p.a, p.b)), weights));
        for (std::size_t p = 0; p < scores.size(); ++p) {
            const auto better = std::ranges::count_if(scores, [&](double s) { return s > scores[p] + 1e-12; });
            share[p][static_cast<std::size_t>(better)] += 1.0 / draws;
        }
    }
    return share;
}

bool dominates(const Pair& x, const Pair& y) {
    bool better = false;
    for (const Component c : all_components) {
        const double gain = (c == Component::exposure ? -1.0 : 1.0) * (x.components[c] - y.components[c]);
        if (gain < 0.0) return false;
        better |= gain > 0.0;
    }
    return better;
}

}  // namespace

TEST_CASE("The draws are the same for any number of threads, and the same again") {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        const Model model = random_model(seed);
        const std::string one = document(model, {.draws = 2'003, .seed = seed, .top_k = 2, .threads = 1});
        for (const unsigned threads : {1u, 2u, 3u, 4u})
            REQUIRE(document(model, {.draws = 2'003, .seed = seed, .top_k = 2, .threads = threads}) == one);
    }
}

TEST_CASE("Another seed gives other draws") {
    const Model model = random_model(3);
    CHECK(document(model, {.draws = 2'000, .seed = 1}) != document(model, {.draws = 2'000, .seed = 2}));
}

TEST_CASE("Every draw gives every ranked pair one rank, and the figures follow from the counts") {
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        const Model model = random_model(seed);
        PairsResult result = rank_pairs(model);
        add_robustness(model, result, {.draws = 997, .seed = 9, .top_k = 2});
        for (const Pair& pair : result.pairs) {
            CAPTURE(seed, pair.a, pair.b);
            REQUIRE(pair.band.has_value() == (pair.status != PairStatus::insufficient_data));
            if (!pair.band) continue;
            std::uint64_t draws = 0, ranks = 0, at_low = 0, at_high = 0;
            const auto& counts = pair.band->acceptability;
            for (std::size_t r = 0; r < counts.size(); ++r) {
                draws += counts[r], ranks += counts[r] * (r + 1);
                if (r < pair.band->low) at_low += counts[r];
                if (r < pair.band->high) at_high += counts[r];
            }
            REQUIRE(draws == 997);
            REQUIRE(pair.band->expected_rank == Approx(static_cast<double>(ranks) / 997.0).margin(1e-12));
            REQUIRE(static_cast<double>(at_low) >= 0.05 * 997);
            REQUIRE(static_cast<double>(at_low - counts[pair.band->low - 1]) < 0.05 * 997);
            REQUIRE(static_cast<double>(at_high) >= 0.95 * 997);
            REQUIRE(static_cast<double>(at_high - counts[pair.band->high - 1]) < 0.95 * 997);
        }
    }
}

TEST_CASE("A naive simulation with other random numbers finds the same acceptability of ranks") {
    constexpr int naive_draws = 3'000;
    constexpr RobustOptions options{.draws = 20'000, .seed = 77, .top_k = 1, .threads = 2};
    for (const std::uint32_t seed : {2u, 5u, 8u, 21u}) {
        const Model model = random_model(seed);
        PairsResult result = rank_pairs(model);
        add_robustness(model, result, options);
        std::erase_if(result.pairs, [](const Pair& p) { return p.status == PairStatus::insufficient_data; });
        const auto wanted = naive_acceptability(model, result.pairs, naive_draws);
        for (std::size_t p = 0; p < result.pairs.size(); ++p)
            for (std::size_t r = 0; r < result.pairs.size(); ++r) {
                const double found = static_cast<double>(result.pairs[p].band->acceptability[r]) / options.draws;
                // The spread of a difference of two shares; one count more, since rare ranks are not normal.
                const double sigma = std::sqrt(found * (1 - found) * (1.0 / naive_draws + 1.0 / options.draws));
                CAPTURE(seed, result.pairs[p].a, result.pairs[p].b, r + 1);
                CHECK(found == Approx(wanted[p][r]).margin(4 * sigma + 2.0 / naive_draws));
            }
    }
}

TEST_CASE("With certain data a pair that is better in every component is at least as well placed in every draw") {
    std::size_t compared = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        const Model model = random_model(seed, true);
        PairsResult result = rank_pairs(model);
        add_robustness(model, result, {.draws = 500, .seed = 3});
        for (const Pair& x : result.pairs)
            for (const Pair& y : result.pairs) {
                if (!x.band || !y.band || !dominates(x, y)) continue;
                CAPTURE(seed, x.a, x.b, y.a, y.b);
                ++compared;
                std::uint64_t up_to_x = 0, up_to_y = 0;
                for (std::size_t r = 0; r < x.band->acceptability.size(); ++r) {
                    up_to_x += x.band->acceptability[r], up_to_y += y.band->acceptability[r];
                    REQUIRE(up_to_x >= up_to_y);
                }
                REQUIRE(x.band->expected_rank < y.band->expected_rank);
            }
    }
    CHECK(compared > 50);
}

TEST_CASE("Robustness needs draws and a top k") {
    const Model model = random_model(1);
    PairsResult result = rank_pairs(model);
    CHECK_THROWS_AS(add_robustness(model, result, {.draws = 0}), std::invalid_argument);
    CHECK_THROWS_AS(add_robustness(model, result, {.draws = 10, .top_k = 0}), std::invalid_argument);
}
