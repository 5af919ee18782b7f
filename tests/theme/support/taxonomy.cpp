#include "theme/support/taxonomy.hpp"

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include <yaml.h>

namespace interlink::test {
namespace {

struct Document {
    yaml_document_t yaml{};
    explicit Document(const std::filesystem::path& file) {
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> input(std::fopen(file.c_str(), "rb"), &std::fclose);
        if (!input) throw std::runtime_error("cannot open " + file.string());
        yaml_parser_t parser;
        yaml_parser_initialize(&parser);
        yaml_parser_set_input_file(&parser, input.get());
        const bool loaded = yaml_parser_load(&parser, &yaml) == 1;
        yaml_parser_delete(&parser);
        if (!loaded) throw std::runtime_error("not YAML: " + file.string());
    }
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    ~Document() { yaml_document_delete(&yaml); }

    yaml_node_t& node(int index) { return *yaml_document_get_node(&yaml, index); }

    std::string text(const yaml_node_t& node) const {
        if (node.type != YAML_SCALAR_NODE) throw std::runtime_error("expected a text");
        return {reinterpret_cast<const char*>(node.data.scalar.value), node.data.scalar.length};
    }

    std::vector<std::string> texts(const yaml_node_t& list) {
        if (list.type != YAML_SEQUENCE_NODE) throw std::runtime_error("expected a list");
        std::vector<std::string> result;
        for (auto* item = list.data.sequence.items.start; item < list.data.sequence.items.top; ++item) {
            result.push_back(text(node(*item)));
        }
        return result;
    }
};

ThemeKind kind_of(std::string_view name) {
    if (name == "capability") return ThemeKind::capability;
    if (name == "attribute") return ThemeKind::attribute;
    if (name == "context") return ThemeKind::context;
    throw std::runtime_error("unknown kind");
}

void set(Document& document, Theme& theme, const std::string& key, const yaml_node_t& value) {
    if (key == "id")
        theme.id = document.text(value);
    else if (key == "label")
        theme.label = document.text(value);
    else if (key == "definition")
        theme.definition = document.text(value);
    else if (key == "group")
        theme.group = document.text(value);
    else if (key == "kind")
        theme.kind = kind_of(document.text(value));
    else if (key == "answers")
        theme.answers = document.texts(value);
    else if (key == "related")
        theme.related = document.texts(value);
    else if (key == "terms")
        theme.terms = document.texts(value);
    else
        throw std::runtime_error("unknown key " + key);
}

}  // namespace

std::vector<Theme> read_taxonomy(const std::filesystem::path& file) {
    Document document(file);
    std::vector<Theme> themes;
    const auto* root = yaml_document_get_root_node(&document.yaml);
    if (root == nullptr || root->type != YAML_MAPPING_NODE) throw std::runtime_error("expected a mapping");
    for (auto* pair = root->data.mapping.pairs.start; pair < root->data.mapping.pairs.top; ++pair) {
        if (document.text(document.node(pair->key)) != "themes") continue;
        const auto& list = document.node(pair->value);
        if (list.type != YAML_SEQUENCE_NODE) throw std::runtime_error("expected a list of themes");
        for (auto* item = list.data.sequence.items.start; item < list.data.sequence.items.top; ++item) {
            const auto& entry = document.node(*item);
            if (entry.type != YAML_MAPPING_NODE) throw std::runtime_error("expected a theme");
            Theme& theme = themes.emplace_back();
            for (auto* field = entry.data.mapping.pairs.start; field < entry.data.mapping.pairs.top; ++field) {
                set(document, theme, document.text(document.node(field->key)), document.node(field->value));
            }
        }
    }
    return themes;
}

const std::vector<Theme>& shipped_taxonomy() {
    static const auto themes = read_taxonomy(INTERLINK_SOURCE_DIR "/datasets/taxonomies/general.yaml");
    return themes;
}

}  // namespace interlink::test
