// The compiled data set: who says what about which theme, how strongly and how surely, as indices and numbers.
// The definitions are in engine/src/model/README.md (sections 1 and 2 of the method).
#pragma once

#include <interlink/dataset.hpp>
#include <interlink/graph.hpp>
#include <interlink/matcher.hpp>
#include <interlink/tables.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// A vertex of the model: its kind and its index among those of that kind.
struct EntityRef {
    EntityKind kind = EntityKind::technology;
    std::uint32_t index = 0;
    bool operator==(const EntityRef&) const = default;
};

/// One phrase of one technology ("has").
struct ModelFactor {
    std::uint32_t technology = 0;
    Quadrant quadrant = Quadrant::strength;
    double weight = 1.0;
    double confidence = 1.0;
    const Factor* authored = nullptr;
    std::uint32_t first_about = 0;  ///< its themes are abouts[first_about, last_about)
    std::uint32_t last_about = 0;
};

/// A phrase is about a theme; `match` says why.
struct About {
    std::uint32_t factor = 0;
    std::uint32_t theme = 0;
    double confidence = 1.0;
    ThemeMatch match;
};

/// A link of the data set with its ends resolved and its confidence filled in.
struct Relation {
    LinkKind kind = LinkKind::supports;
    EntityRef from;
    EntityRef to;
    Horizon horizon = Horizon::current;
    int sign = +1;
    double weight = 1.0;
    double confidence = 1.0;
    Grade grade = Grade::stated;
    std::optional<std::uint32_t> factor;  ///< the phrase that a supports link restates
    const Link* authored = nullptr;
};

/// A function and how much of its use reaches an ancestor by part-of, d in (0,1].
struct Ancestor {
    std::uint32_t function = 0;
    double decay = 1.0;
};

/// What technology t has on one theme; every figure in [0,1].
struct ThemeProfile {
    std::uint32_t theme = 0;
    double strength = 0, weakness = 0, opportunity = 0, threat = 0;  ///< S, W, O, T
    double exposure = 0;                                             ///< E
    double capability = 0;                                           ///< A
    double enabling = 0;                                             ///< S'
    double quadrant(Quadrant q) const;
};

/// How much a technology serves a function, F in [0,1].
struct FunctionUse {
    std::uint32_t function = 0;
    double use = 0;         ///< by all its supports links
    double unrestated = 0;  ///< without those that restate a SWOT phrase
};

struct TechnologyProfile {
    std::vector<ThemeProfile> themes;    ///< sorted by theme; themes where all figures are 0 may be absent
    std::vector<FunctionUse> functions;  ///< sorted by function
    const ThemeProfile* find_theme(std::uint32_t theme) const;
    const FunctionUse* find_function(std::uint32_t function) const;
};

struct ModelOptions {
    bool stated_only = false;  ///< leave out what is inferred or assumed (phrases keep the matcher's themes)
};

struct Model {
    std::shared_ptr<const Dataset> dataset;
    ModelOptions options;
    std::vector<ModelFactor> factors;              ///< by technology, then quadrant S W O T, then the author's order
    std::vector<std::uint32_t> first_factor;       ///< per technology, with one more entry at the end
    std::vector<About> abouts;                     ///< by factor
    std::vector<Relation> relations;               ///< in the author's order
    std::vector<std::vector<Ancestor>> ancestors;  ///< per function: itself (1) and all it is part of
    std::vector<TechnologyProfile> profiles;       ///< per technology

    /// Throws std::invalid_argument where there is no such technology.
    std::span<const ModelFactor> factors_of(std::uint32_t technology) const;
    std::span<const About> abouts_of(const ModelFactor& factor) const;
    std::size_t technology_count() const { return dataset->technologies.size(); }

    /// Throws std::invalid_argument where there is no such element, as `name` and `reference` do.
    const std::string& id(EntityRef entity) const;
    /// The name for people: name, label or phrase.
    const std::string& name(EntityRef entity) const;
    Reference reference(EntityRef entity) const { return {id(entity), name(entity)}; }
    Reference technology(std::uint32_t t) const { return reference({EntityKind::technology, t}); }
    Reference theme(std::uint32_t t) const { return reference({EntityKind::theme, t}); }
    Reference function(std::uint32_t f) const { return reference({EntityKind::function, f}); }
};

/// O(phrases + links). Throws std::invalid_argument, with what `validate` says first, for a data set that no reader
/// would accept, and for none. Runs the matcher over every phrase without stated themes.
Model compile(std::shared_ptr<const Dataset> dataset, const ModelOptions& options = {});

/// The entity an id names: technology, function or enabler, else factor, else theme. `theme:ID` (likewise
/// technology:, function:, enabler:) names a kind. Where no id is meant, a name, alias, abbreviation, label or the
/// words of a phrase are understood, whatever their case and accents, if one entity alone has them. O(entities).
std::optional<EntityRef> find_entity(const Model& model, std::string_view word);
std::optional<std::uint32_t> find_of_kind(const Model& model, EntityKind kind, std::string_view word);
/// All that have this name, of one kind or of any: more than one where it is ambiguous. Phrases only where nothing else
/// has it.
std::vector<EntityRef> entities_called(const Model& model, std::string_view word,
                                       std::optional<EntityKind> kind = std::nullopt);
/// "drones (technology) or air-patrol (function)": what to write where a name is ambiguous.
std::string candidates_text(const Model& model, std::span<const EntityRef> candidates);

/// Evidence of a phrase: its own, else that of its technology.
const std::vector<Evidence>& evidence_of(const Model& model, const ModelFactor& factor);
/// `source#locator` for each.
TextList evidence_texts(const std::vector<Evidence>& evidence);
/// A sentence for a relation: "IoT requires legal-framework".
std::string describe_relation(const Model& model, const Relation& relation);

/// Which relations a graph holds: benefit (S and O themes, supports, requires, part-of), risk (W and T themes,
/// aggravates) or all of them.
enum class Layer { benefit, risk, all };

struct ModelGraph {
    Graph graph;
    std::vector<EntityRef> vertices;  ///< by vertex id
};

/// Factors contracted: a technology is joined to a theme once per quadrant with weight q_t(theme).
ModelGraph condensed_graph(const Model& model, Layer layer, bool directed);
/// Everything, factors included; weights are w·κ (for `about` the theme's confidence).
ModelGraph full_graph(const Model& model, Layer layer, bool directed);

}  // namespace interlink
