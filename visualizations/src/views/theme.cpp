// One theme: who says what about it, and who answers it. Technologies, their phrases, the theme, the answers.
#include <interlink/answers.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/facts.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/subject.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <numeric>

namespace interlink::detail {
namespace {

constexpr std::size_t most_answers = 8;

struct Voices {
    std::uint32_t theme = 0;
    std::vector<std::uint32_t> technologies;          ///< that say something about it
    std::vector<std::vector<std::uint32_t>> phrases;  ///< of each
    std::vector<Answer> answers;
    std::size_t exposed = 0, favoured = 0;  ///< technologies with W or T, with S or O phrases
    std::size_t with_phrases = 0;

    std::size_t phrase_count() const {
        return std::accumulate(phrases.begin(), phrases.end(), std::size_t{0},
                               [](std::size_t sum, const auto& list) { return sum + list.size(); });
    }
};

Voices listen(const Model& model, std::uint32_t theme) {
    Voices voices;
    voices.theme = theme;
    voices.with_phrases = technologies_with_phrases(model).size();
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        auto phrases = phrases_about(model, t, theme);
        if (phrases.empty()) continue;
        const auto counts = count_phrases(model, t, theme);
        voices.exposed += counts.weakness + counts.threat > 0 ? 1 : 0;
        voices.favoured += counts.strength + counts.opportunity > 0 ? 1 : 0;
        voices.technologies.push_back(t);
        voices.phrases.push_back(std::move(phrases));
    }
    // A strength in the theme itself stands among the phrases already.
    std::ranges::copy_if(answers_to(model, theme), std::back_inserter(voices.answers),
                         [](const Answer& answer) { return answer.via || !answer.relations.empty(); });
    return voices;
}

std::string answer_words(const Model& model, const Answer& answer) {
    if (answer.who.kind == EntityKind::enabler)
        return text::format("({})", status_words(model.dataset->enablers[answer.who.index].status));
    return answer.via ? text::format("by {}", short_name(model, {EntityKind::theme, *answer.via})) : "by a link";
}

constexpr double technology_width = 84;
constexpr double phrase_width = 150;

/// In boxes of one line: each technology beside its phrases, these above each other.
double height_of(const Model& model, const Voices& voices, const std::vector<std::vector<std::uint32_t>>& phrases) {
    double height = 0;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        if (phrases[i].empty()) continue;
        double beside = 0;
        for (const auto f : phrases[i]) beside += boxes_of(phrase_vertex(model, f, phrase_width));
        const EntityRef technology{EntityKind::technology, voices.technologies[i]};
        height += std::max(beside, boxes_of(vertex_of(model, technology, technology_width)));
    }
    return height;
}

/// As many phrases as can be read on the page, from each technology in turn.
std::vector<std::vector<std::uint32_t>> phrases_that_fit(const Model& model, const Voices& voices, const Page& page) {
    const std::size_t room = boxes_high(page);
    auto phrases = take_in_turn(voices.phrases, room);
    for (std::size_t limit = room; limit > 1 && height_of(model, voices, phrases) > static_cast<double>(room);)
        phrases = take_in_turn(voices.phrases, --limit);
    return phrases;
}

Facts answer_facts(const Model& model, const Answer& answer) {
    Facts facts{{"kind", "answers"}, {"relation_weight", fact_number(answer.amount)}};
    if (answer.via) facts.emplace_back("via", vertex_name(model, {EntityKind::theme, *answer.via}));
    std::vector<std::string> places;
    for (const auto r : answer.relations) {
        for (auto& place : evidence_texts(model.relations[r].authored->evidence))
            if (std::ranges::count(places, place) == 0) places.push_back(std::move(place));
    }
    facts.emplace_back("evidence", fact_list(places));
    return facts;
}

Diagram diagram_of(const Model& model, const Voices& voices, const std::vector<std::vector<std::uint32_t>>& phrases) {
    Diagram diagram;
    diagram.rank_gap = 26;
    diagram.vertex_gap = 5;
    const auto hub = vertex_of(model, {EntityKind::theme, voices.theme}, 80);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        if (phrases[i].empty()) continue;
        const auto technology = vertex_of(model, {EntityKind::technology, voices.technologies[i]}, technology_width);
        diagram.vertices.push_back(technology);
        for (const auto f : phrases[i]) {
            const auto phrase = phrase_vertex(model, f, phrase_width);
            diagram.vertices.push_back(phrase);
            diagram.edges.push_back(edge_of(technology, phrase, has_facts(model, f)));
            diagram.edges.push_back(edge_of(phrase, hub, about_facts(model, f, voices.theme)));
        }
    }
    diagram.vertices.push_back(hub);
    diagram.vertices.back().shape = Shape::octagon;
    diagram.vertices.back().bold = true;
    for (std::size_t i = 0; i < std::min(voices.answers.size(), most_answers); ++i) {
        auto answer = vertex_of(model, voices.answers[i].who, 86, answer_words(model, voices.answers[i]));
        const bool speaks = std::ranges::any_of(diagram.vertices, [&](const auto& v) { return v.id == answer.id; });
        if (speaks) answer.name += "@answers";
        answer.id = "answer-" + answer.id;
        answer.shape = Shape::rounded;
        auto edge = edge_of(answer, hub, answer_facts(model, voices.answers[i]));
        edge.directed = edge.backwards = true;
        edge.stroke = Stroke::dashed;
        diagram.vertices.push_back(std::move(answer));
        diagram.edges.push_back(std::move(edge));
    }
    return diagram;
}

