// From what a person writes to the element that is meant.
#include "dataset/quadrants.hpp"
#include "dataset/unicode.hpp"
#include "diff/edits.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

namespace {

constexpr std::array bare_kinds{ElementKind::technology, ElementKind::function, ElementKind::enabler,
                                ElementKind::theme,      ElementKind::source,   ElementKind::descriptor,
                                ElementKind::settings,   ElementKind::dataset};

/// The kind that a prefix names, and the rest: "theme:fraud".
std::optional<Target> marked(std::string_view word) {
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos || word.find(' ') != std::string_view::npos) return std::nullopt;
    for (const ElementKind kind : bare_kinds)
        if (word.substr(0, colon) == to_string(kind)) return Target{kind, std::string(word.substr(colon + 1))};
    return std::nullopt;
}

/// Elements that may be called so: for "did you mean".
std::vector<ElementKind> likely_kinds(std::string_view word) {
    if (const auto target = marked(word)) return {target->kind};
    if (word.find(' ') != std::string_view::npos) return {ElementKind::link, ElementKind::impact};
    if (word.find('/') != std::string_view::npos) return {ElementKind::factor};
    return {bare_kinds.begin(), bare_kinds.begin() + 6};
}

}  // namespace

ElementIndex::ElementIndex(const Dataset& dataset) : dataset_(dataset) {
    for_each_element(dataset, [&](ElementKind kind, std::string id, const auto&, const Location& at) {
        by_kind_[static_cast<std::size_t>(kind)].emplace(std::move(id), at);
    });
}

const Location* ElementIndex::find(ElementKind kind, std::string_view id) const {
    const auto found = of(kind).find(std::string(id));
    return found == of(kind).end() ? nullptr : &found->second;
}

std::optional<Target> ElementIndex::named(std::string_view name) const {
    static constexpr std::array kinds{EntityKind::technology, EntityKind::function, EntityKind::enabler,
                                      EntityKind::theme};
    const std::vector<NamedElement> elements = names_.find(dataset_, name, kinds);
    if (elements.size() != 1) return std::nullopt;
    const EntityKind kind = elements.front().kind;
    return Target{kind == EntityKind::technology ? ElementKind::technology
                  : kind == EntityKind::function ? ElementKind::function
                  : kind == EntityKind::enabler  ? ElementKind::enabler
                                                 : ElementKind::theme,
                  id_of(dataset_, elements.front())};
}

namespace {

/// The end of a link, as links are called by it: an id stays, a name becomes one.
std::string canonical_end(const ElementIndex& index, std::string_view end) {
    for (const ElementKind kind : {ElementKind::technology, ElementKind::function, ElementKind::enabler,
                                   ElementKind::factor, ElementKind::descriptor})
        if (index.find(kind, end)) return std::string(end);
    if (index.find(ElementKind::theme, end)) return "theme:" + std::string(end);
    const auto target = index.named(end);
    if (!target) return std::string(end);
    return target->kind == ElementKind::theme ? "theme:" + target->id : target->id;
}

bool is_link_kind(std::string_view word) {
    for (const LinkKind kind :
         {LinkKind::supports, LinkKind::requires_, LinkKind::mitigates, LinkKind::aggravates, LinkKind::influences})
        if (word == to_string(kind)) return true;
    return false;
}

std::string joined(std::span<const std::string> words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace

std::string canonical_link(const ElementIndex& index, std::string_view word) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t end = std::min(word.find(' ', at), word.size());
        if (end > at) words.emplace_back(word.substr(at, end - at));
        at = end + 1;
    }
    const auto kind = std::ranges::find_if(words, is_link_kind);
    if (kind == words.end() || kind == words.begin() || kind + 1 == words.end()) return joined(words);
    const bool numbered = words.back().starts_with('(') && words.end() - kind > 2;  // "iot supports ucr (2)"
    const auto end = numbered ? words.end() - 1 : words.end();
    const std::string name = canonical_end(index, joined({words.begin(), kind})) + " " + *kind + " " +
                             canonical_end(index, joined({kind + 1, end}));
    return numbered ? name + " " + words.back() : name;
}

std::optional<Target> find_target(const ElementIndex& index, std::string_view word) {
    if (const auto target = marked(word)) return index.find(target->kind, target->id) ? target : std::nullopt;
    if (word.find(' ') != std::string_view::npos) {
        const std::string name = canonical_link(index, word);
        if (index.find(ElementKind::link, name)) return Target{ElementKind::link, name};
        if (index.find(ElementKind::impact, name)) return Target{ElementKind::impact, name};
        return index.named(word);
    }
    if (std::string factor = canonical_factor_id(word); index.find(ElementKind::factor, factor))
        return Target{ElementKind::factor, std::move(factor)};
    for (const ElementKind kind : bare_kinds)
        if (index.find(kind, word)) return Target{kind, std::string(word)};
    return index.named(word);
}

void report_unknown_target(Context& context, const ElementIndex& index, const Span& at, std::string_view word) {
    Nearest nearest(word);
    const auto kinds = likely_kinds(word);
    std::vector<std::string> names;
    for (const ElementKind kind : kinds)
        for (const auto& [id, place] : index.of(kind)) names.push_back(marked(word) ? path_of_element(kind, id) : id);
    for (const std::string& name : names) nearest.consider(name);
    const std::string_view what = kinds.front() == ElementKind::link     ? "link"
                                  : kinds.front() == ElementKind::factor ? "phrase"
                                                                         : "element";
    const std::string_view otherwise =
        kinds.front() == ElementKind::link ? "a link is written 'from requires to', with the ids of its ends"
        : kinds.front() == ElementKind::factor
            ? "a phrase is written technology/quadrant/phrase, for example drones/threats/privacy-infringements"
            : "name a technology, function, enabler or theme by its id";
    context.findings.add(Code::reference_unknown, at, text::format("there is no {} {}", what, quote(word)),
                         nearest.hint(otherwise));
}

}  // namespace interlink::detail
