// How does it all hang together: circles and order of needs, what holds the rest, cores, communities, loops of
// influence?
#include "analysis/structural.hpp"

#include "analysis/describe.hpp"
#include "analysis/questions.hpp"
#include "text/format.hpp"

namespace interlink {

AnalysisOutcome run_structure(const Model& model, const AnalysisOptions& options) {
    ResultDocument document = detail::begin_document(model, "structure");
    document.options.emplace_back("layer", std::string(detail::to_string(options.layer)));
    document.options.emplace_back("graph", std::string(options.full ? "full" : "condensed"));
    document.options.emplace_back("seed", static_cast<std::int64_t>(options.seed));
    const ModelGraph graph =
        options.full ? full_graph(model, options.layer, true) : condensed_graph(model, options.layer, true);
    detail::describe_parts(detail::labelled(model, graph), options.seed, document);
    detail::describe_order(detail::requirements_of(model), document);
    detail::describe_loops(model, document);
    document.notes.push_back(
        {"structure-layer",
         text::format("Parts, cores and communities are those of the {} layer, whatever the direction of its edges; "
                      "circles and steps are those of the requires links, loops those of all links.",
                      detail::to_string(options.layer))});
    return {std::move(document), {}, {}};
}

ResultDocument describe_plain_structure(const PlainGraph& plain, const AnalysisOptions& options) {
    ResultDocument document = detail::begin_plain_document(plain, "structure", options.directed);
    document.options.emplace_back("seed", static_cast<std::int64_t>(options.seed));
    const detail::LabelledGraph graph = detail::labelled(plain, options.directed);
    detail::describe_parts(graph, options.seed, document);
    if (options.directed) detail::describe_circuits(graph, document);
    return document;
}

}  // namespace interlink
