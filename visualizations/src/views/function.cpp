// One function: who supports it and its parts, when and how surely, and what enablers that needs.
#include <interlink/shared.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/facts.hpp"
#include "views/fit_chart.hpp"
#include "views/parts.hpp"
#include "views/subject.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace interlink::detail {
namespace {

constexpr std::size_t most_enablers = 8;

struct Service {
    std::uint32_t function = 0;
    FunctionService found;
    std::vector<std::uint32_t> parts;                      ///< functions that are part of it, at any depth
    std::vector<std::uint32_t> supports;                   ///< relations to it or to a part
    std::map<std::uint32_t, std::set<std::string>> needs;  ///< enabler: who requires it
    std::size_t shown = 0;                                 ///< supports that are drawn
    std::size_t depth = 0;                                 ///< longest chain of parts up to the function

    EntityRef entity() const { return {EntityKind::function, function}; }
    bool covers(std::uint32_t f) const { return f == function || std::ranges::count(parts, f) > 0; }
};

/// Steps from a part up to the function. Parts of parts are acyclic, but data made in code may lie: bounded.
std::size_t steps_up(const Model& model, std::uint32_t part, std::uint32_t function, std::size_t bound = 16) {
    std::size_t most = 0;
    for (const auto& parent : model.dataset->functions[part].part_of) {
        const auto p = find_of_kind(model, EntityKind::function, parent);
        if (!p || bound == 0) continue;
        const auto above = *p == function ? 0 : steps_up(model, *p, function, bound - 1);
        if (*p == function || above > 0) most = std::max(most, above + 1);
    }
    return most;
}

/// Width of the parts' texts that leaves the whole legible on a page of 160 mm.
double part_width(const Service& service) {
    const auto depth = static_cast<double>(std::max<std::size_t>(service.depth, 1));
    return std::clamp((504 - 200 - 26 * (depth + 1)) / depth - 12, 48.0, service.depth > 1 ? 74.0 : 96.0);
}

Service serve(const Model& model, std::uint32_t function, const Page& page) {
    Service service;
    service.function = function;
    service.found = function_services(model).functions[function];
    for (std::uint32_t f = 0; f < model.ancestors.size(); ++f) {
        const auto& all = model.ancestors[f];
        if (f != function && std::ranges::count(all, function, &Ancestor::function) > 0) service.parts.push_back(f);
    }
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
        const auto& relation = model.relations[r];
        const bool of_function = relation.to.kind == EntityKind::function && service.covers(relation.to.index);
        if (relation.kind == LinkKind::supports && of_function) service.supports.push_back(r);
    }
    for (const auto& need : service.found.requires_)
        service.needs[need.enabler].insert(short_name(model, model.relations[need.needed_by].from));
    for (const auto part : service.parts) service.depth = std::max(service.depth, steps_up(model, part, function));
    service.shown = std::min(service.supports.size(), boxes_high(page));
    return service;
}

void add_parts(const Model& model, const Service& service, const std::set<std::uint32_t>& drawn, Diagram& diagram) {
    for (const auto f : drawn) {
        if (f == service.function) continue;
        diagram.vertices.push_back(vertex_of(model, {EntityKind::function, f}, part_width(service)));
        for (const auto& parent : model.dataset->functions[f].part_of) {
            const auto p = find_of_kind(model, EntityKind::function, parent);
            if (!p || !drawn.contains(*p)) continue;
            diagram.edges.push_back(part_edge(model, f, *p));
        }
    }
}

/// Parts on the way from a supported one up to the function, so that no line ends in nothing.
std::set<std::uint32_t> drawn_functions(const Model& model, const Service& service) {
    std::set<std::uint32_t> drawn{service.function};
    for (std::size_t i = 0; i < service.shown; ++i) {
        for (const auto& ancestor : model.ancestors[model.relations[service.supports[i]].to.index]) {
            if (service.covers(ancestor.function)) drawn.insert(ancestor.function);
        }
    }
    for (const auto part : service.parts) {
        if (drawn.size() < service.shown + 8) drawn.insert(part);
    }
    return drawn;
}

void add_supporters(const Model& model, const Service& service, Diagram& diagram) {
    std::set<std::uint32_t> technologies;
    for (std::size_t i = 0; i < service.shown; ++i) {
        const auto& relation = model.relations[service.supports[i]];
        if (technologies.insert(relation.from.index).second)
            diagram.vertices.push_back(vertex_of(model, relation.from, 72));
        auto edge = relation_edge(model, service.supports[i], vertex_id(relation.from), vertex_id(relation.to));
        edge.label = relation.horizon == Horizon::current ? "C" : "F";
        diagram.edges.push_back(std::move(edge));
    }
}

