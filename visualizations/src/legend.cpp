#include "legend.hpp"

#include <interlink/visualizations/colour.hpp>
#include <interlink/visualizations/text.hpp>

#include <algorithm>

namespace interlink::detail {

double draw_legend(SvgWriter& writer, const std::vector<Swatch>& swatches, double left, double right, double top) {
    if (swatches.empty()) return top;
    constexpr double size = 8;
    constexpr double row = 14;
    double x = left;
    double y = top + 7;
    for (const auto& swatch : swatches) {
        const double box = std::max(12.0, text_width(swatch.letter, size, true) + 5);
        const double width = box + 4 + text_width(swatch.text, size);
        if (x > left && x + width > right) {
            x = left;
            y += row;
        }
        writer.rect(x, y, box, 10, swatch.fill);
        if (!swatch.letter.empty()) {
            const auto fill = parse_colour(swatch.fill).value_or(Colour{255, 255, 255});
            writer.text(
                x + box / 2, y + 8, swatch.letter,
                {.size = size, .fill = to_string(text_colour_on(fill)), .anchor = Anchor::middle, .bold = true});
        }
        writer.text(x + box + 4, y + 8, swatch.text, {.size = size, .fill = std::string(palette::ink)});
        x += width + 14;
    }
    return y + row;
}

}  // namespace interlink::detail
