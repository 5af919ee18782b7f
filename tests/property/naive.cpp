#include "property/naive.hpp"

#include "property/random_dataset.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace interlink::test {

namespace {

double confidence_or(const std::optional<double>& given, Grade grade) {
    if (given) return *given;
    return grade == Grade::stated ? 1.0 : grade == Grade::inferred ? 0.6 : 0.3;
}

std::vector<double> themes_of(const Dataset& dataset, const Factor& factor) {
    std::vector<double> c(dataset.themes.size(), 0.0);
    if (factor.themes) {
        for (std::size_t x = 0; x < c.size(); ++x)
            for (const std::string& id : *factor.themes)
                if (id == dataset.themes[x].id) c[x] = 1.0;
        return c;
    }
    std::istringstream text(factor.phrase);
    std::vector<std::string> words;
    for (std::string word; text >> word;) words.push_back(word);
    for (std::size_t x = 0; x < c.size(); ++x)
        if (std::count(words.begin(), words.end(), word_of_theme(x)) > 0)
            c[x] = 0.6 + 0.4 / static_cast<double>(words.size());
    return c;
}

/// Where a phrase stands: technology and position.
struct Where {
    std::size_t technology = 0, phrase = 0;
};

Where where_is(const Dataset& dataset, const std::string& id) {
    for (std::size_t t = 0; t < dataset.technologies.size(); ++t)
        for (std::size_t f = 0; f < dataset.technologies[t].factors.size(); ++f)
            if (dataset.technologies[t].factors[f].id == id) return {t, f};
    throw std::runtime_error("no phrase " + id);
}

template <class Items>
std::size_t position(const Items& items, const std::string& id) {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].id == id) return i;
    throw std::runtime_error("no " + id);
}

double quadrant_figure(const Dataset& dataset, const NaiveAmounts& amounts, std::size_t t, Quadrant q, std::size_t x) {
    double none = 1.0;
    const auto& factors = dataset.technologies[t].factors;
    for (std::size_t f = 0; f < factors.size(); ++f)
        if (factors[f].quadrant == q) none *= 1.0 - amounts.factor[t][f] * amounts.about[t][f][x];
    return 1.0 - none;
}

/// How much of a link aims at theme x of technology t; a link to a phrase aims at that phrase's technology alone.
double aim(const Dataset& dataset, const NaiveAmounts& amounts, const Link& link, std::size_t t, std::size_t x,
           bool of_any_technology) {
    if (link.to.kind == EntityKind::theme) return dataset.themes[x].id == link.to.id ? 1.0 : 0.0;
    const Where target = where_is(dataset, link.to.id);
    if (!of_any_technology && target.technology != t) return 0.0;
    return amounts.about[target.technology][target.phrase][x];
}

/// How much the link's author (technology, its phrase, or an enabler by its status) acts on technology t.
double reach(const Dataset& dataset, const Link& link, std::size_t t) {
    if (link.from.kind == EntityKind::technology) return dataset.technologies[t].id == link.from.id ? 1.0 : 0.0;
    if (link.from.kind == EntityKind::factor) return where_is(dataset, link.from.id).technology == t ? 1.0 : 0.0;
    const EnablerStatus status = dataset.enablers[position(dataset.enablers, link.from.id)].status;
    return status == EnablerStatus::in_place ? 1.0 : status == EnablerStatus::partial ? 0.5 : 0.0;
}

double exposure_figure(const Dataset& dataset, const NaiveAmounts& amounts, std::size_t t, std::size_t x, double w,
                       double threat) {
    double e = 1.0 - (1.0 - threat) * (1.0 - dataset.settings.weakness_exposure * w);
    double mitigated = 1.0, spared = 1.0;
    for (std::size_t l = 0; l < dataset.links.size(); ++l) {
        const Link& link = dataset.links[l];
        if (link.kind != LinkKind::mitigates && link.kind != LinkKind::aggravates) continue;
        const double amount = reach(dataset, link, t) * amounts.link[l] * aim(dataset, amounts, link, t, x, false);
        (link.kind == LinkKind::mitigates ? mitigated : spared) *= 1.0 - amount;
    }
    return 1.0 - (1.0 - e * mitigated) * spared;
}

