// Loops of influence: what comes back on itself, and whether it reinforces or balances.
#include "analysis/describe.hpp"
#include "analysis/structural.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace interlink::detail {

namespace {

class SignedArcBuilder {
  public:
    explicit SignedArcBuilder(const Model& model) : model_(model) {}

    void add(EntityRef from, EntityRef to, int sign, double strength, std::optional<std::uint32_t> relation) {
        if (strength <= 0.0) return;
        const auto key = std::tuple(from.kind, from.index, to.kind, to.index, sign);
        const auto [at, fresh] = numbers_.try_emplace(key, arcs_.size());
        if (fresh) arcs_.push_back({from, to, sign, 0.0, {}});
        SignedArc& arc = arcs_[at->second];
        arc.strength = 1.0 - (1.0 - arc.strength) * (1.0 - strength);
        if (relation) arc.relations.push_back(*relation);
    }

    void add_relation(std::uint32_t r) {
        const Relation& relation = model_.relations[r];
        const double strength = relation.weight * relation.confidence;
        // What a phrase does, its technology does.
        const EntityRef from = relation.from.kind == EntityKind::factor
                                   ? EntityRef{EntityKind::technology, model_.factors[relation.from.index].technology}
                                   : relation.from;
        switch (relation.kind) {
            case LinkKind::supports:
                add(from, relation.to, +1, strength, r);
                break;
            case LinkKind::requires_:
                add(relation.to, from, +1, strength, r);
                break;  // what is required acts
            case LinkKind::influences:
                add(from, relation.to, relation.sign, strength, r);
                break;
            case LinkKind::mitigates:
                add_on_exposure(from, relation.to, -1, strength, r);
                break;
            case LinkKind::aggravates:
                add_on_exposure(from, relation.to, +1, strength, r);
                break;
        }
    }

    std::vector<SignedArc> take() { return std::move(arcs_); }

  private:
    /// On a theme, or on each theme of a phrase.
    void add_on_exposure(EntityRef from, EntityRef to, int sign, double strength, std::uint32_t relation) {
        if (to.kind != EntityKind::factor) return add(from, to, sign, strength, relation);
        for (const About& about : model_.abouts_of(model_.factors[to.index]))
            add(from, {EntityKind::theme, about.theme}, sign, strength * about.confidence, relation);
    }

