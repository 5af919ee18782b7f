#include "dataset/edges/head.hpp"

#include "dataset/edges/separator.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace interlink::detail {
namespace {

std::vector<std::string> lower_words(std::string_view line) {
    std::vector<std::string> words(1);
    for (const char c : line) {
        if (c == ' ' || c == '\t') {
            if (!words.back().empty()) words.emplace_back();
        } else {
            words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

void look_at_comment(std::string_view line, bool first, EdgeListHead& head) {
    const std::vector<std::string> words =
        lower_words(line.substr(std::min(line.find_first_not_of("#%"), line.size())));
    if (words.size() < 2) return;
    if (first && line.starts_with("%%") && words[0] == "matrixmarket") {
        head.matrix_market = true;
        head.directed = words.back() == "general";
    } else if (first && line.starts_with('%') && (words[0] == "sym" || words[0] == "asym" || words[0] == "bip")) {
        head.konect = true;
        head.two_sides = words[0] == "bip";
        head.directed = words[0] == "asym";
    } else if (line.starts_with('#') && words[1].starts_with("graph") &&
               (words[0] == "directed" || words[0] == "undirected")) {
        head.directed = words[0] == "directed";
    }
}

}  // namespace

std::string_view foreign_graph_format(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const std::string_view line = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
    const std::vector<std::string> words = lower_words(line);
    if (words.empty()) return {};
    const std::string& first = words[0];
    if (first.starts_with("%%matrixmarket") && words.size() > 2 && words[2] != "coordinate")
        return "dense Matrix Market";
    if (first == "*vertices" || first == "*network" || first == "*edges" || first == "*arcs") return "Pajek";
    if (first == "*node" || first == "dl") return "UCINET";
    if (first.starts_with("nodedef>")) return "GDF";
    if (line.starts_with("<?xml") || line.starts_with("<graphml") || line.starts_with("<gexf")) return "XML";
    const std::size_t next = text.find_first_not_of(" \t\r\n", line.size());
    const char after = next == std::string_view::npos ? '\0' : text[next];
    if (first == "graph" || first == "digraph" || first == "strict" || first == "graph{" || first == "digraph{") {
        if (line.ends_with('{') || after == '{') return "DOT";
        if (line.ends_with('[') || after == '[') return "GML";
    }
    if (first == "creator" && line.find('"') != std::string_view::npos && text.find('[') != std::string_view::npos)
        return "GML";
    if (line == "{" || line.starts_with("{\"") || line == "[" || line.starts_with("[{")) return "JSON";
    return {};
}

EdgeListHead edge_list_head(std::string_view text) {
    EdgeListHead head;
    for (bool first = true; !text.empty();) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        if (!is_edge_comment(text)) break;
        const std::string_view line = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
        look_at_comment(line, first, head);
        first = false;
        text.remove_prefix(line.size());
    }
    return head;
}

}  // namespace interlink::detail
