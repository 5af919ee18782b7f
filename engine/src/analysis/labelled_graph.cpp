#include "analysis/labelled_graph.hpp"

#include <filesystem>

namespace interlink::detail {

LabelledGraph labelled(const Model& model, const ModelGraph& graph) {
    LabelledGraph labelled{graph.graph, {}, {}};
    for (const EntityRef vertex : graph.vertices) {
        labelled.vertices.push_back(model.reference(vertex));
        labelled.types.emplace_back(interlink::to_string(vertex.kind));
    }
    return labelled;
}

LabelledGraph labelled(const PlainGraph& plain, bool directed) {
    std::vector<WeightedEdge> edges;
    for (const PlainEdge& edge : plain.edges) {
        edges.push_back({edge.from, edge.to, edge.weight});
        if (directed && edge.direction == PlainDirection::undirected && edge.from != edge.to)
            edges.push_back({edge.to, edge.from, edge.weight});
    }
    LabelledGraph labelled{Graph(static_cast<Vertex>(plain.vertices.size()), edges, directed), {}, {}};
    for (const std::string& name : plain.vertices) labelled.vertices.push_back({name, name});
    labelled.types.assign(plain.vertices.size(), "vertex");
    return labelled;
}

ResultDocument begin_plain_document(const PlainGraph& plain, std::string_view command, bool directed) {
    ResultDocument document;
    document.command = command;
    document.dataset = {std::filesystem::path(plain.path).filename().string(), plain.path, plain.hash};
    document.options.emplace_back("graph", std::string("edge list"));
    document.options.emplace_back("directed", directed);
    for (const PlainNote& note : plain.notes) document.notes.push_back({note.code, note.text});
    return document;
}

std::string_view to_string(Layer layer) {
    return layer == Layer::benefit ? "benefit" : layer == Layer::risk ? "risk" : "all";
}

}  // namespace interlink::detail
