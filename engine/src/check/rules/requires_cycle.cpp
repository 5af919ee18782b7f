#include "check/rules.hpp"
#include "check/words.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>

namespace interlink::detail {
namespace {

/// The requires links among technologies, functions and enablers, numbered in the order of their first mention.
struct Requirements {
    std::vector<std::string_view> names;
    std::vector<std::vector<std::uint32_t>> next, previous;
    std::map<std::pair<std::uint32_t, std::uint32_t>, const Link*> links;  ///< the first of each two ends

    explicit Requirements(const Dataset& data) {
        std::map<std::string_view, std::uint32_t> numbers;
        const auto number = [&](const Endpoint& end) {
            const auto [at, added] = numbers.emplace(end.id, static_cast<std::uint32_t>(names.size()));
            if (added) {
                names.push_back(end.id);
                next.emplace_back();
                previous.emplace_back();
            }
            return at->second;
        };
        for (const Link& link : data.links) {
            if (link.kind != LinkKind::requires_) continue;
            const std::uint32_t from = number(link.from), to = number(link.to);
            if (!links.emplace(std::pair(from, to), &link).second) continue;
            next[from].push_back(to);
            previous[to].push_back(from);
        }
    }
};

/// Takes away, again and again, what nothing is required by or requires nothing; what is left lies on cycles or
/// between.
class Peel {
  public:
    explicit Peel(const Requirements& graph) : graph_(graph), present_(graph.names.size(), true) {
        for (std::uint32_t v = 0; v < present_.size(); ++v) {
            out_.push_back(graph.next[v].size());
            in_.push_back(graph.previous[v].size());
        }
        for (std::uint32_t v = 0; v < present_.size(); ++v)
            if (out_[v] == 0 || in_[v] == 0) remove(v);
    }

    bool has(std::uint32_t v) const { return present_[v]; }

    void remove(std::uint32_t first) {
        std::vector<std::uint32_t> waiting{first};
        while (!waiting.empty()) {
            const std::uint32_t v = waiting.back();
            waiting.pop_back();
            if (!present_[v]) continue;
            present_[v] = false;
            for (const std::uint32_t to : graph_.next[v])
                if (present_[to] && --in_[to] == 0) waiting.push_back(to);
            for (const std::uint32_t from : graph_.previous[v])
                if (present_[from] && --out_[from] == 0) waiting.push_back(from);
        }
    }

    /// Follows what is left from `start` until a vertex comes again.
    std::vector<std::uint32_t> cycle_from(std::uint32_t start) const {
        std::vector<std::uint32_t> path;
        std::map<std::uint32_t, std::size_t> seen;
        std::uint32_t v = start;
        while (seen.emplace(v, path.size()).second) {
            path.push_back(v);
            v = *std::ranges::find_if(graph_.next[v], [&](std::uint32_t to) { return present_[to]; });
        }
        return {path.begin() + static_cast<std::ptrdiff_t>(seen.at(v)), path.end()};
    }

  private:
    const Requirements& graph_;
    std::vector<bool> present_;
    std::vector<std::size_t> in_, out_;
};

Found describe_cycle(const Requirements& graph, const std::vector<std::uint32_t>& cycle) {
    std::string text, key;
    for (const std::uint32_t v : cycle) {
        text += text::format("{} requires ", graph.names[v]);
        key += text::format("{}>", graph.names[v]);
    }
    const Link& first = *graph.links.at({cycle.front(), cycle[1 % cycle.size()]});
    return {first.place, key + std::string(graph.names[cycle.front()]),
            text::format("{}{}: none of them can come first", text, graph.names[cycle.front()]),
            "remove the weakest of the links, or split an element into what is needed first and what comes later"};
}

/// Cycles that have no element in common. O(elements + links), each times a logarithm.
std::vector<Found> find_requires_cycles(const RuleContext& context) {
    const Requirements graph(context.data);
    Peel left(graph);
    std::vector<Found> found;
    for (std::uint32_t v = 0; v < graph.names.size(); ++v)
        while (left.has(v)) {
            std::vector<std::uint32_t> cycle = left.cycle_from(v);
            std::ranges::rotate(cycle, std::ranges::min_element(cycle));
            found.push_back(describe_cycle(graph, cycle));
            for (const std::uint32_t member : cycle) left.remove(member);
        }
    return found;
}

}  // namespace

constinit const Rule requires_cycle{
    {"IL1009", "requires-cycle", Severity::error, "Elements require each other in a circle.",
     "Taken at its word, none of them can ever be introduced: each waits for another. Orders of introduction and "
     "roadmaps cannot be drawn. Cycles that have elements in common are shown one at a time.",
     "Remove the weakest of the links, or split an element into what is needed first and what comes later.",
     "technologies: [{id: ai}, {id: iot}]\n"
     "links:\n"
     "  - {from: ai, to: iot, kind: requires}\n"
     "  - {from: iot, to: ai, kind: requires}\n"},
    find_requires_cycles};

}  // namespace interlink::detail