double capability_figure(const Dataset& dataset, const NaiveAmounts& amounts, const Matrix& strength, std::size_t t,
                         std::size_t x, double answered) {
    double a = std::max(answered, dataset.themes[x].kind == ThemeKind::capability ? strength[t][x] : 0.0);
    for (std::size_t l = 0; l < dataset.links.size(); ++l) {
        const Link& link = dataset.links[l];
        if (link.kind != LinkKind::mitigates || link.from.kind == EntityKind::enabler) continue;
        a = std::max(a, reach(dataset, link, t) * amounts.link[l] * aim(dataset, amounts, link, t, x, true));
    }
    return a;
}

double answered_figure(const Dataset& dataset, const Matrix& strength, std::size_t t, std::size_t x) {
    double most = 0.0;
    for (std::size_t y = 0; y < dataset.themes.size(); ++y) {
        const Theme& theme = dataset.themes[y];
        if (theme.kind == ThemeKind::capability &&
            std::count(theme.answers.begin(), theme.answers.end(), dataset.themes[x].id) > 0)
            most = std::max(most, dataset.settings.answer_strength * strength[t][y]);
    }
    return most;
}

/// Fewest steps of part-of from one function up to another, by relaxing until nothing changes; -1 when there is no way.
int steps(const Dataset& dataset, std::size_t from, std::size_t to) {
    std::vector<int> distance(dataset.functions.size(), -1);
    distance[from] = 0;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t g = 0; g < distance.size(); ++g)
            for (const std::string& parent : dataset.functions[g].part_of) {
                const std::size_t p = position(dataset.functions, parent);
                if (distance[g] >= 0 && (distance[p] < 0 || distance[p] > distance[g] + 1))
                    distance[p] = distance[g] + 1, changed = true;
            }
    }
    return distance[to];
}

double use_figure(const Dataset& dataset, const NaiveAmounts& amounts, std::size_t t, std::size_t g, bool restated) {
    double none = 1.0;
    for (std::size_t l = 0; l < dataset.links.size(); ++l) {
        const Link& link = dataset.links[l];
        if (link.kind != LinkKind::supports || link.from.id != dataset.technologies[t].id) continue;
        if (!restated && !link.factor.empty()) continue;
        double d = 1.0;
        int up = steps(dataset, position(dataset.functions, link.to.id), g);
        if (up < 0) continue;
        while (up-- > 0) d *= dataset.settings.part_of_decay;
        none *= 1.0 - amounts.link[l] * d;
    }
    return 1.0 - none;
}

}  // namespace

NaiveAmounts naive_amounts(const Dataset& dataset) {
    NaiveAmounts amounts;
    for (const Technology& technology : dataset.technologies) {
        amounts.factor.emplace_back();
        amounts.about.emplace_back();
        for (const Factor& factor : technology.factors) {
            amounts.factor.back().push_back(factor.weight * confidence_or(factor.confidence, factor.grade));
            amounts.about.back().push_back(themes_of(dataset, factor));
        }
    }
    for (const Link& link : dataset.links)
        amounts.link.push_back(link.weight * confidence_or(link.confidence, link.grade));
    return amounts;
}

