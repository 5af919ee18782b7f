#include "diff/mapping.hpp"

namespace interlink::detail {

namespace {

constexpr std::string_view affects = " affects ";

/// "harmonised Rules are harmonised" → {id: harmonised, name: Rules are harmonised}
Node* state_node(Arena& arena, const Node& text) {
    MappingBuilder state(arena, text.span);
    const std::size_t blank = text.text.find(' ');
    state.add("id", text.text.substr(0, blank));
    if (blank != std::string_view::npos) state.add("name", text.text.substr(blank + 1));
    Node* copy = arena.node(Node::Kind::mapping, text.span);
    copy->first = state.node().first;
    return copy;
}

Node* states_node(Arena& arena, const Node& list) {
    Node* states = arena.node(list.kind, list.span);
    Children items(*states);
    for (const Node* item = list.first; item != nullptr; item = item->next) {
        if (item->kind == Node::Kind::scalar) {
            items.add(state_node(arena, *item));
        } else {
            Node* copy = arena.node(item->kind, item->span);
            copy->first = item->first;
            items.add(copy);
        }
    }
    return states;
}

}  // namespace

void MappingBuilder::add(std::string_view key, const Node& value, const Span& key_span) {
    Node* copy = arena_.node(value.kind, value.span);
    *copy = value;
    copy->next = nullptr;
    entries_.add(text_node(arena_, key, key_span));
    entries_.add(copy);
}

void MappingBuilder::add_field(ElementKind kind, std::string_view key, const Node* value, const Span& key_span) {
    if (is_nothing(value)) return;
    value = as_field(arena_, find_field(kind, key), value);
    const bool states = kind == ElementKind::descriptor && key == "states" && value->kind == Node::Kind::sequence;
    add(key, states ? *states_node(arena_, *value) : *value, key_span);
}

void MappingBuilder::add_fields(ElementKind kind, const Node* content) {
    if (content == nullptr || content->kind != Node::Kind::mapping) return;
    for (const Node* key = content->first; key != nullptr; key = key->next->next)
        add_field(kind, key->text, key->next, key->span);
}

const Node& in_list(Arena& arena, std::string_view key, const Node& node) {
    Node* list = arena.node(Node::Kind::sequence, node.span);
    Node* copy = arena.node(node.kind, node.span);
    *copy = node;
    copy->next = nullptr;
    list->first = copy;
    MappingBuilder mapping(arena, node.span);
    mapping.add(key, *list);
    return mapping.node();
}

bool is_nothing(const Node* node) {
    return node == nullptr || node->absent() ||
           (node->kind == Node::Kind::scalar && node->plain && (node->text == "null" || node->text == "~"));
}

bool add_identity(MappingBuilder& mapping, ElementKind kind, std::string_view id) {
    if (kind == ElementKind::link) {
        const std::size_t first = id.find(' '), second = id.find(' ', first + 1);
        if (first == std::string_view::npos || second == std::string_view::npos) return false;
        mapping.add("from", id.substr(0, first));
        mapping.add("kind", id.substr(first + 1, second - first - 1));
        const std::string_view to = id.substr(second + 1);
        mapping.add("to", to.substr(0, to.find(' ')));  // without the number of a second one
        return true;
    }
    if (kind == ElementKind::impact) {
        const std::size_t middle = id.find(affects);
        if (middle == std::string_view::npos) return false;
        mapping.add("from", id.substr(0, middle));
        mapping.add("to", id.substr(middle + affects.size()));
        return true;
    }
    if (kind == ElementKind::factor) {
        const std::size_t first = id.find('/'), second = id.find('/', first + 1);
        if (first == std::string_view::npos || second == std::string_view::npos) return false;
        mapping.add("technology", id.substr(0, first));
        mapping.add("quadrant", id.substr(first + 1, second - first - 1));
        mapping.add("id", id.substr(second + 1));
        return true;
    }
    mapping.add("id", id);
    return true;
}

std::string_view form_of_id(ElementKind kind) {
    return kind == ElementKind::link     ? "from requires to"
           : kind == ElementKind::impact ? "descriptor.state affects descriptor.state"
           : kind == ElementKind::factor ? "technology/quadrant/phrase"
                                         : "in lower-case letters, digits and hyphens";
}

}  // namespace interlink::detail
