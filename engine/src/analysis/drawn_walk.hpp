// PageRank in several draws at once.
#pragma once

#include <interlink/graph.hpp>

#include "analysis/draws.hpp"
#include "analysis/elimination.hpp"

#include <optional>
#include <span>
#include <vector>

namespace interlink::detail {

/// What PageRank is in proportion to (damping 0.85), for many versions of the weights of one graph. Vertices without a
/// way out are left out of the walk, which scales all figures alike (Del Corso, Gullì & Romani 2005) and leaves their
/// order.
///
/// It is solved by elimination in an order found once, for figures per weight that leads out: then the matrix has on
/// its diagonal what leads out of a vertex, elsewhere −0.85 times the weights, is symmetric where directions do not
/// count, and needs no division before. Its diagonal outweighs each column, so that nothing has to be pivoted and
/// nothing cancels. That is exact to the last digits and, for graphs of some technologies, takes less than three sweeps
/// of an iteration. Where elimination fills the matrix (most_changes an arc), the walk is iterated.
class DrawnWalk {
  public:
    static constexpr std::size_t most_changes = 24;

    /// The first `sources` vertices are on one side of most edges, for the iteration to make use of.
    DrawnWalk(std::size_t vertices, std::span<const WeightedEdge> edges, bool directed, std::size_t sources,
              std::size_t most_changes_an_arc = most_changes);

    /// One weight >= 0 an edge; gives a figure >= 1 a vertex, until the next call.
    const std::vector<DrawLane>& operator()(std::span<const DrawLane> weights);

    bool eliminates() const { return elimination_.has_value(); }

  private:
    struct Arc {
        std::uint32_t from = 0, to = 0;
        std::uint32_t edge = 0;
    };

    void solve(std::span<const DrawLane> weights);
    void eliminate();
    void iterate(std::span<const DrawLane> weights);
    void share_out(std::span<const DrawLane> weights);
    void sweep_over(std::size_t first, std::size_t last, DrawLane& change);

    std::size_t sources_;
    double relaxation_;
    std::vector<Arc> arcs_;                 ///< by target
    std::vector<std::uint32_t> first_arc_;  ///< per target, one more at the end
    std::optional<Elimination> elimination_;
    std::vector<DrawLane> values_;  ///< of the matrix
    std::vector<DrawLane> shares_;  ///< per arc: what part of the walkers at its source follow it, times damping
    std::vector<DrawLane> out_;     ///< per vertex, what leads out
    std::vector<DrawLane> rank_;
};

}  // namespace interlink::detail
