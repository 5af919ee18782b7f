// A graph with the names of its vertices, from a data set or from a list of edges: what questions about graphs look at.
#pragma once

#include <interlink/edge_list.hpp>
#include <interlink/graph.hpp>
#include <interlink/model.hpp>

#include <string>
#include <vector>

namespace interlink::detail {

struct LabelledGraph {
    Graph graph;
    std::vector<Reference> vertices;
    std::vector<std::string> types;  ///< technology, theme, function, enabler or factor; of a plain graph "vertex"
};

LabelledGraph labelled(const Model& model, const ModelGraph& graph);
/// The edges as arcs, or without direction.
LabelledGraph labelled(const PlainGraph& plain, bool directed);

/// A document with the command, the file's label and whether directions count.
ResultDocument begin_plain_document(const PlainGraph& plain, std::string_view command, bool directed);

std::string_view to_string(Layer layer);

}  // namespace interlink::detail
