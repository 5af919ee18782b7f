#include "analysis/flips_table.hpp"

#include "analysis/describe.hpp"
#include "dataset/link_names.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

namespace {

/// What whatif takes; the theme of a phrase has no path of its own.
std::string flip_element(const Model& model, const Flip& flip) {
    if (flip.kind == Flip::Kind::phrase) return model.factors[flip.index].authored->id;
    if (flip.kind == Flip::Kind::theme) {
        const About& about = model.abouts[flip.index];
        return text::format("{} about theme:{}", model.factors[about.factor].authored->id,
                            model.dataset->themes[about.theme].id);
    }
    LinkNames names;
    for (const Link& link : model.dataset->links) {
        std::string name = names.next(link);
        if (&link == model.relations[flip.index].authored) return name;
    }
    return {};
}

std::string_view flip_kind(Flip::Kind kind) {
    return kind == Flip::Kind::phrase ? "phrase" : kind == Flip::Kind::theme ? "theme" : "link";
}

std::string_view flip_grade(const Model& model, const Flip& flip) {
    if (flip.kind == Flip::Kind::phrase) return to_string(model.factors[flip.index].authored->grade);
    if (flip.kind == Flip::Kind::link) return to_string(model.relations[flip.index].grade);
    return model.abouts[flip.index].match.stated ? "stated" : "matched";
}

Cell flip_evidence(const Model& model, const Flip& flip) {
    if (flip.kind == Flip::Kind::link) return evidence(model, {}, {flip.index});
    return evidence(model, {flip.kind == Flip::Kind::phrase ? flip.index : model.abouts[flip.index].factor}, {});
}

std::string pair_words(const Model& model, const Pair& pair) {
    return model.dataset->technologies[pair.a].name + " + " + model.dataset->technologies[pair.b].name;
}

/// "Robots T: Job losses", "… – about Privacy" or "Drones requires Legal framework".
std::string flip_words(const Model& model, const Flip& flip) {
    if (flip.kind == Flip::Kind::link) return describe_relation(model, model.relations[flip.index]);
    const std::uint32_t f = flip.kind == Flip::Kind::phrase ? flip.index : model.abouts[flip.index].factor;
    const ModelFactor& factor = model.factors[f];
    std::string words = text::format("{} {}: {}", model.dataset->technologies[factor.technology].name,
                                     letter(factor.quadrant), factor.authored->phrase);
    if (flip.kind == Flip::Kind::theme)
        words += text::format(" – about {}", model.dataset->themes[model.abouts[flip.index].theme].label);
    return words;
}

/// What is taken away; a phrase and its only theme, which fall together, are one.
std::size_t single_entries(const Model& model) {
    std::size_t count = model.factors.size() + model.relations.size();
    for (const ModelFactor& factor : model.factors)
        if (const std::size_t themes = model.abouts_of(factor).size(); themes > 1) count += themes;
    return count;
}

}  // namespace

Table flips_table(const Model& model, const PairsResult& result) {
    Table table{
        "flips",
        "Entries on which a place hangs",
        result.flip_places == 1
            ? "Each taken away by itself, and wholly, costs a pairing the first place; the least sure first."
            : text::format("Each taken away by itself, and wholly, costs a pairing the first place or its place "
                           "among the first {}; the first place first, then the least sure.",
                           result.flip_places),
        {},
        {}};
    table.columns = {
        {"what", "Without", ColumnType::text, "a phrase, a theme of a phrase, or a link"},
        {"element", "Element", ColumnType::text, "its path, as whatif --remove takes that of a phrase or link", 0,
         true},
        {"kind", "Kind", ColumnType::text, "phrase, theme or link", 0, true},
        {"grade", "Grade", ColumnType::text, "stated, inferred or assumed; matched: a theme that the program found"},
        {"confidence", "Confidence", ColumnType::number, "in (0,1]", 2},
        {"place", "Loses", ColumnType::text,
         result.flip_places == 1 ? "first" : text::format("first, or top-{}", result.flip_places)},
        {"pairing", "Pairing", ColumnType::text, "that loses it"},
        {"a", "Technology A", ColumnType::reference, "of that pairing", 0, true},
        {"b", "Technology B", ColumnType::reference, "", 0, true},
        {"rank_without", "Rank then", ColumnType::integer, "its rank without the entry; none where it has no rank then",
         0, true},
        {"behind", "Behind by", ColumnType::number, "leverage that it then lacks to the place"},
        {"instead", "Instead", ColumnType::text, "the pairing that then is first, or enters the top"},
        {"instead_a", "Instead A", ColumnType::reference, "", 0, true},
        {"instead_b", "Instead B", ColumnType::reference, "", 0, true},
        {"evidence", "Evidence", ColumnType::texts, "places in the sources", 0, true}};
    for (const Flip& flip : *result.flips) {
        const Pair& pair = result.pairs[flip.pair];
        const Pair* instead = flip.instead ? &result.pairs[*flip.instead] : nullptr;
        table.rows.push_back(
            {flip_words(model, flip), flip_element(model, flip), std::string(flip_kind(flip.kind)),
             std::string(flip_grade(model, flip)), flip.confidence,
             flip.place == 1 ? std::string("first") : text::format("top-{}", flip.place), pair_words(model, pair),
             model.technology(pair.a), model.technology(pair.b),
             flip.rank > 0 ? Cell(static_cast<std::int64_t>(flip.rank)) : Cell(),
             flip.behind ? Cell(*flip.behind) : Cell(), instead != nullptr ? Cell(pair_words(model, *instead)) : Cell(),
             instead != nullptr ? Cell(model.technology(instead->a)) : Cell(),
             instead != nullptr ? Cell(model.technology(instead->b)) : Cell(), flip_evidence(model, flip)});
    }
    return table;
}

}  // namespace interlink::detail

namespace interlink {

std::string describe_flips(const Model& model, const PairsResult& result) {
    if (result.leaders_tie)
        return text::format("More than {} pairings tie for the first {}, so it says little what they hang on.",
                            most_leaders_a_place * result.flip_places,
                            result.flip_places == 1 ? "place" : text::format("{} places", result.flip_places));
    const auto first = std::ranges::count(*result.flips, 1u, &Flip::place);
    if (first == 0)
        return "No single phrase, theme or link decides who is first: whichever is taken away, the first place stays.";
    const Flip& least = result.flips->front();
    std::string text = text::format(
        "The first place hangs on {} of {}, each enough by itself. The least sure: without “{}” ({}, confidence "
        "{:.2f})",
        first, count_words(detail::single_entries(model), "single entry", "single entries"),
        detail::flip_words(model, least), detail::flip_grade(model, least), least.confidence);
    text += least.instead ? text::format(", {} is first.", detail::pair_words(model, result.pairs[*least.instead]))
                          : text::format(", {} has no rank.", detail::pair_words(model, result.pairs[least.pair]));
    return text;
}

}  // namespace interlink
