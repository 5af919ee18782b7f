#include <interlink/influence_matrix.hpp>
#include <interlink/level_matrix.hpp>

#include "model/answers.hpp"
#include "model/require.hpp"

#include <algorithm>

namespace interlink {

namespace {

/// A matrix over entities of one kind, while links are added to it.
struct LevelBuilder {
    EntityKind kind = EntityKind::theme;
    std::vector<std::uint32_t> entities{};  ///< by row
    std::vector<double> raises{};           ///< 1 − Π(1 − w·κ) of what raises, with what stood there before
    std::vector<double> lowers{};

    LevelBuilder(EntityKind of, std::vector<std::uint32_t> rows)
        : kind(of), entities(std::move(rows)), raises(entities.size() * entities.size()), lowers(raises.size()) {}

    std::optional<std::size_t> row_of(EntityRef entity) const {
        if (entity.kind != kind) return std::nullopt;
        const auto found = std::ranges::find(entities, entity.index);
        if (found == entities.end()) return std::nullopt;
        return static_cast<std::size_t>(found - entities.begin());
    }

    void add(EntityRef from, EntityRef to, double amount, bool lowering) {
        const auto row = row_of(from), column = row_of(to);
        if (!row || !column || *row == *column) return;
        double& part = (lowering ? lowers : raises)[*row * entities.size() + *column];
        part = 1.0 - (1.0 - part) * (1.0 - amount);
    }

    LabelledMatrix finish(const Model& model) const {
        LabelledMatrix matrix;
        for (const std::uint32_t index : entities) {
            matrix.ids.push_back(model.id({kind, index}));
            matrix.names.push_back(model.name({kind, index}));
        }
        for (std::size_t cell = 0; cell < raises.size(); ++cell) matrix.values.push_back(raises[cell] - lowers[cell]);
        return matrix;
    }
};

LabelledMatrix of_technologies(const Model& model) {
    LabelledMatrix matrix;
    for (const Technology& technology : model.dataset->technologies) {
        matrix.ids.push_back(technology.id);
        matrix.names.push_back(technology.name);
    }
    matrix.values = influence_matrix(model).values();
    return matrix;
}

/// How much a technology has to do with a theme, in whichever quadrant.
double presence(const ThemeProfile& profile) {
    double absent = 1.0;
    for (const Quadrant quadrant : all_quadrants) absent *= 1.0 - profile.quadrant(quadrant);
    return 1.0 - absent;
}

/// Themes that a phrase is about or an influences link names, in the order of the taxonomy.
std::vector<std::uint32_t> themes_in_use(const Model& model) {
    std::vector<bool> used(model.dataset->themes.size(), false);
    for (const About& about : model.abouts) used[about.theme] = true;
    for (const Relation& relation : model.relations)
        for (const EntityRef end : {relation.from, relation.to})
            if (relation.kind == LinkKind::influences && end.kind == EntityKind::theme) used[end.index] = true;
    std::vector<std::uint32_t> themes;
    for (std::uint32_t theme = 0; theme < used.size(); ++theme)
        if (used[theme]) themes.push_back(theme);
    return themes;
}

/// Mean over the technologies of what one has to do with both themes.
double together(const Model& model, std::uint32_t a, std::uint32_t b) {
    double sum = 0.0;
    for (const TechnologyProfile& profile : model.profiles) {
        const ThemeProfile *x = profile.find_theme(a), *y = profile.find_theme(b);
        if (x != nullptr && y != nullptr) sum += std::min(presence(*x), presence(*y));
    }
    return model.profiles.empty() ? 0.0 : sum / static_cast<double>(model.profiles.size());
}

void add_influences(const Model& model, LevelBuilder& builder) {
    for (const Relation& relation : model.relations)
        if (relation.kind == LinkKind::influences)
            builder.add(relation.from, relation.to, relation.weight * relation.confidence, relation.sign < 0);
}

/// Without what neither acts nor is acted on: it would move the means and nothing else.
LabelledMatrix involved(const LabelledMatrix& matrix) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = 0; j < matrix.size(); ++j)
            if (matrix.at(i, j) != 0.0 || matrix.at(j, i) != 0.0) {
                kept.push_back(i);
                break;
            }
    LabelledMatrix result;
    for (const std::size_t row : kept) {
        result.ids.push_back(matrix.ids[row]);
        result.names.push_back(matrix.names[row]);
        for (const std::size_t column : kept) result.values.push_back(matrix.at(row, column));
    }
    return result;
}

LabelledMatrix of_themes(const Model& model) {
    LevelBuilder builder(EntityKind::theme, themes_in_use(model));
    const auto answered = detail::answered_themes(*model.dataset);
    for (const std::uint32_t theme : builder.entities)
        for (const std::uint32_t other : answered[theme])
            builder.add({EntityKind::theme, theme}, {EntityKind::theme, other}, together(model, theme, other), false);
    add_influences(model, builder);
    return involved(builder.finish(model));
}

LabelledMatrix of_functions(const Model& model) {
    std::vector<std::uint32_t> all(model.dataset->functions.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    LevelBuilder builder(EntityKind::function, std::move(all));
    // What is required acts on what requires it.
    for (const Relation& relation : model.relations)
        if (relation.kind == LinkKind::requires_)
            builder.add(relation.to, relation.from, relation.weight * relation.confidence, false);
    add_influences(model, builder);
    return builder.finish(model);
}

}  // namespace

std::string_view to_string(Level level) {
    return level == Level::technology ? "technology" : level == Level::theme ? "theme" : "function";
}

LabelledMatrix level_matrix(const Model& model, Level level) {
    detail::require_data(model);
    switch (level) {
        case Level::technology:
            return of_technologies(model);
        case Level::theme:
            return of_themes(model);
        case Level::function:
            return of_functions(model);
    }
    return {};
}

}  // namespace interlink
