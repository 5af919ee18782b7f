#include "dataset/foreign_format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace interlink::detail {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr ForeignFormat graph_of_pajek{"a Pajek network (.net)", export_edges};
constexpr ForeignFormat dot_graph{"a graph in Graphviz's DOT language", export_edges};
constexpr std::string_view rows_from_json =
    "export it as CSV (UTF-8), or write it as a data set: a mapping with `interlink: 1`, technologies, links …";

/// The beginning in lower case.
std::string lower_start(std::string_view text) {
    constexpr std::size_t looked_at = 4096;
    std::string lower(text.substr(0, looked_at));
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

struct RootElement {
    std::string_view start;  ///< in lower case
    ForeignFormat format;
};

constexpr std::array xml_roots{
    RootElement{"<graphml", {"a GraphML graph", export_edges}},
    RootElement{"<gexf", {"a GEXF graph of Gephi", export_edges}},
    RootElement{"<xgmml", {"an XGMML graph of Cytoscape", export_edges}},
    RootElement{"<mxfile", {"a drawing of draw.io", export_edges}},
    RootElement{"<mxgraphmodel", {"a drawing of draw.io", export_edges}},
    RootElement{"<dynetml", {"a DyNetML network", export_edges}},
    RootElement{"<workbook", {"an Excel workbook in XML", save_as_csv}},
    RootElement{"<office:document", {"a LibreOffice document in XML", save_as_csv}},
    RootElement{"<svg", {"an SVG picture", "give the data that the picture shows, as YAML or CSV"}},
    RootElement{"<map ", {"a mind map of FreeMind", copy_the_phrases}},
    RootElement{"<map>", {"a mind map of FreeMind", copy_the_phrases}},
    RootElement{"<opml", {"an outline (OPML)", copy_the_phrases}},
    RootElement{"<rdf:rdf", {"an RDF document", export_edges}},
    RootElement{"<!doctype html", {"a web page (HTML)", copy_the_phrases}},
    RootElement{"<html", {"a web page (HTML)", copy_the_phrases}},
    RootElement{"<head", {"a web page (HTML)", copy_the_phrases}},
    RootElement{"<body", {"a web page (HTML)", copy_the_phrases}},
    RootElement{"<table", {"a table of a web page (HTML)", save_as_csv}},
};

std::optional<ForeignFormat> foreign_xml(std::string_view start) {
    const bool declared = start.starts_with("<?xml") || start.starts_with("<!--") || start.starts_with("<!doctype");
    const ForeignFormat* found = nullptr;
    std::size_t first = std::string_view::npos;
    for (const RootElement& root : xml_roots) {
        const std::size_t at = start.find(root.start);
        if (at >= first || (at != 0 && !declared)) continue;
        first = at;
        found = &root.format;
    }
    if (found != nullptr) return *found;
    if (declared) return ForeignFormat{"an XML file", "export it as CSV (UTF-8)"};
    return std::nullopt;
}

/// The text of a JSON string without its quotes, escapes as they stand; moves `rest` past it. Nothing when it is none.
std::optional<std::string_view> take_string(std::string_view& rest) {
    if (!rest.starts_with('"')) return std::nullopt;
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] == '\\') {
            ++at;
        } else if (rest[at] == '"') {
            const std::string_view text = rest.substr(1, at - 1);
            rest.remove_prefix(at + 1);
            return text;
        }
    }
    return std::nullopt;
}

void pass_blanks(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
}

/// Passes the value that `rest` begins with, up to the comma or bracket behind it.
void pass_value(std::string_view& rest) {
    std::size_t depth = 0;
    while (!rest.empty()) {
        const char c = rest.front();
        if (c == '"') {
            if (!take_string(rest)) rest = {};
            continue;
        }
        if (depth == 0 && (c == ',' || c == '}' || c == ']')) return;
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        rest.remove_prefix(1);
    }
}

/// The keys of the JSON object that a text begins with; empty when it is none.
std::vector<std::string_view> keys_of_object(std::string_view rest) {
    std::vector<std::string_view> keys;
    constexpr std::size_t most_keys = 100;
    do {
        rest.remove_prefix(1);  // the brace or the comma
        pass_blanks(rest);
        const auto key = take_string(rest);
        pass_blanks(rest);
        if (!key || !rest.starts_with(':')) break;
        keys.push_back(*key);
        rest.remove_prefix(1);
        pass_value(rest);
    } while (rest.starts_with(',') && keys.size() < most_keys);
    return keys;
}

/// Keys of what interlink reads as YAML, of which JSON is a part: data sets, policies, results and scenarios.
bool is_of_interlink(std::string_view key) {
    constexpr std::array<std::string_view, 23> known{
        "interlink",    "title",     "description", "sources", "taxonomy", "include",      "settings",  "policy",
        "technologies", "functions", "enablers",    "links",   "themes",   "foresight",    "factors",   "severity",
        "expect",       "that",      "changes",     "change",  "tables",   "written_with", "provenance"};
    return std::ranges::find(known, key) != known.end();
}

