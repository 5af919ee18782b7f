#include "dataset/tree.hpp"

#include <algorithm>
#include <new>

namespace interlink::detail {

const Node* entry(const Node& mapping, std::string_view key) {
    if (mapping.kind != Node::Kind::mapping) return nullptr;
    for (const Node* at = mapping.first; at != nullptr; at = at->next->next)
        if (at->text == key) return at->next;
    return nullptr;
}

Node* Arena::node(Node::Kind kind, const Span& span) {
    ++used_;
    Node* node = new (memory_.allocate(sizeof(Node), alignof(Node))) Node{};
    node->kind = kind;
    node->span = span;
    return node;
}

std::string_view Arena::text(std::string_view text) {
    if (text.empty()) return {};
    char* copy = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::copy(text.begin(), text.end(), copy);
    return {copy, text.size()};
}

}  // namespace interlink::detail
