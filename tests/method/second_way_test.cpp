// Each method against a second way to its figures, and what must hold for every matrix, on random ones.
#include <interlink/cognitive_map.hpp>
#include <interlink/dematel.hpp>
#include <interlink/ism.hpp>
#include <interlink/micmac.hpp>

#include "method/matrices.hpp"
#include "method/walks.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace interlink;

namespace {

constexpr int trials = 200;

/// Sum over all walks from `row` to `column` with `length` entries of the product of their entries.
double walks_between(const LabelledMatrix& matrix, std::size_t row, std::size_t column, unsigned length) {
    if (length == 0) return row == column ? 1.0 : 0.0;
    double sum = 0.0;
    for (std::size_t next = 0; next < matrix.size(); ++next)
        if (matrix.at(row, next) != 0.0) sum += matrix.at(row, next) * walks_between(matrix, next, column, length - 1);
    return sum;
}

/// Σ_k factor(k) · (walks of length k), absolute, over rows and columns.
struct WalkSums {
    std::vector<double> rows, columns;
};
WalkSums sums_over_walks(const LabelledMatrix& matrix, unsigned first, unsigned last, double attenuation) {
    const std::size_t n = matrix.size();
    WalkSums sums{std::vector<double>(n), std::vector<double>(n)};
    for (std::size_t row = 0; row < n; ++row)
        for (std::size_t column = 0; column < n; ++column) {
            double entry = 0.0;
            for (unsigned k = first; k <= last; ++k)
                entry += std::pow(attenuation, k - 1) * walks_between(matrix, row, column, k);
            sums.rows[row] += std::abs(entry);
            sums.columns[column] += std::abs(entry);
        }
    return sums;
}

void check_sums(const InfluenceMap& map, const WalkSums& sums) {
    for (std::size_t i = 0; i < map.places.size(); ++i) {
        CHECK(map.places[i].influence == Approx(sums.rows[i]).epsilon(1e-9).margin(1e-9));
        CHECK(map.places[i].dependence == Approx(sums.columns[i]).epsilon(1e-9).margin(1e-9));
    }
}

bool leads_to(const LabelledMatrix& matrix, std::size_t from, std::size_t to, std::vector<bool>& seen) {
    if (from == to) return true;
    seen[from] = true;
    for (std::size_t next = 0; next < matrix.size(); ++next)
        if (matrix.at(from, next) != 0.0 && !seen[next] && leads_to(matrix, next, to, seen)) return true;
    return false;
}

bool reaches(const LabelledMatrix& matrix, std::size_t from, std::size_t to) {
    std::vector<bool> seen(matrix.size(), false);
    return leads_to(matrix, from, to, seen);
}

/// One more than the deepest of what it leads to and what does not lead back.
unsigned level_by_chains(const LabelledMatrix& matrix, std::size_t from) {
    unsigned level = 1;
    for (std::size_t to = 0; to < matrix.size(); ++to)
        if (reaches(matrix, from, to) && !reaches(matrix, to, from))
            level = std::max(level, level_by_chains(matrix, to) + 1);
    return level;
}

}  // namespace

TEST_CASE("Indirect influence counts the walks of one length, signs and diagonal included") {
    std::mt19937 random(1);
    int powers = 0;
    for (int trial = 0; trial < trials; ++trial) {
        const LabelledMatrix matrix = test::random_matrix(random, 2 + random() % 3, 0.7, -1.0, 3.0);
        const MicmacResult result = micmac(matrix);
        if (result.kind != IndirectKind::power || result.power > 6) continue;
        ++powers;
        check_sums(result.indirect, sums_over_walks(matrix, result.power, result.power, 1.0));
    }
    CHECK(powers > trials / 3);
}

TEST_CASE("The attenuated sum counts the walks up to a length, each entry more counted less") {
    std::mt19937 random(2);
    for (int trial = 0; trial < trials; ++trial) {
        const LabelledMatrix matrix = test::random_matrix(random, 2 + random() % 3, 0.7, -1.0, 3.0);
        MicmacOptions options;
        options.power = 1 + static_cast<unsigned>(random() % 5);
        if (random() % 2 == 0) options.attenuation = 0.1 + 2.0 * test::random_share(random);
        const MicmacResult result = micmac(matrix, options);
        REQUIRE(result.error.empty());
        check_sums(result.indirect, sums_over_walks(matrix, 1, *options.power, options.attenuation.value_or(0.5)));
    }
}

TEST_CASE("The limit of the attenuated sum is what long sums come to") {
    std::mt19937 random(3);
    for (int trial = 0; trial < trials; ++trial) {
        const std::size_t n = 2 + random() % 6;
        const LabelledMatrix matrix = test::random_matrix(random, n, 0.5, 0.0, 1.0);
        MicmacOptions limit, to_fifty;
        limit.attenuation = to_fifty.attenuation = 0.5 / static_cast<double>(n);  // rows add up to n at most
        to_fifty.power = 50;
        const MicmacResult a = micmac(matrix, limit), b = micmac(matrix, to_fifty);
        REQUIRE(a.error.empty());
        for (std::size_t i = 0; i < n; ++i)
            CHECK(a.indirect.places[i].influence == Approx(b.indirect.places[i].influence).epsilon(1e-9).margin(1e-12));
    }
}

TEST_CASE("Periods are the common divisors of the lengths at which walks come back") {
    std::mt19937 random(4);
    for (int trial = 0; trial < trials; ++trial) {
        const std::size_t n = 2 + random() % 4;
        const LabelledMatrix matrix = test::random_matrix(random, n, 0.35, 1.0, 1.0);
        const detail::Walks walks = detail::walks(matrix.values, n);
        for (std::size_t v = 0; v < n; ++v) {
            unsigned period = 0;
            for (unsigned length = 1; length <= 8; ++length)
                if (walks_between(matrix, v, v, length) > 0) period = std::gcd(period, length);
            CHECK(walks.periods[walks.component[v]] == period);
        }
    }
}

