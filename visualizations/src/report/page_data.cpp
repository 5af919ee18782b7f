#include "report/page_data.hpp"

#include <interlink/escape.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <map>
#include <memory>

namespace interlink::report {

namespace {

std::string text(std::string_view value) {
    return '"' + escape_json(value) + '"';
}

std::string number(double value) {
    const std::string exact = exact_number(value);
    return exact.empty() ? "null" : exact;
}

std::string index(const std::optional<std::uint32_t>& value) {
    return value ? std::to_string(*value) : "null";
}

template <class List, class Write>
std::string array(const List& list, Write write) {
    std::string out = "[";
    for (const auto& item : list) out += (out.size() > 1 ? "," : "") + write(item);
    return out + "]";
}

/// Each place once, in the order in which the phrases and links name them.
class Places {
  public:
    std::string indices(const std::vector<Evidence>& evidence) {
        return array(evidence, [this](const Evidence& place) {
            const auto [found, fresh] = known_.try_emplace({place.source, place.locator}, known_.size());
            if (fresh) list_.push_back(&place);
            return std::to_string(found->second);
        });
    }
    std::string json(const Dataset& dataset) const {
        return array(list_, [&](const Evidence* place) {
            const auto source = std::ranges::find(dataset.sources, place->source, &Source::id);
            return text::format("[{},{}]", source - dataset.sources.begin(), text(place->locator));
        });
    }

  private:
    std::map<std::pair<std::string, std::string>, std::size_t> known_;
    std::vector<const Evidence*> list_;
};

std::string sources_json(const Dataset& dataset) {
    return array(dataset.sources, [](const Source& source) {
        return text::format("[{},{},{}]", text(source.id), text(source.title), source.kind == SourceKind::secondary);
    });
}

std::string phrases_json(const Model& model, Places& places) {
    return array(model.factors, [&](const ModelFactor& factor) {
        const std::string themes = array(model.abouts_of(factor), [](const About& about) {
            return text::format("[{},{}]", about.theme, number(about.confidence));
        });
        return text::format("[{},{},{},{},{}]", factor.technology, text(to_string(factor.quadrant)),
                            text(factor.authored->phrase), places.indices(evidence_of(model, factor)), themes);
    });
}

/// The functions that a supports link serves, directly or as a part of them.
std::string served_json(const Model& model, const Relation& relation) {
    static const std::vector<Ancestor> none;
    const bool serves = relation.kind == LinkKind::supports && relation.to.kind == EntityKind::function;
    return array(serves ? model.ancestors[relation.to.index] : none,
                 [](const Ancestor& ancestor) { return std::to_string(ancestor.function); });
}

std::string relations_json(const Model& model, Places& places) {
    return array(model.relations, [&](const Relation& relation) {
        return text::format("[{},{},{},{},{}]", text(describe_relation(model, relation)),
                            text(to_string(relation.grade)), places.indices(relation.authored->evidence),
                            text(relation.authored->note), served_json(model, relation));
    });
}

/// As parts of the contribution, so that they can be weighed with it.
std::string shares_json(const std::vector<Contribution::Share>& shares, double amount) {
    return array(shares, [&](const Contribution::Share& share) {
        return text::format("[{},{}]", share.factor, number(share.amount / amount));
    });
}

std::string contribution_json(const Contribution& c) {
    const std::string relations = array(c.relations, [](std::uint32_t relation) { return std::to_string(relation); });
    return text::format("[{},{},{},{},{},{},{},{},{},{},{}]", static_cast<std::size_t>(c.component), number(c.amount),
                        index(c.theme), index(c.function), index(c.relation), index(c.via), c.from, c.to,
                        shares_json(c.from_phrases, c.amount), shares_json(c.to_phrases, c.amount), relations);
}

/// The same model with every weight 1: its contributions are parts of the components themselves.
Model unweighted(const Model& model) {
    auto dataset = std::make_shared<Dataset>(*model.dataset);
    dataset->settings.weights = {1, 1, 1, 1, 1, 1};
    Model copy = model;
    copy.dataset = std::move(dataset);
    return copy;
}

std::string contributions_json(const Findings& findings) {
    const Model model = unweighted(findings.model());
    return array(ranked_pairs(findings.all.pairs), [&](const Pair& pair) {
        return text::format("\n[{},{},{}]", pair.a, pair.b, array(contributions(model, pair), contribution_json));
    });
}

/// What the components are called and mean, as the table of pairs says it.
std::string components_json(const ResultDocument& pairs) {
    std::vector<const Column*> columns;
    for (const Component component : all_components)
        for (const Column& column : pairs.tables.front().columns)
            if (column.id == to_string(component)) columns.push_back(&column);
    return array(columns, [](const Column* column) {
        return text::format("[{},{},{}]", text(column->id), text(column->title), text(column->description));
    });
}

template <class List, class Label>
std::string named(const List& list, Label label) {
    return array(list, [&](const auto& item) { return text::format("[{},{}]", text(item.id), text(item.*label)); });
}

std::string evidence_json(const Findings& findings, const ResultDocument& pairs) {
    const Model& model = findings.model();
    const Dataset& dataset = *model.dataset;
    Places places;
    const std::string phrases = phrases_json(model, places);
    const std::string relations = relations_json(model, places);
    std::string out = "{";
    out += "\n\"components\":" + components_json(pairs);
    out += ",\n\"technologies\":" + named(dataset.technologies, &Technology::name);
    out += ",\n\"themes\":" + named(dataset.themes, &Theme::label);
    out += ",\n\"functions\":" + named(dataset.functions, &Function::name);
    out += ",\n\"sources\":" + sources_json(dataset);
    out += ",\n\"places\":" + places.json(dataset);
    out += ",\n\"phrases\":" + phrases;
    out += ",\n\"relations\":" + relations;
    out += ",\n\"contributions\":" + contributions_json(findings);
    return out + "\n}\n";
}

}  // namespace

std::vector<DataBlock> page_data(const Findings& findings) {
    const ResultDocument* pairs = findings.document("pairs");
    if (pairs == nullptr) return {};
    ResultDocument ranking = *pairs;
    std::erase_if(ranking.tables, [](const Table& table) { return table.id != "pairs"; });
    return {{"pairs", find_output_format("json")->write(ranking, {})}, {"evidence", evidence_json(findings, *pairs)}};
}

}  // namespace interlink::report
