#include "dataset/link_arrow.hpp"

#include "dataset/list_hint.hpp"
#include "dataset/quadrants.hpp"
#include "dataset/unicode.hpp"

#include <algorithm>
#include <array>

namespace interlink::detail {
namespace {

constexpr std::array arrow_kinds{LinkKind::supports, LinkKind::requires_, LinkKind::mitigates, LinkKind::aggravates,
                                 LinkKind::influences};

/// A part of a text.
struct Part {
    std::size_t begin = std::string_view::npos, size = 0;
    bool found() const { return begin != std::string_view::npos; }
};

/// The word that names a kind of link, with or without its s, and what it names.
std::pair<Part, std::optional<LinkKind>> find_kind(std::string_view text) {
    const std::string lower = lower_case(text);
    const auto is_letter = [&](std::size_t at) {
        return at < lower.size() && ((lower[at] >= 'a' && lower[at] <= 'z') || (lower[at] >= '0' && lower[at] <= '9'));
    };
    // A hyphen between letters is part of a name: training-support.
    const auto joins_before = [&](std::size_t at) {
        return at > 0 && (is_letter(at - 1) || (at > 1 && lower[at - 1] == '-' && is_letter(at - 2)));
    };
    const auto joins_after = [&](std::size_t at) {
        return is_letter(at) || (at < lower.size() && lower[at] == '-' && is_letter(at + 1));
    };
    for (const LinkKind kind : arrow_kinds) {
        std::string_view word = to_string(kind);
        word.remove_suffix(1);
        for (std::size_t at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1)) {
            const std::size_t end = at + word.size() + (lower.substr(at + word.size()).starts_with('s') ? 1 : 0);
            if (!joins_before(at) && !joins_after(end)) return {{at, end - at}, kind};
        }
    }
    return {};
}

/// The first arrow of a text, with its shaft; `backwards` for one that points to the left.
Part find_arrow(std::string_view text, bool& backwards) {
    Part first;
    const auto consider = [&](std::string_view form, bool back) {
        const std::size_t at = text.find(form);
        if (at == std::string_view::npos || (first.found() && at >= first.begin)) return;
        first = {at, form.size()};
        backwards = back;
    };
    for (const std::string_view form : {"->", "=>", "→", "⇒", "➔", "➜", "⟶"}) consider(form, false);
    for (const std::string_view form : {"<-", "<=", "←", "⇐"}) consider(form, true);
    return first;
}

std::string name_of(std::string_view text) {
    constexpr std::string_view around = " \t:;,-=[]<>|\"'";
    const std::size_t begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos) return {};
    text = text.substr(begin, text.find_last_not_of(around) - begin + 1);
    if (text.ends_with("()")) text = text.substr(0, text.find_last_not_of(" ()") + 1);
    return std::string(text);
}

}  // namespace

std::optional<WrittenLink> read_arrow(std::string_view text) {
    if (text.size() > 300) return std::nullopt;
    const auto [word, kind] = find_kind(text);
    std::string rest(text);
    if (kind) rest.erase(word.begin, word.size);
    bool backwards = false;
    Part arrow = find_arrow(rest, backwards);
    if (!arrow.found() && kind) arrow = {word.begin, 0};
    if (!arrow.found()) return std::nullopt;
    WrittenLink link{name_of(std::string_view(rest).substr(0, arrow.begin)),
                     name_of(std::string_view(rest).substr(arrow.begin + arrow.size)), kind};
    if (link.from.empty() || link.to.empty()) return std::nullopt;
    if (backwards) std::swap(link.from, link.to);
    return link;
}

std::optional<WrittenLink> arrow_of(const Context& context, const Node& node) {
    if (node.broken) return std::nullopt;
    if (node.kind == Node::Kind::scalar) return read_arrow(node.text);
    if (node.kind != Node::Kind::mapping || node.first == nullptr || node.first->broken) return std::nullopt;
    bool backwards = false;
    if (!find_arrow(node.first->text, backwards).found()) return std::nullopt;
    if (const std::string meant = meant_text(context, node); !meant.empty()) return read_arrow(meant);
    auto link = read_arrow(node.first->text);
    const Node* value = node.first->next;
    const Node* kind = value->kind == Node::Kind::mapping ? entry(*value, "kind") : value;
    if (link && kind != nullptr) link->kind = find_kind(kind->text).second;
    return link;
}

}  // namespace interlink::detail
