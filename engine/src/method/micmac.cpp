#include <interlink/micmac.hpp>

#include "method/micmac_powers.hpp"
#include "method/walks.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace interlink {

namespace {

constexpr double usual_attenuation = 0.5;
constexpr double limit_rounding = 1e-12;  ///< what solving for the limit may leave, relative

/// Sums of a limit that differ by rounding alone are one figure: elements alike in everything must not seem ordered.
void even_out(std::vector<InfluencePlace>& places, double InfluencePlace::*figure) {
    std::vector<InfluencePlace*> falling;
    for (InfluencePlace& sums : places) falling.push_back(&sums);
    std::ranges::sort(falling, std::greater(), [&](const InfluencePlace* sums) { return sums->*figure; });
    for (std::size_t i = 1; i < falling.size(); ++i)
        if (falling[i - 1]->*figure - falling[i]->*figure <= limit_rounding * falling[i - 1]->*figure)
            falling[i]->*figure = falling[i - 1]->*figure;
}

/// The sums over a scaled matrix, in the matrix's own unit as long as a double holds them.
void place(MicmacResult& result, const detail::ScaledDense& matrix, std::size_t n) {
    result.indirect = influence_map(matrix.values, n);
    // Entries are below 1 and there are at most n in a sum.
    const bool fits = matrix.exponent < 900 && matrix.exponent > -900;
    result.exponent = fits ? 0 : matrix.exponent;
    if (!fits) return;
    const auto raise = [&](double& figure) { figure = std::ldexp(figure, matrix.exponent); };
    raise(result.indirect.mean_influence);
    raise(result.indirect.mean_dependence);
    for (InfluencePlace& sums : result.indirect.places) {
        raise(sums.influence);
        raise(sums.dependence);
    }
}

WalkShape shape_of(const detail::Walks& walks, const detail::PowerSearch& search, double growth) {
    WalkShape shape;
    shape.longest = search.vanishes ? static_cast<unsigned>(search.powers.size()) : walks.longest;
    shape.period = walks.all_periodic() || (walks.any_periodic() && !search.settled) ? walks.period() : 1;
    shape.growth = growth;
    return shape;
}

void place_sum(MicmacResult& result, const LabelledMatrix& matrix, const MicmacOptions& options) {
    const std::size_t n = matrix.size();
    result.kind = IndirectKind::sum;
    result.attenuation = options.attenuation.value_or(usual_attenuation);
    unsigned last = options.power.value_or(0);
    if (result.walks.longest > 0) last = last == 0 ? result.walks.longest : std::min(last, result.walks.longest);
    result.power = last;
    if (last > most_powers) {  // a long chain, which ends: its limit is the same, and quicker
        if (const auto all = detail::attenuated_limit(matrix.values, n, result.attenuation))
            return place(result, *all, n);
    }
    if (last > 0) return place(result, detail::attenuated_sum(matrix.values, n, result.attenuation, last), n);
    const double growth = result.walks.growth;
    const bool converges = result.attenuation * growth < 1.0 - 1e-9;
    if (!converges && !options.attenuation) result.attenuation = usual_attenuation / growth;
    const auto limit = converges || !options.attenuation
                           ? detail::attenuated_limit(matrix.values, n, result.attenuation)
                           : std::nullopt;
    if (limit) {
        place(result, *limit, n);
        even_out(result.indirect.places, &InfluencePlace::influence);
        even_out(result.indirect.places, &InfluencePlace::dependence);
        return;
    }
    result.error = text::format(
        "the sum of the powers has no limit: each power is in the long run {:.4g} times the one "
        "before, and the attenuation {:.4g} does not outweigh that",
        growth, result.attenuation);
    result.hint = text::format("give --power K to stop there, or an --attenuation below {:.4g}", 1.0 / growth);
}

/// Powers that go round repeat themselves: one round and the next are enough to see it.
void keep_powers(MicmacResult& result, detail::PowerSearch& search) {
    const std::size_t shown = result.walks.period > 1 ? std::size_t{2} * result.walks.period : search.orders.size();
    search.orders.resize(std::min(search.orders.size(), shown));
    result.powers = std::move(search.orders);
}

}  // namespace

MicmacResult micmac(const LabelledMatrix& matrix, const MicmacOptions& options) {
    const std::size_t n = matrix.size();
    detail::require_square(matrix.values, n, "micmac");
    MicmacResult result;
    result.direct = influence_map(matrix.values, n);
    const detail::Walks walks = detail::walks(matrix.values, n);
    // Where nothing goes round, orders may be alike and change again with the longer chains, to the end of the last.
    detail::PowerSearch search = detail::search_powers(matrix.values, n, walks.go_round());
    result.walks = shape_of(walks, search, detail::growth(matrix.values, n));
    result.settled = search.settled || result.walks.longest > 0;
    if (options.attenuation || options.power || result.walks.longest > 0 || result.walks.period > 1) {
        place_sum(result, matrix, options);
    } else {
        // The last power only confirms the one before it; the first is the matrix itself.
        const std::size_t at =
            std::max<std::size_t>(1, search.settled ? search.powers.size() - 2 : search.powers.size() - 1);
        result.power = static_cast<unsigned>(at) + 1;
        place(result, search.powers[at], n);
    }
    keep_powers(result, search);
    return result;
}

}  // namespace interlink
