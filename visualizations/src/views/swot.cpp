// One technology at a glance: its phrases by quadrant, the themes they are about and where they are written. What is
// missing is named.
#include "text/format.hpp"
#include "views/card.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/subject.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>

namespace interlink::detail {
namespace {

constexpr std::size_t fewest_of_most = 3;  ///< phrases about a theme before the title names it

struct Swot {
    std::uint32_t technology = 0;
    std::array<std::vector<std::uint32_t>, 4> phrases;  ///< by quadrant, heaviest first
    std::size_t all = 0;
    std::size_t without_theme = 0;
    std::uint32_t top_theme = 0;  ///< of most phrases
    std::size_t top_phrases = 0;  ///< how many; 0 where no theme has more than the others

    EntityRef entity() const { return {EntityKind::technology, technology}; }
};

Swot gather(const Model& model, std::uint32_t technology) {
    Swot swot;
    swot.technology = technology;
    for (std::uint32_t f = model.first_factor[technology]; f < model.first_factor[technology + 1]; ++f) {
        const auto& factor = model.factors[f];
        swot.phrases[static_cast<std::size_t>(factor.quadrant)].push_back(f);
        ++swot.all;
        swot.without_theme += model.abouts_of(factor).empty() ? 1 : 0;
    }
    for (auto& list : swot.phrases) {
        std::ranges::stable_sort(list, [&](auto x, auto y) {
            return model.factors[x].weight * model.factors[x].confidence >
                   model.factors[y].weight * model.factors[y].confidence;
        });
    }
    const auto themes = themes_of(model, {technology});
    const auto count = [&](std::size_t i) {
        return i < themes.size() ? phrases_about(model, technology, themes[i]).size() : 0;
    };
    if (count(0) > count(1) && count(0) >= fewest_of_most) {
        swot.top_theme = themes[0];
        swot.top_phrases = count(0);
    }
    return swot;
}

std::string quadrant_heading(Quadrant quadrant) {
    std::string heading(plural(quadrant));
    heading[0] = letter(quadrant);
    return heading;
}

std::string theme_note(const Model& model, const ModelFactor& factor) {
    std::vector<std::string> names;
    for (const auto& about : model.abouts_of(factor))
        names.push_back(short_name(model, {EntityKind::theme, about.theme}));
    auto note = names.empty() ? "about no theme" : text::format("about {}", join_names(names, 4));
    if (factor.authored->grade != Grade::stated) note += text::format(" ({})", to_string(factor.authored->grade));
    return note;
}

std::string place_note(const Model& model, std::uint32_t factor) {
    std::string note;
    for (const auto& place : evidence_texts(evidence_of(model, model.factors[factor])))
        note += (note.empty() ? "" : "; ") + place;
    return note;
}

/// Where all phrases of a panel stand in one place, it is said once, at the foot.
CardPanel panel_of(const Model& model, const Swot& swot, Quadrant quadrant) {
    const auto& list = swot.phrases[static_cast<std::size_t>(quadrant)];
    CardPanel panel;
    panel.letters = std::string(1, letter(quadrant));
    panel.heading = text::format("{} ({})", quadrant_heading(quadrant), list.size());
    panel.ink = quadrant_ink(quadrant);
    panel.nothing = text::format("No {} is written down yet.", to_string(quadrant));
    const bool one_place =
        std::ranges::all_of(list, [&](auto f) { return place_note(model, f) == place_note(model, list.front()); });
    for (const auto f : list) {
        CardEntry entry;
        entry.lines.push_back({"", {}, model.factors[f].authored->phrase, vertex_name(model, {EntityKind::factor, f})});
        entry.notes.push_back(theme_note(model, model.factors[f]));
        if (const auto places = place_note(model, f); !one_place && !places.empty()) entry.notes.push_back(places);
        panel.entries.push_back(std::move(entry));
    }
    if (one_place && !list.empty()) panel.foot = place_note(model, list.front());
    return panel;
}

/// "no strengths" and so on.
std::vector<std::string> empty_quadrants(const Swot& swot) {
    std::vector<std::string> names;
    for (const auto quadrant : all_quadrants) {
        if (swot.phrases[static_cast<std::size_t>(quadrant)].empty())
            names.push_back(text::format("no {}", plural(quadrant)));
    }
    return names;
}

std::string swot_title(const Model& model, const Swot& swot) {
    const auto name = short_name(model, swot.entity());
    if (swot.all == 0) return text::format("{} has no SWOT phrases yet", name);
    std::vector<std::string> parts;
    for (const auto quadrant : all_quadrants) {
        const auto count = swot.phrases[static_cast<std::size_t>(quadrant)].size();
        if (count > 0) parts.push_back(counted(count, to_string(quadrant), plural(quadrant)));
    }
    auto title = text::format("{}: {}", name, join_names(parts));
    if (swot.top_phrases > 0)
        title += text::format("; most is said about {} ({} of {} phrases)",
                              short_name(model, {EntityKind::theme, swot.top_theme}), swot.top_phrases, swot.all);
    if (const auto empty = empty_quadrants(swot); !empty.empty())
        title += text::format("; {} are named", join_names(empty));
    return title;
}

std::string swot_caption(const Model& model, const Swot& swot) {
    std::string caption = "Phrases by quadrant, the heaviest first, with the themes that they are about.";
    if (swot.all == 0) {
        std::size_t links = 0;
        for (const auto& relation : model.relations)
            links += relation.from == swot.entity() || relation.to == swot.entity() ? 1 : 0;
        caption =
            "A gap in the data: without phrases the technology has no profile, so its pairings have no score and "
            "its threats and opportunities are not judged.";
        if (links > 0) caption += text::format(" It is known by {} alone.", counted(links, "link", "links"));
        return caption;
    }
    auto gaps = empty_quadrants(swot);
    if (swot.without_theme > 0)
        gaps.push_back(counted(swot.without_theme, "phrase about no theme", "phrases about no theme"));
    if (!gaps.empty()) caption += text::format(" Gaps: {}.", join_names(gaps));
    return caption;
}

std::string swot_alt(const Model& model, const Swot& swot) {
    std::string alt = swot_title(model, swot) + ".";
    for (const auto quadrant : all_quadrants) {
        std::vector<std::string> phrases;
        for (const auto f : swot.phrases[static_cast<std::size_t>(quadrant)])
            phrases.push_back(short_name(model.factors[f].authored->phrase));
        if (!phrases.empty()) alt += text::format(" {}: {}.", quadrant_heading(quadrant), join_names(phrases, 8));
    }
    return alt;
}

std::string swot_data(const Model& model, const Swot& swot) {
    Table table{"swot",
                "SWOT",
                "One row a phrase.",
                {{"quadrant", "Quadrant", ColumnType::text, ""},
                 {"phrase", "Phrase", ColumnType::text, ""},
                 {"themes", "Themes", ColumnType::references, ""},
                 {"weight", "Weight", ColumnType::number, "0 to 1"},
                 {"confidence", "Confidence", ColumnType::number, "0 to 1"},
                 {"grade", "Grade", ColumnType::text, ""},
                 {"evidence", "Evidence", ColumnType::texts, ""}},
                {}};
    for (const auto& list : swot.phrases) {
        for (const auto f : list) {
            const auto& factor = model.factors[f];
            ReferenceList themes;
            for (const auto& about : model.abouts_of(factor)) themes.push_back(model.theme(about.theme));
            table.rows.push_back({std::string(to_string(factor.quadrant)), factor.authored->phrase, themes,
                                  factor.weight, factor.confidence, std::string(to_string(factor.authored->grade)),
                                  evidence_texts(evidence_of(model, factor))});
        }
    }
    return write_csv_table(table);
}

}  // namespace

ViewOutcome draw_swot(const Model& model, const ViewOptions& options) {
    auto named = subject(model, options, 0, EntityKind::technology);
    if (!named.index) return std::move(named.unknown);
    const auto swot = gather(model, *named.index);
    Places places(model);
    for (const auto& list : swot.phrases) {
        for (const auto f : list) places.add_phrase(f);
    }
    Card card;
    card.head = {"swot-" + model.id(swot.entity()), swot_title(model, swot), swot_caption(model, swot),
                 places.note(named_in_data), swot_alt(model, swot)};
    for (std::size_t i = 0; i < card.panels.size(); ++i) card.panels[i] = panel_of(model, swot, all_quadrants[i]);
    Drawing drawing;
    drawing.head = card.head;
    drawing.data_csv = swot_data(model, swot);
    drawing.chart = draw_card(card, options.page);
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
