#include <interlink/graph_structure.hpp>

#include <algorithm>
#include <stdexcept>

namespace interlink {
namespace {

class CircuitSearch {
  public:
    CircuitSearch(Vertex vertex_count, std::span<const CircuitArc> arcs, const CircuitLimits& limits)
        : arcs_(arcs),
          limits_(limits),
          out_(vertex_count),
          part_(vertex_count, 0),
          place_(vertex_count, 0),
          blocked_(vertex_count, 0),
          waiting_(vertex_count) {
        for (std::uint32_t a = 0; a < arcs.size(); ++a) {
            if (arcs[a].from >= vertex_count || arcs[a].to >= vertex_count)
                throw std::invalid_argument("circuits: no such vertex");
            out_[arcs[a].from].push_back(a);
        }
    }

    Circuits run() {
        std::vector<Vertex> all(out_.size());
        for (Vertex v = 0; v < all.size(); ++v) all[v] = v;
        open_parts(all);
        // Each part gives up its smallest vertex once the circuits through that are found; the rest falls into parts.
        while (!parts_.empty() && !stopped()) {
            std::vector<Vertex> part = std::move(parts_.back());
            parts_.pop_back();
            number_part(part);
            for (const Vertex v : part) {
                blocked_[v] = 0;
                waiting_[v].clear();
            }
            root_ = part.front();
            follow(root_);
            part.erase(part.begin());
            open_parts(part);
        }
        std::ranges::sort(found_.circuits,
                          [this](const auto& x, const auto& y) { return vertices_of(x) < vertices_of(y); });
        return std::move(found_);
    }

  private:
    bool stopped() const { return found_.too_many || found_.too_costly; }

    std::vector<Vertex> vertices_of(const std::vector<std::uint32_t>& circuit) const {
        std::vector<Vertex> vertices;
        for (const std::uint32_t a : circuit) vertices.push_back(arcs_[a].from);
        vertices.insert(vertices.end(), circuit.begin(), circuit.end());  // parallel arcs in their order
        return vertices;
    }

    void spend(std::uint64_t steps) {
        steps_ += steps;
        found_.too_costly = found_.too_costly || steps_ > limits_.steps;
    }

    void number_part(const std::vector<Vertex>& part) {
        ++number_;
        for (const Vertex v : part) part_[v] = number_;
    }

    /// The strong components of some vertices that hold a circuit, each sorted, the one with the smallest vertex last.
    void open_parts(const std::vector<Vertex>& among) {
        number_part(among);
        for (Vertex i = 0; i < among.size(); ++i) place_[among[i]] = i;
        std::vector<WeightedEdge> inside;
        std::vector<char> loop(among.size(), 0);
        for (const Vertex v : among)
            for (const std::uint32_t a : out_[v])
                if (part_[arcs_[a].to] == number_) {
                    inside.push_back({place_[v], place_[arcs_[a].to], 1.0});
                    if (arcs_[a].to == v) loop[place_[v]] = 1;
                }
        spend(among.size() + inside.size());
        const auto component = strong_components(Graph(static_cast<Vertex>(among.size()), inside, true));
        std::vector<std::vector<Vertex>> parts(among.size());
        for (Vertex i = 0; i < among.size(); ++i) parts[component[i]].push_back(among[i]);
        std::erase_if(parts, [&](const auto& part) {
            return part.empty() || (part.size() == 1 && loop[place_[part.front()]] == 0);
        });
        std::ranges::sort(parts, std::greater{});
        std::ranges::move(parts, std::back_inserter(parts_));
    }

    void unblock(Vertex first) {
        std::vector<Vertex> open{first};
        while (!open.empty()) {
            const Vertex v = open.back();
            open.pop_back();
            if (blocked_[v] == 0) continue;
            blocked_[v] = 0;
            open.insert(open.end(), waiting_[v].begin(), waiting_[v].end());
            waiting_[v].clear();
        }
    }

    /// Follows all ways on from v, at most `length` deep; true when one came back to the root, or was too long to tell.
    bool follow(Vertex v) {
        bool found = false;
        blocked_[v] = 1;
        for (const std::uint32_t a : out_[v]) {
            const Vertex to = arcs_[a].to;
            if (stopped()) return true;
            if (part_[to] != number_) continue;
            spend(1);
            path_.push_back(a);
            if (to == root_) {
                found = true;
                found_.too_many = found_.circuits.size() >= limits_.circuits;
                if (path_.size() > limits_.length)
                    found_.too_long = true;
                else if (!found_.too_many)
                    found_.circuits.push_back(path_);
            } else if (blocked_[to] == 0) {
                if (path_.size() + 1 > limits_.length) {
                    // What lies behind is not known to be a dead end, so nothing on the way may stay blocked.
                    found = found_.too_long = true;
                } else if (follow(to)) {
                    found = true;
                }
            }
            path_.pop_back();
        }
        if (found) {
            unblock(v);
        } else {
            for (const std::uint32_t a : out_[v])
                if (part_[arcs_[a].to] == number_ && std::ranges::count(waiting_[arcs_[a].to], v) == 0)
                    waiting_[arcs_[a].to].push_back(v);
        }
        return found;
    }

    std::span<const CircuitArc> arcs_;
    const CircuitLimits& limits_;
    std::vector<std::vector<std::uint32_t>> out_;
    std::vector<std::uint32_t> part_;  ///< the last part that each vertex was numbered for
    std::vector<Vertex> place_;        ///< of each vertex, in the list that is looked at
    std::vector<char> blocked_;
    std::vector<std::vector<Vertex>> waiting_;  ///< whom to unblock with a vertex
    std::vector<std::vector<Vertex>> parts_;
    std::vector<std::uint32_t> path_;
    Circuits found_;
    Vertex root_ = 0;
    std::uint32_t number_ = 0;
    std::uint64_t steps_ = 0;
};

}  // namespace

Circuits elementary_circuits(Vertex vertex_count, std::span<const CircuitArc> arcs, const CircuitLimits& limits) {
    return CircuitSearch(vertex_count, arcs, limits).run();
}

}  // namespace interlink
