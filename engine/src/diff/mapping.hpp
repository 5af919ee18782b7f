// Elements written out as mappings, the way an author would, for the readers of the data set.
#pragma once

#include "diff/edits.hpp"

#include <string_view>

namespace interlink::detail {

class MappingBuilder {
  public:
    MappingBuilder(Arena& arena, const Span& span)
        : arena_(arena), span_(span), node_(arena.node(Node::Kind::mapping, span)), entries_(*node_) {}

    void add(std::string_view key, const Node& value) { add(key, value, span_); }
    void add(std::string_view key, std::string_view text) { add(key, *text_node(arena_, text, span_)); }
    /// A field of the kind in the form that it has; what is null or "null" is left out.
    void add_field(ElementKind kind, std::string_view key, const Node* value, const Span& key_span);
    /// The entries of another mapping as fields.
    void add_fields(ElementKind kind, const Node* content);
    const Node& node() const { return *node_; }

  private:
    void add(std::string_view key, const Node& value, const Span& key_span);

    Arena& arena_;
    Span span_;
    Node* node_;
    Children entries_;
};

/// {key: [node]}
const Node& in_list(Arena& arena, std::string_view key, const Node& node);

/// Is nothing written there, or null?
bool is_nothing(const Node* node);

/// The entries that name an element of the kind: its id, or what its id is made of. False when the id has another form.
bool add_identity(MappingBuilder& mapping, ElementKind kind, std::string_view id);
/// "technology/quadrant/phrase"
std::string_view form_of_id(ElementKind kind);

}  // namespace interlink::detail
