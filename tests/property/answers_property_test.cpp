// Who answers a theme and what lowers an exposure are one rule: what is listed lowers, and what lowers is listed.
#include <interlink/answers.hpp>

#include "property/random_dataset.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

using namespace interlink;

namespace {

constexpr std::uint32_t data_sets = 300;

Model model_of(Dataset dataset) {
    return compile(std::make_shared<const Dataset>(std::move(dataset)));
}

double exposure(const Model& model, std::uint32_t technology, std::uint32_t theme) {
    const ThemeProfile* row = model.profiles[technology].find_theme(theme);
    return row ? row->exposure : 0.0;
}

/// Before anything mitigates or aggravates it.
double bare_exposure(const Model& model, std::uint32_t technology, std::uint32_t theme) {
    const ThemeProfile* row = model.profiles[technology].find_theme(theme);
    const double omega = model.dataset->settings.weakness_exposure;
    return row ? 1.0 - (1.0 - row->threat) * (1.0 - omega * row->weakness) : 0.0;
}

/// Does any answer that rests on this link lower the exposure of the technology?
bool listed(const std::vector<Answer>& answers, std::uint32_t relation, std::uint32_t technology) {
    return std::ranges::any_of(answers, [&](const Answer& answer) {
        const auto lowering = std::ranges::find(answer.lowers, technology, &Lowering::technology);
        return std::ranges::count(answer.relations, relation) > 0 && lowering != answer.lowers.end() &&
               lowering->factor < 1.0;
    });
}

}  // namespace

TEST_CASE("Whatever mitigation changes an exposure when it is removed is among the answers to that theme") {
    std::size_t changed = 0;
    for (std::uint32_t seed = 0; seed < data_sets; ++seed) {
        const Dataset dataset = test::random_dataset(seed);
        const Model model = model_of(dataset);
        for (std::uint32_t l = 0; l < dataset.links.size(); ++l) {
            if (dataset.links[l].kind != LinkKind::mitigates) continue;
            Dataset fewer = dataset;
            fewer.links.erase(fewer.links.begin() + l);
            const Model without = model_of(fewer);
            for (std::uint32_t theme = 0; theme < dataset.themes.size(); ++theme) {
                const auto answers = answers_to(model, theme);
                for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
                    if (std::abs(exposure(model, t, theme) - exposure(without, t, theme)) < 1e-12) continue;
                    CAPTURE(seed, l, theme, t);
                    CHECK(listed(answers, l, t));
                    ++changed;
                }
            }
        }
    }
    CHECK(changed > 200);
}

TEST_CASE("Every answer that is listed as lowering an exposure does, by its factor, and together they explain it all") {
    std::size_t lowerings = 0;
    for (std::uint32_t seed = 0; seed < data_sets; ++seed) {
        Dataset dataset = test::random_dataset(seed);
        std::erase_if(dataset.links, [](const Link& link) { return link.kind == LinkKind::aggravates; });
        const Model model = model_of(dataset);
        for (std::uint32_t theme = 0; theme < dataset.themes.size(); ++theme) {
            const auto answers = answers_to(model, theme);
            for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
                double expected = bare_exposure(model, t, theme);
                for (const Answer& answer : answers)
                    for (const Lowering& lowering : answer.lowers)
                        if (lowering.technology == t) {
                            expected *= lowering.factor;
                            lowerings += lowering.factor < 1.0;
                            CHECK(lowering.in_place <= lowering.factor);
                            CHECK(bare_exposure(model, t, theme) > 0.0);
                        }
                CAPTURE(seed, theme, t);
                CHECK(exposure(model, t, theme) == Approx(expected).margin(1e-12));
            }
        }
    }
    CHECK(lowerings > 200);
}

TEST_CASE("A technology that has a capability on a theme is among its answers, with that figure") {
    for (std::uint32_t seed = 0; seed < data_sets; ++seed) {
        const Model model = model_of(test::random_dataset(seed));
        for (std::uint32_t theme = 0; theme < model.dataset->themes.size(); ++theme) {
            const auto answers = answers_to(model, theme);
            CHECK(std::ranges::is_sorted(answers, std::greater{}, &Answer::amount));
            for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
                const ThemeProfile* row = model.profiles[t].find_theme(theme);
                const auto found = std::ranges::find(answers, EntityRef{EntityKind::technology, t}, &Answer::who);
                CAPTURE(seed, theme, t);
                CHECK((found == answers.end() ? 0.0 : found->amount) == (row ? row->capability : 0.0));
            }
        }
    }
}
