// The algebra of dense square matrices, row by row.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace interlink::detail {

using Dense = std::vector<double>;

/// a · b. O(n³).
Dense product(const Dense& a, const Dense& b, std::size_t n);

/// a (I − b)⁻¹; nothing where I − b is singular within rounding. O(n³).
std::optional<Dense> times_resolvent(const Dense& a, const Dense& b, std::size_t n);

/// Throws std::invalid_argument unless there are n · n finite figures; `who` is for the message.
void require_square(const Dense& values, std::size_t n, const char* who);

}  // namespace interlink::detail
