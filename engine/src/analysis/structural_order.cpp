// What requires what: circles, and what can come first.
#include "analysis/describe.hpp"
#include "analysis/structural.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>

namespace interlink::detail {

namespace {

std::vector<CircuitArc> arcs_of(const Graph& graph) {
    std::vector<CircuitArc> arcs;
    for (Vertex v = 0; v < graph.vertex_count(); ++v)
        for (const Vertex to : graph.targets(v)) arcs.push_back({v, to});
    return arcs;
}

/// By vertex, from 1: what requires nothing, then what requires that alone … Vertices on a circle share a step. Strong
/// components are numbered such that what is required comes before what requires it.
std::vector<std::uint32_t> steps_of(const Graph& graph, const std::vector<std::uint32_t>& component) {
    std::vector<std::vector<Vertex>> members(graph.vertex_count());
    for (Vertex v = 0; v < component.size(); ++v) members[component[v]].push_back(v);
    std::vector<std::uint32_t> step(graph.vertex_count(), 1);
    for (const auto& circle : members) {
        std::uint32_t highest = 1;
        for (const Vertex v : circle)
            for (const Vertex to : graph.targets(v))
                if (component[to] != component[v]) highest = std::max(highest, step[to] + 1);
        for (const Vertex v : circle) step[v] = highest;
    }
    return step;
}

Table cycles_table(const LabelledGraph& graph, const Circuits& circuits, const std::vector<CircuitArc>& arcs,
                   std::string_view verb, std::string_view title) {
    Table table{"cycles", std::string(title), "", {}, {}};
    table.columns = {{"cycle", "Circle", ColumnType::text, "from its first vertex back to it"},
                     {"length", "Length", ColumnType::integer, "arcs"},
                     {"vertices", "Vertices", ColumnType::references, "in order", 0, true}};
    for (const auto& circuit : circuits.circuits) {
        std::string words;
        ReferenceList vertices;
        for (const std::uint32_t a : circuit) {
            vertices.push_back(graph.vertices[arcs[a].from]);
            words += text::format("{}{}", graph.vertices[arcs[a].from].label, verb);
        }
        words += vertices.front().label;
        table.rows.push_back({std::move(words), static_cast<std::int64_t>(circuit.size()), std::move(vertices)});
    }
    return table;
}

Table order_table(const LabelledGraph& graph, const std::vector<std::uint32_t>& step,
                  const std::vector<std::uint32_t>& component) {
    Table table{"order",
                "What comes first",
                "Step 1 requires nothing here, step 2 nothing but step 1, and so on; a circle shares a step.",
                {},
                {}};
    table.columns = {{"id", "Element", ColumnType::reference, ""},
                     {"type", "Type", ColumnType::text, ""},
                     {"step", "Step", ColumnType::integer, "from 1"},
                     {"requires", "Requires", ColumnType::references, "directly"},
                     {"circle", "In a circle", ColumnType::boolean, "it requires itself by way of others"}};
    std::vector<Vertex> order(graph.vertices.size());
    for (Vertex v = 0; v < order.size(); ++v) order[v] = v;
    std::ranges::stable_sort(order, {}, [&](Vertex v) { return step[v]; });
    for (const Vertex v : order) {
        ReferenceList needed;
        bool circle = false;
        for (const Vertex to : graph.graph.targets(v)) {
            needed.push_back(graph.vertices[to]);
            circle = circle || component[to] == component[v];
        }
        table.rows.push_back(
            {graph.vertices[v], graph.types[v], static_cast<std::int64_t>(step[v]), std::move(needed), circle});
    }
    return table;
}

std::string order_sentence(const LabelledGraph& graph, const Circuits& circuits, const std::vector<std::uint32_t>& step,
                           const Table& cycles) {
    if (graph.vertices.empty()) return "Nothing requires anything.";
    const std::uint32_t steps = *std::ranges::max_element(step);
    if (circuits.circuits.empty() && circuits.complete())
        return text::format("Nothing requires itself in a circle: everything can come after what it requires, in {}.",
                            count_words(steps, "step", "steps"));
    if (circuits.circuits.empty()) return "There may be circles of requirements that were not found.";
    return text::format("{} of requirements, so none of its elements can come first: {}{}.",
                        circuits.circuits.size() == 1 ? "There is 1 circle"
                                                      : text::format("There are {} circles", circuits.circuits.size()),
                        std::get<std::string>(cycles.rows.front()[0]),
                        circuits.circuits.size() == 1 ? "" : " and others");
}

}  // namespace

LabelledGraph requirements_of(const Model& model) {
    ModelGraph found{Graph(0, {}, true), {}};
    std::map<std::pair<EntityKind, std::uint32_t>, Vertex> numbers;
    const auto vertex = [&](EntityRef entity) {
        const auto [at, fresh] =
            numbers.try_emplace({entity.kind, entity.index}, static_cast<Vertex>(found.vertices.size()));
        if (fresh) found.vertices.push_back(entity);
        return at->second;
    };
    std::vector<WeightedEdge> edges;
    for (const Relation& relation : model.relations)
        if (relation.kind == LinkKind::requires_) {
            const Vertex from = vertex(relation.from), to = vertex(relation.to);
            edges.push_back({from, to, relation.weight * relation.confidence});
        }
    found.graph = Graph(static_cast<Vertex>(found.vertices.size()), edges, true);
    return labelled(model, found);
}

void describe_order(const LabelledGraph& requirements, ResultDocument& document) {
    const auto arcs = arcs_of(requirements.graph);
    const CircuitLimits limits;
    const Circuits circuits = elementary_circuits(requirements.graph.vertex_count(), arcs, limits);
    const auto component = strong_components(requirements.graph);
    const auto step = steps_of(requirements.graph, component);
    Table cycles = cycles_table(requirements, circuits, arcs, " requires ", "Circles of requirements");
    document.sentences.push_back(order_sentence(requirements, circuits, step, cycles));
    document.tables.push_back(std::move(cycles));
    document.tables.push_back(order_table(requirements, step, component));
    if (!circuits.complete())
        document.notes.push_back({"structure-cycles", missing_circuits(circuits, "circles", limits)});
}

void describe_circuits(const LabelledGraph& graph, ResultDocument& document) {
    const auto arcs = arcs_of(graph.graph);
    const CircuitLimits limits;
    const Circuits circuits = elementary_circuits(graph.graph.vertex_count(), arcs, limits);
    if (circuits.circuits.empty() && circuits.complete())
        document.sentences.emplace_back("There is no circle.");
    else
        document.sentences.push_back(text::format(
            "{} found{}.",
            circuits.circuits.size() == 1 ? "1 circle was" : text::format("{} circles were", circuits.circuits.size()),
            circuits.complete() ? "" : ", not all there are"));
    document.tables.push_back(cycles_table(graph, circuits, arcs, " → ", "Circles"));
    if (!circuits.complete())
        document.notes.push_back({"structure-cycles", missing_circuits(circuits, "circles", limits)});
}

std::string missing_circuits(const Circuits& circuits, std::string_view noun, const CircuitLimits& limits) {
    if (circuits.too_many)
        return text::format("The search stopped after {} {}; there are more.", circuits.circuits.size(), noun);
    if (circuits.too_costly)
        return text::format("The search stopped after {} steps with {} {}; there may be more.", limits.steps,
                            circuits.circuits.size(), noun);
    if (circuits.too_long)
        return text::format("Only {} of at most {} arcs were looked for; there may be longer ones.", noun,
                            limits.length);
    return {};
}

}  // namespace interlink::detail
