#include "analysis/overlaps.hpp"

#include "analysis/pair_kernel.hpp"
#include "analysis/significance.hpp"

#include <algorithm>

namespace interlink::detail {

namespace {

struct OverlapCounts {
    std::vector<std::uint32_t> of_technology;
    std::uint32_t universe = 0;
};

OverlapCounts count_themes(const Model& model, double ThemeProfile::*figure) {
    OverlapCounts counts{std::vector<std::uint32_t>(model.technology_count(), 0), 0};
    std::vector<char> anyone(model.dataset->themes.size(), 0);
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        if (model.factors_of(t).empty()) continue;
        for (const ThemeProfile& profile : model.profiles[t].themes) {
            if (profile.*figure <= 0.0) continue;
            ++counts.of_technology[t];
            anyone[profile.theme] = 1;
        }
    }
    counts.universe = static_cast<std::uint32_t>(std::ranges::count(anyone, 1));
    return counts;
}

ThemeOverlap compare(const Model& model, std::uint32_t a, std::uint32_t b, double ThemeProfile::*figure,
                     const OverlapCounts& counts) {
    ThemeOverlap pair{a, b, {}, std::nullopt, std::nullopt, 0.0, std::nullopt, std::nullopt};
    double least = 0.0, most = 0.0;
    const auto salience = [&](std::uint32_t theme) { return model.dataset->themes[theme].salience; };
    for (const std::uint32_t t : {a, b})
        for (const ThemeProfile& p : model.profiles[t].themes) most += salience(p.theme) * (p.*figure);
    for_each_common(
        model.profiles[a].themes, model.profiles[b].themes, [](const ThemeProfile& p) { return p.theme; },
        [&](const ThemeProfile& x, const ThemeProfile& y) {
            const double common = std::min(x.*figure, y.*figure);
            if (common <= 0.0) return;
            pair.themes.push_back(x.theme);
            least += salience(x.theme) * common;
        });
    most -= least;  // Σ max = Σ a + Σ b − Σ min
    if (most > 0.0) pair.overlap = least / most;
    const std::uint32_t of_a = counts.of_technology[a], of_b = counts.of_technology[b];
    const auto shared = static_cast<std::uint32_t>(pair.themes.size());
    if (std::max(of_a, of_b) > 0) pair.relatedness = static_cast<double>(shared) / std::max(of_a, of_b);
    if (counts.universe > 0) {
        pair.expected = static_cast<double>(of_a) * of_b / counts.universe;
        pair.p_value = hypergeometric_tail(counts.universe, of_a, of_b, shared);
    }
    return pair;
}

/// The smallest of several p-values is multiplied by their number.
void find_least_shared(const OverlapCounts& counts, Overlaps& overlaps) {
    for (const ThemeOverlap& pair : overlaps.pairs) {
        if (!pair.p_value) continue;
        const std::uint32_t of_a = counts.of_technology[pair.a], of_b = counts.of_technology[pair.b];
        const std::uint32_t most = std::min({of_a, of_b, overlaps.least_shared.value_or(UINT32_MAX)});
        for (std::uint32_t shared = 1; shared <= most; ++shared)
            if (hypergeometric_tail(counts.universe, of_a, of_b, shared) * overlaps.tests <= significant_q) {
                overlaps.least_shared = shared;
                break;
            }
    }
}

/// As if, in every pair, one had all themes of the other. The adjustment never falls when a p-value rises, so no data
/// with these numbers of themes reach a smaller q.
void find_least(const OverlapCounts& counts, Overlaps& overlaps) {
    std::vector<std::optional<double>> least;
    for (const ThemeOverlap& pair : overlaps.pairs) {
        if (!pair.p_value) continue;
        const std::uint32_t of_a = counts.of_technology[pair.a], of_b = counts.of_technology[pair.b];
        least.emplace_back(hypergeometric_tail(counts.universe, of_a, of_b, std::min(of_a, of_b)));
    }
    overlaps.tests = static_cast<std::uint32_t>(least.size());
    if (least.empty()) return;
    overlaps.least_p = *std::ranges::min_element(least);
    const auto adjusted = adjust_for_false_discoveries(least);
    overlaps.least_q = *std::ranges::min_element(adjusted);
    find_least_shared(counts, overlaps);
}

}  // namespace

Overlaps theme_overlaps(const Model& model, double ThemeProfile::*figure) {
    const OverlapCounts counts = count_themes(model, figure);
    Overlaps overlaps;
    overlaps.universe = counts.universe;
    for (std::uint32_t a = 0; a < model.technology_count(); ++a)
        for (std::uint32_t b = a + 1; b < model.technology_count(); ++b)
            if (!model.factors_of(a).empty() && !model.factors_of(b).empty())
                overlaps.pairs.push_back(compare(model, a, b, figure, counts));
    std::vector<std::optional<double>> p_values;
    for (const ThemeOverlap& pair : overlaps.pairs) p_values.push_back(pair.p_value);
    const auto adjusted = adjust_for_false_discoveries(p_values);
    for (std::size_t i = 0; i < overlaps.pairs.size(); ++i) overlaps.pairs[i].q_value = adjusted[i];
    find_least(counts, overlaps);
    std::ranges::stable_sort(overlaps.pairs, [](const ThemeOverlap& x, const ThemeOverlap& y) {
        if (x.themes.size() != y.themes.size()) return x.themes.size() > y.themes.size();
        return x.overlap.value_or(0.0) > y.overlap.value_or(0.0);
    });
    return overlaps;
}

}  // namespace interlink::detail
