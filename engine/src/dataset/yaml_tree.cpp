#include "dataset/yaml_tree.hpp"

#include "dataset/unicode.hpp"
#include "dataset/yaml_events.hpp"
#include "dataset/yaml_repair.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace interlink::detail {
namespace {

/// A comment on the same line that may have been meant as text. The usual form of a real comment, two blanks before
/// the # and one after it, is taken for one.
bool comment_may_be_text(std::string_view rest) {
    const std::size_t blanks = std::min(rest.find_first_not_of(" \t"), rest.size());
    if (blanks == 0 || blanks == rest.size() || rest[blanks] != '#') return false;
    const bool blank_after =
        blanks + 1 == rest.size() || std::string_view(" \t\r\n#").find(rest[blanks + 1]) != std::string_view::npos;
    return blanks == 1 || !blank_after;
}

std::string named(char mark, const yaml_char_t* name) {
    return quote(mark + std::string(reinterpret_cast<const char*>(name)));
}

class TreeBuilder {
  public:
    TreeBuilder(std::string_view text, std::uint32_t index, std::uint32_t nesting, Arena& arena, Findings& findings)
        : text_(text), index_(index), nesting_(nesting), arena_(arena), findings_(findings), cursor_(text) {}

    /// Did bad syntax end the reading? It is for the caller to report.
    bool broke_off() const { return broke_off_; }

    Parsed build() {
        YamlParser parser(text_);
        bool done = false;
        while (!done) {
            const yaml_event_t* event = parser.next();
            if (event == nullptr) {
                broke_off_ = true;
                break;
            }
            if (!take(*event)) break;
            done = event->type == YAML_STREAM_END_EVENT;
        }
        for (Open& open : open_) close(open, false);
        if (done && (root_ == nullptr || root_->absent())) {
            findings_.add(Code::file_empty, {index_, 0, 0, 1}, "the file holds nothing but comments");
            return {nullptr, false};
        }
        return {root_, done};
    }

  private:
    struct Open {
        Node* node;
        Children children;
        Node* key = nullptr;  ///< of a mapping, while its value is awaited
    };

    Span span(const yaml_mark_t& start, const yaml_mark_t& end) const {
        const bool one_line = start.line == end.line && end.column > start.column;
        return {index_, static_cast<std::uint32_t>(start.line + 1), static_cast<std::uint32_t>(start.column + 1),
                one_line ? static_cast<std::uint32_t>(end.column - start.column) : 1};
    }

    /// False when the rest of the file is of no use.
    bool take(const yaml_event_t& event) {
        const Span at = span(event.start_mark, event.end_mark);
        switch (event.type) {
            case YAML_DOCUMENT_START_EVENT:
                return start_document(at);
            case YAML_ALIAS_EVENT:
                findings_.add(Code::yaml_anchor, at,
                              text::format("the alias {} is not allowed", named('*', event.data.alias.anchor)),
                              quoted_or("write the value out, or ", at));
                return attach(Node::Kind::scalar, at)->broken = true;
            case YAML_SCALAR_EVENT:
                return take_scalar(event, at);
            case YAML_SEQUENCE_START_EVENT:
                check_properties(event.data.sequence_start.anchor, event.data.sequence_start.tag, at);
                return open(Node::Kind::sequence, at);
            case YAML_MAPPING_START_EVENT:
                check_properties(event.data.mapping_start.anchor, event.data.mapping_start.tag, at);
                return open(Node::Kind::mapping, at);
            case YAML_SEQUENCE_END_EVENT:
            case YAML_MAPPING_END_EVENT:
                close(open_.back(), true);
                open_.pop_back();
                return true;
            default:
                return true;
        }
    }

    /// "or, for a text that begins so, put it in quotes: …"
    std::string quoted_or(std::string_view other, const Span& at) const {
        const std::string_view line = findings_.file(at).line(at.line);
        constexpr std::size_t whole_line = 4000;  // a longer one may have been cut
        const std::string value = line.size() < whole_line ? quoted_value(line) : std::string();
        return value.empty() ? text::format("{}put a text that begins so in quotes", other)
                             : text::format("{}put it in quotes: {}", other, value);
    }

    bool start_document(const Span& at) {
        if (documents_++ == 0) return true;
        findings_.add(Code::several_documents, at, "a second YAML document begins here",
                      "remove the '---', or put the rest into a file of its own");
        return false;
    }

    void check_properties(const yaml_char_t* anchor, const yaml_char_t* tag, const Span& at) {
        if (anchor != nullptr)
            findings_.add(Code::yaml_anchor, at, text::format("the anchor {} is not allowed", named('&', anchor)),
                          quoted_or("remove it, or ", at));
        if (tag != nullptr)
            findings_.add(Code::yaml_tag, at,
                          text::format("the tag {} is not allowed", quote(reinterpret_cast<const char*>(tag))),
                          quoted_or("remove it, or ", at));
    }

