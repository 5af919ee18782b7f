// A plain graph as its author wrote it: one edge a line, without anything else that a data set says.
#pragma once

#include <interlink/dataset.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

struct PlainEdge {
    std::uint32_t from = 0, to = 0;  ///< indices into PlainGraph::vertices
    double weight = 1.0;             ///< in [1e-9, 1e9]
};

struct PlainGraph {
    std::string path;                   ///< as the user named it
    std::string hash;                   ///< SHA-256 of the bytes, hexadecimal
    std::vector<std::string> vertices;  ///< their names, in the order of first mention
    std::vector<PlainEdge> edges;       ///< as written; parallel ones add up in a Graph
};

struct PlainGraphResult {
    std::optional<PlainGraph> graph;  ///< only when there is no error
    std::vector<Diagnostic> diagnostics;
};

/// `from to [weight]`, a line each, with blanks, tabs or a comma between; `#` starts a comment. Names with blanks stand
/// in double quotes. A first line `from to` or `source target` (with `weight` or without) is a heading. Reports every
/// problem, up to the limits. O(length).
PlainGraphResult load_edge_list(const std::filesystem::path& path, const LoadLimits& limits = {});
PlainGraphResult load_edge_list_text(std::string_view text, std::string_view name, const LoadLimits& limits = {});

/// By its name (.el, .edges, .edgelist, .txt, .tsv, .csv against .yaml, .yml) or, where that says nothing, by its first
/// line with content: two or three words, none of which ends in a colon or begins as YAML does.
bool is_edge_list(const std::filesystem::path& name, std::string_view text);
/// Does the name alone say so? Nothing where it does not tell.
std::optional<bool> is_edge_list_name(const std::filesystem::path& name);

}  // namespace interlink
