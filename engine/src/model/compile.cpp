#include "model/compile.hpp"

#include <interlink/compile.hpp>
#include <interlink/model.hpp>
#include <interlink/validate.hpp>

#include "model/structure.hpp"
#include "text/format.hpp"

#include <deque>
#include <stdexcept>
#include <unordered_map>

namespace interlink {

namespace {

using Index = std::unordered_map<std::string_view, std::uint32_t>;

template <class Item>
Index index_of(const std::vector<Item>& items) {
    Index index;
    for (std::uint32_t i = 0; i < items.size(); ++i) index.emplace(items[i].id, i);
    return index;
}

bool kept(Grade grade, const ModelOptions& options) {
    return !options.stated_only || grade == Grade::stated;
}

void add_factors(Model& model, const detail::ThemesOf& themes_of) {
    const Dataset& dataset = *model.dataset;
    for (std::uint32_t t = 0; t < dataset.technologies.size(); ++t) {
        model.first_factor.push_back(static_cast<std::uint32_t>(model.factors.size()));
        for (const Factor& authored : dataset.technologies[t].factors) {
            if (!kept(authored.grade, model.options)) continue;
            ModelFactor factor;
            factor.technology = t;
            factor.quadrant = authored.quadrant;
            factor.weight = authored.weight;
            factor.confidence = authored.confidence.value_or(default_confidence(authored.grade));
            factor.authored = &authored;
            factor.first_about = static_cast<std::uint32_t>(model.abouts.size());
            for (ThemeMatch& match : themes_of(authored)) {
                const double confidence = match.confidence;
                const std::uint32_t theme = match.theme;
                model.abouts.push_back(
                    {static_cast<std::uint32_t>(model.factors.size()), theme, confidence, std::move(match)});
            }
            factor.last_about = static_cast<std::uint32_t>(model.abouts.size());
            model.factors.push_back(factor);
        }
    }
    model.first_factor.push_back(static_cast<std::uint32_t>(model.factors.size()));
}

void add_relations(Model& model) {
    const Dataset& dataset = *model.dataset;
    const Index technologies = index_of(dataset.technologies), functions = index_of(dataset.functions),
                enablers = index_of(dataset.enablers), themes = index_of(dataset.themes);
    Index factors;
    for (std::uint32_t f = 0; f < model.factors.size(); ++f) factors.emplace(model.factors[f].authored->id, f);
    const auto resolve = [&](const Endpoint& end) -> std::optional<EntityRef> {
        const Index& index = end.kind == EntityKind::technology ? technologies
                             : end.kind == EntityKind::function ? functions
                             : end.kind == EntityKind::enabler  ? enablers
                             : end.kind == EntityKind::theme    ? themes
                                                                : factors;
        const auto found = index.find(end.id);
        if (found == index.end()) return std::nullopt;
        return EntityRef{end.kind, found->second};
    };
    for (const Link& link : dataset.links) {
        const auto from = resolve(link.from), to = resolve(link.to);
        // The reader has checked every end; one is missing only when its phrase was left out with its grade.
        if (!kept(link.grade, model.options) || !from || !to) continue;
        Relation relation{link.kind, *from, *to, link.horizon, link.sign, link.weight, {}, link.grade, {}, &link};
        relation.confidence = link.confidence.value_or(default_confidence(link.grade));
        if (const auto factor = factors.find(link.factor); factor != factors.end()) relation.factor = factor->second;
        model.relations.push_back(relation);
    }
}

/// Fewest steps win where a function is part of another along several ways.
void add_ancestors(Model& model) {
    const Dataset& dataset = *model.dataset;
    const Index functions = index_of(dataset.functions);
    for (std::uint32_t f = 0; f < dataset.functions.size(); ++f) {
        std::vector<Ancestor> ancestors{{f, 1.0}};
        std::vector<char> seen(dataset.functions.size(), 0);
        seen[f] = 1;
        for (std::size_t next = 0; next < ancestors.size(); ++next) {
            const Ancestor current = ancestors[next];
            for (const std::string& parent : dataset.functions[current.function].part_of) {
                const std::uint32_t p = functions.at(parent);
                if (std::exchange(seen[p], char{1})) continue;
                ancestors.push_back({p, current.decay * dataset.settings.part_of_decay});
            }
        }
        model.ancestors.push_back(std::move(ancestors));
    }
}

void add_profiles(Model& model) {
    const detail::Structure structure = detail::build_structure(model);
    auto values = detail::make_values<1>(structure);
    detail::evaluate(structure, detail::expected_amounts(model), values);
    model.profiles.resize(model.technology_count());
    for (std::size_t t = 0; t < model.profiles.size(); ++t) {
        TechnologyProfile& profile = model.profiles[t];
        for (std::uint32_t r = structure.first_row[t]; r < structure.first_row[t + 1]; ++r) {
            const auto& row = values.rows[r];
            profile.themes.push_back({structure.row_theme[r], row.strength[0], row.weakness[0], row.opportunity[0],
                                      row.threat[0], row.exposure[0], row.capability[0], row.enabling[0]});
        }
        for (std::uint32_t r = structure.first_function_row[t]; r < structure.first_function_row[t + 1]; ++r)
            profile.functions.push_back({structure.function_row[r], values.use[r][0], values.unrestated[r][0]});
    }
}

}  // namespace

Model detail::compile_with(std::shared_ptr<const Dataset> dataset, const ModelOptions& options,
                           const ThemesOf& themes_of) {
    Model model;
    model.dataset = std::move(dataset);
    model.options = options;
    add_factors(model, themes_of);
    add_relations(model);
    add_ancestors(model);
    add_profiles(model);
    return model;
}

Model compile_valid(std::shared_ptr<const Dataset> dataset, const ModelOptions& options) {
    if (dataset == nullptr) throw std::invalid_argument("compile: there is no data set");
    const std::vector<Theme>& themes = dataset->themes;
    const Matcher matcher(themes);
    return detail::compile_with(std::move(dataset), options,
                                [&](const Factor& factor) { return assign_themes(matcher, themes, factor); });
}

Model compile(std::shared_ptr<const Dataset> dataset, const ModelOptions& options) {
    if (dataset == nullptr) throw std::invalid_argument("compile: there is no data set");
    for (const Diagnostic& diagnostic : validate(*dataset))
        if (diagnostic.severity == Severity::error)
            throw std::invalid_argument(text::format("{}{}{}: {}", diagnostic.file, diagnostic.file.empty() ? "" : ": ",
                                                     diagnostic.code, diagnostic.text));
    return compile_valid(std::move(dataset), options);
}

}  // namespace interlink