/// Of the surest link by which the function or one of its technologies requires the enabler, and who does.
Facts need_facts(const Model& model, const Service& service, std::uint32_t enabler) {
    Facts facts;
    const Relation* surest = nullptr;
    std::vector<std::string> who;
    for (const auto& need : service.found.requires_) {
        const auto& relation = model.relations[need.needed_by];
        if (need.enabler != enabler) continue;
        if (surest == nullptr || relation.confidence > surest->confidence) surest = &relation;
        if (auto name = vertex_name(model, relation.from); std::ranges::count(who, name) == 0)
            who.push_back(std::move(name));
    }
    if (surest != nullptr) facts = relation_facts(model, *surest);
    std::erase_if(facts, [](const auto& fact) { return fact.first == "kind"; });
    facts.insert(facts.begin(), {"kind", "needs"});
    facts.emplace_back("needed_by", fact_list(who));
    return facts;
}

void add_enablers(const Model& model, const Service& service, Diagram& diagram) {
    std::size_t count = 0;
    for (const auto& [enabler, who] : service.needs) {
        if (count++ == most_enablers) break;
        const auto words = text::format("{}, needed by {}", status_words(model.dataset->enablers[enabler].status),
                                        join_names({who.begin(), who.end()}, 3));
        auto vertex = vertex_of(model, {EntityKind::enabler, enabler}, service.depth > 1 ? 84 : 96, words);
        // A long chain of parts takes the page's width: the enablers then stand above and below the function.
        if (service.depth > 1) vertex.rank = "function";
        vertex.shape = Shape::rounded;
        DiagramEdge edge;
        edge.from = vertex_id(service.entity());
        edge.to = vertex.id;
        edge.kind = "needs";
        edge.facts = need_facts(model, service, enabler);
        edge.tooltip = vertex.tooltip + " " + words;
        diagram.vertices.push_back(std::move(vertex));
        diagram.edges.push_back(std::move(edge));
    }
}

Diagram diagram_of(const Model& model, const Service& service) {
    Diagram diagram;
    diagram.rank_gap = 22;
    diagram.vertex_gap = 9;
    auto hub = vertex_of(model, service.entity(), 92);
    hub.shape = Shape::box;
    hub.bold = true;
    if (service.depth > 1) hub.rank = "function";
    add_supporters(model, service, diagram);
    add_parts(model, service, drawn_functions(model, service), diagram);
    diagram.vertices.push_back(std::move(hub));
    add_enablers(model, service, diagram);
    return diagram;
}

std::string title_of(const Model& model, const Service& service) {
    const auto name = short_name(model, service.entity());
    const auto& supporters = service.found.supporters;
    if (supporters.empty()) return text::format("No technology supports {} yet", name);
    const auto current = static_cast<std::size_t>(
        std::ranges::count_if(supporters, [](const auto& supporter) { return supporter.current; }));
    auto title =
        supporters.size() == 1
            ? text::format("One technology supports {}, {}", name, current == 1 ? "in current use" : "not yet in use")
            : text::format("{} technologies support {}, {} of them in current use", supporters.size(), name,
                           current == 0 ? "none" : std::to_string(current));
    std::size_t open = 0;
    for (const auto& [enabler, who] : service.needs)
        open += model.dataset->enablers[enabler].status != EnablerStatus::in_place ? 1 : 0;
    if (!service.needs.empty())
        title += text::format("; {} of {} not in place", open,
                              counted(service.needs.size(), "required enabler is", "required enablers are"));
    return title;
}

std::string caption_of(const Model& model, const Service& service) {
    std::string caption =
        "Left to right: technologies that support the function or a part of it (C: in current use, F: expected in "
        "the future), the parts, the function; and the enablers that it or its technologies require, with their "
        "status. ";
    caption += stroke_words;
    std::vector<std::string> parents;
    for (const auto& parent : model.dataset->functions[service.function].part_of) {
        if (const auto p = find_of_kind(model, EntityKind::function, parent))
            parents.push_back(short_name(model, {EntityKind::function, *p}));
    }
    if (!parents.empty()) caption += text::format(" Itself part of {}.", join_names(parents, 3));
    std::vector<std::string> more;
    if (service.supports.size() > service.shown)
        more.push_back(counted(service.supports.size() - service.shown, "more link", "more links"));
    if (service.needs.size() > most_enablers)
        more.push_back(counted(service.needs.size() - most_enablers, "more enabler", "more enablers"));
    if (!more.empty()) caption += text::format(" And {}.", join_names(more));
    return caption;
}

