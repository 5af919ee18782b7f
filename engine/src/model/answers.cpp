#include "model/answers.hpp"

#include "model/require.hpp"

#include <algorithm>
#include <unordered_map>

namespace interlink {

namespace detail {

double acting_amount(const Model& model, const Relation& relation, const ThemeTarget& target) {
    const double amount = relation.weight * relation.confidence;
    return target.about < 0 ? amount : amount * model.abouts[static_cast<std::size_t>(target.about)].confidence;
}

std::optional<std::uint32_t> speaker(const Model& model, EntityRef from) {
    if (from.kind == EntityKind::technology) return from.index;
    if (from.kind == EntityKind::factor) return model.factors[from.index].technology;
    return std::nullopt;
}

bool acts_on(const Model& model, const Relation& relation, std::uint32_t technology) {
    if (relation.to.kind == EntityKind::factor && model.factors[relation.to.index].technology != technology)
        return false;
    return speaker(model, relation.from).value_or(technology) == technology;
}

double status_scale(const Model& model, EntityRef from) {
    if (from.kind != EntityKind::enabler) return 1.0;
    switch (model.dataset->enablers[from.index].status) {
        case EnablerStatus::in_place:
            return 1.0;
        case EnablerStatus::partial:
            return 0.5;
        case EnablerStatus::missing:
            return 0.0;
    }
    return 0.0;
}

bool theme_answers(const Dataset& dataset, std::uint32_t by, std::uint32_t theme) {
    const Theme& answering = dataset.themes[by];
    return answering.kind == ThemeKind::capability &&
           std::ranges::find(answering.answers, dataset.themes[theme].id) != answering.answers.end();
}

std::vector<std::vector<std::uint32_t>> answered_themes(const Dataset& dataset) {
    std::unordered_map<std::string_view, std::uint32_t> index;
    for (std::uint32_t t = 0; t < dataset.themes.size(); ++t) index.emplace(dataset.themes[t].id, t);
    std::vector<std::vector<std::uint32_t>> answered(dataset.themes.size());
    for (std::uint32_t t = 0; t < answered.size(); ++t) {
        if (dataset.themes[t].kind != ThemeKind::capability) continue;
        for (const std::string& id : dataset.themes[t].answers)
            if (const auto found = index.find(id); found != index.end()) answered[t].push_back(found->second);
    }
    return answered;
}

Reach best_reach(const Model& model, std::uint32_t technology, std::uint32_t theme) {
    Reach best;
    for (const ThemeProfile& profile : model.profiles[technology].themes) {
        const double amount = model.dataset->settings.answer_strength * profile.strength;
        if (amount > best.amount && theme_answers(*model.dataset, profile.theme, theme)) best = {amount, profile.theme};
    }
    return best;
}

CapabilitySource capability_source(const Model& model, const ThemeProfile& row, const Reach& reach) {
    const bool capability = model.dataset->themes[row.theme].kind == ThemeKind::capability;
    if (capability && row.strength >= row.capability) return CapabilitySource::strength;
    return reach.via && reach.amount >= row.capability ? CapabilitySource::answering : CapabilitySource::link;
}

std::vector<CapabilityLink> capability_links(const Model& model, std::uint32_t technology, std::uint32_t theme) {
    std::vector<CapabilityLink> links;
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
        const Relation& relation = model.relations[r];
        if (relation.kind != LinkKind::mitigates || speaker(model, relation.from) != technology) continue;
        for_each_target(model, relation, [&](const ThemeTarget& target) {
            if (target.theme == theme) links.push_back({r, acting_amount(model, relation, target)});
        });
    }
    return links;
}

}  // namespace detail

namespace {

using detail::ThemeTarget;

/// The technologies that have a threat or weakness on the theme: what a mitigation can lower.
std::vector<std::uint32_t> at_risk(const Model& model, std::uint32_t theme) {
    std::vector<std::uint32_t> found;
    const double omega = model.dataset->settings.weakness_exposure;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        if (const ThemeProfile* row = model.profiles[t].find_theme(theme))
            if (row->threat > 0.0 || omega * row->weakness > 0.0) found.push_back(t);
    return found;
}

class AnswerCollector {
  public:
    AnswerCollector(const Model& model, std::uint32_t theme)
        : model_(model), theme_(theme), at_risk_(at_risk(model, theme)) {}

    std::vector<Answer> collect() {
        for (std::uint32_t t = 0; t < model_.technology_count(); ++t) add_capability(t);
        for (std::uint32_t r = 0; r < model_.relations.size(); ++r)
            if (model_.relations[r].kind == LinkKind::mitigates)
                detail::for_each_target(model_, model_.relations[r], [&](const ThemeTarget& target) {
                    if (target.theme == theme_) add_mitigation(r, target);
                });
        for (Answer& answer : found_)
            if (answer.who.kind == EntityKind::enabler)
                for (const Lowering& lowering : answer.lowers)
                    answer.amount = std::max(answer.amount, 1.0 - lowering.factor);
        std::ranges::stable_sort(found_, [](const Answer& x, const Answer& y) {
            return x.amount != y.amount ? x.amount > y.amount : x.who.kind < y.who.kind;
        });
        return std::move(found_);
    }

  private:
    void add_capability(std::uint32_t technology) {
        const ThemeProfile* row = model_.profiles[technology].find_theme(theme_);
        if (!row || row->capability <= 0.0) return;
        Answer& answer = answer_of({EntityKind::technology, technology});
        answer.amount = row->capability;
        const detail::Reach reach = detail::best_reach(model_, technology, theme_);
        if (detail::capability_source(model_, *row, reach) == detail::CapabilitySource::answering)
            answer.via = reach.via;
    }

    void add_mitigation(std::uint32_t r, const ThemeTarget& target) {
        const Relation& relation = model_.relations[r];
        const auto technology = detail::speaker(model_, relation.from);
        Answer& answer = answer_of(technology ? EntityRef{EntityKind::technology, *technology} : relation.from);
        if (answer.relations.empty() || answer.relations.back() != r) answer.relations.push_back(r);
        const double amount = detail::acting_amount(model_, relation, target);
        const double scale = detail::status_scale(model_, relation.from);
        for (const std::uint32_t t : at_risk_) {
            if (!detail::acts_on(model_, relation, t)) continue;
            Lowering& lowering = lowering_of(answer, t);
            lowering.factor *= 1.0 - scale * amount;
            lowering.in_place *= 1.0 - amount;
        }
    }

    Answer& answer_of(EntityRef who) {
        const auto found = std::ranges::find(found_, who, &Answer::who);
        if (found != found_.end()) return *found;
        found_.push_back({who});
        if (who.kind == EntityKind::enabler) found_.back().status = model_.dataset->enablers[who.index].status;
        return found_.back();
    }

    static Lowering& lowering_of(Answer& answer, std::uint32_t technology) {
        auto place = std::ranges::lower_bound(answer.lowers, technology, {}, &Lowering::technology);
        if (place == answer.lowers.end() || place->technology != technology)
            place = answer.lowers.insert(place, {technology});
        return *place;
    }

    const Model& model_;
    std::uint32_t theme_;
    std::vector<std::uint32_t> at_risk_;
    std::vector<Answer> found_;
};

}  // namespace

std::vector<Answer> answers_to(const Model& model, std::uint32_t theme) {
    detail::require_data(model);
    if (theme >= model.dataset->themes.size()) throw std::invalid_argument("the model has no such theme");
    return AnswerCollector(model, theme).collect();
}

}  // namespace interlink
