#include "analysis/describe.hpp"
#include "analysis/overlaps.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

namespace {

/// Two digits, however small: 0.00031.
std::string probability_words(double p) {
    return text::format("{:.2g}", p);
}

}  // namespace

Table overlaps_table(const Model& model, const Overlaps& overlaps, std::string title) {
    Table table{"pairs",
                std::move(title),
                text::format("How alike two profiles are, and whether the number of shared themes is more than chance "
                             "among {}.",
                             count_words(overlaps.universe, "theme", "themes")),
                {},
                {}};
    table.columns = {
        {"a", "Technology A", ColumnType::reference, ""},
        {"b", "Technology B", ColumnType::reference, ""},
        {"shared", "Shared", ColumnType::integer, "number of themes that both have", 0},
        {"themes", "Themes", ColumnType::references, ""},
        {"overlap", "Overlap", ColumnType::number, "Ruzicka similarity in [0,1]; no value where neither has any"},
        {"relatedness", "Relatedness", ColumnType::number,
         "shared themes over the greater number of themes, in [0,1]: the smaller of the two conditional probabilities",
         2},
        {"expected", "Expected", ColumnType::number, "shared themes if themes were spread at random", 2},
        {"p_value", "p", ColumnType::number, "exact one-sided hypergeometric probability of as many or more"},
        {"q_value", "q", ColumnType::number, "p adjusted for all pairs (Benjamini–Hochberg)"}};
    const auto optional = [](const std::optional<double>& value) { return value ? Cell(*value) : Cell(); };
    for (const ThemeOverlap& pair : overlaps.pairs)
        table.rows.push_back(
            {model.technology(pair.a), model.technology(pair.b), static_cast<std::int64_t>(pair.themes.size()),
             references(model, EntityKind::theme, pair.themes), optional(pair.overlap), optional(pair.relatedness),
             pair.expected, optional(pair.p_value), optional(pair.q_value)});
    return table;
}

std::string significance_note(const Overlaps& overlaps) {
    if (overlaps.tests == 0) return "Chance was not tested: there are no two technologies with phrases and themes.";
    const std::string tests = count_words(overlaps.tests, "test", "tests");
    const std::string themes = count_words(overlaps.universe, "theme", "themes");
    const auto found = std::ranges::count_if(
        overlaps.pairs, [](const ThemeOverlap& p) { return p.q_value && *p.q_value <= significant_q; });
    if (found > 0)
        return text::format("{} of {} {} more themes than chance would explain (q <= 0.05 in {} over {}).", found,
                            count_words(overlaps.pairs.size(), "pair", "pairs"), found == 1 ? "shares" : "share", tests,
                            themes);
    if (*overlaps.least_q > significant_q)
        return text::format(
            "The data set is too small to conclude anything from the counts: with {} over {}, no pair could "
            "reach q <= 0.05 even if one had every theme of the other (the smallest p within reach is {}, "
            "the smallest q {}).",
            tests, themes, probability_words(*overlaps.least_p), probability_words(*overlaps.least_q));
    const std::string seen =
        overlaps.least_shared
            ? text::format("only a pair that shares at least {} could have been, and more where both have many",
                           *overlaps.least_shared)
            : "only several pairs that share nearly all could have been";
    return text::format(
        "No pair's overlap can be told from chance (q > 0.05 in {} over {}), which does not say that there is none: "
        "with "
        "so few themes {}.",
        tests, themes, seen);
}

}  // namespace interlink::detail
