// The hypergeometric tail against whole numbers, and the Benjamini–Hochberg adjustment against an example by hand.
#include "analysis/significance.hpp"

#include <interlink/analysis.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <array>
#include <numeric>

using namespace interlink;

namespace {

/// Pascal's triangle, exact in 64 bits up to n = 60.
std::uint64_t choose(std::uint32_t n, std::uint32_t k) {
    static const auto table = [] {
        std::array<std::array<std::uint64_t, 62>, 62> c{};
        for (std::size_t i = 0; i < c.size(); ++i) {
            c[i][0] = 1;
            for (std::size_t j = 1; j <= i; ++j) c[i][j] = c[i - 1][j - 1] + c[i - 1][j];
        }
        return c;
    }();
    return k > n ? 0 : table[n][k];
}

double exact_tail(std::uint32_t n, std::uint32_t a, std::uint32_t b, std::uint32_t shared) {
    std::uint64_t ways = 0;
    for (std::uint32_t x = shared; x <= std::min(a, b); ++x)
        if (b - x <= n - a) ways += choose(a, x) * choose(n - a, b - x);
    return static_cast<double>(static_cast<long double>(ways) / static_cast<long double>(choose(n, b)));
}

}  // namespace

TEST_CASE("The hypergeometric tail is the exact share of all draws, for every universe up to 30") {
    double worst = 0.0;
    for (std::uint32_t n = 1; n <= 30; ++n)
        for (std::uint32_t a = 0; a <= n; ++a)
            for (std::uint32_t b = 0; b <= n; ++b)
                for (std::uint32_t shared = 0; shared <= std::min(a, b); ++shared)
                    worst = std::max(
                        worst, std::abs(detail::hypergeometric_tail(n, a, b, shared) - exact_tail(n, a, b, shared)));
    CHECK(worst <= 1e-12);
}

TEST_CASE("The hypergeometric tail agrees with counting the subsets one by one") {
    // 4 of 7 things against every 3 of them: how many subsets hold at least 2 of the first four?
    int hits = 0, all = 0;
    for (unsigned set = 0; set < 128; ++set)
        if (__builtin_popcount(set) == 3) ++all, hits += __builtin_popcount(set & 0b1111u) >= 2;
    CHECK(detail::hypergeometric_tail(7, 4, 3, 2) == Approx(static_cast<double>(hits) / all).margin(1e-12));
}

TEST_CASE("The adjustment multiplies by the number of tests over the rank and never falls with the p-value") {
    // Sorted: 0.01·4/1 = 0.04, 0.02·4/2 = 0.04, 0.04·4/3 = 0.0533…, 0.5·4/4 = 0.5
    const auto q = detail::adjust_for_false_discoveries({0.5, 0.01, 0.04, 0.02});
    CHECK(*q[0] == Approx(0.5).margin(1e-12));
    CHECK(*q[1] == Approx(0.04).margin(1e-12));
    CHECK(*q[2] == Approx(0.16 / 3).margin(1e-12));
    CHECK(*q[3] == Approx(0.04).margin(1e-12));
    // 0.03·3/1 = 0.09 is above 0.04·3/2 = 0.06 and 0.05·3/3 = 0.05: all 0.05
    for (const auto& value : detail::adjust_for_false_discoveries({0.03, 0.04, 0.05}))
        CHECK(*value == Approx(0.05).margin(1e-12));
}

TEST_CASE("A test that could not be made neither counts nor gets a value") {
    const auto q = detail::adjust_for_false_discoveries({std::nullopt, 0.01, 0.3});
    CHECK_FALSE(q[0]);
    CHECK(*q[1] == Approx(0.02).margin(1e-12));
    CHECK(*q[2] == Approx(0.3).margin(1e-12));
    CHECK(detail::adjust_for_false_discoveries({}).empty());
}

