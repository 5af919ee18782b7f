// Data sets and figures for the tests of the views.
#pragma once

#include <interlink/model.hpp>
#include <interlink/visualizations/views.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace interlink::test {

/// A data set of the repository, compiled.
Model shipped(const std::string& name);
std::vector<std::string> shipped_names();

/// Technologies with phrases spread over themes by arithmetic, not by chance, with functions, parts and enablers.
struct Size {
    std::uint32_t technologies = 0, themes = 0, phrases_each = 0, functions = 0;
};
Dataset synthetic(const Size& size);
Model compiled(Dataset dataset);

struct Call {
    std::string view;
    std::vector<std::string> subjects;
};
/// Every view of the table with every subject that its row asks for: used themes, technologies, functions, and pairs.
std::vector<Call> every_call(const Model& model);
/// Every view once: with the theme of most phrases, the function of most links, the technologies of the first pairing.
std::vector<Call> typical_calls(const Model& model);

/// Enough for a figure; the 10,000 of the default take seconds on large data.
inline constexpr RobustOptions few_draws{.draws = 400};

Drawing draw(const Model& model, const Call& call, const Page& page = {});
std::vector<Figure> figures(const Model& model, const std::vector<Call>& calls, const Page& page = {});
Figure figure(const Model& model, const Call& call, const Page& page = {});

bool well_formed(const std::string& svg);
/// All text of the drawing, without titles for screen readers.
std::string drawn_text(const std::string& svg);

}  // namespace interlink::test
