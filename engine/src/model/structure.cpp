#include "model/structure.hpp"

#include "model/answers.hpp"

#include <map>
#include <set>

namespace interlink::detail {

namespace {

class Builder {
  public:
    explicit Builder(const Model& model) : model_(model), rows_(model.technology_count()) {}

    Structure build() {
        out_.omega = model_.dataset->settings.weakness_exposure;
        out_.alpha = model_.dataset->settings.answer_strength;
        collect_rows();
        number_rows();
        add_abouts();
        add_answers();
        add_effects();
        add_uses();
        return std::move(out_);
    }

  private:
    using Rows = std::map<std::uint32_t, std::uint32_t>;  // theme → row, per technology

    bool is_capability(std::uint32_t theme) const {
        return model_.dataset->themes[theme].kind == ThemeKind::capability;
    }

    void collect_rows() {
        answered_ = answered_themes(*model_.dataset);
        for (const About& about : model_.abouts) {
            const ModelFactor& factor = model_.factors[about.factor];
            rows_[factor.technology].emplace(about.theme, 0);
            if (factor.quadrant == Quadrant::strength)
                for (std::uint32_t answered : answered_[about.theme]) rows_[factor.technology].emplace(answered, 0);
        }
        for (const Relation& relation : model_.relations) {
            if (relation.kind != LinkKind::mitigates && relation.kind != LinkKind::aggravates) continue;
            if (const auto technology = speaker(model_, relation.from))
                for_each_target(model_, relation,
                                [&](const ThemeTarget& target) { rows_[*technology].emplace(target.theme, 0); });
            else if (relation.kind == LinkKind::aggravates && relation.to.kind == EntityKind::theme)
                // It exposes even those who say nothing about the theme; a row of their own must not make the
                // difference.
                for (Rows& rows : rows_) rows.emplace(relation.to.index, 0);
        }
    }

    void number_rows() {
        for (Rows& rows : rows_) {
            out_.first_row.push_back(static_cast<std::uint32_t>(out_.row_theme.size()));
            for (auto& [theme, row] : rows) {
                row = static_cast<std::uint32_t>(out_.row_theme.size());
                out_.row_theme.push_back(theme);
                out_.row_is_capability.push_back(is_capability(theme) ? 1 : 0);
            }
        }
        out_.first_row.push_back(static_cast<std::uint32_t>(out_.row_theme.size()));
    }

    void add_abouts() {
        for (std::uint32_t a = 0; a < model_.abouts.size(); ++a) {
            const About& about = model_.abouts[a];
            const ModelFactor& factor = model_.factors[about.factor];
            out_.abouts.push_back({rows_[factor.technology].at(about.theme), about.factor, a, factor.quadrant});
        }
    }

    void add_answers() {
        std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
        for (const RowAbout& about : out_.abouts) {
            const std::uint32_t theme = out_.row_theme[about.row];
            if (about.quadrant != Quadrant::strength) continue;
            const std::uint32_t technology = model_.factors[about.factor].technology;
            for (std::uint32_t answered : answered_[theme]) {
                const std::uint32_t row = rows_[technology].at(answered);
                if (seen.emplace(row, about.row).second) out_.answers.push_back({row, about.row});
            }
        }
    }

    void add_effects() {
        for (std::uint32_t r = 0; r < model_.relations.size(); ++r) {
            const Relation& relation = model_.relations[r];
            if (relation.kind != LinkKind::mitigates && relation.kind != LinkKind::aggravates) continue;
            const bool mitigates = relation.kind == LinkKind::mitigates;
            const auto technology = speaker(model_, relation.from);
            const double scale = status_scale(model_, relation.from);
            for_each_target(model_, relation, [&](const ThemeTarget& target) {
                if (technology && mitigates)
                    out_.capabilities.push_back({rows_[*technology].at(target.theme), r, target.about, scale});
                for (std::uint32_t t = 0; t < rows_.size(); ++t)
                    if (acts_on(model_, relation, t)) add_effect(t, target, {0, r, target.about, scale}, mitigates);
            });
        }
    }

    void add_effect(std::uint32_t t, const ThemeTarget& target, Effect effect, bool mitigates) {
        const auto found = rows_[t].find(target.theme);
        if (found == rows_[t].end()) return;
        effect.row = found->second;
        (mitigates ? out_.mitigations : out_.aggravations).push_back(effect);
    }

    void add_uses() {
        struct Use {
            std::uint32_t function, relation;
            double decay;
            bool restates;
        };
        std::vector<std::vector<Use>> uses(model_.technology_count());
        std::vector<std::set<std::uint32_t>> used(model_.technology_count());
        for (std::uint32_t r = 0; r < model_.relations.size(); ++r) {
            const Relation& relation = model_.relations[r];
            if (relation.kind != LinkKind::supports) continue;
            for (const Ancestor& ancestor : model_.ancestors[relation.to.index]) {
                uses[relation.from.index].push_back(
                    {ancestor.function, r, ancestor.decay, relation.factor.has_value()});
                used[relation.from.index].insert(ancestor.function);
            }
        }
        for (std::uint32_t t = 0; t < uses.size(); ++t) {
            const auto first = static_cast<std::uint32_t>(out_.function_row.size());
            out_.first_function_row.push_back(first);
            std::map<std::uint32_t, std::uint32_t> row;
            for (std::uint32_t function : used[t]) {
                row[function] = static_cast<std::uint32_t>(out_.function_row.size());
                out_.function_row.push_back(function);
            }
            for (const Use& use : uses[t])
                out_.uses.push_back({row[use.function], use.relation, use.decay, use.restates});
        }
        out_.first_function_row.push_back(static_cast<std::uint32_t>(out_.function_row.size()));
    }

    const Model& model_;
    std::vector<Rows> rows_;
    std::vector<std::vector<std::uint32_t>> answered_;  // theme → themes it answers
    Structure out_;
};

}  // namespace

Structure build_structure(const Model& model) {
    return Builder(model).build();
}

Amounts<1> expected_amounts(const Model& model) {
    Amounts<1> amounts;
    for (const ModelFactor& factor : model.factors) amounts.factor.push_back({factor.weight * factor.confidence});
    for (const About& about : model.abouts) amounts.about.push_back({about.confidence});
    for (const Relation& relation : model.relations)
        amounts.relation.push_back({relation.weight * relation.confidence});
    return amounts;
}

}  // namespace interlink::detail
