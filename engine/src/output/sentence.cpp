#include <interlink/sentence.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <array>

namespace interlink {

namespace {

/// A comma outside brackets and quotation marks; any comma where these do not close.
bool holds_comma(std::string_view name) {
    static constexpr std::array<std::string_view, 3> openings{"(", "[", "“"}, closings{")", "]", "”"};
    bool open_comma = false;
    int depth = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto begins_here = [&](std::string_view mark) { return name.substr(i).starts_with(mark); };
        if (std::ranges::any_of(openings, begins_here)) ++depth;
        if (std::ranges::any_of(closings, begins_here)) --depth;
        if (depth < 0) break;
        open_comma |= name[i] == ',' && depth == 0;
    }
    return open_comma || (depth != 0 && name.find(',') != std::string_view::npos);
}

}  // namespace

std::string_view list_separator(std::span<const std::string_view> names) {
    return names.size() > 1 && std::ranges::any_of(names, holds_comma) ? "; " : ", ";
}

std::string join_words(const std::vector<std::string>& words) {
    const std::vector<std::string_view> names(words.begin(), words.end());
    const std::string_view separator = list_separator(names);
    const std::string last = separator == "; " ? "; and " : " and ";
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? std::string_view(last) : separator;
        text += words[i];
    }
    return text;
}

std::string join_some(const std::vector<std::string>& words, std::size_t most) {
    if (words.size() <= most + 1) return join_words(words);
    std::vector<std::string> shown(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(most));
    shown.push_back(text::format("{} more", words.size() - most));
    return join_words(shown);
}

std::string count_words(std::size_t count, std::string_view one, std::string_view many) {
    return text::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace interlink
