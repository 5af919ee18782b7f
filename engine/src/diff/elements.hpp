// The elements of a data set and their fields, all in one way: what a diff compares and an edit changes.
#pragma once

#include <interlink/diff.hpp>

#include "dataset/link_names.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace interlink::detail {

inline constexpr std::array all_element_kinds{ElementKind::dataset,    ElementKind::settings,   ElementKind::source,
                                              ElementKind::theme,      ElementKind::technology, ElementKind::function,
                                              ElementKind::enabler,    ElementKind::factor,     ElementKind::link,
                                              ElementKind::descriptor, ElementKind::impact};

struct FieldInfo {
    std::string_view name;
    bool list = false;
    bool counts = true;                  ///< can it change a conclusion?
    std::optional<ElementKind> names{};  ///< its texts are ids of such elements
};

template <class Element>
struct Field {
    FieldInfo info;
    FieldValue (*get)(const Element&);
};

template <class Element>
std::span<const Field<Element>> fields();
template <>
std::span<const Field<Dataset>> fields();
template <>
std::span<const Field<Settings>> fields();
template <>
std::span<const Field<Source>> fields();
template <>
std::span<const Field<Theme>> fields();
template <>
std::span<const Field<Technology>> fields();
template <>
std::span<const Field<Function>> fields();
template <>
std::span<const Field<Enabler>> fields();
template <>
std::span<const Field<Factor>> fields();
template <>
std::span<const Field<Link>> fields();
template <>
std::span<const Field<Descriptor>> fields();
template <>
std::span<const Field<Impact>> fields();

/// Null when elements of the kind have no such field.
const FieldInfo* find_field(ElementKind kind, std::string_view name);
std::vector<std::string_view> field_names(ElementKind kind);

/// "a link", "an enabler"
std::string with_article(ElementKind kind);

/// "theme:privacy" for a theme, likewise sources and descriptors; other ids stand alone.
std::string path_of_element(ElementKind kind, std::string_view id);

std::string impact_name(const Impact& impact);

/// Where an element stands: its index in its list, for a phrase that of its technology too.
struct Location {
    std::uint32_t index = 0;
    std::uint32_t owner = 0;
};

/// visit(kind, id, element, location), kind by kind in the order of ElementKind.
template <class Visit>
void for_each_element(const Dataset& dataset, const Visit& visit) {
    const auto each = [&](ElementKind kind, const auto& list) {
        for (std::uint32_t i = 0; i < list.size(); ++i) visit(kind, list[i].id, list[i], Location{i, 0});
    };
    visit(ElementKind::dataset, std::string("dataset"), dataset, Location{});
    visit(ElementKind::settings, std::string("settings"), dataset.settings, Location{});
    each(ElementKind::source, dataset.sources);
    each(ElementKind::theme, dataset.themes);
    each(ElementKind::technology, dataset.technologies);
    each(ElementKind::function, dataset.functions);
    each(ElementKind::enabler, dataset.enablers);
    for (std::uint32_t t = 0; t < dataset.technologies.size(); ++t)
        for (std::uint32_t f = 0; f < dataset.technologies[t].factors.size(); ++f)
            visit(ElementKind::factor, dataset.technologies[t].factors[f].id, dataset.technologies[t].factors[f],
                  Location{f, t});
    LinkNames names;
    for (std::uint32_t l = 0; l < dataset.links.size(); ++l)
        visit(ElementKind::link, names.next(dataset.links[l]), dataset.links[l], Location{l, 0});
    each(ElementKind::descriptor, dataset.foresight.descriptors);
    for (std::uint32_t i = 0; i < dataset.foresight.impacts.size(); ++i)
        visit(ElementKind::impact, impact_name(dataset.foresight.impacts[i]), dataset.foresight.impacts[i],
              Location{i, 0});
}

/// Calls visit(list) with the list that holds the elements of a kind; phrases, settings and the data set have none.
template <class Data, class Visit>
void with_list(Data& dataset, ElementKind kind, const Visit& visit) {
    switch (kind) {
        case ElementKind::source:
            return visit(dataset.sources);
        case ElementKind::theme:
            return visit(dataset.themes);
        case ElementKind::technology:
            return visit(dataset.technologies);
        case ElementKind::function:
            return visit(dataset.functions);
        case ElementKind::enabler:
            return visit(dataset.enablers);
        case ElementKind::link:
            return visit(dataset.links);
        case ElementKind::descriptor:
            return visit(dataset.foresight.descriptors);
        case ElementKind::impact:
            return visit(dataset.foresight.impacts);
        default:
            return;
    }
}

}  // namespace interlink::detail