    bool take_scalar(const yaml_event_t& event, const Span& at) {
        const auto& scalar = event.data.scalar;
        check_properties(scalar.anchor, scalar.tag, at);
        Node* node = attach(Node::Kind::scalar, at);
        node->plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        node->many_lines = event.end_mark.line > event.start_mark.line + (event.end_mark.column > 0 ? 0 : 1);
        const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
        if (node->plain)
            take_plain_text(*node, text, event.start_mark, event.end_mark);
        else
            node->text = arena_.text(text);
        return within_values(at);
    }

    /// What stands on one line without quotes needs no copy: the file says the same.
    void take_plain_text(Node& node, std::string_view text, const yaml_mark_t& start, const yaml_mark_t& end) {
        const std::size_t begin = cursor_.at(start.index);
        const std::size_t after = cursor_.at(end.index);
        const bool as_written = start.line == end.line && after - begin == text.size();
        node.text = as_written ? text_.substr(begin, text.size()) : arena_.text(text);
        node.comment_follows = comment_may_be_text(text_.substr(after));
    }

    bool open(Node::Kind kind, const Span& at) {
        Node* node = attach(kind, {at.file, at.line, at.column, 1});
        if (open_.size() == nesting_) {
            findings_.add(Code::nesting_too_deep, at,
                          text::format("lists and mappings are nested deeper than {} levels", nesting_),
                          "flatten the structure");
            return false;
        }
        open_.push_back({node, Children(*node)});
        return within_values(at);
    }

    bool within_values(const Span& at) {
        if (!arena_.exhausted()) return true;
        findings_.add(Code::too_many_values, at, text::format("the data set holds more than {} values", arena_.limit()),
                      "split the data set");
        return false;
    }

    Node* attach(Node::Kind kind, const Span& at) {
        Node* node = arena_.node(kind, at);
        if (open_.empty()) {
            root_ = node;
            return node;
        }
        Open& parent = open_.back();
        parent.children.add(node);
        if (parent.node->kind != Node::Kind::mapping) return node;
        if (parent.key != nullptr) {
            parent.key = nullptr;
            return node;
        }
        parent.key = node;
        if (kind != Node::Kind::scalar) {
            node->broken = true;
            findings_.add(Code::key_not_text, at, "the key of an entry is a list or a mapping",
                          "write a plain word before the colon; put text that begins with [ or { in quotes");
        }
        return node;
    }

    void close(Open& open, bool complete) {
        open.node->incomplete = !complete;
        if (open.node->kind != Node::Kind::mapping) return;
        if (open.key != nullptr) {  // the file broke off between key and value
            Node* value = arena_.node(Node::Kind::scalar, open.key->span);
            value->broken = true;
            open.children.add(value);
        }
        check_repeated_keys(*open.node);
    }

    void check_repeated_keys(const Node& mapping) {
        std::size_t keys = 0;
        std::unordered_map<std::string_view, const Node*> seen;
        for (const Node* key = mapping.first; key != nullptr; key = key->next->next, ++keys) {
            const Node* earlier = nullptr;
            if (keys < 12) {  // the usual case, without a table
                for (const Node* other = mapping.first; other != key && earlier == nullptr; other = other->next->next)
                    if (other->text == key->text && !other->broken) earlier = other;
            } else {
                if (seen.empty())
                    for (const Node* other = mapping.first; other != key; other = other->next->next)
                        if (!other->broken) seen.emplace(other->text, other);
                if (const auto [at, added] = seen.emplace(key->text, key); !added) earlier = at->second;
            }
            if (earlier == nullptr || key->broken) continue;
            findings_.add(Code::key_repeated, key->span,
                          text::format("the key {} was given on line {} already", quote(key->text), earlier->span.line),
                          "merge the two entries");
        }
    }

    std::string_view text_;
    std::uint32_t index_;
    std::uint32_t nesting_;
    Arena& arena_;
    Findings& findings_;
    ByteCursor cursor_;
    std::vector<Open> open_;
    Node* root_ = nullptr;
    int documents_ = 0;
    bool broke_off_ = false;
};

}  // namespace

Parsed parse_yaml(const SourceFile& file, std::uint32_t index, std::uint32_t nesting, Arena& arena,
                  Findings& findings) {
    const std::size_t mark = findings.mark();
    TreeBuilder as_written(file.text(), index, nesting, arena, findings);
    const Parsed parsed = as_written.build();
    if (!as_written.broke_off()) return parsed;
    // What is wrong besides is told in the same run where quotes make the file readable.
    findings.forget_since(mark);
    const Repaired repaired = repair_syntax(file, index, findings);
    const std::string_view text = repaired.text.empty() ? file.text() : arena.text(repaired.text);
    const Parsed rest = TreeBuilder(text, index, nesting, arena, findings).build();
    return {rest.root, rest.complete && repaired.complete};
}

}  // namespace interlink::detail
