// A table of edges as lines "from-to weight", to compare with what is worked out by hand.
#pragma once

#include <interlink/edge_list.hpp>

#include "support/catch.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

using EdgeLines = std::vector<std::string>;

/// Empty where the text was refused.
inline EdgeLines edges_of(std::string_view text) {
    const auto result = interlink::load_edge_list_text(text, "x.csv");
    EdgeLines lines;
    if (!result.graph) {
        for (const auto& diagnostic : result.diagnostics) UNSCOPED_INFO(format_diagnostic(diagnostic, false));
        return lines;
    }
    const auto& names = result.graph->vertices;
    for (const auto& edge : result.graph->edges)
        lines.push_back(fmt::format("{}-{} {}", names[edge.from], names[edge.to], edge.weight));
    return lines;
}

/// The notes of one code, one a line.
inline std::string notes_of(std::string_view text, std::string_view code) {
    std::string notes;
    const auto result = interlink::load_edge_list_text(text, "x.csv");
    if (!result.graph) return "refused";
    for (const auto& note : result.graph->notes)
        if (note.code == code) notes += note.text + "\n";
    return notes;
}

/// The one error of a text: "CODE line: text | hint".
inline std::string error_of(std::string_view text) {
    const auto result = interlink::load_edge_list_text(text, "x.csv");
    if (result.graph || result.diagnostics.size() != 1) return fmt::format("{} errors", result.diagnostics.size());
    const auto& error = result.diagnostics[0];
    return fmt::format("{} {}: {} | {}", error.code, error.line, error.text, error.hint);
}
