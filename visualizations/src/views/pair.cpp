// One pair: what its leverage is made of. Both technologies left and right with their phrases, between them the themes,
// functions and links that contribute.
#include <interlink/pairs.hpp>

#include "text/format.hpp"
#include "views/components.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/facts.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/subject.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace interlink::detail {
namespace {

constexpr std::size_t most_contributions = 10;
constexpr std::size_t most_phrases_a_side = 3;  ///< of one contribution

struct Bond {
    std::uint32_t left = 0, right = 0;
    Pair pair;
    std::size_t ranked = 0;                   ///< pairs with a rank
    std::vector<Contribution> contributions;  ///< largest amount first, whatever its sign

    std::size_t shown() const { return std::min(contributions.size(), most_contributions); }
    bool scored() const { return pair.status != PairStatus::insufficient_data; }
};

Bond bind(const Model& model, std::uint32_t left, std::uint32_t right) {
    Bond bond{left, right, score_pair(model, left, right), 0, {}};
    for (const auto& pair : rank_pairs(model).pairs) {
        if (pair.rank > 0) ++bond.ranked;
        if (pair.a == bond.pair.a && pair.b == bond.pair.b) bond.pair.rank = pair.rank;
    }
    if (bond.scored()) bond.contributions = contributions(model, bond.pair);
    std::ranges::stable_sort(bond.contributions, [](const Contribution& x, const Contribution& y) {
        return std::abs(x.amount) > std::abs(y.amount);
    });
    return bond;
}

std::string subject_of(const Model& model, const Contribution& part) {
    if (part.theme) return short_name(model, {EntityKind::theme, *part.theme});
    if (part.function) return short_name(model, {EntityKind::function, *part.function});
    if (part.relation) return short_name(describe_relation(model, model.relations[*part.relation]));
    return std::string(to_string(part.component));
}

std::string amount_words(double amount) {
    return text::format("{}{:.3f}", amount < 0 ? "−" : "+", std::abs(amount));
}

std::string component_name(Component component) {
    const bool shared =
        component == Component::opportunity || component == Component::function || component == Component::exposure;
    return text::format("{}{}", shared ? "shared " : "", to_string(component));
}

/// Exploit and shield have a giver and a taker, a requires link two ends: the arrow points at the second.
bool has_direction(const Contribution& part) {
    return part.component == Component::exploit || part.component == Component::shield || part.relation;
}

std::string component_label(const Bond& bond, const Contribution& part) {
    const auto amount = amount_words(part.amount);
    if (!has_direction(part) || part.relation) return text::format("{} {}", component_name(part.component), amount);
    return part.from == bond.left ? text::format("{} → {}", to_string(part.component), amount)
                                  : text::format("← {} {}", to_string(part.component), amount);
}

/// "contribution/exploit/iot/theme/privacy": what gives, where that is not the same both ways, and through what.
std::string contribution_name(const Model& model, const Contribution& part) {
    auto name = text::format("contribution/{}", to_string(part.component));
    if (has_direction(part)) name += "/" + model.id({EntityKind::technology, part.from});
    if (part.theme) name += "/" + vertex_name(model, {EntityKind::theme, *part.theme});
    if (part.function) name += "/" + vertex_name(model, {EntityKind::function, *part.function});
    if (part.relation) name += "/" + vertex_name(model, model.relations[*part.relation].to);
    if (part.via) name += "/by/" + vertex_name(model, {EntityKind::theme, *part.via});
    return name;
}

Facts contribution_facts(const Model& model, const Contribution& part) {
    Facts facts{{"kind", "contribution"},
                {"component", std::string(to_string(part.component))},
                {"amount", fact_number(part.amount)}};
    if (has_direction(part)) {
        facts.emplace_back("from_technology", vertex_name(model, {EntityKind::technology, part.from}));
        facts.emplace_back("to_technology", vertex_name(model, {EntityKind::technology, part.to}));
    }
    if (part.theme) facts.emplace_back("theme", vertex_name(model, {EntityKind::theme, *part.theme}));
    if (part.via) facts.emplace_back("via", vertex_name(model, {EntityKind::theme, *part.via}));
    if (part.function) facts.emplace_back("function", vertex_name(model, {EntityKind::function, *part.function}));
    std::vector<std::string> places;
    for (const auto r : part.relations) {
        for (auto& place : evidence_texts(model.relations[r].authored->evidence))
            if (std::ranges::count(places, place) == 0) places.push_back(std::move(place));
    }
    facts.emplace_back("evidence", fact_list(places));
    return facts;
}

DiagramVertex middle_of(const Bond& bond, const Model& model, std::size_t number) {
    const auto& part = bond.contributions[number];
    DiagramVertex vertex;
    vertex.id = text::format("contribution-{}", number);
    vertex.name = contribution_name(model, part);
    vertex.kind = text::format("contribution {}", to_string(part.component));
    vertex.facts = contribution_facts(model, part);
    vertex.shape = Shape::box;
    vertex.rank = "middle";
    vertex.ink = part.theme ? palette::theme : part.function ? palette::function : palette::enabler;
    vertex.label = wrapped(subject_of(model, part), 106) + "\n" + wrapped(component_label(bond, part), 106);
    vertex.tooltip = text::format("{}: {}", subject_of(model, part), component_label(bond, part));
    if (part.via) vertex.tooltip += text::format(", by {}", short_name(model, {EntityKind::theme, *part.via}));
    return vertex;
}

/// The phrases of one side of a contribution, heaviest first.
std::vector<std::uint32_t> phrases_of(const std::vector<Contribution::Share>& shares) {
    auto sorted = shares;
    std::ranges::stable_sort(sorted,
                             [](const auto& x, const auto& y) { return std::abs(x.amount) > std::abs(y.amount); });
    std::vector<std::uint32_t> phrases;
    for (const auto& share : sorted) {
        if (phrases.size() < most_phrases_a_side && std::ranges::count(phrases, share.factor) == 0)
            phrases.push_back(share.factor);
    }
    return phrases;
}

struct Side {
    bool on_left = true;
    bool takes = false;  ///< of a contribution with a direction
};

/// Builds the five columns: technology, phrases, contributions, phrases, technology.
struct Columns {
    const Model& model;
    const Bond& bond;
    DiagramVertex left, right;
    Diagram diagram;
    std::set<std::uint32_t> phrases;  ///< already drawn

