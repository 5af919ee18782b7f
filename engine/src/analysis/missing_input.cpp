#include "analysis/missing_input.hpp"

#include "text/format.hpp"

namespace interlink::detail {

namespace {

bool has_edges(const Model& model, const AnalysisOptions& options) {
    const ModelGraph graph = options.full ? full_graph(model, options.layer, options.directed)
                                          : condensed_graph(model, options.layer, options.directed);
    return graph.graph.edge_count() > 0;
}

std::string_view layer_words(Layer layer) {
    return layer == Layer::all ? "" : layer == Layer::benefit ? " in the benefit layer" : " in the risk layer";
}

}  // namespace

std::optional<std::string> missing_input(QuestionNeeds needs, const Model& model, const AnalysisOptions& options) {
    const bool technologies = model.technology_count() > 0;
    const bool by_technologies = needs == QuestionNeeds::technologies || needs == QuestionNeeds::content;
    if (by_technologies && !technologies) return "The data set has no technologies, so there is nothing to compare.";
    if (needs == QuestionNeeds::content && model.factors.empty() && model.relations.empty())
        return "No technology has SWOT phrases or links, so there is nothing to compare.";
    if (needs == QuestionNeeds::functions && model.dataset->functions.empty())
        return "The data set names no functions, so none can be served.";
    if (needs == QuestionNeeds::edges && !has_edges(model, options))
        return text::format("Nothing is connected{}, so nothing is more central than anything else.",
                            layer_words(options.layer));
    return std::nullopt;
}

}  // namespace interlink::detail
