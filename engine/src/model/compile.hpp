// Compiling many versions of a data set that share their taxonomy: the matcher is asked once a phrase, not once a
// version.
#pragma once

#include <interlink/model.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace interlink::detail {

using ThemesOf = std::function<std::vector<ThemeMatch>(const Factor&)>;

/// Like compile, with the themes of phrases from elsewhere; they index the data set's themes.
Model compile_with(std::shared_ptr<const Dataset> dataset, const ModelOptions& options, const ThemesOf& themes_of);

}  // namespace interlink::detail