NaiveProfiles naive_profiles(const Dataset& dataset, const NaiveAmounts& amounts) {
    const std::size_t technologies = dataset.technologies.size(), themes = dataset.themes.size();
    const Matrix zero(technologies, std::vector<double>(themes, 0.0));
    const Matrix unused(technologies, std::vector<double>(dataset.functions.size(), 0.0));
    NaiveProfiles p{zero, zero, zero, zero, zero, zero, zero, unused, unused};
    for (std::size_t t = 0; t < technologies; ++t) {
        for (std::size_t x = 0; x < themes; ++x) {
            p.strength[t][x] = quadrant_figure(dataset, amounts, t, Quadrant::strength, x);
            p.weakness[t][x] = quadrant_figure(dataset, amounts, t, Quadrant::weakness, x);
            p.opportunity[t][x] = quadrant_figure(dataset, amounts, t, Quadrant::opportunity, x);
            p.threat[t][x] = quadrant_figure(dataset, amounts, t, Quadrant::threat, x);
            p.exposure[t][x] = exposure_figure(dataset, amounts, t, x, p.weakness[t][x], p.threat[t][x]);
        }
        for (std::size_t x = 0; x < themes; ++x) {
            const double answered = answered_figure(dataset, p.strength, t, x);
            p.enabling[t][x] = std::max(p.strength[t][x], answered);
            p.capability[t][x] = capability_figure(dataset, amounts, p.strength, t, x, answered);
        }
        for (std::size_t g = 0; g < dataset.functions.size(); ++g) {
            p.use[t][g] = use_figure(dataset, amounts, t, g, true);
            p.unrestated[t][g] = use_figure(dataset, amounts, t, g, false);
        }
    }
    return p;
}

Six naive_masses(const Dataset& dataset, const NaiveAmounts& amounts, const NaiveProfiles& p, std::size_t a,
                 std::size_t b) {
    Six m{};
    const auto beyond = [](double x, double y) { return x > y ? x - y : 0.0; };
    for (std::size_t x = 0; x < dataset.themes.size(); ++x) {
        const double s = dataset.themes[x].salience;
        m[0] += s * std::min(p.opportunity[a][x], p.opportunity[b][x]);
        m[1] += s * (std::min(beyond(p.enabling[a][x], p.enabling[b][x]), p.opportunity[b][x]) +
                     std::min(beyond(p.enabling[b][x], p.enabling[a][x]), p.opportunity[a][x]));
        m[2] += s * (std::min(beyond(p.capability[a][x], p.capability[b][x]), p.exposure[b][x]) +
                     std::min(beyond(p.capability[b][x], p.capability[a][x]), p.exposure[a][x]));
        m[5] += s * std::min(p.exposure[a][x], p.exposure[b][x]);
    }
    for (std::size_t g = 0; g < dataset.functions.size(); ++g) m[3] += std::min(p.unrestated[a][g], p.unrestated[b][g]);
    double none = 1.0;
    const std::string &id_a = dataset.technologies[a].id, &id_b = dataset.technologies[b].id;
    for (std::size_t l = 0; l < dataset.links.size(); ++l) {
        const Link& link = dataset.links[l];
        if (link.kind == LinkKind::requires_ &&
            ((link.from.id == id_a && link.to.id == id_b) || (link.from.id == id_b && link.to.id == id_a)))
            none *= 1.0 - amounts.link[l];
    }
    m[4] = 1.0 - none;
    return m;
}

Six naive_components(const Dataset& dataset, const Six& masses) {
    Six c = masses;
    for (const std::size_t i : {0u, 1u, 2u, 3u, 5u}) c[i] = masses[i] / (masses[i] + dataset.settings.half_saturation);
    return c;
}

double naive_leverage(const Six& c, const Six& w) {
    return w[0] * c[0] + w[1] * c[1] + w[2] * c[2] + w[3] * c[3] + w[4] * c[4] - w[5] * c[5];
}

double unit_number(std::mt19937& random) {
    return (static_cast<double>(random()) + 0.5) / 4294967296.0;
}

NaiveAmounts naive_draw(const Dataset& dataset, const NaiveAmounts& expected, std::mt19937& random) {
    NaiveAmounts amounts = expected;
    for (std::size_t t = 0; t < amounts.factor.size(); ++t)
        for (std::size_t f = 0; f < amounts.factor[t].size(); ++f) {
            const double w = dataset.technologies[t].factors[f].weight;
            amounts.factor[t][f] = unit_number(random) < expected.factor[t][f] / w ? w : 0.0;
            for (double& c : amounts.about[t][f]) c = unit_number(random) < c ? 1.0 : 0.0;
        }
    for (std::size_t l = 0; l < amounts.link.size(); ++l) {
        const double w = dataset.links[l].weight;
        amounts.link[l] = unit_number(random) < expected.link[l] / w ? w : 0.0;
    }
    return amounts;
}

}  // namespace interlink::test
