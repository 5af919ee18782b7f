// Figures with made-up numbers, of the size of the shipped data.
#pragma once

#include <interlink/visualizations/charts.hpp>
#include <interlink/visualizations/diagram.hpp>
#include <interlink/visualizations/layout.hpp>

#include <string>
#include <vector>

namespace interlink::samples {

HeatMap threats();
PairMatrix pairs();
Diagram theme_view();
/// A heat map of as many technologies and themes as wanted, with long names.
HeatMap crowded(std::size_t columns, std::size_t rows);
/// An undirected diagram for `neato`.
Diagram hub();

LayoutOptions worker_options();

}  // namespace interlink::samples