    /// `from` and `to` as they are meant; the arrowhead, if any, is at `to`, whichever stands on the left.
    void connect(const DiagramVertex& from, const DiagramVertex& to, Facts facts, bool directed, bool backwards) {
        auto edge = edge_of(from, to, std::move(facts));
        edge.directed = directed;
        edge.backwards = backwards;
        diagram.edges.push_back(std::move(edge));
    }

    /// A phrase or technology contributes; where it is on the side that takes, the contribution serves it.
    void contribute(const DiagramVertex& end, const DiagramVertex& middle, const Contribution& part, const Side& side) {
        Facts facts{{"kind", side.takes ? "serves" : "contributes"},
                    {"component", std::string(to_string(part.component))}};
        if (side.takes) {
            connect(middle, end, std::move(facts), true, side.on_left);
        } else {
            connect(end, middle, std::move(facts), has_direction(part), !side.on_left);
        }
    }

    void add_side(const std::vector<Contribution::Share>& shares, const DiagramVertex& middle, const Contribution& part,
                  const Side& side) {
        const auto& technology = side.on_left ? left : right;
        const auto list = phrases_of(shares);
        if (list.empty()) contribute(technology, middle, part, side);
        for (const auto f : list) {
            const auto phrase = phrase_vertex(model, f, 108);
            if (phrases.insert(f).second) {
                diagram.vertices.push_back(phrase);
                connect(technology, phrase, has_facts(model, f), false, !side.on_left);
            }
            contribute(phrase, middle, part, side);
        }
    }

