// One pair at a glance: which strengths and weaknesses of one technology meet opportunities and threats of the other.
#include <interlink/shared.hpp>

#include "text/format.hpp"
#include "views/card.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/parts.hpp"
#include "views/subject.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

struct TowsPanel {
    TowsKind kind;
    std::string_view heading;
    std::string_view reading;  ///< for the title
    const Ink& ink;
};

const std::array<TowsPanel, 4> tows_panels{
    {{TowsKind::so, "Use a strength to take an opportunity", "opens", palette::strength},
     {TowsKind::wo, "Overcome a weakness by an opportunity", "is in the way of", palette::weakness},
     {TowsKind::st, "Use a strength against a threat", "answers", palette::opportunity},
     {TowsKind::wt, "Beware: a weakness meets a threat", "adds to", palette::threat}}};

struct Meeting {
    std::uint32_t a = 0, b = 0;
    std::vector<TowsEntry> entries;  ///< strongest first
};

std::string owner(const Model& model, std::uint32_t factor) {
    return short_name(model, {EntityKind::technology, model.factors[factor].technology});
}

CardLine line_of(const Model& model, std::uint32_t factor) {
    const auto& phrase = model.factors[factor];
    return {std::string(1, letter(phrase.quadrant)), quadrant_ink(phrase.quadrant),
            text::format("{}: {}", owner(model, factor), phrase.authored->phrase),
            vertex_name(model, {EntityKind::factor, factor})};
}

std::string themes_words(const Model& model, const TowsEntry& entry) {
    std::vector<std::string> names;
    for (const auto theme : entry.themes) names.push_back(short_name(model, {EntityKind::theme, theme}));
    return text::format("through {}", join_names(names, 4));
}

std::size_t count_kind(const Meeting& meeting, TowsKind kind) {
    return static_cast<std::size_t>(std::ranges::count(meeting.entries, kind, &TowsEntry::kind));
}

CardPanel tows_panel(const Model& model, const Meeting& meeting, const TowsPanel& of) {
    CardPanel panel;
    panel.letters = to_string(of.kind);
    panel.heading = text::format("{} ({})", of.heading, count_kind(meeting, of.kind));
    panel.ink = of.ink;
    panel.nothing = "No phrases of the two meet here.";
    for (const auto& entry : meeting.entries) {
        if (entry.kind != of.kind) continue;
        panel.entries.push_back({{line_of(model, entry.from), line_of(model, entry.to)},
                                 {themes_words(model, entry)},
                                 number_words(entry.amount, 2)});
    }
    return panel;
}

/// Technologies of the pair without a phrase: with one of them nothing can meet.
std::vector<std::string> silent_ones(const Model& model, const Meeting& meeting) {
    std::vector<std::string> names;
    for (const auto t : {meeting.a, meeting.b}) {
        if (model.factors_of(t).empty()) names.push_back(short_name(model, {EntityKind::technology, t}));
    }
    return names;
}

std::string tows_title(const Model& model, const Meeting& meeting) {
    const auto a = short_name(model, {EntityKind::technology, meeting.a});
    const auto b = short_name(model, {EntityKind::technology, meeting.b});
    if (const auto silent = silent_ones(model, meeting); !silent.empty())
        return text::format("{} and {} cannot be compared: {} no SWOT phrases", a, b,
                            join_names(silent) + (silent.size() == 1 ? " has" : " have"));
    if (meeting.entries.empty()) return text::format("No strength or weakness of {} or {} meets the other", a, b);
    std::vector<std::string> counts;
    for (const auto& panel : tows_panels) {
        if (const auto count = count_kind(meeting, panel.kind); count > 0)
            counts.push_back(text::format("{} {}", count, to_string(panel.kind)));
    }
    const auto& first = meeting.entries.front();
    const auto panel = std::ranges::find(tows_panels, first.kind, &TowsPanel::kind);
    return text::format("{} and {} meet in {} ({}); strongest: “{}” ({}) {} “{}” ({})", a, b,
                        counted(meeting.entries.size(), "combination", "combinations"), join_names(counts),
                        short_name(model.factors[first.from].authored->phrase), owner(model, first.from),
                        panel->reading, short_name(model.factors[first.to].authored->phrase), owner(model, first.to));
}

