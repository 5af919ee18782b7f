#include "dataset/quadrants.hpp"

namespace interlink::detail {

std::string lower_case(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::optional<Quadrant> quadrant_named(std::string_view word) {
    constexpr std::size_t longest = 13;  // opportunities
    if (word.size() > longest) return std::nullopt;
    const std::string lower = lower_case(word);
    for (const Quadrant quadrant : all_quadrants)
        if (lower == to_string(quadrant) || lower == plural(quadrant)) return quadrant;
    return std::nullopt;
}

std::string canonical_factor_id(std::string_view id) {
    const std::size_t first = id.find('/');
    const std::size_t second = first == std::string_view::npos ? first : id.find('/', first + 1);
    if (second == std::string_view::npos) return std::string(id);
    const auto quadrant = quadrant_named(id.substr(first + 1, second - first - 1));
    if (!quadrant) return std::string(id);
    return std::string(id.substr(0, first + 1)).append(plural(*quadrant)).append(id.substr(second));
}

}  // namespace interlink::detail
