// The influence matrix against a second computation, straight from the formula, on random data sets.
#include <interlink/influence_matrix.hpp>

#include "property/naive.hpp"
#include "property/random_dataset.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <memory>

using namespace interlink;

namespace {

constexpr std::uint32_t data_sets = 200;

/// The random data sets influence themes only; here technologies influence each other as well.
Dataset with_influences(std::uint32_t seed) {
    Dataset dataset = test::random_dataset(seed);
    std::mt19937 random(seed);
    const auto count = static_cast<std::uint32_t>(dataset.technologies.size());
    for (std::uint32_t l = 0; l < 2 * count; ++l) {
        const std::uint32_t from = test::below(random, count), to = test::below(random, count);
        Link link;
        link.kind = LinkKind::influences;
        link.from = {EntityKind::technology, dataset.technologies[from].id};
        link.to = {EntityKind::technology, dataset.technologies[to].id};
        link.weight = test::positive_share(random);
        link.sign = test::chance(random, 0.3) ? -1 : +1;
        if (from != to) dataset.links.push_back(link);
    }
    return dataset;
}

double saturated(double mass, double h) {
    return mass / (mass + h);
}

/// Σ s · min((giver − taker)⁺, need) over all themes.
double beyond_own(const Dataset& dataset, const std::vector<double>& giver, const std::vector<double>& taker,
                  const std::vector<double>& need) {
    double mass = 0.0;
    for (std::size_t x = 0; x < dataset.themes.size(); ++x)
        if (giver[x] > taker[x]) mass += dataset.themes[x].salience * std::min(giver[x] - taker[x], need[x]);
    return mass;
}

/// Π (1 − w·κ) over the links of a kind and sign from one technology to another.
double none_of(const Dataset& dataset, const test::NaiveAmounts& amounts, LinkKind kind, int sign, std::size_t from,
               std::size_t to) {
    double none = 1.0;
    for (std::size_t l = 0; l < dataset.links.size(); ++l) {
        const Link& link = dataset.links[l];
        if (link.kind == kind && (kind == LinkKind::requires_ || link.sign == sign) &&
            link.from.id == dataset.technologies[from].id && link.to.id == dataset.technologies[to].id)
            none *= 1.0 - amounts.link[l];
    }
    return none;
}

double naive_influence(const Dataset& dataset, const test::NaiveAmounts& amounts, const test::NaiveProfiles& p,
                       std::size_t a, std::size_t b) {
    const double h = dataset.settings.half_saturation;
    const double exploit = saturated(beyond_own(dataset, p.enabling[a], p.enabling[b], p.opportunity[b]), h);
    const double shield = saturated(beyond_own(dataset, p.capability[a], p.capability[b], p.exposure[b]), h);
    const double not_required = none_of(dataset, amounts, LinkKind::requires_, +1, b, a);
    const double not_raised = none_of(dataset, amounts, LinkKind::influences, +1, a, b);
    const double not_lowered = none_of(dataset, amounts, LinkKind::influences, -1, a, b);
    return 1.0 - not_required * (1.0 - exploit) * (1.0 - shield) * not_raised - (1.0 - not_lowered);
}

}  // namespace

TEST_CASE("The influence matrix equals a naive computation on random data sets") {
    std::size_t raised = 0, lowered = 0;
    for (std::uint32_t seed = 1; seed <= data_sets; ++seed) {
        CAPTURE(seed);
        const auto dataset = std::make_shared<const Dataset>(with_influences(seed));
        const test::NaiveAmounts amounts = test::naive_amounts(*dataset);
        const test::NaiveProfiles profiles = test::naive_profiles(*dataset, amounts);
        const InfluenceMatrix matrix = influence_matrix(compile(dataset));
        REQUIRE(matrix.size == dataset->technologies.size());
        for (std::size_t a = 0; a < matrix.size; ++a)
            for (std::size_t b = 0; b < matrix.size; ++b) {
                CAPTURE(a, b);
                const double wanted = a == b ? 0.0 : naive_influence(*dataset, amounts, profiles, a, b);
                REQUIRE(std::abs(matrix.at(a, b).value() - wanted) <= 1e-12);
                REQUIRE(std::abs(wanted) <= 1.0);
                raised += wanted > 0.0;
                lowered += wanted < 0.0;
            }
    }
    CHECK(raised > 1000);
    CHECK(lowered > 50);
}

TEST_CASE("Exploit and shield of the two directions add up to the masses of the pair on random data sets") {
    for (std::uint32_t seed = 1; seed <= data_sets; ++seed) {
        CAPTURE(seed);
        const auto dataset = std::make_shared<const Dataset>(test::random_dataset(seed));
        const InfluenceMatrix matrix = influence_matrix(compile(dataset));
        const test::NaiveAmounts amounts = test::naive_amounts(*dataset);
        const test::NaiveProfiles profiles = test::naive_profiles(*dataset, amounts);
        const double h = dataset->settings.half_saturation;
        const auto mass = [&](double component) { return h * component / (1.0 - component); };
        for (std::size_t a = 0; a < matrix.size; ++a)
            for (std::size_t b = a + 1; b < matrix.size; ++b) {
                const test::Six wanted = test::naive_masses(*dataset, amounts, profiles, a, b);
                const Influence &forth = matrix.at(a, b), &back = matrix.at(b, a);
                REQUIRE(mass(forth.exploit) + mass(back.exploit) == Approx(wanted[1]).margin(1e-9));
                REQUIRE(mass(forth.shield) + mass(back.shield) == Approx(wanted[2]).margin(1e-9));
            }
    }
}