TEST_CASE("The adjustment rejects what Benjamini and Hochberg reject in their own example") {
    // Controlling the false discovery rate (1995), section 3.2: 15 hypotheses, of which the first four are rejected at
    // 0.05
    const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    const auto q = detail::adjust_for_false_discoveries({p.begin(), p.end()});
    for (std::size_t i = 0; i < q.size(); ++i) {
        CAPTURE(i);
        CHECK((*q[i] <= 0.05) == (i < 4));
    }
    CHECK(*q[3] == Approx(0.0095 * 15 / 4).margin(1e-12));
}

namespace {

/// Exposures in a universe of 12 themes: five, four of which three are among the five, and six; opportunities likewise.
std::string twelve_themes(const std::string& quadrant) {
    std::string yaml = "interlink: 1\ntaxonomy: none\nthemes: [";
    for (int i = 1; i <= 12; ++i) yaml += (i > 1 ? ", {id: t" : "{id: t") + std::to_string(i) + "}";
    const auto phrases = [&](int first, int last) {
        std::string list;
        for (int i = first; i <= last; ++i) {
            const std::string number = std::to_string(i);
            list += (list.empty() ? "{phrase: P" : ", {phrase: P") + number + ", themes: [t" + number + "]}";
        }
        return list;
    };
    return yaml + "]\ntechnologies:\n  - {id: a, " + quadrant + ": [" + phrases(1, 5) + "]}\n  - {id: b, " + quadrant +
           ": [" + phrases(3, 6) + "]}\n  - {id: c, " + quadrant + ": [" + phrases(7, 12) + "]}\n";
}

void check_twelve(const Overlaps& overlaps) {
    CHECK(overlaps.universe == 12);
    CHECK(overlaps.tests == 3);
    const ThemeOverlap& pair = overlaps.pairs.at(0);
    CHECK((pair.a == 0 && pair.b == 1));
    CHECK(pair.themes.size() == 3);
    CHECK(pair.expected == Approx(5 * 4 / 12.0).margin(1e-12));
    CHECK(*pair.overlap == Approx(3 / 6.0).margin(1e-12));
    CHECK(*pair.relatedness == Approx(3 / 5.0).margin(1e-12));  // the smaller of 3/5 and 3/4
    // C(5,3)·C(7,1) + C(5,4)·C(7,0) of C(12,4)
    CHECK(*pair.p_value == Approx((10 * 7 + 5 * 1) / 495.0).margin(1e-12));
    // At best 5/495 for a and b, 7/924 for a and c, 28/924 for b and c: the second of three gives the least q
    CHECK(*overlaps.least_p == Approx(7 / 924.0).margin(1e-12));
    CHECK(*overlaps.least_q == Approx(5 / 495.0 * 3 / 2).margin(1e-12));
    // Alone among three, p has to be 0.0167: a and b by all 4 (5/495), a and c by all 5; 15/495 for b and c is too much
    CHECK(overlaps.least_shared == 4u);
}

std::string note_of(const ResultDocument& document) {
    for (const Note& note : document.notes)
        if (note.code.ends_with("-significance")) return note.text;
    return {};
}

}  // namespace

TEST_CASE(
    "Expected number, chance, overlap and relatedness are those worked out by hand, for threats and opportunities") {
    check_twelve(shared_threats(test::model_of(twelve_themes("threats"))).overlaps);
    check_twelve(shared_opportunities(test::model_of(twelve_themes("opportunities"))).overlaps);
}

TEST_CASE("The note tells apart what is not there from what could not have been seen") {
    const auto threats = [](const Model& model) { return note_of(describe_threats(model, shared_threats(model))); };
    CHECK(
        threats(test::model_of(twelve_themes("threats"))) ==
        "No pair's overlap can be told from chance (q > 0.05 in 3 tests over 12 themes), which does not say that there "
        "is none: with so few themes only a pair that shares at least 4 could have been, and more where both have "
        "many.");
    const std::string small = threats(test::shipped_model("minimal"));
    CHECK(small.starts_with("The data set is too small to conclude anything"));
    CHECK(small.find("the smallest p within reach is 1, the smallest q 1") != std::string::npos);
    CHECK(threats(test::model_of("interlink: 1\ntechnologies: [{id: a}]\n")).starts_with("Chance was not tested"));
}
