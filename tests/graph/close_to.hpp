// Whether two lists of numbers are the same up to a tolerance.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

/// The greatest difference between two lists; infinite if their lengths differ or one holds what is not a number.
inline double greatest_difference(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.size() != b.size()) return HUGE_VAL;
    double greatest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = std::abs(a[i] - b[i]);
        greatest = std::max(greatest, std::isnan(difference) ? HUGE_VAL : difference);
    }
    return greatest;
}
