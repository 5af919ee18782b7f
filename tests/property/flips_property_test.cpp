// On which entries the first places hang, against taking each out of the data set and ranking again.
#include <interlink/pairs.hpp>

#include "property/random_dataset.hpp"
#include "support/catch.hpp"
#include "support/models.hpp"

#include <algorithm>
#include <map>
#include <memory>

using namespace interlink;

namespace {

/// The data set without one entry of the model.
Dataset without(const Model& model, Flip::Kind kind, std::uint32_t index) {
    Dataset dataset = *model.dataset;
    if (kind == Flip::Kind::link) {
        dataset.links.erase(dataset.links.begin() + (model.relations[index].authored - model.dataset->links.data()));
        return dataset;
    }
    const std::uint32_t f = kind == Flip::Kind::phrase ? index : model.abouts[index].factor;
    const std::string id = model.factors[f].authored->id;
    auto& factors = dataset.technologies[model.factors[f].technology].factors;
    const auto phrase = std::ranges::find(factors, id, &Factor::id);
    if (kind == Flip::Kind::theme) {
        const std::string theme = dataset.themes[model.abouts[index].theme].id;
        if (phrase->themes) std::erase(*phrase->themes, theme);
        phrase->themes_not.push_back(theme);
        return dataset;
    }
    factors.erase(phrase);
    std::erase_if(dataset.links, [&](const Link& link) {
        return (link.from.kind == EntityKind::factor && link.from.id == id) ||
               (link.to.kind == EntityKind::factor && link.to.id == id);
    });
    for (Link& link : dataset.links)
        if (link.factor == id) link.factor.clear();
    return dataset;
}

struct Loss {
    std::uint32_t rank = 0;
    double confidence = 1.0, behind = 0.0;
};
/// By kind, index, place, technology a, technology b.
using Losses = std::map<std::tuple<Flip::Kind, std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>, Loss>;

double at_place(const PairsResult& result, std::uint32_t place) {
    double least = 0.0;
    for (const Pair& pair : result.pairs)
        if (pair.rank > 0 && pair.rank <= place) least = pair.leverage;
    return least;
}

void add_losses(const Model& model, const PairsResult& before, Flip::Kind kind, std::uint32_t index, double confidence,
                Losses& losses) {
    const Model changed = compile(std::make_shared<const Dataset>(without(model, kind, index)));
    const PairsResult after = rank_pairs(changed);
    for (const Pair& pair : before.pairs) {
        const auto then = std::ranges::find_if(
            after.pairs, [&](const Pair& other) { return other.a == pair.a && other.b == pair.b; });
        for (const std::uint32_t place : {1u, before.flip_places})
            if (pair.rank > 0 && pair.rank <= place && (then->rank == 0 || then->rank > place))
                losses[{kind, index, place, pair.a, pair.b}] = {
                    then->rank, confidence, then->rank == 0 ? 0.0 : at_place(after, place) - then->leverage};
    }
}

Losses naive_losses(const Model& model, const PairsResult& before) {
    Losses losses;
    for (std::uint32_t i = 0; i < model.factors.size(); ++i)
        add_losses(model, before, Flip::Kind::phrase, i, model.factors[i].confidence, losses);
    for (std::uint32_t i = 0; i < model.abouts.size(); ++i)
        add_losses(model, before, Flip::Kind::theme, i, model.abouts[i].confidence, losses);
    for (std::uint32_t i = 0; i < model.relations.size(); ++i)
        add_losses(model, before, Flip::Kind::link, i, model.relations[i].confidence, losses);
    return losses;
}

/// The same loss by the phrase of the theme, or by the theme of the phrase, if that is its only one.
const Loss* twin(const Model& model, const Losses& losses, Losses::key_type key) {
    auto& [kind, index, place, a, b] = key;
    if (kind == Flip::Kind::link) return nullptr;
    const ModelFactor& factor = model.factors[kind == Flip::Kind::phrase ? index : model.abouts[index].factor];
    if (factor.last_about - factor.first_about != 1) return nullptr;
    index = kind == Flip::Kind::phrase ? factor.first_about : model.abouts[index].factor;
    kind = kind == Flip::Kind::phrase ? Flip::Kind::theme : Flip::Kind::phrase;
    const auto found = losses.find(key);
    return found == losses.end() ? nullptr : &found->second;
}

}  // namespace

