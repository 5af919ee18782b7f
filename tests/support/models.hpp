// Models from a few lines of YAML, and their figures by the author's ids.
#pragma once

#include <interlink/model.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace interlink::test {

/// Throws std::runtime_error with what the reader reports when there is no data set.
inline std::shared_ptr<const Dataset> dataset_of(LoadResult loaded) {
    if (loaded.dataset) return std::make_shared<const Dataset>(*std::move(loaded.dataset));
    std::string text = "no data set:";
    for (const Diagnostic& diagnostic : loaded.diagnostics) text += "\n" + diagnostic.text;
    throw std::runtime_error(text);
}

inline Model model_of(std::string_view yaml, const ModelOptions& options = {}) {
    return compile(dataset_of(load_dataset_text(std::string(yaml) + "\ntitle: Test\n", "test.yaml")), options);
}

/// One of the folders of datasets/.
inline Model shipped_model(const std::string& folder, const ModelOptions& options = {}) {
    return compile(dataset_of(load_dataset(INTERLINK_SOURCE_DIR "/datasets/" + folder)), options);
}

/// Throws std::runtime_error where nothing of the kind has this id.
inline std::uint32_t index_of(const Model& model, EntityKind kind, std::string_view id) {
    if (const auto index = find_of_kind(model, kind, id)) return *index;
    throw std::runtime_error("no such id: " + std::string(id));
}

inline std::uint32_t technology(const Model& model, std::string_view id) {
    return index_of(model, EntityKind::technology, id);
}

/// All zeros where the technology has nothing on the theme.
inline ThemeProfile profile(const Model& model, std::string_view technology_id, std::string_view theme_id) {
    const std::uint32_t theme = index_of(model, EntityKind::theme, theme_id);
    const ThemeProfile* found = model.profiles[technology(model, technology_id)].find_theme(theme);
    ThemeProfile none;
    none.theme = theme;
    return found ? *found : none;
}

inline FunctionUse use(const Model& model, std::string_view technology_id, std::string_view function_id) {
    const std::uint32_t function = index_of(model, EntityKind::function, function_id);
    const FunctionUse* found = model.profiles[technology(model, technology_id)].find_function(function);
    return found ? *found : FunctionUse{function, 0.0, 0.0};
}

}  // namespace interlink::test