TEST_CASE("The total relation is the series N + N² + N³ …, and its network lies above the mean") {
    std::mt19937 random(5);
    int computed = 0;
    for (int trial = 0; trial < trials; ++trial) {
        const std::size_t n = 2 + random() % 5;
        const LabelledMatrix matrix = test::random_matrix(random, n, 0.6, 0.0, 4.0);
        const DematelResult result = dematel(matrix);
        if (!result.error.empty()) continue;
        std::vector<double> term = matrix.values, series(n * n, 0.0);
        for (double& entry : term) entry /= result.scale;
        const std::vector<double> normalised = term;
        double size = 1.0;
        for (int k = 0; k < 200'000 && size > 1e-15; ++k) {
            size = 0.0;
            std::vector<double> next(n * n, 0.0);
            for (std::size_t i = 0; i < n * n; ++i) series[i] += term[i];
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j < n; ++j)
                    for (std::size_t l = 0; l < n; ++l) next[i * n + j] += term[i * n + l] * normalised[l * n + j];
            for (const double entry : next) size = std::max(size, entry);
            term = next;
        }
        if (size > 1e-15) continue;
        ++computed;
        double weights = 0.0, given = 0.0, received = 0.0;
        for (std::size_t i = 0; i < n * n; ++i) CHECK(result.total[i] == Approx(series[i]).epsilon(1e-8).margin(1e-10));
        for (const DematelFactor& factor : result.factors) {
            weights += factor.weight;
            given += factor.r;
            received += factor.c;
        }
        CHECK(weights == Approx(1.0));
        CHECK(given == Approx(received));
        for (const auto& [from, to] : result.network) CHECK(result.total[from * n + to] > result.threshold);
    }
    CHECK(computed > trials / 2);
}

TEST_CASE("The closure is what a depth-first search reaches, and a level is the longest chain below it") {
    std::mt19937 random(6);
    for (int trial = 0; trial < trials; ++trial) {
        const std::size_t n = 1 + random() % 7;
        const LabelledMatrix matrix = test::random_matrix(random, n, 0.25, 1.0, 1.0);
        const IsmResult result = ism(matrix);
        for (std::size_t i = 0; i < n; ++i) {
            std::uint32_t driving = 0, dependence = 0;
            for (std::size_t j = 0; j < n; ++j) {
                CHECK(result.reachability[i * n + j] == reaches(matrix, i, j));
                driving += reaches(matrix, i, j);
                dependence += reaches(matrix, j, i);
                const bool added =
                    std::ranges::find(result.closure_added, std::pair(i, j)) != result.closure_added.end();
                CHECK(added == (i != j && matrix.at(i, j) == 0.0 && reaches(matrix, i, j)));
            }
            CHECK(result.factors[i].driving == driving);
            CHECK(result.factors[i].dependence == dependence);
            CHECK(result.factors[i].level == level_by_chains(matrix, i));
        }
    }
}

TEST_CASE("The order in which elements are listed changes no figure of any method") {
    std::mt19937 random(7);
    for (int trial = 0; trial < trials; ++trial) {
        const std::size_t n = 2 + random() % 6;
        const LabelledMatrix matrix = test::random_matrix(random, n, 0.5, 0.0, 2.0);
        const auto order = test::random_order(random, n);
        const LabelledMatrix other = test::reordered(matrix, order);
        const MicmacResult before = micmac(matrix), after = micmac(other);
        const DematelResult total = dematel(matrix), total_after = dematel(other);
        const IsmResult levels = ism(matrix), levels_after = ism(other);
        const CognitiveMapResult map = cognitive_map(matrix), map_after = cognitive_map(other);
        CHECK(before.kind == after.kind);
        CHECK(before.power == after.power);
        REQUIRE(total.error.empty() == total_after.error.empty());
        REQUIRE(map.states.size() == map_after.states.size());
        for (std::size_t i = 0; i < n; ++i) {
            CHECK(after.indirect.places[i].influence == Approx(before.indirect.places[order[i]].influence));
            CHECK(after.indirect.places[i].quadrant == before.indirect.places[order[i]].quadrant);
            if (total.error.empty()) CHECK(total_after.factors[i].weight == Approx(total.factors[order[i]].weight));
            CHECK(levels_after.factors[i].level == levels.factors[order[i]].level);
            CHECK(map_after.states.back()[i] == Approx(map.states.back()[order[i]]));
        }
    }
}

TEST_CASE("The states of a map keep within what the transfer function allows") {
    std::mt19937 random(8);
    for (int trial = 0; trial < trials; ++trial) {
        const LabelledMatrix matrix = test::random_matrix(random, 1 + random() % 6, 0.6, -1.0, 1.0);
        for (const TransferFunction transfer : {TransferFunction::sigmoid, TransferFunction::tanh,
                                                TransferFunction::bivalent, TransferFunction::trivalent})
            for (const UpdateRule rule : {UpdateRule::kosko, UpdateRule::modified, UpdateRule::rescaled}) {
                CognitiveMapOptions options;
                options.transfer = transfer;
                options.rule = rule;
                options.max_steps = 60;
                const CognitiveMapResult result = cognitive_map(matrix, options);
                const double low =
                    transfer == TransferFunction::tanh || transfer == TransferFunction::trivalent ? -1.0 : 0.0;
                for (const auto& state : result.states)
                    for (const double activity : state) CHECK((activity >= low && activity <= 1.0));
                if (result.end == CognitiveMapEnd::cycle)
                    CHECK(result.step + 2 * result.length == result.states.size());
            }
    }
}
