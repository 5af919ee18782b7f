#include "graphviz_svg.hpp"

#include <interlink/visualizations/diagram.hpp>

#include "text/format.hpp"

#include <sstream>
#include <string>

#include <pugixml.hpp>

namespace interlink::detail {
namespace {

using pugi::xml_node;

/// Larger than the largest page of a PDF (200 inches): Graphviz lost its way.
constexpr double largest_side = 14'400;

void replace_title(xml_node group, const char* text) {
    auto title = group.child("title");
    if (!title) title = group.prepend_child("title");
    title.text().set(text);
}

/// Graphviz wraps what has a tooltip in a `g` and an `a` (the label of an edge apart): the tooltip becomes the group's
/// title, and the wrapping goes unless it is a link.
void unwrap_links(xml_node group) {
    for (auto wrapper = group.child("g"); wrapper; wrapper = group.child("g")) {
        auto link = wrapper.child("a");
        if (const auto tooltip = link.attribute("xlink:title")) replace_title(group, tooltip.value());
        const auto url = safe_url(link.attribute("xlink:href").value());
        auto target = group;
        if (url) {
            target = group.append_child("a");
            target.append_attribute("href").set_value(url->c_str());
        }
        while (auto child = link.first_child()) target.append_move(child);
        group.remove_child(wrapper);
    }
}

void clean_attributes(xml_node node, const std::string& prefix) {
    if (std::string_view(node.name()) == "text") {
        node.remove_attribute("font-family");
        node.remove_attribute("xml:space");
    }
    for (const char* paint : {"fill", "stroke"}) {
        auto attribute = node.attribute(paint);
        if (std::string_view(attribute.value()) == "transparent") attribute.set_value("none");
    }
    if (auto id = node.attribute("id"); id && !std::string_view(id.value()).starts_with(prefix))
        id.set_value(text::format("{}-{}", prefix, id.value()).c_str());
}

/// Graphviz puts the label of a slanted edge on the edge, and before it: a white rim keeps the two apart.
void set_off_labels(xml_node edge) {
    std::vector<xml_node> labels(edge.children("text").begin(), edge.children("text").end());
    for (auto label : labels) {
        edge.append_move(label);
        label.append_attribute("stroke").set_value("#ffffff");
        label.append_attribute("stroke-width").set_value("3");
        label.append_attribute("stroke-linejoin").set_value("round");
        label.append_attribute("paint-order").set_value("stroke");
    }
}

void clean(xml_node node, const std::string& prefix) {
    clean_attributes(node, prefix);
    for (auto child = node.first_child(); child;) {
        const auto next = child.next_sibling();
        const std::string_view name = child.name();
        if (child.type() == pugi::node_comment || name == "script" || name == "image") {
            node.remove_child(child);
        } else {
            clean(child, prefix);
        }
        child = next;
    }
}

/// What most texts have stands once, at the graph: a large map has hundreds of them.
void share_with_texts(xml_node node, const char* attribute, const char* value) {
    for (auto child : node.children()) {
        if (std::string_view(child.name()) != "text") {
            share_with_texts(child, attribute, value);
        } else if (std::string_view(child.attribute(attribute).value()) == value) {
            child.remove_attribute(attribute);
        }
    }
}

void share_style(xml_node graph) {
    graph.append_attribute("text-anchor").set_value("middle");
    graph.append_attribute("font-size").set_value("9");
    share_with_texts(graph, "text-anchor", "middle");
    share_with_texts(graph, "font-size", "9.00");
}

/// The graph's own title ("%3" when it has no name) and its white ground; the figure has its own.
void strip_graph(xml_node graph) {
    graph.remove_child("title");
    const auto ground = graph.child("polygon");
    if (ground && ground == graph.first_child() && std::string_view(ground.attribute("fill").value()) == "white")
        graph.remove_child(ground);
}

}  // namespace

CleanDrawing clean_graphviz_svg(std::string_view svg, const std::string& prefix) {
    CleanDrawing result;
    pugi::xml_document document;
    if (!document.load_buffer(svg.data(), svg.size())) return result.problem = "the drawing is not XML", result;
    const auto root = document.child("svg");
    result.width = root.attribute("width").as_double();
    result.height = root.attribute("height").as_double();
    auto graph = root.child("g");
    if (!graph || !(result.width > 0) || !(result.height > 0)) {
        result.problem = "the drawing is empty";
        return result;
    }
    if (result.width > largest_side || result.height > largest_side) {
        result.problem = text::format("the drawing came out {:.0f} × {:.0f} pt", result.width, result.height);
        return result;
    }
    for (auto group : graph.children("g")) {
        unwrap_links(group);
        if (std::string_view(group.attribute("class").value()).starts_with("edge")) set_off_labels(group);
    }
    clean(graph, prefix);
    strip_graph(graph);
    share_style(graph);
    std::ostringstream stream;
    graph.print(stream, "", pugi::format_raw);
    result.markup = stream.str() + '\n';
    return result;
}

}  // namespace interlink::detail
