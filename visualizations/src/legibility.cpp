#include <interlink/visualizations/colour.hpp>
#include <interlink/visualizations/legibility.hpp>
#include <interlink/visualizations/text.hpp>

#include "geometry.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <stdexcept>

#include <pugixml.hpp>

namespace interlink {
namespace {

using detail::Affine;
using detail::Point;
using pugi::xml_node;

constexpr Colour white{255, 255, 255};

/// What a group hands down to its children.
struct Context {
    Affine transform;
    std::string fill = "#000000";
    std::string stroke = "none";
    std::string anchor = "start";
    double font_size = 12;
    double opacity = 1;
    bool of_edge = false;  ///< inside a line of a diagram
};

struct Painted {
    std::vector<Point> outline;
    Colour colour;
};

struct Walk {
    std::vector<Painted> painted;
    Legibility found;

    Colour behind(Point p) const {
        for (auto shape = painted.rbegin(); shape != painted.rend(); ++shape) {
            if (detail::inside(shape->outline, p)) return shape->colour;
        }
        return white;
    }
};

std::vector<Point> ellipse_outline(double cx, double cy, double rx, double ry) {
    std::vector<Point> outline;
    for (int step = 0; step < 24; ++step) {
        const double angle = step * std::numbers::pi / 12;
        outline.push_back({cx + rx * std::cos(angle), cy + ry * std::sin(angle)});
    }
    return outline;
}

/// Corners or control points of a shape, in its own coordinates; empty for what is no shape.
std::vector<Point> outline_of(xml_node node) {
    const std::string_view name = node.name();
    const auto number = [&](const char* attribute) { return node.attribute(attribute).as_double(); };
    if (name == "rect") {
        const double x = number("x"), y = number("y"), w = number("width"), h = number("height");
        return {{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}};
    }
    if (name == "line") return {{number("x1"), number("y1")}, {number("x2"), number("y2")}};
    if (name == "circle") return ellipse_outline(number("cx"), number("cy"), number("r"), number("r"));
    if (name == "ellipse") return ellipse_outline(number("cx"), number("cy"), number("rx"), number("ry"));
    const bool path = name == "path";
    if (!path && name != "polygon" && name != "polyline") return {};
    std::vector<Point> outline;
    const auto values = detail::numbers_in(node.attribute(path ? "d" : "points").value());
    for (std::size_t i = 0; i + 1 < values.size(); i += 2) outline.push_back({values[i], values[i + 1]});
    return outline;
}

Context inherit(const Context& outer, xml_node node) {
    Context context = outer;
    context.transform = outer.transform * detail::parse_transform(node.attribute("transform").value());
    if (const auto fill = node.attribute("fill")) context.fill = fill.value();
    if (const auto stroke = node.attribute("stroke")) context.stroke = stroke.value();
    if (const auto anchor = node.attribute("text-anchor")) context.anchor = anchor.value();
    if (const auto size = node.attribute("font-size")) context.font_size = size.as_double();
    context.opacity *= node.attribute("opacity").as_double(1);
    // Lines cross each other's arrowheads: these are marks, and nothing is written on them.
    context.of_edge = context.of_edge || std::string_view(node.attribute("class").value()).starts_with("edge ");
    return context;
}

void measure_text(Walk& walk, const Context& context, xml_node node) {
    const std::string text = node.text().get();
    if (text.find_first_not_of(' ') == std::string::npos) return;
    const double size = context.font_size * context.transform.scale();
    auto& smallest = walk.found.font_pt_min;
    smallest = smallest > 0 ? std::min(smallest, size) : size;

    const double width = text_width(text, context.font_size);
    const double shift = context.anchor == "middle" ? 0 : context.anchor == "end" ? -width / 2 : width / 2;
    const Point middle{node.attribute("x").as_double() + shift,
                       node.attribute("y").as_double() - 0.35 * context.font_size};
    const auto ground = walk.behind(context.transform(middle));
    const double opacity = context.opacity * node.attribute("fill-opacity").as_double(1);
    const auto ink = blend(parse_colour(context.fill).value_or(Colour{}), ground, opacity);
    walk.found.text_contrast_min = std::min(walk.found.text_contrast_min, contrast_ratio(ink, ground));
}

void measure_shape(Walk& walk, const Context& context, xml_node node) {
    auto outline = outline_of(node);
    if (outline.empty()) return;
    for (auto& point : outline) point = context.transform(point);
    const auto ground = walk.behind(outline[outline.size() / 2]);
    const auto stroke = parse_colour(context.stroke);
    if (stroke && node.attribute("stroke-width").as_double(1) > 0) {
        const auto line = blend(*stroke, ground, context.opacity * node.attribute("stroke-opacity").as_double(1));
        walk.found.line_contrast_min = std::min(walk.found.line_contrast_min, contrast_ratio(line, ground));
    }
    const std::string_view name = node.name();
    const auto fill = parse_colour(context.fill);
    if (!fill || name == "line" || name == "polyline") return;
    const double opacity = context.opacity * node.attribute("fill-opacity").as_double(1);
    if (!context.of_edge) walk.painted.push_back({std::move(outline), blend(*fill, ground, opacity)});
}

bool has_text(xml_node node, std::string_view start) {
    if (std::string_view(node.name()) == "text") return std::string_view(node.text().get()).starts_with(start);
    return std::any_of(node.begin(), node.end(), [&](xml_node child) { return has_text(child, start); });
}

void check_letters(Walk& walk, xml_node node) {
    std::string_view classes = node.attribute("class").value();
    while (!classes.empty()) {
        const auto word = classes.substr(0, classes.find(' '));
        classes.remove_prefix(std::min(classes.size(), word.size() + 1));
        const bool letter = word.starts_with("says-");
        if (letter && !has_text(node, word.substr(5))) walk.found.letters_ok = false;
        if (word == "says" && !has_text(node, "")) walk.found.letters_ok = false;
    }
}

void visit(Walk& walk, const Context& outer, xml_node node) {
    const std::string_view name = node.name();
    if (name == "defs" || name == "title" || name == "desc") return;
    const auto context = inherit(outer, node);
    check_letters(walk, node);
    if (name == "text") {
        measure_text(walk, context, node);
    } else {
        measure_shape(walk, context, node);
    }
    for (const auto child : node.children()) {
        if (child.type() == pugi::node_element) visit(walk, context, child);
    }
}

}  // namespace

Legibility measure_legibility(std::string_view svg, const Page& page) {
    pugi::xml_document document;
    if (!document.load_buffer(svg.data(), svg.size()))
        throw std::invalid_argument("legibility: the figure is not well-formed XML");
    const auto root = document.child("svg");
    Walk walk;
    walk.found.width_pt = root.attribute("width").as_double();
    walk.found.height_pt = root.attribute("height").as_double();
    if (!(walk.found.width_pt > 0) || !(walk.found.height_pt > 0))
        throw std::invalid_argument("legibility: the figure has no size");
    visit(walk, {}, root);
    // A hundredth of a point is what rounding to two decimals may add to a figure made for the page.
    const double ratio = std::min(
        {1.0, (page.width_pt() + 0.01) / walk.found.width_pt, (page.height_pt() + 0.01) / walk.found.height_pt});
    walk.found.effective_pt = walk.found.font_pt_min * ratio;
    return walk.found;
}

std::vector<std::string> legibility_warnings(const Legibility& legibility, const Page& page) {
    std::vector<std::string> warnings;
    if (legibility.font_pt_min > 0 && legibility.effective_pt < legible_pt) {
        warnings.push_back(text::format("text shrinks to {:.1f} pt on {:g} × {:g} mm; {:g} pt is the least to be read",
                                        legibility.effective_pt, page.width_mm, page.height_mm, legible_pt));
    }
    if (legibility.text_contrast_min < legible_text_contrast)
        warnings.push_back(text::format("a text has a contrast of {:.1f}:1 only", legibility.text_contrast_min));
    if (legibility.line_contrast_min < legible_line_contrast)
        warnings.push_back(text::format("a line has a contrast of {:.1f}:1 only", legibility.line_contrast_min));
    if (!legibility.letters_ok) warnings.emplace_back("a mark tells its meaning by colour alone");
    return warnings;
}

}  // namespace interlink
