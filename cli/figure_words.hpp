// What goes with a figure: its words and data as files beside it, and how well it can be read.
#pragma once

#include <interlink/visualizations/figure.hpp>

#include <string>

namespace interlink::cli {

struct SidecarPaths {
    std::string data;   ///< "figure.csv" for "figure.svg"
    std::string words;  ///< "figure.txt"
};

SidecarPaths sidecar_paths(const std::string& figure);

/// Title, caption, source note and text alternative as plain text, a paragraph each.
std::string figure_words(const Figure& figure);

/// Size, smallest text and contrasts beside what is the least to be read: lines for a person.
std::string measured(const Figure& figure, const Page& page);

}  // namespace interlink::cli
