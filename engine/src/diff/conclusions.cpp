#include "diff/conclusions.hpp"

#include <interlink/centrality_kernels.hpp>
#include <interlink/pairs.hpp>

#include "analysis/members.hpp"

#include <algorithm>
#include <set>

namespace interlink::detail {

namespace {

std::vector<std::string_view> ids_of(const Dataset& dataset, const std::vector<std::uint32_t>& technologies) {
    std::vector<std::string_view> ids;
    for (const std::uint32_t t : technologies) ids.push_back(dataset.technologies[t].id);
    std::ranges::sort(ids);
    return ids;
}

/// PageRanks this close come from the same graph, written down in another order.
constexpr double rounding = 1e-9;

std::string_view most_central(const Model& model) {
    const ModelGraph graph = condensed_graph(model, Layer::benefit, false);
    const std::vector<double> values = pagerank(graph.graph).values;
    std::string_view best;
    double highest = -1.0;
    for (std::size_t v = 0; v < values.size(); ++v) {
        if (graph.vertices[v].kind != EntityKind::technology || values[v] < highest - rounding) continue;
        const std::string_view id = model.id(graph.vertices[v]);
        if (values[v] > highest + rounding || id < best) best = id;
        highest = std::max(highest, values[v]);
    }
    return best;
}

const std::vector<std::string_view>* find(const Conclusions::Members& members, std::string_view id) {
    const auto found = members.find(id);
    return found == members.end() ? nullptr : &found->second;
}

const Conclusions::Members& members_of(const Conclusions& conclusions, ConclusionKind kind) {
    return kind == ConclusionKind::shared_threat          ? conclusions.threats
           : kind == ConclusionKind::combined_opportunity ? conclusions.opportunities
                                                          : conclusions.functions;
}

void add_moved_pairs(const Conclusions& before, const Conclusions& after, std::uint32_t top_k,
                     std::vector<ConclusionSubject>& moved) {
    struct Move {
        std::uint32_t best;
        std::string_view a, b;
        bool top;
    };
    std::vector<Move> moves;
    const auto in_top = [&](std::uint32_t rank) { return rank != 0 && rank <= top_k; };
    const auto add = [&](const Conclusions::RankedPair& pair, std::uint32_t from, std::uint32_t to) {
        if (from == to) return;
        moves.push_back({from == 0 ? to
                         : to == 0 ? from
                                   : std::min(from, to),
                         pair.a, pair.b, in_top(from) != in_top(to)});
    };
    for (const auto& pair : after.pairs) {
        const auto* was = before.find_pair(pair.a, pair.b);
        add(pair, was == nullptr ? 0 : was->rank, pair.rank);
    }
    for (const auto& pair : before.pairs)
        if (after.find_pair(pair.a, pair.b) == nullptr) add(pair, pair.rank, 0);
    std::ranges::sort(
        moves, [](const Move& x, const Move& y) { return std::tie(x.best, x.a, x.b) < std::tie(y.best, y.a, y.b); });
    for (const Move& move : moves)
        if (move.top) moved.push_back({ConclusionKind::top_k, move.a, move.b});
    for (const Move& move : moves) moved.push_back({ConclusionKind::pair_rank, move.a, move.b});
}

void add_moved_members(const Conclusions& before, const Conclusions& after, ConclusionKind kind,
                       std::vector<ConclusionSubject>& moved) {
    std::set<std::string_view> ids;
    for (const auto* version : {&before, &after})
        for (const auto& [id, members] : members_of(*version, kind)) ids.insert(id);
    for (const std::string_view id : ids) {
        const auto* was = find(members_of(before, kind), id);
        const auto* is = find(members_of(after, kind), id);
        if (was == nullptr || is == nullptr || *was != *is) moved.push_back({kind, id, {}});
    }
}

}  // namespace

const Conclusions::RankedPair* Conclusions::find_pair(std::string_view a, std::string_view b) const {
    const auto found =
        std::lower_bound(pairs.begin(), pairs.end(), std::pair(a, b),
                         [](const RankedPair& pair, const auto& ids) { return std::pair(pair.a, pair.b) < ids; });
    return found != pairs.end() && found->a == a && found->b == b ? &*found : nullptr;
}

Conclusions conclusions_of(const Model& model) {
    Conclusions result;
    const Dataset& dataset = *model.dataset;
    for (const Pair& pair : rank_pairs(model).pairs) {
        const std::string_view a = dataset.technologies[pair.a].id, b = dataset.technologies[pair.b].id;
        result.pairs.push_back({std::min(a, b), std::max(a, b), pair.rank, pair.leverage});
    }
    std::ranges::sort(result.pairs,
                      [](const auto& x, const auto& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
    const Members exposed = exposed_by_theme(model), opportunities = opportunities_by_target(model);
    for (std::size_t theme = 0; theme < dataset.themes.size(); ++theme) {
        if (exposed.technologies[theme].size() > 1)
            result.threats[dataset.themes[theme].id] = ids_of(dataset, exposed.technologies[theme]);
        if (opportunities.technologies[theme].size() > 1)
            result.opportunities[dataset.themes[theme].id] = ids_of(dataset, opportunities.technologies[theme]);
    }
    for (std::size_t function = 0; function < dataset.functions.size(); ++function)
        result.functions[dataset.functions[function].id] =
            ids_of(dataset, opportunities.technologies[dataset.themes.size() + function]);
    result.central = most_central(model);
    return result;
}

std::vector<std::string> state_of(const Conclusions& conclusions, const ConclusionSubject& subject,
                                  std::uint32_t top_k) {
    if (subject.kind == ConclusionKind::central_technology) return {std::string(conclusions.central)};
    if (subject.kind == ConclusionKind::pair_rank || subject.kind == ConclusionKind::top_k) {
        const auto* pair = conclusions.find_pair(subject.a, subject.b);
        const std::uint32_t rank = pair == nullptr ? 0 : pair->rank;
        if (subject.kind == ConclusionKind::pair_rank) return {std::to_string(rank)};
        return {rank != 0 && rank <= top_k ? "in" : "out"};
    }
    const auto* members = find(members_of(conclusions, subject.kind), subject.a);
    if (members == nullptr) return {"unknown"};
    std::vector<std::string> state{"known"};
    for (const std::string_view id : *members) state.emplace_back(id);
    return state;
}

std::vector<ConclusionSubject> moved_subjects(const Conclusions& before, const Conclusions& after,
                                              std::uint32_t top_k) {
    std::vector<ConclusionSubject> moved;
    add_moved_pairs(before, after, top_k, moved);
    for (const ConclusionKind kind :
         {ConclusionKind::shared_threat, ConclusionKind::combined_opportunity, ConclusionKind::function})
        add_moved_members(before, after, kind, moved);
    if (before.central != after.central) moved.push_back({ConclusionKind::central_technology, {}, {}});
    return moved;
}

}  // namespace interlink::detail
