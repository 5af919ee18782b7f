#include "dataset/yaml_source.hpp"

#include "dataset/unicode.hpp"
#include "dataset/yaml_events.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

class SourceBuilder {
  public:
    explicit SourceBuilder(std::string_view text) : parser_(text), cursor_(text) {}

    std::optional<std::vector<YamlPart>> build() {
        while (const yaml_event_t* event = parser_.next()) {
            if (event->type == YAML_STREAM_END_EVENT) {
                if (parts_.empty()) return std::nullopt;
                return std::move(parts_);
            }
            take(*event);
        }
        return std::nullopt;
    }

  private:
    void take(const yaml_event_t& event) {
        switch (event.type) {
            case YAML_SCALAR_EVENT: {
                YamlPart& part = add(event, Node::Kind::scalar);
                const auto& scalar = event.data.scalar;
                part.value.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
                part.plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
                part.block_text = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE;
                part.end = cursor_.at(event.end_mark.index);
                reach(part.end);
                return;
            }
            case YAML_SEQUENCE_START_EVENT:
                return open(add(event, Node::Kind::sequence),
                            event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
            case YAML_MAPPING_START_EVENT:
                return open(add(event, Node::Kind::mapping), event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
            case YAML_SEQUENCE_END_EVENT:
            case YAML_MAPPING_END_EVENT: {
                YamlPart& part = parts_[open_.back()];
                open_.pop_back();
                if (part.flow) part.end = cursor_.at(event.end_mark.index);
                return reach(part.end);
            }
            default:
                return;
        }
    }

    YamlPart& add(const yaml_event_t& event, Node::Kind kind) {
        const std::size_t index = parts_.size();
        YamlPart part;
        part.kind = kind;
        part.line = event.start_mark.line + 1;
        part.column = event.start_mark.column + 1;
        part.begin = part.end = cursor_.at(event.start_mark.index);
        if (!open_.empty()) {
            part.parent = open_.back();
            parts_[open_.back()].children.push_back(index);
        }
        parts_.push_back(std::move(part));
        return parts_.back();
    }

    void open(YamlPart& part, bool flow) {
        part.flow = flow;
        open_.push_back(parts_.size() - 1);
    }

    void reach(std::size_t end) {
        if (!open_.empty()) parts_[open_.back()].end = std::max(parts_[open_.back()].end, end);
    }

    YamlParser parser_;
    ByteCursor cursor_;
    std::vector<YamlPart> parts_;
    std::vector<std::size_t> open_;
};

}  // namespace

std::optional<std::vector<YamlPart>> read_yaml_source(std::string_view text) {
    return SourceBuilder(text).build();
}

std::optional<std::size_t> value_of(const std::vector<YamlPart>& parts, std::size_t mapping, std::string_view key) {
    const std::vector<std::size_t>& children = parts[mapping].children;
    if (parts[mapping].kind != Node::Kind::mapping) return std::nullopt;
    for (std::size_t i = 0; i + 1 < children.size(); i += 2)
        if (parts[children[i]].value == key) return children[i + 1];
    return std::nullopt;
}

std::string quoted_yaml(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        const CodePoint c = decode(text);
        if (c.size == 0) break;  // no data set holds ill-formed text
        if (c.value == U'"' || c.value == U'\\')
            (out += '\\') += static_cast<char>(c.value);
        else if (c.value == U'\n')
            out += "\\n";
        else if (c.value == U'\t')
            out += "\\t";
        else if (needs_escape(c.value))
            out += text::format("\\U{:08x}", static_cast<std::uint32_t>(c.value));
        else
            out += text.substr(0, c.size);
        text.remove_prefix(c.size);
    }
    return out += '"';
}

std::string flow_scalar(std::string_view text) {
    const auto is_safe = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view(" -_/.()'+").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
    };
    const bool starts_plain =
        !text.empty() && std::string_view(" -_/.()'+").find(text.front()) == std::string_view::npos;
    return starts_plain && text.back() != ' ' && std::ranges::all_of(text, is_safe) && escaped(text) == text
               ? std::string(text)
               : quoted_yaml(text);
}

}  // namespace interlink::detail
