// When an iteration may stop, and when it must.
#pragma once

#include <interlink/centrality_kernels.hpp>

#include <limits>
#include <span>
#include <string>

namespace interlink::detail {

/// How many iterations one measure may take: about 1e9 steps over vertices and arcs, which is seconds, whatever the
/// graph.
int iteration_limit(const Graph& graph);

/// Judges from the size of successive changes how far an iteration is from its limit. An iteration that shrinks its
/// changes by r every time still has r/(1−r) times the last one before it, which a plain bound on the change forgets:
/// a slow iteration hardly moves.
class Settling {
  public:
    explicit Settling(double tolerance) : tolerance_(tolerance) {}
    bool settled(double change);

  private:
    double tolerance_;
    double previous_ = std::numeric_limits<double>::infinity();
};

/// The tolerance of the measures of Euclidean norm 1; what is smaller cannot be told from 0.
inline constexpr double eigenvector_tolerance = 1e-11;

/// The Euclidean norm of a − b.
double change(std::span<const double> a, std::span<const double> b);

/// Values below `eigenvector_tolerance` become 0, so that they tie.
void clear_noise(std::span<double> unit_vector);

std::string did_not_settle(int iterations);

}  // namespace interlink::detail