std::string title_of(const Model& model, const Voices& voices) {
    const auto name = short_name(model, {EntityKind::theme, voices.theme});
    if (voices.technologies.empty()) return text::format("No phrase is about {}", name);
    std::string title = name;
    if (voices.exposed > 0)
        title += text::format(" is a threat or weakness of {} of {} technologies", voices.exposed, voices.with_phrases);
    if (voices.favoured > 0) {
        title += voices.exposed > 0 ? text::format(" and a strength or opportunity of {}", voices.favoured)
                                    : text::format(" is a strength or opportunity of {} of {} technologies",
                                                   voices.favoured, voices.with_phrases);
    }
    return title;
}

std::string caption_of(const Voices& voices, std::size_t shown) {
    std::string caption =
        "Left to right: technologies, their phrases and the theme that these are about. S strength, W weakness, "
        "O opportunity, T threat.";
    if (!voices.answers.empty()) {
        const bool linked = std::ranges::any_of(voices.answers, [](const Answer& answer) {
            return answer.who.kind == EntityKind::technology && !answer.via;
        });
        caption += text::format(
            " Right of the theme, by dashed arrows, what answers it: technologies by a capability among their "
            "strengths{}, and enablers with their status.",
            linked ? " or by a link" : "");
    }
    std::vector<std::string> more;
    if (const auto phrases = voices.phrase_count(); phrases > shown)
        more.push_back(counted(phrases - shown, "more phrase", "more phrases"));
    if (voices.answers.size() > most_answers)
        more.push_back(counted(voices.answers.size() - most_answers, "more answer", "more answers"));
    if (!more.empty()) caption += text::format(" And {}.", join_names(more));
    return caption;
}

std::string alt_of(const Model& model, const Voices& voices) {
    std::string alt = title_of(model, voices) + ".";
    for (std::size_t i = 0; i < std::min<std::size_t>(voices.technologies.size(), 12); ++i) {
        const auto t = voices.technologies[i];
        alt += text::format(" {}: {}.", short_name(model, {EntityKind::technology, t}),
                            letters(count_phrases(model, t, voices.theme)));
    }
    return alt;
}

std::string data_of(const Model& model, const Voices& voices) {
    Table table{"theme",
                "Theme",
                "One row a phrase about the theme.",
                {{"theme", "Theme", ColumnType::reference, ""},
                 {"technology", "Technology", ColumnType::reference, ""},
                 {"quadrant", "Quadrant", ColumnType::text, ""},
                 {"phrase", "Phrase", ColumnType::text, ""},
                 {"confidence", "Confidence of the theme", ColumnType::number, "0 to 1"},
                 {"evidence", "Evidence", ColumnType::texts, ""}},
                {}};
    for (const auto& list : voices.phrases) {
        for (const auto f : list) {
            const auto& factor = model.factors[f];
            const auto abouts = model.abouts_of(factor);
            const auto about = std::ranges::find(abouts, voices.theme, &About::theme);
            table.rows.push_back({model.theme(voices.theme), model.technology(factor.technology),
                                  std::string(to_string(factor.quadrant)), factor.authored->phrase, about->confidence,
                                  evidence_texts(evidence_of(model, factor))});
        }
    }
    return write_csv_table(table);
}

}  // namespace

ViewOutcome draw_theme(const Model& model, const ViewOptions& options) {
    auto named = subject(model, options, 0, EntityKind::theme);
    if (!named.index) return std::move(named.unknown);
    const auto voices = listen(model, *named.index);
    const auto phrases = phrases_that_fit(model, voices, options.page);
    Places places(model);
    std::size_t shown = 0;
    for (const auto& list : phrases) {
        shown += list.size();
        for (const auto f : list) places.add_phrase(f);
    }
    Drawing drawing;
    drawing.head = {"theme-" + model.id({EntityKind::theme, voices.theme}), title_of(model, voices),
                    caption_of(voices, shown), places.note(named_in_data), alt_of(model, voices)};
    drawing.data_csv = data_of(model, voices);
    drawing.diagram = diagram_of(model, voices, phrases);
    drawing.diagram->name = drawing.head.name;
    drawing.fallback = [&model, head = drawing.head, voices, page = options.page](const std::string& problem) {
        return profile_chart(model, head, {voices.theme}, voices.technologies, problem, page);
    };
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