constexpr std::string_view tows_reading =
    "Phrases of one technology with phrases of the other that are about the same theme, or about what the theme of a "
    "strength answers; both directions, strongest first (S strength, W weakness, O opportunity, T threat). The number "
    "is what the two have in common: the lesser of both over the themes on which they meet.";

std::string tows_alt(const Model& model, const Meeting& meeting) {
    std::string alt = tows_title(model, meeting) + ".";
    for (const auto& panel : tows_panels) {
        std::vector<std::string> parts;
        for (const auto& entry : meeting.entries) {
            if (entry.kind == panel.kind)
                parts.push_back(text::format("{} with {}", short_name(model.factors[entry.from].authored->phrase),
                                             short_name(model.factors[entry.to].authored->phrase)));
        }
        if (!parts.empty()) alt += text::format(" {}: {}.", to_string(panel.kind), join_names(parts, 3));
    }
    return alt;
}

std::string tows_data(const Model& model, const Meeting& meeting) {
    Table table{"tows",
                "Combinations of phrases",
                "One row a combination, strongest first.",
                {{"combination", "Kind", ColumnType::text, "SO, ST, WO or WT"},
                 {"amount", "Amount", ColumnType::number, ""},
                 {"from", "From", ColumnType::reference, "technology of the strength or weakness"},
                 {"from_phrase", "Strength or weakness", ColumnType::text, ""},
                 {"to", "To", ColumnType::reference, "technology of the opportunity or threat"},
                 {"to_phrase", "Opportunity or threat", ColumnType::text, ""},
                 {"themes", "Themes", ColumnType::references, ""},
                 {"evidence", "Evidence", ColumnType::texts, ""}},
                {}};
    for (const auto& entry : meeting.entries) {
        const auto &from = model.factors[entry.from], &to = model.factors[entry.to];
        ReferenceList themes;
        for (const auto theme : entry.themes) themes.push_back(model.theme(theme));
        auto evidence = evidence_texts(evidence_of(model, from));
        for (auto& text : evidence_texts(evidence_of(model, to))) {
            if (std::ranges::count(evidence, text) == 0) evidence.push_back(std::move(text));
        }
        table.rows.push_back({std::string(to_string(entry.kind)), entry.amount, model.technology(from.technology),
                              from.authored->phrase, model.technology(to.technology), to.authored->phrase, themes,
                              evidence});
    }
    return write_csv_table(table);
}

}  // namespace

ViewOutcome draw_tows(const Model& model, const ViewOptions& options) {
    auto a = subject(model, options, 0, EntityKind::technology);
    if (!a.index) return std::move(a.unknown);
    auto b = subject(model, options, 1, EntityKind::technology);
    if (!b.index) return std::move(b.unknown);
    if (*a.index == *b.index) return failed("a pair needs two different technologies");
    const Meeting meeting{*a.index, *b.index, tows(model, *a.index, *b.index)};
    Places places(model);
    for (const auto& entry : meeting.entries) {
        places.add_phrase(entry.from);
        places.add_phrase(entry.to);
    }
    Card card;
    card.head = {text::format("tows-{}-{}", model.id({EntityKind::technology, meeting.a}),
                              model.id({EntityKind::technology, meeting.b})),
                 tows_title(model, meeting), std::string(tows_reading), places.note(named_in_data),
                 tows_alt(model, meeting)};
    for (std::size_t i = 0; i < card.panels.size(); ++i) card.panels[i] = tows_panel(model, meeting, tows_panels[i]);
    Drawing drawing;
    drawing.head = card.head;
    drawing.data_csv = tows_data(model, meeting);
    drawing.chart = draw_card(card, options.page);
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
