#include "dataset/element_names.hpp"

#include "dataset/slug.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr std::size_t shown_candidates = 8;

bool is_kind_among(EntityKind kind, std::span<const EntityKind> kinds) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

}  // namespace

std::string folded_name(std::string_view text) {
    std::string name;
    bool gap = false;
    for (const char c : folded(text)) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            gap = !name.empty();
            continue;
        }
        if (gap) name += ' ';
        gap = false;
        name += c;
    }
    return name;
}

const std::string& id_of(const Dataset& dataset, const NamedElement& element) {
    switch (element.kind) {
        case EntityKind::function:
            return dataset.functions[element.index].id;
        case EntityKind::enabler:
            return dataset.enablers[element.index].id;
        case EntityKind::theme:
            return dataset.themes[element.index].id;
        case EntityKind::technology:
        case EntityKind::factor:
            break;
    }
    return dataset.technologies[element.index].id;
}

void ElementNames::refresh(const Dataset& dataset) {
    const auto enter_new = [this](std::uint32_t& known, const auto& elements, EntityKind kind) {
        for (; known < elements.size(); ++known) {
            if (elements[known].id.empty()) continue;
            const NamedElement element{kind, known};
            for_each_name(elements[known], [&](std::string_view name) {
                std::vector<NamedElement>& same = elements_[folded_name(name)];
                if (same.empty() || same.back() != element) same.push_back(element);
            });
        }
    };
    enter_new(known_[0], dataset.technologies, EntityKind::technology);
    enter_new(known_[1], dataset.functions, EntityKind::function);
    enter_new(known_[2], dataset.enablers, EntityKind::enabler);
    enter_new(known_[3], dataset.themes, EntityKind::theme);
}

std::vector<NamedElement> ElementNames::find(const Dataset& dataset, std::string_view word,
                                             std::span<const EntityKind> kinds) {
    refresh(dataset);
    const std::string name = folded_name(word);
    std::vector<NamedElement> result;
    const auto found = elements_.find(name);
    if (name.empty() || found == elements_.end()) return result;
    for (const NamedElement& element : found->second)
        if (is_kind_among(element.kind, kinds)) result.push_back(element);
    std::ranges::stable_sort(result, [](const NamedElement& a, const NamedElement& b) {
        const auto rank = [](EntityKind kind) { return kind == EntityKind::theme ? 4 : static_cast<int>(kind); };
        return rank(a.kind) < rank(b.kind);
    });
    return result;
}

std::span<const NamedPhrase> ElementNames::find_phrases(const Dataset& dataset, std::string_view word) {
    if (!phrases_) {
        phrases_.emplace();
        for (std::uint32_t t = 0; t < dataset.technologies.size(); ++t)
            for (std::uint32_t f = 0; f < dataset.technologies[t].factors.size(); ++f)
                (*phrases_)[folded_name(dataset.technologies[t].factors[f].phrase)].push_back({t, f});
    }
    const auto found = phrases_->find(folded_name(word));
    return found == phrases_->end() ? std::span<const NamedPhrase>() : found->second;
}

std::string candidates_text(std::span<const Candidate> candidates) {
    std::string text;
    const std::size_t shown = std::min(candidates.size(), shown_candidates);
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i + 1 == candidates.size();
        const auto& [id, kind] = candidates[i];
        text += text::format("{}{} ({})", i == 0 ? "" : last ? " or " : ", ", escaped(id), to_string(kind));
    }
    return shown < candidates.size() ? text::format("{} or {} more", text, candidates.size() - shown) : text;
}

}  // namespace interlink::detail
