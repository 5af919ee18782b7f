#include "views/parts.hpp"

#include <interlink/visualizations/svg.hpp>
#include <interlink/visualizations/text.hpp>

#include "text/format.hpp"
#include "views/facts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <iterator>

namespace interlink::detail {
namespace {

void dress(DiagramVertex& vertex, EntityKind kind) {
    switch (kind) {
        case EntityKind::technology:
            vertex.ink = palette::technology;
            vertex.bold = true;
            break;
        case EntityKind::theme:
            vertex.ink = palette::theme;
            vertex.shape = Shape::box;
            break;
        case EntityKind::function:
            vertex.ink = palette::function;
            break;
        case EntityKind::enabler:
            vertex.ink = palette::enabler;
            vertex.shape = Shape::hexagon;
            break;
        case EntityKind::factor:
            break;
    }
}

void name_vertex(DiagramVertex& vertex, const Model& model, EntityRef entity) {
    vertex.id = vertex_id(entity);
    vertex.name = vertex_name(model, entity);
    vertex.kind = text::format("{} {}", to_string(entity.kind), svg_id(vertex.name));
    vertex.facts = entity_facts(model, entity);
}

}  // namespace

std::string vertex_id(EntityRef entity) {
    return text::format("{}-{}", to_string(entity.kind), entity.index);
}

std::string vertex_name(const Model& model, EntityRef entity) {
    return text::format("{}/{}", to_string(entity.kind), model.id(entity));
}

const Ink& quadrant_ink(Quadrant quadrant) {
    switch (quadrant) {
        case Quadrant::strength:
            return palette::strength;
        case Quadrant::weakness:
            return palette::weakness;
        case Quadrant::opportunity:
            return palette::opportunity;
        case Quadrant::threat:
            return palette::threat;
    }
    return palette::strength;
}

DiagramVertex vertex_of(const Model& model, EntityRef entity, double width, std::string_view more) {
    DiagramVertex vertex;
    name_vertex(vertex, model, entity);
    dress(vertex, entity.kind);
    vertex.label = wrapped(short_name(model, entity), width, vertex.font_size, vertex.bold);
    if (!more.empty()) vertex.label += "\n" + wrapped(more, width, vertex.font_size, vertex.bold, 5);
    vertex.tooltip = text::format("{}: {}", to_string(entity.kind), short_name(model, entity));
    return vertex;
}

DiagramVertex phrase_vertex(const Model& model, std::uint32_t factor, double width) {
    const auto& phrase = model.factors[factor];
    const char quadrant = letter(phrase.quadrant);
    DiagramVertex vertex;
    name_vertex(vertex, model, {EntityKind::factor, factor});
    vertex.kind += text::format(" says-{}", quadrant);
    vertex.label = wrapped(text::format("{}: {}", quadrant, phrase.authored->phrase), width);
    vertex.ink = quadrant_ink(phrase.quadrant);
    vertex.tooltip = text::format("{} of {}: {}", to_string(phrase.quadrant),
                                  short_name(model, {EntityKind::technology, phrase.technology}),
                                  short_name(phrase.authored->phrase));
    return vertex;
}

Stroke stroke_of(Grade grade) {
    return grade == Grade::stated ? Stroke::solid : grade == Grade::inferred ? Stroke::dashed : Stroke::dotted;
}

std::string_view status_words(EnablerStatus status) {
    return status == EnablerStatus::in_place  ? "in place"
           : status == EnablerStatus::partial ? "partly in place"
                                              : "missing";
}

DiagramEdge edge_of(const DiagramVertex& from, const DiagramVertex& to, Facts facts) {
    DiagramEdge edge;
    edge.from = from.id;
    edge.to = to.id;
    edge.directed = false;
    edge.kind = facts.front().second;
    edge.tooltip = text::format("{} – {}", from.tooltip, to.tooltip);
    edge.facts = std::move(facts);
    return edge;
}

DiagramEdge relation_edge(const Model& model, std::uint32_t relation, std::string from, std::string to) {
    const auto& link = model.relations[relation];
    DiagramEdge edge;
    edge.from = std::move(from);
    edge.to = std::move(to);
    edge.kind = to_string(link.kind);
    edge.stroke = stroke_of(link.grade);
    edge.tooltip = describe_relation(model, link);
    edge.facts = relation_facts(model, link);
    return edge;
}

DiagramEdge part_edge(const Model& model, std::uint32_t part, std::uint32_t whole) {
    const EntityRef from{EntityKind::function, part}, to{EntityKind::function, whole};
    DiagramEdge edge;
    edge.from = vertex_id(from);
    edge.to = vertex_id(to);
    edge.directed = false;
    edge.kind = "part-of";
    edge.tooltip = text::format("{} is part of {}", short_name(model, from), short_name(model, to));
    edge.facts = part_facts(model, part);
    return edge;
}

std::size_t boxes_high(const Page& page) {
    // A box of one line with its gap takes 24 points at 9 points of text, and may shrink to 7.2.
    return std::max<std::size_t>(4, static_cast<std::size_t>(std::max(0.0, page.height_pt() - 120) / (24 * 0.8)));
}

double boxes_of(const DiagramVertex& vertex) {
    // Each further line adds 11 points to the 24.
    return 1 + static_cast<double>(std::ranges::count(vertex.label, '\n')) * 11 / 24;
}

BoxSize box_size(const DiagramVertex& vertex) {
    std::vector<std::string> lines(1);
    for (const char c : vertex.label) {
        if (c == '\n') lines.emplace_back();
        if (c != '\n') lines.back() += c;
    }
    // A hexagon is drawn around the box of its text.
    const double around = vertex.shape == Shape::hexagon ? 1.8 : 1;
    return {(text_width(lines, vertex.font_size, vertex.bold) + 12) * around,
            (18 + 24 * (boxes_of(vertex) - 1)) * around};
}

std::vector<std::vector<std::uint32_t>> take_in_turn(const std::vector<std::vector<std::uint32_t>>& lists,
                                                     std::size_t limit) {
    std::vector<std::size_t> taken(lists.size(), 0);
    std::size_t all = 0;
    for (bool more = true; more && all < limit;) {
        more = false;
        for (std::size_t i = 0; i < lists.size() && all < limit; ++i) {
            if (taken[i] == lists[i].size()) continue;
            ++taken[i];
            ++all;
            more = true;
        }
    }
    std::vector<std::vector<std::uint32_t>> result;
    for (std::size_t i = 0; i < lists.size(); ++i)
        result.emplace_back(lists[i].begin(), std::next(lists[i].begin(), static_cast<std::ptrdiff_t>(taken[i])));
    return result;
}

}  // namespace interlink::detail
