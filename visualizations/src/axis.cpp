#include "axis.hpp"

#include <cmath>

namespace interlink::detail {

double nice_step(double span, int most) {
    if (!(span > 0) || !std::isfinite(span)) return 1;
    const double least = span / most;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1 - 1e-9)) return factor * power;
    }
    return 10 * power;
}

std::vector<double> ticks(double from, double to, double step) {
    std::vector<double> values;
    const double slack = step * 1e-9;
    for (double number = std::ceil((from - slack) / step); number * step <= to + slack; ++number)
        values.push_back(number * step + 0.0);  // no negative zero
    return values;
}

}  // namespace interlink::detail
