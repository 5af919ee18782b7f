// A score opens into contributions, and these into phrases, without anything getting lost.
#include <interlink/pairs.hpp>

#include "property/random_dataset.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <memory>

using namespace interlink;

namespace {

template <class Check>
void for_each_pair(Check check) {
    for (std::uint32_t seed = 1; seed <= 300; ++seed) {
        const Model model = compile(std::make_shared<const Dataset>(test::random_dataset(seed)));
        for (const Pair& pair : rank_pairs(model).pairs) {
            if (pair.status == PairStatus::insufficient_data) continue;
            CAPTURE(seed, pair.a, pair.b);
            check(model, pair, contributions(model, pair));
        }
    }
}

}  // namespace

TEST_CASE("Contributions add up to the leverage, component by component") {
    for_each_pair([](const Model& model, const Pair& pair, const std::vector<Contribution>& all) {
        const Components weights = to_components(model.dataset->settings.weights);
        double total = 0.0;
        Components by_component;
        for (const Contribution& c : all) total += c.amount, by_component[c.component] += c.amount;
        REQUIRE(std::abs(total - pair.leverage) <= 1e-12);
        for (const Component c : all_components) {
            const double sign = c == Component::exposure ? -1.0 : 1.0;
            REQUIRE(std::abs(by_component[c] - sign * weights[c] * pair.components[c]) <= 1e-12);
        }
    });
}

TEST_CASE("The shares of the phrases add up to their contribution") {
    std::size_t shared = 0;
    for_each_pair([&](const Model& model, const Pair& pair, const std::vector<Contribution>& all) {
        for (const Contribution& c : all) {
            double sum = 0.0;
            for (const auto& share : c.from_phrases) {
                REQUIRE(model.factors[share.factor].technology == c.from);
                sum += share.amount;
            }
            for (const auto& share : c.to_phrases) {
                REQUIRE(model.factors[share.factor].technology == c.to);
                sum += share.amount;
            }
            REQUIRE((c.from == pair.a || c.from == pair.b));
            REQUIRE((c.to == pair.a || c.to == pair.b));
            if (c.from_phrases.empty() && c.to_phrases.empty()) {
                // Nothing but links stands behind functions, dependencies, and exposure or capability by links alone.
                REQUIRE((c.component == Component::function || c.component == Component::dependency ||
                         c.component == Component::shield || c.component == Component::exposure));
                continue;
            }
            REQUIRE(std::abs(sum - c.amount) <= 1e-12);
            ++shared;
        }
    });
    CHECK(shared > 1000);
}

TEST_CASE("Contributions come largest first") {
    for_each_pair([](const Model&, const Pair&, const std::vector<Contribution>& all) {
        REQUIRE(std::ranges::is_sorted(all, std::greater{}, &Contribution::amount));
    });
}
