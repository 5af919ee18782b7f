#include "diff/edits.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace interlink::detail {

namespace {

using Ids = std::unordered_set<std::string>;

struct Gone {
    std::array<Ids, all_element_kinds.size()> ids;
    std::set<std::uint32_t> links, impacts;  ///< by index: their names are not theirs alone

    Ids& of(ElementKind kind) { return ids[static_cast<std::size_t>(kind)]; }
    const Ids& of(ElementKind kind) const { return ids[static_cast<std::size_t>(kind)]; }
    bool has(ElementKind kind, const std::string& id) const { return of(kind).contains(id); }
};

bool is_gone(const Gone& gone, const Endpoint& end) {
    switch (end.kind) {
        case EntityKind::technology:
            return gone.has(ElementKind::technology, end.id);
        case EntityKind::factor:
            return gone.has(ElementKind::factor, end.id);
        case EntityKind::theme:
            return gone.has(ElementKind::theme, end.id);
        case EntityKind::function:
            return gone.has(ElementKind::function, end.id);
        case EntityKind::enabler:
            return gone.has(ElementKind::enabler, end.id);
    }
    return false;
}

void drop(std::vector<std::string>& list, const Ids& gone) {
    std::erase_if(list, [&](const std::string& id) { return gone.contains(id); });
}

void drop(std::vector<Evidence>& list, const Ids& gone) {
    std::erase_if(list, [&](const Evidence& evidence) { return gone.contains(evidence.source); });
}

template <class Element>
void drop_elements(std::vector<Element>& list, const Ids& gone) {
    if (!gone.empty()) std::erase_if(list, [&](const Element& element) { return gone.contains(element.id); });
}

template <class Element>
void drop_indices(std::vector<Element>& list, const std::set<std::uint32_t>& gone) {
    for (auto index = gone.rbegin(); index != gone.rend(); ++index)
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(*index));
}

void drop_evidence(Dataset& dataset, const Ids& sources) {
    if (sources.empty()) return;
    for (Technology& technology : dataset.technologies) {
        drop(technology.evidence, sources);
        for (Factor& factor : technology.factors) drop(factor.evidence, sources);
    }
    for (Function& function : dataset.functions) drop(function.evidence, sources);
    for (Enabler& enabler : dataset.enablers) drop(enabler.evidence, sources);
    for (Link& link : dataset.links) drop(link.evidence, sources);
    for (Impact& impact : dataset.foresight.impacts) drop(impact.evidence, sources);
}

void drop_mentions(Dataset& dataset, const Gone& gone) {
    drop_evidence(dataset, gone.of(ElementKind::source));
    if (const Ids& themes = gone.of(ElementKind::theme); !themes.empty()) {
        for (Theme& theme : dataset.themes) drop(theme.answers, themes), drop(theme.related, themes);
        for (Technology& technology : dataset.technologies)
            for (Factor& factor : technology.factors) {
                if (factor.themes) drop(*factor.themes, themes);
                drop(factor.themes_add, themes), drop(factor.themes_not, themes);
            }
    }
    if (const Ids& functions = gone.of(ElementKind::function); !functions.empty())
        for (Function& function : dataset.functions) drop(function.part_of, functions);
    for (Link& link : dataset.links)
        if (gone.has(ElementKind::factor, link.factor)) link.factor.clear();
}

}  // namespace

void remove_elements(Dataset& dataset, const ElementIndex& index, const std::vector<Target>& targets) {
    if (targets.empty()) return;
    Gone gone;
    for (const Target& target : targets) {
        gone.of(target.kind).insert(target.id);
        if (target.kind == ElementKind::link) gone.links.insert(index.find(target.kind, target.id)->index);
        if (target.kind == ElementKind::impact) gone.impacts.insert(index.find(target.kind, target.id)->index);
    }
    for (const Technology& technology : dataset.technologies)
        if (gone.has(ElementKind::technology, technology.id))
            for (const Factor& factor : technology.factors) gone.of(ElementKind::factor).insert(factor.id);
    drop_indices(dataset.links, gone.links);
    std::erase_if(dataset.links, [&](const Link& link) { return is_gone(gone, link.from) || is_gone(gone, link.to); });
    drop_indices(dataset.foresight.impacts, gone.impacts);
    std::erase_if(dataset.foresight.impacts, [&](const Impact& impact) {
        return gone.has(ElementKind::descriptor, impact.from_descriptor) ||
               gone.has(ElementKind::descriptor, impact.to_descriptor);
    });
    drop_mentions(dataset, gone);
    drop_elements(dataset.sources, gone.of(ElementKind::source));
    drop_elements(dataset.themes, gone.of(ElementKind::theme));
    drop_elements(dataset.technologies, gone.of(ElementKind::technology));
    drop_elements(dataset.functions, gone.of(ElementKind::function));
    drop_elements(dataset.enablers, gone.of(ElementKind::enabler));
    for (Technology& technology : dataset.technologies) drop_elements(technology.factors, gone.of(ElementKind::factor));
    drop_elements(dataset.foresight.descriptors, gone.of(ElementKind::descriptor));
}

}  // namespace interlink::detail
