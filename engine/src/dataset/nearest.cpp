#include "dataset/nearest.hpp"

#include "dataset/quadrants.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>

namespace interlink::detail {
namespace {

constexpr std::size_t longest_word = 120;  // longer ones are not worth a guess, and would cost too much

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t bound) {
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > bound || a.size() > longest_word || b.size() > longest_word) return bound + 1;
    using Row = std::array<std::size_t, longest_word + 1>;
    Row before_last{};
    Row last{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t smallest = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            smallest = std::min(smallest, row[j]);
        }
        if (smallest > bound) return bound + 1;
        before_last = last;
        last = row;
    }
    return std::min(last[b.size()], bound + 1);
}

Nearest::Nearest(std::string_view wanted)
    : wanted_(wanted.size() > longest_word ? std::string(wanted) : lower_case(without_invisible(wanted))),
      bound_(std::clamp<std::size_t>((wanted_.size() + 1) / 3, 1, 3)) {}

void Nearest::consider(std::string_view candidate) {
    const bool upper = std::ranges::any_of(candidate, [](char c) { return c >= 'A' && c <= 'Z'; });
    const std::size_t distance =
        upper ? edit_distance(wanted_, lower_case(candidate), bound_) : edit_distance(wanted_, candidate, bound_);
    if (distance > bound_) return;
    // An id goes before a name that differs from it in case only.
    const bool same_word = upper && lower_case(candidate) == best_;
    const bool same_as_best = !upper && lower_case(best_) == candidate;
    if (distance < bound_ || best_.empty() || same_as_best || (candidate < best_ && !same_word)) best_ = candidate;
    bound_ = distance;
}

std::string Nearest::hint(std::string_view otherwise) const {
    return best_.empty() ? std::string(otherwise) : text::format("did you mean '{}'?", best_);
}

}  // namespace interlink::detail
