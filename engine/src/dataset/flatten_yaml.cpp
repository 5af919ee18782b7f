// A program of the build: flatten_yaml INPUT OUTPUT writes what a YAML file says as a flat text that is read without
// knowing YAML: { and } around the keys and values of a mapping, [ and ] around a list, = before a text and NUL after
// it. The built-in taxonomy is such a text, since every start of the program reads it.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include <yaml.h>

namespace {

void append_node(yaml_document_t& document, int number, std::string& out) {
    const yaml_node_t& node = *yaml_document_get_node(&document, number);
    if (node.type == YAML_MAPPING_NODE) {
        out += '{';
        for (const yaml_node_pair_t* at = node.data.mapping.pairs.start; at != node.data.mapping.pairs.top; ++at) {
            append_node(document, at->key, out);
            append_node(document, at->value, out);
        }
        out += '}';
    } else if (node.type == YAML_SEQUENCE_NODE) {
        out += '[';
        for (const yaml_node_item_t* at = node.data.sequence.items.start; at != node.data.sequence.items.top; ++at)
            append_node(document, *at, out);
        out += ']';
    } else {
        out += '=';
        out.append(reinterpret_cast<const char*>(node.data.scalar.value), node.data.scalar.length);
        out += '\0';
    }
}

/// Empty where the text is not YAML.
std::string flat_text(std::string_view yaml) {
    yaml_parser_t parser;
    yaml_document_t document;
    std::string out;
    if (yaml_parser_initialize(&parser) == 0) return out;
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(yaml.data()), yaml.size());
    if (yaml_parser_load(&parser, &document) != 0) {
        if (yaml_document_get_root_node(&document) != nullptr) append_node(document, 1, out);
        yaml_document_delete(&document);
    }
    yaml_parser_delete(&parser);
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return EXIT_FAILURE;
    std::ifstream input(argv[1], std::ios::binary);
    const std::string flat = flat_text(std::string(std::istreambuf_iterator<char>(input), {}));
    std::ofstream output(argv[2], std::ios::binary);
    output << flat << std::flush;
    if (flat.empty() || !output) std::cerr << "flatten_yaml: cannot turn " << argv[1] << " into " << argv[2] << '\n';
    return flat.empty() || !output ? EXIT_FAILURE : EXIT_SUCCESS;
}