    void contribution(std::size_t number) {
        const auto& part = bond.contributions[number];
        const auto middle = middle_of(bond, model, number);
        diagram.vertices.push_back(middle);
        const bool forwards = part.from == bond.left;
        const bool directed = has_direction(part);
        add_side(forwards ? part.from_phrases : part.to_phrases, middle, part, {true, directed && !forwards});
        add_side(forwards ? part.to_phrases : part.from_phrases, middle, part, {false, directed && forwards});
    }
};

Diagram diagram_of(const Model& model, const Bond& bond) {
    Columns columns{model,
                    bond,
                    vertex_of(model, {EntityKind::technology, bond.left}, 58),
                    vertex_of(model, {EntityKind::technology, bond.right}, 58),
                    {},
                    {}};
    columns.diagram.rank_gap = 17;
    columns.diagram.vertex_gap = 5;
    columns.diagram.vertices = {columns.left, columns.right};
    for (std::size_t i = 0; i < bond.shown(); ++i) columns.contribution(i);
    if (bond.shown() == 0) {
        DiagramVertex nothing;
        nothing.id = "nothing";
        nothing.label = bond.scored() ? "nothing in common" : "no score";
        columns.diagram.vertices.push_back(nothing);
        columns.connect(columns.left, nothing, {{"kind", "none"}}, false, false);
        columns.connect(columns.right, nothing, {{"kind", "none"}}, false, true);
    }
    return std::move(columns.diagram);
}

std::string title_of(const Model& model, const Bond& bond) {
    const auto a = short_name(model, {EntityKind::technology, bond.left});
    const auto b = short_name(model, {EntityKind::technology, bond.right});
    if (!bond.scored()) {
        const auto silent = model.factors_of(bond.left).empty() ? a : b;
        return text::format("{} with {} cannot be scored: {} has no SWOT phrases", a, b, silent);
    }
    std::map<Component, double> sums;
    for (const auto& part : bond.contributions) sums[part.component] += part.amount;
    const auto best = std::ranges::max_element(sums, {}, [](const auto& entry) { return entry.second; });
    auto title = text::format("{} with {}: leverage {}, rank {} of {}", a, b, number_words(bond.pair.leverage, 2),
                              bond.pair.rank, bond.ranked);
    if (best != sums.end() && best->second > 0)
        title += text::format("; {} adds most ({})", component_name(best->first), amount_words(best->second));
    if (const auto exposure = sums.find(Component::exposure); exposure != sums.end() && exposure->second < 0)
        title += text::format(", shared exposure takes {:.3f}", -exposure->second);
    return title;
}

std::string caption_of(const Bond& bond) {
    if (!bond.scored()) return "A pairing is scored by what the phrases of both technologies add to each other.";
    std::string caption =
        "In the middle what contributes to the leverage and by how much, with the phrases of both sides (S strength, W "
        "weakness, O opportunity, T threat). Exploit: a strength of one opens an opportunity of the other; shield: it "
        "answers a weakness or threat; arrows lead to the one that gains, or to "
        "what is required. A contribution is a share of the score.";
    if (const auto more = bond.contributions.size() - bond.shown(); more > 0) {
        double rest = 0;
        for (std::size_t i = bond.shown(); i < bond.contributions.size(); ++i) rest += bond.contributions[i].amount;
        caption +=
            text::format(" And {}, in all {}.", counted(more, "smaller one", "smaller ones"), amount_words(rest));
    }
    return caption;
}

std::string alt_of(const Model& model, const Bond& bond) {
    std::string alt = title_of(model, bond) + ".";
    for (std::size_t i = 0; i < bond.shown(); ++i)
        alt += text::format(" {}: {}.", subject_of(model, bond.contributions[i]),
                            component_label(bond, bond.contributions[i]));
    return alt;
}

TextList phrase_list(const Model& model, const std::vector<Contribution::Share>& shares) {
    TextList texts;
    for (const auto& share : shares) {
        const auto& factor = model.factors[share.factor];
        texts.push_back(text::format("{}: {}", letter(factor.quadrant), factor.authored->phrase));
    }
    return texts;
}

std::string data_of(const Model& model, const Bond& bond) {
    Table table{"pair",
                "Pair",
                "One row a contribution; the amounts add up to the leverage.",
                {{"component", "Component", ColumnType::text, ""},
                 {"subject", "Theme, function or link", ColumnType::text, ""},
                 {"amount", "Amount", ColumnType::number, ""},
                 {"from", "From", ColumnType::reference, "the technology that gives"},
                 {"to", "To", ColumnType::reference, "the technology that gains"},
                 {"from_phrases", "Phrases of the first", ColumnType::texts, ""},
                 {"to_phrases", "Phrases of the second", ColumnType::texts, ""}},
                {}};
    for (const auto& part : bond.contributions) {
        table.rows.push_back({std::string(to_string(part.component)), subject_of(model, part), part.amount,
                              model.technology(part.from), model.technology(part.to),
                              phrase_list(model, part.from_phrases), phrase_list(model, part.to_phrases)});
    }
    return write_csv_table(table);
}

std::string sources_of(const Model& model, const Bond& bond) {
    Places places(model);
    for (std::size_t i = 0; i < bond.shown(); ++i) {
        const auto& part = bond.contributions[i];
        for (const auto& share : part.from_phrases) places.add_phrase(share.factor);
        for (const auto& share : part.to_phrases) places.add_phrase(share.factor);
        for (const auto r : part.relations) places.add_relation(r);
    }
    return places.note();
}

/// Themes that contribute, each once.
std::vector<std::uint32_t> themes_of(const Bond& bond) {
    std::vector<std::uint32_t> themes;
    for (const auto& part : bond.contributions) {
        for (const auto& theme : {part.theme, part.via}) {
            if (theme && std::ranges::count(themes, *theme) == 0) themes.push_back(*theme);
        }
    }
    return themes;
}

}  // namespace

ViewOutcome draw_pair(const Model& model, const ViewOptions& options) {
    auto left = subject(model, options, 0, EntityKind::technology);
    if (!left.index) return std::move(left.unknown);
    auto right = subject(model, options, 1, EntityKind::technology);
    if (!right.index) return std::move(right.unknown);
    if (*left.index == *right.index) return failed("a pair needs two different technologies");
    const auto bond = bind(model, *left.index, *right.index);
    Drawing drawing;
    const auto name = text::format("pair-{}-{}", model.id({EntityKind::technology, bond.left}),
                                   model.id({EntityKind::technology, bond.right}));
    drawing.head = {name, title_of(model, bond), caption_of(bond), sources_of(model, bond), alt_of(model, bond)};
    drawing.data_csv = data_of(model, bond);
    drawing.diagram = diagram_of(model, bond);
    drawing.diagram->name = name;
    drawing.fallback = [&model, head = drawing.head, bond, page = options.page](const std::string& problem) {
        return profile_chart(model, head, themes_of(bond), {bond.left, bond.right}, problem, page);
    };
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
