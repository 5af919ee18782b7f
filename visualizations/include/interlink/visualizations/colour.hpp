// The colours of the figures, and whether they can be read. Letters carry the meaning; colour repeats it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace interlink {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Colour&) const = default;
};

/// "#rgb", "#rrggbb", "white", "black". Anything else, "none" and "transparent" too, is no colour.
std::optional<Colour> parse_colour(std::string_view text);
std::string to_string(Colour colour);  ///< "#rrggbb"

/// How far apart two colours are in lightness: 1 (none) to 21 (black on white). Text needs 4.5, lines need 3.
/// Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
double contrast_ratio(Colour a, Colour b);

/// `opacity` of the upper colour over the lower one, in [0,1].
Colour blend(Colour upper, Colour lower, double opacity);

/// Black or white, whichever is easier to read on the background: at least 4.58 on any.
Colour text_colour_on(Colour background);

enum class Scale : std::uint8_t {
    risk,     ///< orange
    benefit,  ///< blue
};

/// The colour of a shade in (0,1] in five even steps, light to dark; outside clamped, not a number: the lightest.
/// Steps and not a continuum: people tell five apart, and the text on each reads well (contrast at least 5).
Colour scale_colour(Scale scale, double shade);

/// Fill, border and text of one kind of thing. Text on fill has a contrast of at least 4.5, border on white 3.
struct Ink {
    std::string_view fill;
    std::string_view border;
    std::string_view text;
};

namespace palette {
inline constexpr std::string_view ink = "#1a1a1a";         ///< text
inline constexpr std::string_view muted = "#4a4a4a";       ///< captions, sources
inline constexpr std::string_view line = "#6b7280";        ///< edges and axes
inline constexpr std::string_view empty_cell = "#f4f4f4";  ///< nothing here
inline constexpr std::string_view diagonal = "#e6e6e6";
inline constexpr std::string_view accent = "#c24e00";  ///< what the title is about
inline constexpr std::string_view second_accent = "#0b62a8";
inline constexpr Ink technology{"#1f2d3d", "#1f2d3d", "#ffffff"};
inline constexpr Ink theme{"#9c4200", "#6e2f00", "#ffffff"};
inline constexpr Ink function{"#0b5a94", "#083f68", "#ffffff"};
inline constexpr Ink enabler{"#ede7f6", "#6a3d9a", "#1a1a1a"};
inline constexpr Ink strength{"#dcf0e3", "#217a43", "#1a1a1a"};
inline constexpr Ink weakness{"#fdeac6", "#8a6100", "#1a1a1a"};
inline constexpr Ink opportunity{"#dceaf8", "#1d6099", "#1a1a1a"};
inline constexpr Ink threat{"#f9d5c5", "#a84300", "#1a1a1a"};
}  // namespace palette

}  // namespace interlink
