#include <interlink/shared.hpp>

#include "model/answers.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace interlink {

std::string_view to_string(TowsKind kind) {
    switch (kind) {
        case TowsKind::so:
            return "SO";
        case TowsKind::st:
            return "ST";
        case TowsKind::wo:
            return "WO";
        case TowsKind::wt:
            return "WT";
    }
    return "";
}

namespace {

using PhraseProfile = std::map<std::uint32_t, double>;
using Answered = std::vector<std::vector<std::uint32_t>>;  // theme → themes that it answers

/// w·κ·c on each theme of the phrase alone.
PhraseProfile plain_profile(const Model& model, const ModelFactor& factor) {
    PhraseProfile profile;
    for (const About& about : model.abouts_of(factor))
        profile[about.theme] = factor.weight * factor.confidence * about.confidence;
    return profile;
}

/// A strength's reach to opportunities: S'.
PhraseProfile enabling_profile(const PhraseProfile& plain, const Answered& answered, double answer_strength) {
    PhraseProfile reach = plain;
    for (const auto& [theme, amount] : plain)
        for (const std::uint32_t other : answered[theme])
            reach[other] = std::max(reach[other], answer_strength * amount);
    return reach;
}

/// A strength's reach to threats: A of the phrase alone. Only capabilities answer, and what the phrase mitigates.
PhraseProfile answering_profile(const Model& model, std::uint32_t f, const Answered& answered) {
    PhraseProfile reach;
    for (const auto& [theme, amount] : plain_profile(model, model.factors[f])) {
        if (model.dataset->themes[theme].kind == ThemeKind::capability) reach[theme] = std::max(reach[theme], amount);
        for (const std::uint32_t other : answered[theme])
            reach[other] = std::max(reach[other], model.dataset->settings.answer_strength * amount);
    }
    for (const Relation& relation : model.relations)
        if (relation.kind == LinkKind::mitigates && relation.from == EntityRef{EntityKind::factor, f})
            detail::for_each_target(model, relation, [&](const detail::ThemeTarget& target) {
                reach[target.theme] = std::max(reach[target.theme], detail::acting_amount(model, relation, target));
            });
    return reach;
}

TowsEntry meet(const Model& model, TowsKind kind, std::uint32_t from, std::uint32_t to, const PhraseProfile& x,
               const PhraseProfile& y) {
    TowsEntry entry{kind, from, to, {}, 0.0};
    for (const auto& [theme, amount] : x)
        if (const auto other = y.find(theme); other != y.end() && amount > 0.0 && other->second > 0.0) {
            entry.themes.push_back(theme);
            entry.amount += model.dataset->themes[theme].salience * std::min(amount, other->second);
        }
    return entry;
}

void one_direction(const Model& model, std::uint32_t a, std::uint32_t b, const Answered& answered,
                   std::vector<TowsEntry>& out) {
    for (std::uint32_t x = model.first_factor[a]; x < model.first_factor[a + 1]; ++x) {
        const ModelFactor& internal = model.factors[x];
        if (internal.quadrant != Quadrant::strength && internal.quadrant != Quadrant::weakness) continue;
        const bool strength = internal.quadrant == Quadrant::strength;
        const PhraseProfile plain = plain_profile(model, internal);
        const PhraseProfile enabling =
            strength ? enabling_profile(plain, answered, model.dataset->settings.answer_strength) : plain;
        const PhraseProfile answering = strength ? answering_profile(model, x, answered) : plain;
        for (std::uint32_t y = model.first_factor[b]; y < model.first_factor[b + 1]; ++y) {
            const ModelFactor& external = model.factors[y];
            if (external.quadrant != Quadrant::opportunity && external.quadrant != Quadrant::threat) continue;
            const bool opportunity = external.quadrant == Quadrant::opportunity;
            const TowsKind kind =
                strength ? (opportunity ? TowsKind::so : TowsKind::st) : (opportunity ? TowsKind::wo : TowsKind::wt);
            TowsEntry entry =
                meet(model, kind, x, y, opportunity ? enabling : answering, plain_profile(model, external));
            if (entry.amount > 0.0) out.push_back(std::move(entry));
        }
    }
}

}  // namespace

std::vector<TowsEntry> tows(const Model& model, std::uint32_t a, std::uint32_t b) {
    if (model.dataset == nullptr || a == b || a >= model.technology_count() || b >= model.technology_count())
        throw std::invalid_argument("tows: two different technologies are needed");
    std::vector<TowsEntry> entries;
    const Answered answered = detail::answered_themes(*model.dataset);
    one_direction(model, a, b, answered, entries);
    one_direction(model, b, a, answered, entries);
    std::ranges::stable_sort(entries, [](const TowsEntry& x, const TowsEntry& y) {
        if (x.amount != y.amount) return x.amount > y.amount;
        return x.kind < y.kind;
    });
    return entries;
}

}  // namespace interlink
