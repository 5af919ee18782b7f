// The boxes and lines that the diagrams share, so that a technology looks the same wherever it stands.
#pragma once

#include <interlink/model.hpp>
#include <interlink/visualizations/diagram.hpp>
#include <interlink/visualizations/figure.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

/// "technology-3": a key inside one diagram. What readers see is vertex_name.
std::string vertex_id(EntityRef entity);

/// "technology/blockchain", "factor/blockchain/threats/hacking": the kind and the author's id, so that the same thing
/// has the same name in every figure, whatever else the data set holds.
std::string vertex_name(const Model& model, EntityRef entity);

const Ink& quadrant_ink(Quadrant quadrant);

/// A box with the thing's name, wrapped to `width` points; `more` stands on lines of its own below.
DiagramVertex vertex_of(const Model& model, EntityRef entity, double width, std::string_view more = {});

/// "T: Hacking risks".
DiagramVertex phrase_vertex(const Model& model, std::uint32_t factor, double width);

/// Stated relations are drawn solid, inferred dashed, assumed dotted.
Stroke stroke_of(Grade grade);
inline constexpr std::string_view stroke_words = "Lines: solid stated, dashed inferred, dotted assumed.";

/// "current" or "future" and so on for people.
std::string_view status_words(EnablerStatus status);

/// A line without an arrowhead that stands for what the facts say: their first is its kind.
DiagramEdge edge_of(const DiagramVertex& from, const DiagramVertex& to, Facts facts);

/// The arrow of a link between two boxes, with its stroke, words and facts.
DiagramEdge relation_edge(const Model& model, std::uint32_t relation, std::string from, std::string to);

/// A line without an arrowhead from a function to one that it is part of.
DiagramEdge part_edge(const Model& model, std::uint32_t part, std::uint32_t whole);

/// How many boxes of one line fit above each other on the page at a size that can be read.
std::size_t boxes_high(const Page& page);

struct BoxSize {
    double width = 0, height = 0;  ///< points
};
/// About the room that Graphviz gives it.
BoxSize box_size(const DiagramVertex& vertex);

/// How many boxes of one line are as high as this one.
double boxes_of(const DiagramVertex& vertex);

/// Takes one from each list in turn until `limit` are taken: nobody is left out because another says much.
/// Results stand in the order of the lists.
std::vector<std::vector<std::uint32_t>> take_in_turn(const std::vector<std::vector<std::uint32_t>>& lists,
                                                     std::size_t limit);

}  // namespace interlink::detail
