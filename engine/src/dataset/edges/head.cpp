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
