#include <interlink/diff.hpp>

#include "diff/elements.hpp"
#include "text/format.hpp"

#include <limits>
#include <unordered_map>

namespace interlink {

namespace {

using detail::Location;

template <class Element>
struct Named {
    std::string id;
    const Element* element = nullptr;
    std::uint32_t position = 0;
};

/// The elements of one version, kind by kind.
struct Inventory {
    std::vector<Named<Dataset>> datasets;
    std::vector<Named<Settings>> settings;
    std::vector<Named<Source>> sources;
    std::vector<Named<Theme>> themes;
    std::vector<Named<Technology>> technologies;
    std::vector<Named<Function>> functions;
    std::vector<Named<Enabler>> enablers;
    std::vector<Named<Factor>> factors;
    std::vector<Named<Link>> links;
    std::vector<Named<Descriptor>> descriptors;
    std::vector<Named<Impact>> impacts;

    explicit Inventory(const Dataset& dataset) {
        detail::for_each_element(dataset, [&](ElementKind, std::string id, const auto& element, const Location& at) {
            list(element).push_back({std::move(id), &element, at.index});
        });
    }

  private:
    auto& list(const Dataset&) { return datasets; }
    auto& list(const Settings&) { return settings; }
    auto& list(const Source&) { return sources; }
    auto& list(const Theme&) { return themes; }
    auto& list(const Technology&) { return technologies; }
    auto& list(const Function&) { return functions; }
    auto& list(const Enabler&) { return enablers; }
    auto& list(const Factor&) { return factors; }
    auto& list(const Link&) { return links; }
    auto& list(const Descriptor&) { return descriptors; }
    auto& list(const Impact&) { return impacts; }
};

/// What an element says when its author gives nothing but an id. An impact always gives its score.
template <class Element>
Element blank() {
    return {};
}
template <>
Impact blank() {
    Impact impact;
    impact.score = std::numeric_limits<double>::quiet_NaN();
    return impact;
}

/// A link between the same words is another link when a word names another kind of thing now.
template <class Element>
bool same(const Element&, const Element&) {
    return true;
}
bool same(const Link& x, const Link& y) {
    return x.from.kind == y.from.kind && x.to.kind == y.to.kind;
}

template <class Element>
Change whole(ChangeKind change, ElementKind kind, const Named<Element>& named) {
    Change result{change, kind, named.id, {}, {}, {}, {}, named.position};
    const Element nothing = blank<Element>();
    for (const auto& field : detail::fields<Element>())
        if (FieldValue value = field.get(*named.element); value && value != field.get(nothing))
            result.content.emplace_back(field.info.name, *std::move(value));
    return result;
}

template <class Element>
void compare(ElementKind kind, const std::vector<Named<Element>>& before, const std::vector<Named<Element>>& after,
             std::vector<Change>& changes) {
    std::unordered_map<std::string_view, const Named<Element>*> old, now;
    for (const auto& named : before) old.emplace(named.id, &named);
    for (const auto& named : after) now.emplace(named.id, &named);
    const auto there = [](const auto& index, const Named<Element>& named) {
        const auto found = index.find(named.id);
        return found != index.end() && same(*found->second->element, *named.element);
    };
    for (const auto& named : before)
        if (!there(now, named)) changes.push_back(whole(ChangeKind::removed, kind, named));
    for (const auto& named : after)
        if (!there(old, named)) changes.push_back(whole(ChangeKind::added, kind, named));
    for (const auto& named : after) {
        if (!there(old, named)) continue;
        const auto was = old.find(named.id);
        for (const auto& field : detail::fields<Element>()) {
            FieldValue from = field.get(*was->second->element), to = field.get(*named.element);
            if (from != to)
                changes.push_back({ChangeKind::changed,
                                   kind,
                                   named.id,
                                   std::string(field.info.name),
                                   std::move(from),
                                   std::move(to),
                                   {},
                                   0});
        }
    }
}

}  // namespace

std::string path_of(const Change& change) {
    const std::string element = detail::path_of_element(change.element, change.id);
    return change.field.empty() ? element : text::format("{}.{}", element, change.field);
}

std::vector<Change> model_changes(const Dataset& before, const Dataset& after) {
    const Inventory old(before), now(after);
    std::vector<Change> changes;
    compare(ElementKind::dataset, old.datasets, now.datasets, changes);
    compare(ElementKind::settings, old.settings, now.settings, changes);
    compare(ElementKind::source, old.sources, now.sources, changes);
    compare(ElementKind::theme, old.themes, now.themes, changes);
    compare(ElementKind::technology, old.technologies, now.technologies, changes);
    compare(ElementKind::function, old.functions, now.functions, changes);
    compare(ElementKind::enabler, old.enablers, now.enablers, changes);
    compare(ElementKind::factor, old.factors, now.factors, changes);
    compare(ElementKind::link, old.links, now.links, changes);
    compare(ElementKind::descriptor, old.descriptors, now.descriptors, changes);
    compare(ElementKind::impact, old.impacts, now.impacts, changes);
    return changes;
}

std::vector<Change> reversed(std::vector<Change> changes) {
    for (Change& change : changes) {
        std::swap(change.before, change.after);
        if (change.change == ChangeKind::added)
            change.change = ChangeKind::removed;
        else if (change.change == ChangeKind::removed)
            change.change = ChangeKind::added;
    }
    return changes;
}

}  // namespace interlink
