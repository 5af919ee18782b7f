// The general taxonomy, embedded by the build from datasets/taxonomies/general.yaml as flatten_yaml writes it.
#include "dataset/load.hpp"

#include <cstddef>
#include <stdexcept>

namespace interlink {
namespace detail {

extern const unsigned char general_taxonomy_flat[];
extern const std::size_t general_taxonomy_flat_size;

namespace {

/// The node at the start of `text`, which is taken away. Texts are not copied. Places are not known.
Node* take_flat_node(std::string_view& text, Arena& arena) {
    const char mark = text.front();
    text.remove_prefix(1);
    if (mark == '=') {
        Node* scalar = arena.node(Node::Kind::scalar, {});
        scalar->text = text.substr(0, text.find('\0'));
        text.remove_prefix(scalar->text.size() + 1);
        return scalar;
    }
    Node* node = arena.node(mark == '{' ? Node::Kind::mapping : Node::Kind::sequence, {});
    Children children(*node);
    while (text.front() != '}' && text.front() != ']') children.add(take_flat_node(text, arena));
    text.remove_prefix(1);
    return node;
}

}  // namespace
}  // namespace detail

const std::vector<Theme>& general_taxonomy() {
    static const std::vector<Theme> themes = [] {
        std::string_view flat(reinterpret_cast<const char*>(detail::general_taxonomy_flat),
                              detail::general_taxonomy_flat_size);
        detail::Arena arena(LoadLimits{}.values);
        LoadResult loaded = detail::load_tree(*detail::take_flat_node(flat, arena), "general.yaml");
        if (!loaded.dataset)
            throw std::logic_error("the built-in taxonomy is broken: " +
                                   format_diagnostic(loaded.diagnostics.at(0), false));
        for (Theme& theme : loaded.dataset->themes) theme.place = {};
        return std::move(loaded.dataset->themes);
    }();
    return themes;
}

}  // namespace interlink
