#include "frame.hpp"

#include <interlink/visualizations/colour.hpp>
#include <interlink/visualizations/legibility.hpp>
#include <interlink/visualizations/text.hpp>

#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr double title_size = 11;
constexpr double caption_size = 8.5;
constexpr double source_size = 8;
constexpr double gap = 9;
constexpr double margin = 4;  ///< so that nothing touches the edge where the figure is pasted

struct Words {
    std::vector<std::string> title;
    std::vector<std::string> caption;
    std::vector<std::string> source;
    double above = 0;
    double below = 0;
};

double block(const std::vector<std::string>& lines, double size) {
    return static_cast<double>(lines.size()) * size * 1.25;
}

std::vector<std::string> lines_of(const std::string& text, double width, double size) {
    if (text.empty()) return {};
    return wrap_text(text, width, size);
}

/// No single word alone in the last line.
std::vector<std::string> title_lines(const std::string& text, double width) {
    if (text.empty()) return {};
    const auto lines = wrap_text(text, width, title_size, true);
    return lines.size() > 3 ? lines : balance_text(text, lines.size(), title_size, true);
}

Words lay_out(const FigureHead& head, double width) {
    Words words{title_lines(head.title, width), lines_of(head.caption, width, caption_size),
                lines_of(head.source_note, width, source_size), margin, margin};
    if (!words.title.empty()) words.above += block(words.title, title_size) + gap;
    words.below += block(words.caption, caption_size) + block(words.source, source_size);
    if (!words.caption.empty() && !words.source.empty()) words.below += 3;
    if (!words.caption.empty() || !words.source.empty()) words.below += gap;
    return words;
}

void draw_below(SvgWriter& writer, const Words& words, double y) {
    writer.text(margin, y + caption_size, words.caption, caption_size * 1.25,
                {.size = caption_size, .fill = std::string(palette::ink)});
    y += block(words.caption, caption_size);
    if (!words.caption.empty()) y += 3;
    writer.text(margin, y + source_size, words.source, source_size * 1.25,
                {.size = source_size, .fill = std::string(palette::muted), .italic = true});
}

}  // namespace

Room room_for(const FigureHead& head, const Page& page) {
    const double width = page.width_pt() - 2 * margin;
    const auto words = lay_out(head, width);
    return {width, std::max(page.height_pt() - words.above - words.below, 20.0)};
}

Figure framed(const FigureHead& head, const Page& page, const Content& content) {
    const double width = std::max(page.width_pt(), content.width + 2 * margin - 0.01);
    const auto words = lay_out(head, width - 2 * margin);
    SvgWriter writer;
    writer.text(margin, margin + title_size, words.title, title_size * 1.25,
                {.size = title_size, .fill = std::string(palette::ink), .bold = true});
    writer.open("g", {{"transform", text::format("translate({} {})", svg_number(margin), svg_number(words.above))}});
    writer.raw(content.drawing.markup());
    writer.close("g");
    draw_below(writer, words, words.above + content.height + gap);

    Figure figure;
    figure.name = head.name;
    figure.title = head.title;
    figure.caption = head.caption;
    figure.source_note = head.source_note;
    figure.alt = head.alt;
    const double height = words.above + content.height + words.below;
    figure.svg = svg_document({svg_id(head.name), width, height, head.title, head.alt}, writer);
    figure.legibility = measure_legibility(figure.svg, page);
    figure.warnings = legibility_warnings(figure.legibility, page);
    return figure;
}

}  // namespace interlink::detail
