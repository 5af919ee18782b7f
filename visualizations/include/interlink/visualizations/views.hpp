// The pictures the product draws, as a table: one file and one row each. A view turns a model into a drawing; graphs
// are then laid out in child processes, several side by side, and charts are finished as they are.
#pragma once

#include <interlink/model.hpp>
#include <interlink/pairs.hpp>
#include <interlink/visualizations/diagram.hpp>
#include <interlink/visualizations/figure.hpp>
#include <interlink/visualizations/layout.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

struct ViewOptions {
    std::vector<std::string> subjects;  ///< e.g. two technologies
    Page page;
    RobustOptions robust{};  ///< the draws, where a view looks at how stable a ranking is
};

/// A figure that is not finished: a chart that is, or a diagram that has to be laid out.
struct Drawing {
    FigureHead head;
    std::string data_csv;
    std::optional<Figure> chart;
    std::optional<Diagram> diagram;
    std::optional<Page> page;  ///< its own, where it cannot be read on less
    /// What to show instead when the layout fails or takes too long, and says so in its caption; may be empty. It looks
    /// at the model, which must still be there.
    std::function<Figure(const std::string& problem)> fallback;
};

/// A drawing, or why there is none (a word that names nothing, with the nearest that does).
struct ViewOutcome {
    std::optional<Drawing> drawing;
    std::string error;
    std::string hint;
};

struct View {
    std::string_view name;
    std::string_view question;
    std::string_view subjects;  ///< for the usage line, e.g. "A B"; empty when there are none
    std::size_t min_subjects = 0, max_subjects = 0;
    /// Fewer or more subjects than the view is about are an error in words. Throws std::invalid_argument for a model
    /// that was not compiled.
    ViewOutcome (*draw)(const Model&, const ViewOptions&);
    bool graph = false;  ///< a diagram, which can be had as DOT; else a chart
};

std::span<const View> views();
const View* find_view(std::string_view name);

/// Figures in the order of the drawings; a layout that failed is replaced by its fallback, with a warning.
std::vector<Figure> finish_drawings(std::span<const Drawing> drawings, const LayoutOptions& layout, const Page& page);

}  // namespace interlink
