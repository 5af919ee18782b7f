#include "dataset/fields.hpp"

#include "dataset/list_hint.hpp"
#include "dataset/quadrants.hpp"
#include "dataset/slug.hpp"
#include "dataset/unicode.hpp"
#include "dataset/yaml_source.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

bool is_digits(const Node& node) {
    return node.kind == Node::Kind::scalar && node.plain && !node.text.empty() &&
           node.text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

Fields::Fields(Context& context, const Node& node, std::span<const std::string_view> keys, std::string_view what)
    : context_(context), node_(node), keys_(keys), what_(what) {
    if (node.broken) return;
    if (node.kind != Node::Kind::mapping || is_named_by_key()) {
        report_no_mapping();
        return;
    }
    valid_ = true;
    for (const Node* key = node.first; key != nullptr; key = key->next->next) {
        const Node* after = key->next->next;
        if (after != nullptr && is_digits(*key->next) && is_digits(*after) && after->next->absent()) {
            report_decimal_comma(*key, *after);
            key = after;
        } else if (!key->broken) {
            read_key(*key, *key->next);
        }
    }
}

/// `drones: …` where `id: drones` was meant: a single entry, which is none of the known ones nor like one.
bool Fields::is_named_by_key() const {
    const Node* key = node_.first;
    if (keys_.empty() || keys_[0] != "id" || key == nullptr || key->next->next != nullptr || key->broken) return false;
    if (node_.incomplete || key->text.empty() || quadrant_named(key->text)) return false;
    if (std::ranges::find(keys_, key->text) != keys_.end()) return false;
    Nearest nearest(key->text);
    for (const std::string_view known : keys_) nearest.consider(known);
    return nearest.best().empty();
}

void Fields::report_no_mapping() {
    if (context_.findings.full()) return context_.findings.add(Code::wrong_type, node_.span, {});
    const auto examples = keys_.first(std::min<std::size_t>(2, keys_.size()));
    std::string hint = "write `key: value` entries";
    const std::string meant = node_.kind == Node::Kind::scalar ? std::string(node_.text) : meant_text(context_, node_);
    if (keys_.size() > 1 && keys_[0] == "id" && !meant.empty()) {
        const std::string_view text = prefix(meant, 80);
        hint = is_id(text) ? text::format("write {{id: {}}}", text)
                           : text::format("write {{id: {}, {}: {}}}", slug(text), keys_[1], flow_scalar(text));
    } else if (node_.kind == Node::Kind::mapping && node_.first != nullptr) {
        hint = text::format("write `id: {}`, and the other entries below it", slug(prefix(node_.first->text, 80)));
    }
    context_.findings.add_cause(Code::wrong_type, node_.span,
                                text::format("{} is a mapping of {} …", what_, text::join(examples, ", ")),
                                std::move(hint), what_);
}

/// `{weight: 0,8}` reads as `{weight: 0, 8: }`.
void Fields::report_decimal_comma(const Node& key, const Node& decimals) {
    Span at = key.next->span;
    if (at.line == decimals.span.line) at.width = decimals.span.column + decimals.span.width - at.column;
    context_.findings.add(Code::decimal_comma, at, text::format("{} has a decimal comma", quote(key.text)),
                          text::format("write {}.{}", shortened(key.next->text, 30), shortened(decimals.text, 30)));
}

void Fields::read_key(const Node& key, const Node& value) {
    auto known = std::find(keys_.begin(), keys_.end(), key.text);
    const bool exact = known != keys_.end();
    if (!exact)
        if (const auto quadrant = quadrant_named(key.text))
            known = std::find(keys_.begin(), keys_.end(), plural(*quadrant));
    if (known == keys_.end()) return report_unknown_key(key);
    const Node*& place = values_.at(static_cast<std::size_t>(known - keys_.begin()));
    if (place == nullptr) {
        place = &value;
        return;
    }
    for (const Node* earlier = node_.first; earlier != &key; earlier = earlier->next->next)
        if (earlier->text == key.text) return;  // was reported when the file was read
    context_.findings.add(Code::key_repeated, key.span, text::format("the key {} was given already", quote(key.text)),
                          "merge the two entries");
}

void Fields::report_unknown_key(const Node& key) {
    unknown_ = true;
    if (context_.findings.full()) return context_.findings.add(Code::key_unknown, key.span, {});
    Nearest nearest(key.text);
    for (const std::string_view candidate : keys_) nearest.consider(candidate);
    for (std::size_t i = 0; i < keys_.size(); ++i)
        if (keys_[i] == nearest.best()) meant_ |= 1u << i;
    context_.findings.add(Code::key_unknown, key.span, text::format("{} has no entry {}", what_, quote(key.text)),
                          nearest.hint(text::format("known entries: {}", text::join(keys_, ", "))));
}

const Node* Fields::find(std::string_view key) const {
    for (std::size_t i = 0; i < keys_.size(); ++i)
        if (values_[i] != nullptr && keys_[i] == key) return values_[i];
    return nullptr;
}

const Node* Fields::require(std::string_view key) const {
    const Node* node = find(key);
    const auto index = std::ranges::find(keys_, key) - keys_.begin();
    if (node == nullptr && valid_ && !node_.incomplete && (meant_ >> index & 1u) == 0)
        context_.findings.add(Code::key_missing, node_.span, text::format("{} lacks its {}", what_, key),
                              text::format("add `{}: …`", key));
    return node;
}

std::string Fields::text(std::string_view key) const {
    const Node* node = find(key);
    return node == nullptr ? std::string() : std::string(read_text(context_, *node, key).value_or(""));
}

std::string_view Fields::id(std::string_view key) const {
    const Node* node = require(key);
    return node == nullptr ? std::string_view() : read_id(context_, *node, key).value_or("");
}

std::optional<double> Fields::number(std::string_view key, const Range& range) const {
    const Node* node = find(key);
    return node == nullptr ? std::nullopt : read_number(context_, *node, key, range);
}

void Fields::number(std::string_view key, const Range& range, double& value) const {
    value = number(key, range).value_or(value);
}

std::vector<std::string> Fields::texts(std::string_view key) const {
    std::vector<std::string> result;
    each(key, [&](const Node& item) {
        if (const auto text = read_text(context_, item, key)) result.emplace_back(*text);
    });
    return result;
}

std::vector<Evidence> Fields::evidence() const {
    std::vector<Evidence> result;
    const Node* place = nullptr;  // of the evidence before, told with it
    each("evidence", [&](const Node& item) {
        if (&item == place) return;
        if (is_split_evidence(context_, item)) {
            place = item.next;
            context_.findings.add(Code::evidence_malformed, item.span,
                                  text::format("evidence is source#place, and a comma begins another: {}, {}",
                                               quote(item.text), quote(place->text)),
                                  evidence_hint(context_, text::format("{}, {}", item.text, place->text)));
            return;
        }
        if (auto evidence = read_evidence(context_, item)) result.push_back(std::move(*evidence));
    });
    return result;
}

std::vector<std::string> Fields::themes(std::string_view key) const {
    static constexpr std::array theme_only{EntityKind::theme};
    std::vector<std::string> result;
    each(key, [&](const Node& item) {
        if (const auto word = read_text(context_, item, key))
            if (const auto id = find_id(context_, item.span, *word, context_.themes, theme_only, "theme"))
                result.emplace_back(*id);
    });
    return result;
}

}  // namespace interlink::detail
