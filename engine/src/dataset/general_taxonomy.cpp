// The general taxonomy, embedded by the build from datasets/taxonomies/general.yaml.
#include "dataset/load.hpp"

#include <cstddef>
#include <stdexcept>

namespace interlink {
namespace detail {

extern const unsigned char general_taxonomy_yaml[];
extern const std::size_t general_taxonomy_yaml_size;

}  // namespace detail

const std::vector<Theme>& general_taxonomy() {
    static const std::vector<Theme> themes = [] {
        const std::string_view yaml(reinterpret_cast<const char*>(detail::general_taxonomy_yaml),
                                    detail::general_taxonomy_yaml_size);
        LoadResult loaded = detail::load_text(yaml, "general.yaml", {}, {});
        if (!loaded.dataset)
            throw std::logic_error("the built-in taxonomy is broken: " +
                                   format_diagnostic(loaded.diagnostics.at(0), false));
        for (Theme& theme : loaded.dataset->themes) theme.place = {};
        return std::move(loaded.dataset->themes);
    }();
    return themes;
}

}  // namespace interlink
