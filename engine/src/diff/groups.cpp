#include "diff/causes.hpp"
#include "diff/elements.hpp"

#include <map>

namespace interlink::detail {

namespace {

using Key = std::pair<ElementKind, std::string>;

/// An end of a link in words: its kind is not said, so all that it may be.
void add_end(const std::string& word, std::vector<Key>& keys) {
    constexpr std::string_view mark = "theme:";
    if (word.starts_with(mark)) {
        keys.emplace_back(ElementKind::theme, word.substr(mark.size()));
    } else if (word.find('/') != std::string::npos) {
        keys.emplace_back(ElementKind::factor, word);
        keys.emplace_back(ElementKind::technology, word.substr(0, word.find('/')));
    } else {
        for (const ElementKind kind : {ElementKind::technology, ElementKind::function, ElementKind::enabler})
            keys.emplace_back(kind, word);
    }
}

}  // namespace

std::vector<std::pair<ElementKind, std::string>> owners(const Change& change) {
    std::vector<Key> keys;
    const std::string& id = change.id;
    if (change.element == ElementKind::factor) keys.emplace_back(ElementKind::technology, id.substr(0, id.find('/')));
    if (change.element == ElementKind::link) {
        const std::size_t first = id.find(' '), second = id.find(' ', first + 1);
        const std::string to = id.substr(second + 1);
        add_end(id.substr(0, first), keys);
        add_end(to.substr(0, to.find(' ')), keys);
    }
    if (change.element == ElementKind::impact) {
        keys.emplace_back(ElementKind::descriptor, id.substr(0, id.find('.')));
        const std::string to = id.substr(id.rfind(' ') + 1);
        keys.emplace_back(ElementKind::descriptor, to.substr(0, to.find('.')));
    }
    return keys;
}

std::vector<std::vector<std::size_t>> group_changes(const std::vector<Change>& changes) {
    std::vector<std::vector<std::size_t>> groups;
    std::map<std::pair<ChangeKind, Key>, std::size_t> group_of;  // of added and of removed elements
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Change& change = changes[i];
        std::size_t group = groups.size();
        if (change.change != ChangeKind::changed) {
            for (const Key& owner : owners(change))
                if (const auto known = group_of.find({change.change, owner}); known != group_of.end()) {
                    group = known->second;
                    break;
                }
            group_of.emplace(std::pair(change.change, Key(change.element, change.id)), group);
        }
        if (group == groups.size()) groups.emplace_back();
        groups[group].push_back(i);
    }
    return groups;
}

bool may_matter(const Change& change) {
    switch (change.element) {
        case ElementKind::dataset:
        case ElementKind::source:
        case ElementKind::descriptor:
        case ElementKind::impact:
            return false;
        default:
            break;
    }
    if (change.change != ChangeKind::changed) return true;
    const FieldInfo* field = find_field(change.element, change.field);
    return field == nullptr || field->counts;
}

}  // namespace interlink::detail
