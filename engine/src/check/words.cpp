#include "check/words.hpp"

#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

std::string list_words(const std::vector<std::string>& words, std::size_t most) {
    if (words.empty()) return {};
    if (words.size() == 1) return words.front();
    const std::size_t shown = words.size() > most ? most : words.size() - 1;
    std::string text = words.front();
    for (std::size_t i = 1; i < shown; ++i) text += ", " + words[i];
    return text + " and " + (words.size() > most ? text::format("{} more", words.size() - most) : words.back());
}

std::string link_words(const Link& link) {
    return text::format("{} {} {}", link.from.id, to_string(link.kind), link.to.id);
}

std::string link_key(const Link& link) {
    return text::format("{}>{}>{}", link.from.id, to_string(link.kind), link.to.id);
}

bool has_evidence(const Technology& technology, const Factor& factor) {
    return !factor.evidence.empty() || !technology.evidence.empty();
}

}  // namespace interlink::detail
