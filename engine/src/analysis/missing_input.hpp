// What a question needs of a data set, and what it says where that is not there: one sentence, in the place of
// sentences about nothing.
#pragma once

#include <interlink/analysis.hpp>

#include <optional>
#include <string>

namespace interlink::detail {

enum class QuestionNeeds : unsigned char {
    nothing,       ///< its own sentences say what is missing
    technologies,  ///< one at least
    content,       ///< technologies with phrases or links
    functions,     ///< one at least
    edges          ///< of the graph that the options choose
};

/// Nothing where the data set has what is needed. O(phrases + links).
std::optional<std::string> missing_input(QuestionNeeds needs, const Model& model, const AnalysisOptions& options);

}  // namespace interlink::detail
