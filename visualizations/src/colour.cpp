#include <interlink/visualizations/colour.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace interlink {
namespace {

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

std::optional<int> hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return std::nullopt;
}

std::uint8_t mix(std::uint8_t upper, std::uint8_t lower, double share) {
    return static_cast<std::uint8_t>(std::lround(share * upper + (1 - share) * lower));
}

constexpr std::array<Colour, 5> risk_stops{
    {{0xfd, 0xe8, 0xd2}, {0xf8, 0xc8, 0x98}, {0xec, 0x92, 0x55}, {0xc8, 0x52, 0x00}, {0x8c, 0x35, 0x00}}};
constexpr std::array<Colour, 5> benefit_stops{
    {{0xdf, 0xec, 0xf7}, {0xb4, 0xd2, 0xea}, {0x7a, 0xae, 0xd8}, {0x2b, 0x72, 0xb0}, {0x08, 0x45, 0x85}}};

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if (text == "white") return Colour{255, 255, 255};
    if (text == "black") return Colour{};
    if (text.empty() || text[0] != '#' || (text.size() != 4 && text.size() != 7)) return std::nullopt;
    const std::size_t width = text.size() == 4 ? 1 : 2;
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto high = hex_digit(text[1 + i * width]);
        const auto low = hex_digit(text[i * width + width]);
        if (!high || !low) return std::nullopt;
        channels[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return Colour{channels[0], channels[1], channels[2]};
}

std::string to_string(Colour colour) {
    return text::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

double contrast_ratio(Colour a, Colour b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

Colour blend(Colour upper, Colour lower, double opacity) {
    const double share = std::clamp(opacity, 0.0, 1.0);
    return {mix(upper.red, lower.red, share), mix(upper.green, lower.green, share), mix(upper.blue, lower.blue, share)};
}

Colour text_colour_on(Colour background) {
    constexpr Colour white{255, 255, 255};
    return contrast_ratio(white, background) > contrast_ratio(Colour{}, background) ? white : Colour{};
}

Colour scale_colour(Scale scale, double shade) {
    const auto& stops = scale == Scale::risk ? risk_stops : benefit_stops;
    const double place = std::isfinite(shade) ? std::clamp(shade, 0.0, 1.0) * static_cast<double>(stops.size()) : 0.0;
    return stops[static_cast<std::size_t>(std::max(std::ceil(place - 1e-9), 1.0)) - 1];
}

}  // namespace interlink
