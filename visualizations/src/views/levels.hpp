// What leads to what and on which level it stands (interpretive structural modelling), and as much of it as can be read
// on a page.
#pragma once

#include <interlink/ism.hpp>
#include <interlink/model.hpp>
#include <interlink/visualizations/diagram.hpp>
#include <interlink/visualizations/figure.hpp>

#include "views/needs.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace interlink::detail {

/// Needs, with each vertex on its level: from needs to, so to leads to from.
struct Levels {
    Needs needs;
    IsmResult ism;
    std::optional<double> threshold;  ///< the relation is that of influences above it; else of requires links

    bool reaches(std::size_t from, std::size_t to) const { return ism.reachability[from * needs.vertices.size() + to]; }
    bool circle(std::size_t a, std::size_t b) const { return a != b && reaches(a, b) && reaches(b, a); }
    std::vector<std::uint32_t> of_level(unsigned level) const {
        std::vector<std::uint32_t> members;
        for (std::uint32_t v = 0; v < needs.vertices.size(); ++v)
            if (ism.factors[v].level == level) members.push_back(v);
        return members;
    }
};

/// By the requires links between any things; without one, by the influences among technologies that are above the mean.
/// At most as many things as the method takes.
Levels levels_of(const Model& model);

/// What is drawn, and how, so that it can be read.
struct LevelsPlan {
    std::vector<bool> shown{};  ///< of each vertex
    bool downwards = false;     ///< levels run down the page and not across
    double box_width = 96;      ///< of the text
};

inline constexpr double levels_rank_gap = 22;

/// All where that fits; else on each level those that lead to most and follow from most, and the first levels from the
/// root.
LevelsPlan plan_levels(const Model& model, const Levels& levels, const Page& page);

/// A box with the level and the name; enablers with their status.
DiagramVertex level_vertex(const Model& model, const Levels& levels, std::uint32_t vertex, double width);

}  // namespace interlink::detail
