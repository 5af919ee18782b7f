// Themes × technologies with the letters of the quadrants: what the phrases say, without lines. Stands in for a
// diagram that could not be laid out.
#pragma once

#include <interlink/model.hpp>
#include <interlink/visualizations/charts.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace interlink::detail {

/// The caption of `head` is replaced by one that says how to read this chart and why it is here.
Figure profile_chart(const Model& model, const FigureHead& head, const std::vector<std::uint32_t>& themes,
                     const std::vector<std::uint32_t>& technologies, const std::string& problem, const Page& page);

/// Technologies with SWOT phrases.
std::vector<std::uint32_t> technologies_with_phrases(const Model& model);

/// Themes that phrases of these technologies are about: those of most phrases first, then in the data set's order.
std::vector<std::uint32_t> themes_of(const Model& model, const std::vector<std::uint32_t>& technologies);

}  // namespace interlink::detail
