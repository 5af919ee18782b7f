// The nearest known word, for "did you mean".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace interlink::detail {

/// Edits (insert, delete, replace, swap of neighbours) from one word to the other: optimal string alignment distance.
/// `bound + 1` when there are more than `bound`. O(|a| · |b|).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t bound);

/// Picks the candidate nearest to a word, the first in alphabetical order among equally near ones.
class Nearest {
  public:
    explicit Nearest(std::string_view wanted);
    void consider(std::string_view candidate);
    /// Empty when no candidate is near enough: within a third of the word's length, at most 3 edits.
    std::string_view best() const { return best_; }
    /// "did you mean 'x'?" or `otherwise`
    std::string hint(std::string_view otherwise = {}) const;

  private:
    std::string wanted_;  ///< in lower case, without invisible characters
    std::string_view best_;
    std::size_t bound_;
};

}  // namespace interlink::detail