    const Model& model_;
    std::vector<SignedArc> arcs_;
    std::map<std::tuple<EntityKind, std::uint32_t, EntityKind, std::uint32_t, int>, std::size_t> numbers_;
};

struct Loop {
    std::vector<std::uint32_t> arcs;
    int sign = +1;
    double strength = 1.0;
};

std::vector<Loop> loops_of(const std::vector<SignedArc>& arcs, const Circuits& circuits) {
    std::vector<Loop> loops;
    for (const auto& circuit : circuits.circuits) {
        Loop loop{circuit, +1, 1.0};
        for (const std::uint32_t a : circuit) {
            loop.sign *= arcs[a].sign;
            loop.strength *= arcs[a].strength;
        }
        loops.push_back(std::move(loop));
    }
    std::ranges::stable_sort(loops, std::greater{}, &Loop::strength);
    return loops;
}

std::string_view polarity_of(const Loop& loop) {
    return loop.sign > 0 ? "reinforcing" : "balancing";
}

std::string path_of(const Model& model, const std::vector<SignedArc>& arcs, const Loop& loop) {
    std::string path;
    for (const std::uint32_t a : loop.arcs)
        path += text::format("{} {} ", model.name(arcs[a].from), arcs[a].sign > 0 ? "raises" : "lowers");
    return path + model.name(arcs[loop.arcs.front()].from);
}

Table loops_table(const Model& model, const std::vector<SignedArc>& arcs, const std::vector<Loop>& loops) {
    Table table{"loops", "Loops of influence", "Strongest first.", {}, {}};
    table.columns = {
        {"polarity", "Polarity", ColumnType::text, "reinforcing: an even number of arcs lowers; balancing: an odd one"},
        {"strength", "Strength", ColumnType::number, "product over its arcs of w·κ, in (0,1]"},
        {"length", "Length", ColumnType::integer, "arcs"},
        {"loop", "Loop", ColumnType::text, "from its first vertex back to it"},
        {"vertices", "Vertices", ColumnType::references, "in order", 0, true},
        {"links", "Links", ColumnType::texts, "behind it", 0, true},
        {"evidence", "Evidence", ColumnType::texts, "places in the sources", 0, true}};
    for (const Loop& loop : loops) {
        ReferenceList vertices;
        TextList links;
        std::vector<std::uint32_t> relations;
        for (const std::uint32_t a : loop.arcs) {
            vertices.push_back(model.reference(arcs[a].from));
            for (const std::uint32_t r : arcs[a].relations)
                links.push_back(describe_relation(model, model.relations[r]));
            relations.insert(relations.end(), arcs[a].relations.begin(), arcs[a].relations.end());
        }
        table.rows.push_back({std::string(polarity_of(loop)), loop.strength,
                              static_cast<std::int64_t>(loop.arcs.size()), path_of(model, arcs, loop),
                              std::move(vertices), std::move(links), evidence(model, {}, relations)});
    }
    return table;
}

std::string loops_sentence(const Model& model, const std::vector<SignedArc>& arcs, const std::vector<Loop>& loops,
                           bool complete) {
    if (loops.empty())
        return complete ? "Nothing comes back on itself: there is no loop of influence." : "No loop was found in time.";
    const auto reinforcing = std::ranges::count_if(loops, [](const Loop& loop) { return loop.sign > 0; });
    const auto balancing = static_cast<std::ptrdiff_t>(loops.size()) - reinforcing;
    const std::string kinds = balancing == 0 ? "reinforcing"
                              : reinforcing == 0
                                  ? "balancing"
                                  : text::format("{} reinforcing and {} balancing", reinforcing, balancing);
    return text::format("{} ({}); {}: {}.",
                        loops.size() == 1 ? "There is 1 loop of influence"
                                          : text::format("There are {} loops of influence", loops.size()),
                        kinds,
                        loops.size() == 1 ? "it is" : text::format("the strongest is {}", polarity_of(loops.front())),
                        path_of(model, arcs, loops.front()));
}

}  // namespace

std::vector<SignedArc> signed_arcs(const Model& model) {
    SignedArcBuilder builder(model);
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) builder.add_relation(r);
    for (std::uint32_t f = 0; f < model.dataset->functions.size(); ++f)
        for (const std::string& parent : model.dataset->functions[f].part_of)
            if (const auto p = find_of_kind(model, EntityKind::function, parent))
                builder.add({EntityKind::function, f}, {EntityKind::function, *p}, +1,
                            model.dataset->settings.part_of_decay, std::nullopt);
    return builder.take();
}

void describe_loops(const Model& model, ResultDocument& document) {
    const std::vector<SignedArc> arcs = signed_arcs(model);
    std::map<std::pair<EntityKind, std::uint32_t>, Vertex> numbers;  // in the order of the data set
    for (const SignedArc& arc : arcs)
        for (const EntityRef end : {arc.from, arc.to}) numbers.try_emplace({end.kind, end.index}, 0);
    Vertex next = 0;
    for (auto& [entity, number] : numbers) number = next++;
    std::vector<CircuitArc> plain;
    for (const SignedArc& arc : arcs)
        plain.push_back({numbers.at({arc.from.kind, arc.from.index}), numbers.at({arc.to.kind, arc.to.index})});
    const CircuitLimits limits;
    const Circuits circuits = elementary_circuits(next, plain, limits);
    const std::vector<Loop> loops = loops_of(arcs, circuits);
    document.sentences.push_back(loops_sentence(model, arcs, loops, circuits.complete()));
    document.tables.push_back(loops_table(model, arcs, loops));
    document.notes.push_back({"structure-loops",
                              "Arcs of loops: what supports, aggravates, influences with + or is required raises; what "
                              "mitigates or influences with - lowers. Phrases act for their technology."});
    if (!circuits.complete())
        document.notes.push_back({"structure-loops-missing", missing_circuits(circuits, "loops", limits)});
}

}  // namespace interlink::detail