std::optional<ForeignFormat> foreign_json(std::string_view text) {
    std::string_view object = text;
    const bool list = text.starts_with('[');
    if (list) {
        object.remove_prefix(1);
        pass_blanks(object);
        if (object.starts_with('[')) return ForeignFormat{"a JSON list", rows_from_json};
        if (!object.starts_with('{')) return std::nullopt;
    }
    const std::vector<std::string_view> keys = keys_of_object(object);
    if (keys.empty()) return std::nullopt;
    const auto has = [&](std::string_view key) { return std::ranges::find(keys, key) != keys.end(); };
    if (has("elements") && (has("connections") || has("loops")))
        return ForeignFormat{"a map of Kumu (JSON)", export_edges};
    if (has("nodes") && (has("links") || has("edges"))) return ForeignFormat{"a graph in JSON", export_edges};
    if (has("elements") && (has("data") || has("style")))
        return ForeignFormat{"a graph of Cytoscape (JSON)", export_edges};
    if (has("network") && has("config")) return ForeignFormat{"a map of VOSviewer (JSON)", export_edges};
    if (has("nbformat")) return ForeignFormat{"a Jupyter notebook", save_as_csv};
    if (has("type") && has("features")) return ForeignFormat{"a map in GeoJSON", save_as_csv};
    if (std::ranges::any_of(keys, is_of_interlink) && !(list && has("links") && !has("that"))) return std::nullopt;
    return ForeignFormat{list ? "a JSON list" : "a JSON file", rows_from_json};
}

/// "graph {", "digraph name {", "strict graph \"a b\" {": between the word and the brace there is one name at most.
bool is_dot(std::string_view start) {
    if (start.starts_with("strict ")) start.remove_prefix(7);
    if (start.starts_with("di")) start.remove_prefix(2);
    if (!start.starts_with("graph")) return false;
    start.remove_prefix(5);
    if (start.empty() || std::string_view(" \t\r\n{").find(start[0]) == std::string_view::npos) return false;
    pass_blanks(start);
    if (start.starts_with('"')) {
        if (!take_string(start)) return false;
    } else {
        start.remove_prefix(std::min(start.find_first_of(" \t\r\n{:;,["), start.size()));
    }
    pass_blanks(start);
    return start.starts_with('{');
}

/// "graph [": GML, whose brackets stand where a YAML list cannot.
bool is_gml(std::string_view start) {
    if (start.starts_with("creator")) start.remove_prefix(std::min(start.find('\n') + 1, start.size()));
    if (!start.starts_with("graph")) return false;
    start.remove_prefix(5);
    pass_blanks(start);
    return start.starts_with('[');
}

/// Passes blanks, and comments of the graph languages.
void pass_comments(std::string_view& rest) {
    for (pass_blanks(rest); !rest.empty(); pass_blanks(rest)) {
        std::string_view end = "\n";
        if (rest.starts_with("/*"))
            end = "*/";
        else if (!rest.starts_with("//") && !rest.starts_with("#") && !rest.starts_with("%"))
            return;
        const std::size_t at = rest.find(end);
        rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + end.size());
    }
}

struct FirstWords {
    std::string_view start;  ///< in lower case
    ForeignFormat format;
};

constexpr std::array first_words{
    FirstWords{"*vertices", graph_of_pajek},
    FirstWords{"*network", graph_of_pajek},
    FirstWords{"*arcs", graph_of_pajek},
    FirstWords{"*edges", graph_of_pajek},
    FirstWords{"*node ", {"a VNA network of NetDraw", export_edges}},
    FirstWords{"*tie data", {"a VNA network of NetDraw", export_edges}},
    FirstWords{"dl n=", {"a UCINET network (DL)", export_edges}},
    FirstWords{"dl n =", {"a UCINET network (DL)", export_edges}},
    FirstWords{"nodedef>", {"a GDF graph", export_edges}},
    FirstWords{"%%matrixmarket matrix array", {"a dense matrix of Matrix Market", export_edges}},
    FirstWords{"@startuml", {"a PlantUML diagram", export_edges}},
    FirstWords{"@prefix", {"RDF in Turtle", export_edges}},
    FirstWords{"@article{", {"a BibTeX bibliography", copy_the_phrases}},
    FirstWords{"\\documentclass", {"a LaTeX document", copy_the_phrases}},
    FirstWords{"mime-version:", {"a saved web page or message (MIME)", copy_the_phrases}},
    FirstWords{"flowchart td", {"a Mermaid diagram", export_edges}},
    FirstWords{"flowchart lr", {"a Mermaid diagram", export_edges}},
    FirstWords{"graph td", {"a Mermaid diagram", export_edges}},
    FirstWords{"graph lr", {"a Mermaid diagram", export_edges}},
};

}  // namespace

std::optional<ForeignFormat> foreign_text(std::string_view text) {
    pass_blanks(text);
    if (text.starts_with('{') || text.starts_with('[')) return foreign_json(text);
    const std::string whole = lower_start(text);
    if (whole.starts_with('<')) return foreign_xml(whole);
    std::string_view start = whole;
    if (!start.starts_with("%%matrixmarket")) pass_comments(start);
    if (is_dot(start)) return dot_graph;
    if (is_gml(start)) return ForeignFormat{"a GML graph", export_edges};
    for (const FirstWords& words : first_words)
        if (start.starts_with(words.start)) return words.format;
    return std::nullopt;
}

}  // namespace interlink::detail
