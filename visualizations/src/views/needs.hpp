// What needs what: requires links, and functions that need their parts. Whether that runs in circles, and as much of it
// as can be read on a page.
#pragma once

#include <interlink/model.hpp>
#include <interlink/visualizations/diagram.hpp>
#include <interlink/visualizations/figure.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interlink::detail {

struct Need {
    std::uint32_t from = 0, to = 0;         ///< indices into Needs::vertices; from needs to
    std::optional<std::uint32_t> relation;  ///< a requires link; else `to` is a part of the function `from`
    std::uint32_t cycle = 0;                ///< from 1; 0: in none
};

struct Needs {
    std::vector<EntityRef> vertices;
    std::vector<Need> needs;
    std::vector<std::vector<std::uint32_t>> cycles;  ///< vertices that all need each other, or one that needs itself

    /// How many need this vertex.
    std::size_t needed_by(std::uint32_t vertex) const;
};

/// Each pair at most once by a link and once as a part. O(links + functions).
Needs needs_of(const Model& model);

/// What is drawn, and how, so that it can be read.
struct NeedsPlan {
    std::vector<bool> shown;  ///< of each vertex
    bool downwards = false;   ///< ranks run down the page and not across
    double box_width = 96;    ///< of the text
};

inline constexpr double needs_rank_gap = 18;
inline constexpr double needs_vertex_gap = 5;

/// How many have both ends shown.
std::size_t needs_drawn(const Needs& needs, const std::vector<bool>& shown);

/// All where that fits; else, of the ways to set it, the one that shows most needs: those in cycles first, then those
/// of the things with most links.
NeedsPlan plan_needs(const Model& model, const Needs& needs, const Page& page);

/// Nothing stands without a line: hides what has none to anything that is shown.
void hide_lonely(const Needs& needs, std::vector<bool>& shown);

/// Functions in square boxes; enablers with their status.
DiagramVertex need_vertex(const Model& model, EntityRef entity, double width);

/// The lines below the name of an enabler: its status.
std::string need_words(const Model& model, EntityRef entity);

}  // namespace interlink::detail
