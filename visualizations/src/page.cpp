#include <interlink/visualizations/figure.hpp>

#include <array>
#include <charconv>

namespace interlink {
namespace {

/// What is left of the paper inside margins of 20 mm; a slide is used to its edges.
const std::array<Page, 5> pages{
    {{"report", 160, 240}, {"a4", 170, 257}, {"letter", 175.9, 239.4}, {"a3", 257, 380}, {"slide", 338.7, 190.5}}};

std::optional<double> millimetres(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= 20 && value <= 5000))
        return std::nullopt;
    return value;
}

}  // namespace

std::optional<Page> parse_page(std::string_view text) {
    for (const auto& page : pages) {
        if (page.name == text) return page;
    }
    const auto cross = text.find('x');
    if (cross == std::string_view::npos) return std::nullopt;
    const auto width = millimetres(text.substr(0, cross));
    const auto height = millimetres(text.substr(cross + 1));
    if (!width || !height) return std::nullopt;
    return Page{std::string(text), *width, *height};
}

}  // namespace interlink
