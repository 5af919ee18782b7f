#include <interlink/shared.hpp>

#include <algorithm>
#include <map>

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

/// w·κ·c on each theme of the phrase alone.
PhraseProfile plain_profile(const Model& model, const ModelFactor& factor) {
    PhraseProfile profile;
    for (const About& about : model.abouts_of(factor))
        profile[about.theme] = factor.weight * factor.confidence * about.confidence;
    return profile;
}

/// A strength's reach: S' when `all_themes`, else the capability A (only capabilities transfer).
PhraseProfile reach_profile(const Model& model, const ModelFactor& factor, bool all_themes) {
    const PhraseProfile plain = plain_profile(model, factor);
    PhraseProfile reach;
    for (const auto& [theme, amount] : plain) {
        const Theme& own = model.dataset->themes[theme];
        const bool capability = own.kind == ThemeKind::capability;
        if (all_themes || capability) reach[theme] = std::max(reach[theme], amount);
        if (!capability) continue;
        for (const std::string& id : own.answers)
            if (const auto answered = find_of_kind(model, EntityKind::theme, id))
                reach[*answered] = std::max(reach[*answered], model.dataset->settings.answer_strength * amount);
    }
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

void one_direction(const Model& model, std::uint32_t a, std::uint32_t b, std::vector<TowsEntry>& out) {
    for (std::uint32_t x = model.first_factor[a]; x < model.first_factor[a + 1]; ++x) {
        const ModelFactor& internal = model.factors[x];
        if (internal.quadrant != Quadrant::strength && internal.quadrant != Quadrant::weakness) continue;
        const bool strength = internal.quadrant == Quadrant::strength;
        for (std::uint32_t y = model.first_factor[b]; y < model.first_factor[b + 1]; ++y) {
            const ModelFactor& external = model.factors[y];
            if (external.quadrant != Quadrant::opportunity && external.quadrant != Quadrant::threat) continue;
            const bool opportunity = external.quadrant == Quadrant::opportunity;
            const TowsKind kind =
                strength ? (opportunity ? TowsKind::so : TowsKind::st) : (opportunity ? TowsKind::wo : TowsKind::wt);
            const PhraseProfile own =
                strength ? reach_profile(model, internal, opportunity) : plain_profile(model, internal);
            TowsEntry entry = meet(model, kind, x, y, own, plain_profile(model, external));
            if (entry.amount > 0.0) out.push_back(std::move(entry));
        }
    }
}

}  // namespace

std::vector<TowsEntry> tows(const Model& model, std::uint32_t a, std::uint32_t b) {
    std::vector<TowsEntry> entries;
    one_direction(model, a, b, entries);
    one_direction(model, b, a, entries);
    std::ranges::stable_sort(entries, [](const TowsEntry& x, const TowsEntry& y) {
        if (x.amount != y.amount) return x.amount > y.amount;
        return x.kind < y.kind;
    });
    return entries;
}

}  // namespace interlink
