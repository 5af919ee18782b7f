// What a YAML or CSV file says, before it is given types: text, lists and mappings, each with its place.
#pragma once

#include "dataset/findings.hpp"

#include <cstdint>
#include <memory_resource>
#include <string_view>

namespace interlink::detail {

struct Node {
    enum class Kind : std::uint8_t { scalar, sequence, mapping };

    std::string_view text;        ///< of a scalar
    const Node* first = nullptr;  ///< child; those of a mapping are key, value, key, value …
    const Node* next = nullptr;   ///< sibling
    Span span;
    Kind kind = Kind::scalar;
    bool plain = false;            ///< a scalar without quotes
    bool many_lines = false;       ///< a scalar that runs over several lines of the file
    bool comment_follows = false;  ///< a plain scalar that a comment may have cut short
    bool broken = false;           ///< already reported: whoever reads it stays silent
    bool incomplete = false;       ///< the file's syntax broke off inside it: entries may be missing

    /// Nothing was written: `key:` with no value.
    bool absent() const { return kind == Kind::scalar && plain && text.empty(); }
};

/// The value of a key of a mapping, or null.
const Node* entry(const Node& mapping, std::string_view key);

/// Owns the nodes of all files of a run, and the texts that do not stand in the files as they are.
class Arena {
  public:
    explicit Arena(std::uint64_t values) : values_(values) {}

    Node* node(Node::Kind kind, const Span& span);
    std::string_view text(std::string_view text);
    /// Has the limit on values been passed?
    bool exhausted() const { return used_ > values_; }
    std::uint64_t limit() const { return values_; }
    std::uint64_t used() const { return used_; }

  private:
    std::pmr::monotonic_buffer_resource memory_{1u << 16};
    std::uint64_t values_;
    std::uint64_t used_ = 0;
};

/// Appends children in order.
class Children {
  public:
    explicit Children(Node& parent) : parent_(&parent) {}
    void add(Node* child) {
        (last_ == nullptr ? parent_->first : last_->next) = child;
        last_ = child;
    }

  private:
    Node* parent_;
    Node* last_ = nullptr;
};

}  // namespace interlink::detail
