// Which elements of a system drive it and which depend on it, directly and through others (MICMAC; Duperrin and Godet
// 1973, Godet 1994).
#pragma once

#include <interlink/matrix.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// High is at least the mean.
enum class InfluenceQuadrant : std::uint8_t {
    driver,     ///< high influence, low dependence
    linkage,    ///< both high
    dependent,  ///< low influence, high dependence
    autonomous  ///< both low
};
std::string_view to_string(InfluenceQuadrant quadrant);

struct InfluencePlace {
    double influence = 0;   ///< sum of |M| over the row
    double dependence = 0;  ///< sum of |M| over the column
    InfluenceQuadrant quadrant = InfluenceQuadrant::autonomous;
};

struct InfluenceMap {
    std::vector<InfluencePlace> places{};  ///< one a row of the matrix
    double mean_influence = 0;
    double mean_dependence = 0;
};

/// Where each row of a square matrix stands, by its direct sums (MICMAC; Godet 1994). O(n²).
/// Throws std::invalid_argument when there are not size · size values.
InfluenceMap influence_map(const std::vector<double>& values, std::size_t size);

struct MicmacOptions {
    std::optional<double> attenuation{};  ///< α > 0: the sum of the powers, each counted α times the one before
    std::optional<unsigned> power{};      ///< 1 to 50: the last power of that sum
};

/// The most powers that are looked at.
inline constexpr unsigned most_powers = 50;

/// How the figures through others come about.
enum class IndirectKind : std::uint8_t {
    power,  ///< those of M^k, where the orders stay from
    sum     ///< those of Σ α^(k−1) M^k
};

/// The orders that one power gives: rank 1 is the largest sum, and equal sums share a rank.
struct PowerOrders {
    unsigned power = 1;
    std::vector<std::uint32_t> influence{};  ///< rank of each row
    std::vector<std::uint32_t> dependence{};
    bool operator==(const PowerOrders&) const = default;
};

/// What the walks in the matrix are like; the reason for the kind of the indirect figures.
struct WalkShape {
    unsigned longest = 0;  ///< the last k with M^k ≠ 0; 0 where walks go round and never end
    unsigned period = 1;   ///< above 1: the least common multiple of the periods of the parts that go round
    double growth = 0;     ///< spectral radius of |M|: how many times larger each power is in the long run
};

struct MicmacResult {
    InfluenceMap direct{};
    InfluenceMap indirect{};  ///< empty where there is an error
    IndirectKind kind = IndirectKind::power;
    unsigned power = 1;      ///< k of M^k, or the last of the sum; 0: the sum was taken to its limit
    double attenuation = 0;  ///< α of the sum
    int exponent = 0;        ///< the indirect figures are to be taken times 2^exponent; 0 unless they are beyond 1e300
    bool settled = true;     ///< the orders stopped changing within most_powers
    WalkShape walks{};
    std::vector<PowerOrders> powers{};
    std::string error{};  ///< why there are no indirect figures
    std::string hint{};
};

/// Direct and indirect influence and dependence. Negative figures keep their sign in M^k, and the sums are over the
/// absolute values; a given diagonal counts. k is raised until the orders of M^k are those of M^(k−1), ties included;
/// where the powers vanish (no walk goes round) or go round themselves (all walks have lengths with a common divisor),
/// and where an option asks for it, the figures are those of the sum, α = 0.5 by default, to K or to the limit. Where
/// that limit does not exist, α is 0.5 divided by the growth unless it was given, which is an error. O(k · n³).
/// Throws std::invalid_argument when a figure is not finite or the matrix is not square.
MicmacResult micmac(const LabelledMatrix& matrix, const MicmacOptions& options = {});

/// What the parts mean, and when not to trust them; two sentences.
std::string_view micmac_meaning();

}  // namespace interlink