TEST_CASE("Exactly those entries are named without which a leading pair loses its place in a ranking made again") {
    std::size_t compared = 0, restating = 0, unranked = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        const Model model = compile(std::make_shared<const Dataset>(test::random_dataset(seed)));
        PairsResult result = rank_pairs(model);
        add_flips(model, result, 1 + seed % 5);
        if (result.leaders_tie) continue;
        const Losses wanted = naive_losses(model, result);
        std::size_t named = 0;
        for (const Flip& flip : *result.flips) {
            const Pair& pair = result.pairs[flip.pair];
            CAPTURE(seed, static_cast<int>(flip.kind), flip.index, flip.place, pair.a, pair.b);
            const auto found = wanted.find({flip.kind, flip.index, flip.place, pair.a, pair.b});
            REQUIRE(found != wanted.end());
            REQUIRE(flip.rank == found->second.rank);
            REQUIRE(flip.behind.has_value() == (flip.rank > 0));
            if (flip.behind) REQUIRE(*flip.behind == Approx(found->second.behind).margin(1e-12));
            ++named, ++compared, unranked += flip.rank == 0;
            restating +=
                flip.kind == Flip::Kind::phrase &&
                std::ranges::any_of(model.relations, [&](const Relation& r) { return r.factor == flip.index; });
        }
        for (const auto& [key, loss] : wanted) {
            const Loss* other = twin(model, wanted, key);
            const bool by_twin =
                other != nullptr && (other->confidence < loss.confidence ||
                                     (other->confidence == loss.confidence && std::get<0>(key) == Flip::Kind::theme));
            named += by_twin;
        }
        CAPTURE(seed);
        REQUIRE(named == wanted.size());
    }
    CHECK(compared > 500);
    CHECK(restating > 5);
    CHECK(unranked > 0);
}

TEST_CASE("The first place hangs on what its lead is made of, and the least sure entry is named first") {
    // hub + left: two opportunities in common, 2/(2 + 2)·0.25 = 0.125; hub + right: one, 1/3·0.25 = 0.0833
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: x}, {id: y}, {id: z}]
technologies:
  - {id: hub, opportunities: [{phrase: A, themes: [x]}, {phrase: B, themes: [y]}, {phrase: C, themes: [z]}]}
  - {id: left, opportunities: [{phrase: D, themes: [x]}, {phrase: E, themes: [y]}]}
  - {id: right, opportunities: [{phrase: F, themes: [z]}]}
links: [{from: hub, to: right, kind: requires, weight: 0.2, confidence: 0.5}]
)");
    PairsResult result = rank_pairs(model);
    add_flips(model, result);
    // Without x or y hub + left falls to 0.0833, behind 0.0833 + 0.15·0.1 = 0.0983; the link alone decides nothing.
    std::vector<std::string> first;
    for (const Flip& flip : *result.flips) {
        if (flip.place != 1) continue;
        CHECK(flip.kind == Flip::Kind::phrase);  // stated themes are as sure as their phrases, so these stand for both
        CHECK(flip.rank == 2);
        CHECK(*flip.behind == Approx(0.015).margin(1e-12));
        REQUIRE(flip.instead);
        CHECK((result.pairs[*flip.instead].a == 0 && result.pairs[*flip.instead].b == 2));
        first.push_back(model.factors[flip.index].authored->phrase);
    }
    CHECK(first == std::vector<std::string>{"A", "B", "D", "E"});
}

TEST_CASE("Where many pairs tie for the first places, nothing is said of what they hang on") {
    std::string yaml = "interlink: 1\ntaxonomy: none\nthemes: [{id: x}]\ntechnologies:\n";
    for (const char* id : {"a", "b", "c", "d", "e", "f"})
        yaml += std::string("  - {id: ") + id + ", opportunities: [{phrase: P, themes: [x]}]}\n";
    const Model model = test::model_of(yaml);
    PairsResult result = rank_pairs(model);
    add_flips(model, result);
    CHECK(result.pairs.size() == 15);
    CHECK(result.leaders_tie);
    CHECK(result.flips->empty());
}
