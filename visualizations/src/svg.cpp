#include <interlink/visualizations/svg.hpp>
#include <interlink/visualizations/text.hpp>

#include "text/format.hpp"

#include <cmath>

namespace interlink {
namespace {

std::string start_tag(std::string_view element, const SvgAttributes& attributes) {
    std::string tag = "<";
    tag += element;
    for (const auto& [name, value] : attributes) tag += text::format(" {}=\"{}\"", name, svg_escape(value));
    return tag;
}

void append(SvgAttributes& attributes, const SvgAttributes& more) {
    attributes.insert(attributes.end(), more.begin(), more.end());
}

}  // namespace

std::string svg_number(double value) {
    if (!std::isfinite(value)) return "0";
    auto text = text::format("{:.2f}", value);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string svg_escape(std::string_view text) {
    std::string result;
    for (const char c : drawable_text(text)) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            case '\'':
                result += "&#39;";
                break;
            default:
                result += c;
        }
    }
    return result;
}

std::string svg_id(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool digit = c >= '0' && c <= '9';
        if (digit && result.empty()) result += '_';
        result += letter || digit || c == '-' ? c : '_';
    }
    return result.empty() ? "_" : result;
}

SvgAttributes svg_group(std::string css_class, const std::string& id) {
    SvgAttributes attributes{{"class", std::move(css_class)}};
    if (!id.empty()) attributes.emplace_back("data-id", id);
    return attributes;
}

void SvgWriter::open(std::string_view element, const SvgAttributes& attributes) {
    markup_ += start_tag(element, attributes) + ">\n";
}

void SvgWriter::close(std::string_view element) {
    markup_ += text::format("</{}>\n", element);
}

void SvgWriter::leaf(std::string_view element, const SvgAttributes& attributes) {
    markup_ += start_tag(element, attributes) + "/>\n";
}

void SvgWriter::element(std::string_view element, const SvgAttributes& attributes, std::string_view text) {
    markup_ += text::format("{}>{}</{}>\n", start_tag(element, attributes), svg_escape(text), element);
}

void SvgWriter::rect(double x, double y, double width, double height, std::string_view fill,
                     const SvgAttributes& more) {
    SvgAttributes attributes{{"x", svg_number(x)},
                             {"y", svg_number(y)},
                             {"width", svg_number(width)},
                             {"height", svg_number(height)},
                             {"fill", std::string(fill)}};
    append(attributes, more);
    leaf("rect", attributes);
}

void SvgWriter::line(double x1, double y1, double x2, double y2, std::string_view stroke, double width) {
    leaf("line", {{"x1", svg_number(x1)},
                  {"y1", svg_number(y1)},
                  {"x2", svg_number(x2)},
                  {"y2", svg_number(y2)},
                  {"stroke", std::string(stroke)},
                  {"stroke-width", svg_number(width)}});
}

void SvgWriter::circle(double x, double y, double radius, std::string_view fill, const SvgAttributes& more) {
    SvgAttributes attributes{
        {"cx", svg_number(x)}, {"cy", svg_number(y)}, {"r", svg_number(radius)}, {"fill", std::string(fill)}};
    append(attributes, more);
    leaf("circle", attributes);
}

void SvgWriter::text(double x, double baseline, std::string_view text, const TextStyle& style) {
    SvgAttributes attributes{
        {"x", svg_number(x)}, {"y", svg_number(baseline)}, {"font-size", svg_number(style.size)}, {"fill", style.fill}};
    if (style.anchor == Anchor::middle) attributes.emplace_back("text-anchor", "middle");
    if (style.anchor == Anchor::end) attributes.emplace_back("text-anchor", "end");
    if (style.bold) attributes.emplace_back("font-weight", "bold");
    if (style.italic) attributes.emplace_back("font-style", "italic");
    if (style.rotate != 0)
        attributes.emplace_back("transform", text::format("rotate({} {} {})", svg_number(style.rotate), svg_number(x),
                                                          svg_number(baseline)));
    element("text", attributes, text);
}

void SvgWriter::text(double x, double baseline, const std::vector<std::string>& lines, double leading,
                     const TextStyle& style) {
    for (const auto& line : lines) {
        text(x, baseline, line, style);
        baseline += leading;
    }
}

void SvgWriter::raw(std::string_view markup) {
    markup_ += markup;
}

std::string svg_document(const SvgHead& head, const SvgWriter& content) {
    const auto width = svg_number(head.width);
    const auto height = svg_number(head.height);
    SvgWriter document;
    document.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                          {"id", head.id},
                          {"role", "img"},
                          {"aria-labelledby", text::format("{0}-title {0}-desc", head.id)},
                          {"width", width + "pt"},
                          {"height", height + "pt"},
                          {"viewBox", text::format("0 0 {} {}", width, height)},
                          {"font-family", std::string(svg_fonts)}});
    document.element("title", {{"id", head.id + "-title"}}, head.title);
    document.element("desc", {{"id", head.id + "-desc"}}, head.description);
    document.rect(0, 0, head.width, head.height, "#ffffff", {{"class", "ground"}});
    document.raw(content.markup());
    document.close("svg");
    return document.markup();
}

}  // namespace interlink