std::string alt_of(const Model& model, const Service& service) {
    std::string alt = title_of(model, service) + ".";
    std::size_t count = 0;
    for (const auto r : service.supports) {
        if (count++ == 8) break;
        alt += text::format(" {} ({}).", describe_relation(model, model.relations[r]),
                            to_string(model.relations[r].horizon));
    }
    return alt;
}

std::string data_of(const Model& model, const Service& service) {
    Table table{"function",
                "Function",
                "One row a link to the function, to a part of it or to an enabler.",
                {{"kind", "Kind", ColumnType::text, ""},
                 {"from", "From", ColumnType::reference, ""},
                 {"to", "To", ColumnType::reference, ""},
                 {"horizon", "Horizon", ColumnType::text, ""},
                 {"status", "Status of the enabler", ColumnType::text, ""},
                 {"grade", "Grade", ColumnType::text, ""},
                 {"evidence", "Evidence", ColumnType::texts, ""}},
                {}};
    for (const auto r : service.supports) {
        const auto& relation = model.relations[r];
        table.rows.push_back({std::string("supports"),
                              model.reference(relation.from),
                              model.reference(relation.to),
                              std::string(to_string(relation.horizon)),
                              {},
                              std::string(to_string(relation.grade)),
                              evidence_texts(relation.authored->evidence)});
    }
    for (const auto& need : service.found.requires_) {
        const auto& relation = model.relations[need.needed_by];
        const EntityRef enabler{EntityKind::enabler, need.enabler};
        table.rows.push_back({std::string("requires"),
                              model.reference(relation.from),
                              model.reference(enabler),
                              {},
                              std::string(to_string(model.dataset->enablers[need.enabler].status)),
                              std::string(to_string(relation.grade)),
                              evidence_texts(relation.authored->evidence)});
    }
    return write_csv_table(table);
}

HeatMapRow support_row(const Model& model, const Service& service, std::uint32_t function) {
    HeatMapRow row{short_name(model, {EntityKind::function, function}), {}, ""};
    for (const auto& supporter : service.found.supporters) {
        HeatMapCell cell;
        for (const auto r : service.supports) {
            const auto& relation = model.relations[r];
            if (relation.to.index != function || relation.from.index != supporter.technology) continue;
            const std::string horizon = relation.horizon == Horizon::current ? "C" : "F";
            if (cell.text.find(horizon) == std::string::npos) cell.text += (cell.text.empty() ? "" : " ") + horizon;
            cell.shade = std::max(cell.shade, relation.weight * relation.confidence);
        }
        row.cells.push_back(std::move(cell));
    }
    return row;
}

Figure support_chart(const Model& model, const Service& service, FigureHead head, const std::string& problem,
                     const Page& page) {
    head.caption = text::format(
        "A table instead of the diagram, because {}. The function and its parts by technology; C: in current use, F: "
        "expected in the future. Darker: stronger and surer.",
        problem);
    HeatMap chart;
    chart.head = std::move(head);
    chart.scale = Scale::benefit;
    for (const auto& supporter : service.found.supporters)
        chart.columns.push_back(short_name(model, {EntityKind::technology, supporter.technology}));
    HeatMapSection section;
    section.rows.push_back(support_row(model, service, service.function));
    for (const auto part : service.parts) section.rows.push_back(support_row(model, service, part));
    chart.sections.push_back(std::move(section));
    return fit_heat_map(chart, {{"technology", "technologies"}, {{"function", "functions"}}}, page);
}

}  // namespace

ViewOutcome draw_function(const Model& model, const ViewOptions& options) {
    auto named = subject(model, options, 0, EntityKind::function);
    if (!named.index) return std::move(named.unknown);
    const auto service = serve(model, *named.index, options.page);
    Places places(model);
    places.add(model.dataset->functions[service.function].evidence);
    for (const auto r : service.supports) places.add_relation(r);
    for (const auto& need : service.found.requires_) places.add_relation(need.needed_by);
    Drawing drawing;
    drawing.head = {"function-" + model.id(service.entity()), title_of(model, service), caption_of(model, service),
                    places.note(named_in_data), alt_of(model, service)};
    drawing.data_csv = data_of(model, service);
    drawing.diagram = diagram_of(model, service);
    drawing.diagram->name = drawing.head.name;
    drawing.fallback = [&model, head = drawing.head, service, page = options.page](const std::string& problem) {
        return support_chart(model, service, head, problem, page);
    };
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
