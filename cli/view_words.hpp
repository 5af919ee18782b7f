// The words of `render`: which is the data set, which the view, and what to write where they are not so.
#pragma once

#include <interlink/visualizations/views.hpp>

#include "mistakes.hpp"

#include <string>
#include <vector>

namespace interlink::cli {

inline constexpr const char* render_words = "DATASET VIEW [SUBJECT ...]";

struct ViewWords {
    const View* view = nullptr;
    std::string dataset;
    std::vector<std::string> subjects;
    Mistake mistake;
};

ViewWords find_view_words(const std::vector<std::string>& words);

}  // namespace interlink::cli
