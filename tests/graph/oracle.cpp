#include "graph/oracle.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace oracle {
namespace {

using interlink::Graph;
using interlink::Vertex;

constexpr double infinity = std::numeric_limits<double>::infinity();

Matrix zeros(std::size_t n) {
    return Matrix(n, std::vector<double>(n, 0.0));
}

bool same(double a, double b) {
    return std::abs(a - b) <= 1e-11 * std::max(a, b);
}

// σ(s, ·): vertices by distance from s; a last step v → w lies on a shortest path if the distances say so.
std::vector<double> path_counts(const Matrix& length, const Matrix& distance, std::size_t s) {
    const std::size_t n = length.size();
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return distance[s][a] < distance[s][b]; });
    std::vector<double> count(n, 0.0);
    count[s] = 1;
    for (const std::size_t w : order) {
        if (w == s || distance[s][w] == infinity) continue;
        for (std::size_t v = 0; v < n; ++v) {
            if (v != w && distance[s][v] < distance[s][w] && length[v][w] < infinity &&
                same(distance[s][v] + length[v][w], distance[s][w])) {
                count[w] += count[v];
            }
        }
    }
    return count;
}

Matrix lengths(const Graph& graph, bool unit) {
    Matrix length = adjacency(graph);
    for (auto& row : length) {
        for (double& weight : row) weight = weight == 0 ? infinity : unit ? 1 : 1 / weight;
    }
    return length;
}

}  // namespace

Matrix adjacency(const Graph& graph) {
    Matrix a = zeros(graph.vertex_count());
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        for (std::size_t i = 0; i < graph.targets(v).size(); ++i) {
            const bool two_ends = graph.targets(v)[i] == v && !graph.directed();
            a[v][graph.targets(v)[i]] = graph.weights(v)[i] * (two_ends ? 2 : 1);
        }
    }
    return a;
}

std::vector<double> solve(Matrix m, std::vector<double> b) {
    const std::size_t n = b.size();
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column; row < n; ++row) {
            if (std::abs(m[row][column]) > std::abs(m[pivot][column])) pivot = row;
        }
        std::swap(m[pivot], m[column]);
        std::swap(b[pivot], b[column]);
        for (std::size_t row = column + 1; row < n; ++row) {
            const double factor = m[row][column] / m[column][column];
            for (std::size_t k = column; k < n; ++k) m[row][k] -= factor * m[column][k];
            b[row] -= factor * b[column];
        }
    }
    for (std::size_t row = n; row-- > 0;) {
        for (std::size_t k = row + 1; k < n; ++k) b[row] -= m[row][k] * b[k];
        b[row] /= m[row][row];
    }
    return b;
}

Matrix distances(const Graph& graph, bool unit) {
    Matrix d = lengths(graph, unit);
    const std::size_t n = d.size();
    for (std::size_t v = 0; v < n; ++v) d[v][v] = 0;
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
        }
    }
    return d;
}

std::vector<double> betweenness(const Graph& graph, bool unit) {
    const Matrix length = lengths(graph, unit);
    const Matrix d = distances(graph, unit);
    const std::size_t n = d.size();
    Matrix count;
    for (std::size_t s = 0; s < n; ++s) count.push_back(path_counts(length, d, s));
    std::vector<double> result(n, 0.0);
    for (std::size_t s = 0; s < n; ++s) {
        for (std::size_t t = 0; t < n; ++t) {
            if (s == t || d[s][t] == infinity || (!graph.directed() && t < s)) continue;
            for (std::size_t v = 0; v < n; ++v) {
                if (v != s && v != t && same(d[s][v] + d[v][t], d[s][t])) {
                    result[v] += count[s][v] * count[v][t] / count[s][t];
                }
            }
        }
    }
    const double pairs = static_cast<double>((n - 1) * (n - 2)) / (graph.directed() ? 1 : 2);
    for (double& value : result) value /= pairs;
    return result;
}

std::vector<double> closeness(const Graph& graph, bool unit) {
    const Matrix d = distances(graph, unit);
    const std::size_t n = d.size();
    std::vector<double> result(n, 0.0);
    for (std::size_t v = 0; v < n; ++v) {
        double reached = 0, sum = 0;
        for (std::size_t u = 0; u < n; ++u) {
            if (u == v || d[u][v] == infinity) continue;
            reached += 1;
            sum += d[u][v];
        }
        if (reached > 0) result[v] = reached * reached / (static_cast<double>(n - 1) * sum);
    }
    return result;
}

std::vector<double> harmonic(const Graph& graph, bool unit) {
    const Matrix d = distances(graph, unit);
    std::vector<double> result(d.size(), 0.0);
    for (std::size_t v = 0; v < d.size(); ++v) {
        for (std::size_t u = 0; u < d.size(); ++u) {
            if (u != v) result[v] += 1 / d[u][v] / static_cast<double>(d.size() - 1);
        }
    }
    return result;
}

std::vector<double> pagerank(const Graph& graph) {
    const Matrix a = adjacency(graph);
    const std::size_t n = a.size();
    Matrix m = zeros(n);
    for (std::size_t u = 0; u < n; ++u) {
        const double out = std::accumulate(a[u].begin(), a[u].end(), 0.0);
        for (std::size_t v = 0; v < n; ++v) {
            const double step = out == 0 ? 1 / static_cast<double>(n) : a[u][v] / out;
            m[v][u] = (u == v ? 1 : 0) - 0.85 * step;
        }
    }
    return solve(std::move(m), std::vector<double>(n, 0.15 / static_cast<double>(n)));
}

std::vector<double> katz(const Graph& graph, double alpha) {
    const Matrix a = adjacency(graph);
    const std::size_t n = a.size();
    Matrix m = zeros(n);
    for (std::size_t u = 0; u < n; ++u) {
        for (std::size_t v = 0; v < n; ++v) m[v][u] = (u == v ? 1 : 0) - alpha * a[u][v];
    }
    std::vector<double> x = solve(std::move(m), std::vector<double>(n, 1.0));
    const double norm = std::sqrt(std::inner_product(x.begin(), x.end(), x.begin(), 0.0));
    for (double& value : x) value /= norm;
    return x;
}

double spectral_radius(const Graph& graph) {
    Matrix power = adjacency(graph);
    const std::size_t n = power.size();
    double logarithm = 0;  // of the norms taken out of A^(2^k), divided by 2^k
    double exponent = 1;
    for (int k = 0; k < 50; ++k, exponent *= 2) {
        double norm = 0;
        for (const auto& row : power) norm = std::max(norm, *std::max_element(row.begin(), row.end()));
        logarithm += std::log(norm) / exponent;
        Matrix square = zeros(n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t l = 0; l < n; ++l) {
                for (std::size_t j = 0; j < n; ++j) square[i][j] += power[i][l] / norm * (power[l][j] / norm);
            }
        }
        power = std::move(square);
    }
    return std::exp(logarithm);
}

}  // namespace oracle
