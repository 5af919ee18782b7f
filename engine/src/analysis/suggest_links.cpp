#include "analysis/suggest_links.hpp"

#include "analysis/mentions.hpp"
#include "theme/phrase.hpp"
#include "theme/stem.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace interlink::detail {

namespace {

// "Fewer inspections" does not serve inspection.
constexpr std::array lessening{"no",        "not",   "without",   "less",      "fewer",   "lower",       "reduce",
                               "reduction", "avoid", "avoidance", "eliminate", "replace", "replacement", "instead"};
// A weakness may name another technology as a rival; with one of these it names what is needed.
constexpr std::array needing{"depend",  "dependence",  "dependency", "dependent", "need",
                             "require", "requirement", "rely",       "reliance",  "reliant",
                             "lack",    "missing",     "shortage",   "absence",   "insufficient"};

bool holds_one_of(std::string_view phrase, std::span<const char* const> list) {
    const auto words = words_of(phrase);
    return std::ranges::any_of(list, [&](const char* wanted) {
        return std::ranges::any_of(words, [&, looked_for = stem(wanted)](const std::string& word) {
            return word == wanted || stem(word) == looked_for;
        });
    });
}

using Ends = std::tuple<std::string_view, LinkKind, std::string_view>;

struct Known {
    std::set<Ends> links;                                           ///< of every grade
    std::set<std::pair<std::string_view, std::string_view>> pairs;  ///< linked in whatever way and direction
};

Known known_links(const Dataset& dataset) {
    Known known;
    for (const Link& link : dataset.links) {
        known.links.emplace(link.from.id, link.kind, link.to.id);
        known.pairs.emplace(link.from.id, link.to.id);
        known.pairs.emplace(link.to.id, link.from.id);
    }
    return known;
}

bool is_benefit(Quadrant quadrant) {
    return quadrant == Quadrant::strength || quadrant == Quadrant::opportunity;
}

/// What a phrase says by naming something; nothing where its words leave that open.
std::optional<LinkKind> kind_of(const ModelFactor& factor, EntityKind named) {
    const std::string& phrase = factor.authored->phrase;
    if (named == EntityKind::function && is_benefit(factor.quadrant) && !holds_one_of(phrase, lessening))
        return LinkKind::supports;
    if (is_benefit(factor.quadrant)) return std::nullopt;
    if (named == EntityKind::enabler || (named == EntityKind::technology && holds_one_of(phrase, needing)))
        return LinkKind::requires_;
    return std::nullopt;
}

double confidence_of(const std::string& phrase, const Mention& mention) {
    const auto tokens = analyse(phrase);
    const auto content = std::ranges::count(tokens, WordClass::content, &Token::kind);
    const double covered = std::min(
        1.0, static_cast<double>(mention.word_count) / static_cast<double>(std::max<std::ptrdiff_t>(content, 1)));
    return std::round(100.0 * default_confidence(Grade::inferred) * (0.6 + 0.4 * covered)) / 100.0;
}

}  // namespace

void suggest_links(const Model& model, Suggestions& suggestions) {
    const NameIndex names = index_names(model);
    const Known known = known_links(*model.dataset);
    std::map<Ends, std::size_t> suggested;
    std::set<std::pair<std::string_view, std::string_view>> open;
    for (std::uint32_t f = 0; f < model.factors.size(); ++f) {
        const ModelFactor& factor = model.factors[f];
        const EntityRef owner{EntityKind::technology, factor.technology};
        for (Mention& mention : find_names(names, factor.authored->phrase)) {
            if (mention.entity == owner) continue;
            const auto kind = kind_of(factor, mention.entity.kind);
            const std::string_view from = model.id(owner), to = model.id(mention.entity);
            if (!kind) {
                if (!known.pairs.contains({from, to}) && open.emplace(from, to).second)
                    suggestions.open.push_back({f, mention.entity, std::move(mention.words)});
                continue;
            }
            const Ends ends{from, *kind, to};
            if (known.links.contains(ends)) continue;
            const double confidence = confidence_of(factor.authored->phrase, mention);
            LinkSuggestion link{f, mention.entity, *kind, confidence, std::move(mention.words)};
            const auto [earlier, added] = suggested.emplace(ends, suggestions.links.size());
            if (added)
                suggestions.links.push_back(std::move(link));
            else if (suggestions.links[earlier->second].confidence < confidence)
                suggestions.links[earlier->second] = std::move(link);
        }
    }
    std::erase_if(suggestions.open, [&](const OpenMention& mention) {
        const std::string_view from = model.technology(model.factors[mention.factor].technology).id;
        return std::ranges::any_of(suggestions.links, [&](const LinkSuggestion& link) {
            return link.to == mention.to &&
                   model.dataset->technologies[model.factors[link.factor].technology].id == from;
        });
    });
    std::ranges::stable_sort(suggestions.links, {}, &LinkSuggestion::factor);
}

}  // namespace interlink::detail
