#include "dataset/edges/attributes.hpp"

#include "dataset/edges/separator.hpp"

#include <utility>

namespace interlink::detail {
namespace {

class AttributeReader {
  public:
    explicit AttributeReader(std::string_view text) : rest_(without_blanks_around(text)) {}

    std::optional<EdgeAttributes> read() {
        EdgeAttributes attributes;
        if (!pass('{')) return std::nullopt;
        if (pass('}')) return at_end(std::move(attributes));
        do {
            const auto key = quoted();
            if (!key || !pass(':')) return std::nullopt;
            const auto given = value();
            if (!given) return std::nullopt;
            if (*key == "weight")
                attributes.weight = *given;
            else
                attributes.others.push_back(*key);
        } while (pass(','));
        return pass('}') ? at_end(std::move(attributes)) : std::nullopt;
    }

  private:
    std::optional<EdgeAttributes> at_end(EdgeAttributes attributes) const {
        return rest_.empty() ? std::optional(std::move(attributes)) : std::nullopt;
    }

    bool pass(char c) {
        rest_ = without_blanks_around(rest_);
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        rest_ = without_blanks_around(rest_);
        return true;
    }

    std::optional<std::string> quoted() {
        if (rest_.empty() || (rest_[0] != '\'' && rest_[0] != '"')) return std::nullopt;
        std::string text;
        for (std::size_t at = 1; at < rest_.size(); ++at) {
            if (rest_[at] == '\\' && at + 1 < rest_.size()) {
                ++at;
            } else if (rest_[at] == rest_[0]) {
                rest_.remove_prefix(at + 1);
                return text;
            }
            text += rest_[at];
        }
        return std::nullopt;
    }

    /// A text, or what stands up to the next comma or brace outside of brackets.
    std::optional<std::string> value() {
        if (!rest_.empty() && (rest_[0] == '\'' || rest_[0] == '"')) return quoted();
        std::size_t depth = 0, at = 0;
        for (; at < rest_.size(); ++at) {
            const char c = rest_[at];
            if (depth == 0 && (c == ',' || c == '}')) break;
            depth += c == '[' || c == '(' || c == '{';
            if (c == ']' || c == ')' || c == '}') --depth;
            if (depth > rest_.size()) return std::nullopt;  // one closed that was not open
        }
        const std::string text(without_blanks_around(rest_.substr(0, at)));
        rest_.remove_prefix(at);
        return text.empty() ? std::nullopt : std::optional(text);
    }

    std::string_view rest_;
};

}  // namespace

std::optional<EdgeAttributes> read_edge_attributes(std::string_view text) {
    return AttributeReader(text).read();
}

}  // namespace interlink::detail
