// What must hold for the leverage of any pair in any data set.
#include <interlink/pairs.hpp>

#include "property/random_dataset.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

using namespace interlink;

namespace {

constexpr std::uint32_t changed_data_sets = 200;

Model model_of(Dataset dataset) {
    return compile(std::make_shared<const Dataset>(std::move(dataset)));
}

bool ranked(const Pair& pair) {
    return pair.status != PairStatus::insufficient_data;
}

/// Whether a link starts or ends at the technology or one of its phrases, or restates one.
bool touches(const Link& link, const std::string& technology) {
    const auto of = [&](const std::string& id) { return id == technology || id.starts_with(technology + "/"); };
    return of(link.from.id) || of(link.to.id) || of(link.factor);
}

Dataset without(Dataset dataset, std::size_t t) {
    const std::string id = dataset.technologies[t].id;
    std::erase_if(dataset.links, [&](const Link& link) { return touches(link, id); });
    dataset.technologies.erase(dataset.technologies.begin() + static_cast<std::ptrdiff_t>(t));
    return dataset;
}

}  // namespace

TEST_CASE("A third technology never changes a pair") {
    std::size_t checked = 0;
    for (std::uint32_t seed = 1; seed <= changed_data_sets; ++seed) {
        const Dataset dataset = test::random_dataset(seed);
        const Model all = model_of(dataset);
        const auto count = static_cast<std::uint32_t>(dataset.technologies.size());
        for (std::uint32_t third = 0; count > 2 && third < count; ++third) {
            // A link of another technology to a phrase of the third goes with it: that is no third technology's doing.
            const std::string prefix = dataset.technologies[third].id + "/";
            if (std::ranges::any_of(dataset.links, [&](const Link& link) {
                    return link.to.id.starts_with(prefix) || link.factor.starts_with(prefix);
                }))
                continue;
            const Model fewer = model_of(without(dataset, third));
            for (std::uint32_t a = 0; a < count; ++a)
                for (std::uint32_t b = a + 1; b < count; ++b) {
                    if (a == third || b == third) continue;
                    CAPTURE(seed, third, a, b);
                    const Pair before = score_pair(all, a, b);
                    const Pair after = score_pair(fewer, a - (a > third), b - (b > third));
                    REQUIRE(before.leverage == after.leverage);
                    REQUIRE(before.status == after.status);
                    ++checked;
                }
        }
    }
    CHECK(checked > 1000);
}

TEST_CASE("Leverage is symmetric, and the order of the technologies in the data set does not matter") {
    for (std::uint32_t seed = 1; seed <= changed_data_sets; ++seed) {
        Dataset dataset = test::random_dataset(seed);
        const Model model = model_of(dataset);
        std::ranges::reverse(dataset.technologies);
        const Model reversed = model_of(dataset);
        const auto count = static_cast<std::uint32_t>(dataset.technologies.size());
        for (std::uint32_t a = 0; a < count; ++a)
            for (std::uint32_t b = 0; b < count; ++b) {
                if (a == b) continue;
                CAPTURE(seed, a, b);
                REQUIRE(score_pair(model, a, b).leverage == score_pair(model, b, a).leverage);
                REQUIRE(std::abs(score_pair(model, a, b).leverage -
                                 score_pair(reversed, count - 1 - a, count - 1 - b).leverage) <= 1e-12);
            }
    }
}

TEST_CASE("Adding an opportunity never lowers a score") {
    std::mt19937 random(7);
    std::size_t raised = 0;
    for (std::uint32_t seed = 1; seed <= changed_data_sets; ++seed) {
        const Dataset dataset = test::random_dataset(seed);
        const Model before = model_of(dataset);
        for (int trial = 0; trial < 10; ++trial) {
            const auto t = test::below(random, static_cast<std::uint32_t>(dataset.technologies.size()));
            const auto x = test::below(random, static_cast<std::uint32_t>(dataset.themes.size()));
            Dataset changed = dataset;
            test::add_phrase(changed, t, Quadrant::opportunity, x, test::positive_share(random));
            const Model after = model_of(changed);
            for (const Pair& pair : rank_pairs(before).pairs) {
                if (!ranked(pair)) continue;
                CAPTURE(seed, trial, t, x, pair.a, pair.b);
                const double now = score_pair(after, pair.a, pair.b).leverage;
                REQUIRE(now >= pair.leverage - 1e-12);
                raised += now > pair.leverage + 1e-12;
            }
        }
    }
    CHECK(raised > 100);
}

TEST_CASE("Adding a weakness or threat that the partner does not answer never raises a score") {
    std::mt19937 random(11);
    std::size_t lowered = 0;
    const auto capability = [](const Model& model, std::uint32_t t, std::uint32_t x) {
        const ThemeProfile* profile = model.profiles[t].find_theme(x);
        return profile ? profile->capability : 0.0;
    };
    for (std::uint32_t seed = 1; seed <= changed_data_sets; ++seed) {
        const Dataset dataset = test::random_dataset(seed);
        const Model before = model_of(dataset);
        for (int trial = 0; trial < 10; ++trial) {
            const auto t = test::below(random, static_cast<std::uint32_t>(dataset.technologies.size()));
            const auto x = test::below(random, static_cast<std::uint32_t>(dataset.themes.size()));
            Dataset changed = dataset;
            test::add_phrase(changed, t, trial % 2 == 0 ? Quadrant::threat : Quadrant::weakness, x,
                             test::positive_share(random));
            const Model after = model_of(changed);
            for (const Pair& pair : rank_pairs(before).pairs) {
                if (!ranked(pair) || (pair.a != t && pair.b != t)) continue;
                const std::uint32_t partner = pair.a == t ? pair.b : pair.a;
                if (capability(before, partner, x) > capability(before, t, x)) continue;
                CAPTURE(seed, trial, t, x, partner);
                const double now = score_pair(after, pair.a, pair.b).leverage;
                REQUIRE(now <= pair.leverage + 1e-12);
                lowered += now < pair.leverage - 1e-12;
            }
        }
    }
    CHECK(lowered > 100);
}

TEST_CASE("A phrase of one technology never changes a pair of others") {
    std::mt19937 random(13);
    for (std::uint32_t seed = 1; seed <= changed_data_sets; ++seed) {
        const Dataset dataset = test::random_dataset(seed);
        Dataset changed = dataset;
        const auto t = test::below(random, static_cast<std::uint32_t>(dataset.technologies.size()));
        const auto x = test::below(random, static_cast<std::uint32_t>(dataset.themes.size()));
        test::add_phrase(changed, t, all_quadrants[seed % 4], x, 0.5);
        const Model after = model_of(changed);
        for (const Pair& pair : rank_pairs(model_of(dataset)).pairs)
            if (pair.a != t && pair.b != t) REQUIRE(score_pair(after, pair.a, pair.b).leverage == pair.leverage);
    }
}
