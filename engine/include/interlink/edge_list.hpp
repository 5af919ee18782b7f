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

inline constexpr double least_edge_weight = 1e-100, greatest_edge_weight = 1e100;

/// What a table says of the direction of one edge.
enum class PlainDirection : std::uint8_t { unstated, directed, undirected };

struct PlainEdge {
    std::uint32_t from = 0, to = 0;  ///< indices into PlainGraph::vertices
    double weight = 1.0;             ///< between the two bounds above
    PlainDirection direction = PlainDirection::unstated;
};

/// What should be known of how a file was read, for a result to repeat.
struct PlainNote {
    std::string code, text;
};

struct PlainGraph {
    std::string path;                   ///< as the user named it
    std::string hash;                   ///< SHA-256 of the bytes, hexadecimal
    std::vector<std::string> vertices;  ///< their names, in the order of first mention
    std::vector<PlainEdge> edges;       ///< as written; parallel ones add up in a Graph
    std::vector<PlainNote> notes{};     ///< columns that were not read, directions that the file states …
};

struct PlainGraphResult {
    std::optional<PlainGraph> graph;  ///< only when there is no error
    std::vector<Diagnostic> diagnostics;
};

/// One edge a line: two ends and, if it is given, a weight. One separator a file: tab, semicolon or comma where the
/// lines have it, with quotes as in RFC 4180, else blanks, with names with blanks in double quotes. A first row of
/// headings is told by their words (Source, Target, From, To, Weight, Type, Label, Id in any case and order, sender and
/// receiver, node1 and node2 …) or by numbers below them; other columns are not read, which a note says. `#` begins a
/// comment, as `%` does at the beginning of a line; CR, LF and CRLF end lines; a decimal comma is one where semicolons
/// or tabs separate. A vertex alone on a line has no edges. A third cell may be {'weight': 3}, as networkx writes it.
/// What cannot be decided is an error that names the columns. Reports every problem, up to the limits. O(length).
PlainGraphResult load_edge_list(const std::filesystem::path& path, const LoadLimits& limits = {});
PlainGraphResult load_edge_list_text(std::string_view text, std::string_view name, const LoadLimits& limits = {});

/// By its name (.el, .edges, .edgelist, .ncol, .txt, .tsv, .csv against .yaml, .yml) or, where that says nothing, by
/// its first row: two or three words, or cells with a separator, none of which ends in a colon or begins as YAML does.
bool is_edge_list(const std::filesystem::path& name, std::string_view text);
/// Does the name alone say so? Nothing where it does not tell.
std::optional<bool> is_edge_list_name(const std::filesystem::path& name);

}  // namespace interlink
