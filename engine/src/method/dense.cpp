#include "method/dense.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include <Eigen/Core>
#include <Eigen/LU>

namespace interlink::detail {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Eigen::Map<const Matrix> view(const Dense& values, std::size_t n) {
    return {values.data(), static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(n)};
}

Dense values_of(const Matrix& matrix) {
    return {matrix.data(), matrix.data() + matrix.size()};
}

}  // namespace

Dense product(const Dense& a, const Dense& b, std::size_t n) {
    return values_of(view(a, n) * view(b, n));
}

std::optional<Dense> times_resolvent(const Dense& a, const Dense& b, std::size_t n) {
    const auto size = static_cast<Eigen::Index>(n);
    // X (I − b) = a, so the system is solved for the transpose of X.
    const Matrix system = (Matrix::Identity(size, size) - view(b, n)).transpose();
    const Eigen::PartialPivLU<Matrix> factorised(system);
    if (!(factorised.rcond() > 1e-14)) return std::nullopt;
    const Matrix solved = factorised.solve(view(a, n).transpose());
    if (!solved.allFinite()) return std::nullopt;
    return values_of(solved.transpose());
}

void require_square(const Dense& values, std::size_t n, const char* who) {
    if (values.size() != n * n) throw std::invalid_argument(std::string(who) + ": the matrix is not square");
    if (!std::ranges::all_of(values, [](double value) { return std::isfinite(value); }))
        throw std::invalid_argument(std::string(who) + ": a figure is not finite");
}

}  // namespace interlink::detail
