// What one theme adds to the masses of a pair (section 5). One kernel for the scores, their contributions and the
// draws of robustness, so that the three cannot disagree.
#pragma once

#include <interlink/leverage.hpp>
#include <interlink/model.hpp>

#include <algorithm>

namespace interlink::detail {

inline double positive_part(double x) {
    return std::max(x, 0.0);
}

/// Exploit from a to b: a strength of a enables b's opportunity, beyond b's own strength.
inline double exploit(double enabling_a, double enabling_b, double opportunity_b) {
    return std::min(positive_part(enabling_a - enabling_b), opportunity_b);
}

/// Shield from a to b: a capability of a answers b's exposure, beyond b's own capability.
inline double shield(double capability_a, double capability_b, double exposure_b) {
    return std::min(positive_part(capability_a - capability_b), exposure_b);
}

/// Calls visit(x, y) for each pair of entries with the same key in two sorted ranges.
template <class Range, class Key, class Visit>
void for_each_common(const Range& left, const Range& right, Key key, Visit visit) {
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() && b != right.end()) {
        if (key(*a) < key(*b))
            ++a;
        else if (key(*b) < key(*a))
            ++b;
        else
            visit(*a++, *b++);
    }
}

}  // namespace interlink::detail
