// Quality and speed of matching phrases to the shipped taxonomy, against the hand-assigned phrases of
// tests/data/matching. Prints aggregates only: the held-out phrases stay unread.
#include <interlink/matcher.hpp>

#include "theme/support/quality.hpp"
#include "theme/support/taxonomy.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

namespace {

using namespace interlink;
using Clock = std::chrono::steady_clock;

double microseconds(Clock::duration time) {
    return std::chrono::duration<double, std::micro>(time).count();
}

/// Fastest of `rounds` runs of `job`, in microseconds.
template <typename Job>
double fastest(int rounds, Job job) {
    double best = 1e300;
    for (int round = 0; round < rounds; ++round) {
        const auto start = Clock::now();
        job();
        best = std::min(best, microseconds(Clock::now() - start));
    }
    return best;
}

}  // namespace

int main() {
    const auto& themes = test::shipped_taxonomy();
    double first = 0.0;
    const auto start = Clock::now();
    const Matcher matcher(themes);
    first = microseconds(Clock::now() - start);
    const double again = fastest(20, [&] { const Matcher another(themes); });

    fmt::print("{:<10} {:>8} {:>10} {:>8} {:>8} {:>14} {:>24}\n", "phrases", "count", "precision", "recall", "F1",
               "right in five", "missing theme in five");
    std::vector<test::LabelledPhrase> all;
    for (const auto& [title, name] :
         {std::pair{"source", "source_phrases"}, std::pair{"tuning", "other_phrases_tuning"},
          std::pair{"held-out", "other_phrases_heldout"}}) {
        const auto phrases = test::read_phrases(name);
        const auto quality = test::measure(matcher, themes, phrases);
        const auto suggestions = test::measure_suggestions(matcher, themes, phrases);
        fmt::print("{:<10} {:>8} {:>10.3f} {:>8.3f} {:>8.3f} {:>14.3f} {:>16.3f} of {:>4}\n", title, phrases.size(),
                   quality.precision(), quality.recall(), quality.f1(), suggestions.phrases, suggestions.missing,
                   suggestions.missing_count);
        all.insert(all.end(), phrases.begin(), phrases.end());
    }

    std::size_t matches = 0;
    const double whole = fastest(50, [&] {
        for (const auto& phrase : all) matches += matcher.match(phrase.phrase).size();
    });
    fmt::print("\nmatch: {:.2f} µs a phrase\nconstructor: {:.0f} µs the first time, {:.0f} µs when warm\n",
               whole / static_cast<double>(all.size()), first, again);
    return matches == 0 ? 1 : 0;
}
