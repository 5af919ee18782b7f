#include <interlink/nearest.hpp>

#include "dataset/nearest.hpp"

namespace interlink {

std::optional<std::string> nearest_word(std::string_view word, const std::vector<std::string>& candidates) {
    detail::Nearest nearest(word);
    for (const std::string& candidate : candidates) nearest.consider(candidate);
    if (nearest.best().empty()) return std::nullopt;
    return std::string(nearest.best());
}

}  // namespace interlink
