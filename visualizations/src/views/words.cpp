#include "views/words.hpp"

#include <interlink/sentence.hpp>
#include <interlink/visualizations/text.hpp>

#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return count_words(count, one, many);
}

std::string join_names(const std::vector<std::string>& names, std::size_t most) {
    return join_some(names, most);
}

std::string grouped(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t i = text.size(); i > 3;) text.insert(i -= 3, ",");
    return text;
}

std::string number_words(double value, int decimals) {
    const auto text = format_number(value, decimals);
    return text.starts_with('-') ? "−" + text.substr(1) : text;
}

std::string short_name(std::string_view name) {
    // About 60 characters of running text.
    return wrap_text(name, 270, 9, false, 1).front();
}

std::string short_name(const Model& model, EntityRef entity) {
    const auto& name = model.name(entity);
    return short_name(name.empty() ? model.id(entity) : name);
}

std::string wrapped(std::string_view text, double width, double size, bool bold, std::size_t lines) {
    std::string label;
    for (const auto& line : wrap_text(text, width, size, bold, lines)) label += (label.empty() ? "" : "\n") + line;
    return label;
}

std::string not_judged(const Model& model) {
    std::vector<std::string> silent;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        if (model.factors_of(t).empty()) silent.push_back(short_name(model, {EntityKind::technology, t}));
    }
    return silent.empty() ? "" : text::format(" Without SWOT phrases, so not judged: {}.", join_names(silent, 3));
}

std::size_t& QuadrantCounts::of(Quadrant quadrant) {
    switch (quadrant) {
        case Quadrant::strength:
            return strength;
        case Quadrant::weakness:
            return weakness;
        case Quadrant::opportunity:
            return opportunity;
        case Quadrant::threat:
            return threat;
    }
    return strength;
}

std::size_t QuadrantCounts::of(Quadrant quadrant) const {
    return const_cast<QuadrantCounts*>(this)->of(quadrant);
}

std::string letters(const QuadrantCounts& counts, std::string_view order) {
    std::string text;
    for (const char wanted : order) {
        for (const auto quadrant : all_quadrants) {
            const std::size_t count = counts.of(quadrant);
            if (letter(quadrant) != wanted || count == 0) continue;
            text += text::format("{}{}{}", text.empty() ? "" : " ", wanted, count == 1 ? "" : std::to_string(count));
        }
    }
    return text;
}

std::vector<std::uint32_t> phrases_about(const Model& model, std::uint32_t technology, std::uint32_t theme) {
    std::vector<std::uint32_t> phrases;
    for (std::uint32_t f = model.first_factor[technology]; f < model.first_factor[technology + 1]; ++f) {
        const auto abouts = model.abouts_of(model.factors[f]);
        if (std::ranges::any_of(abouts, [&](const About& about) { return about.theme == theme; })) phrases.push_back(f);
    }
    return phrases;
}

QuadrantCounts count_phrases(const Model& model, std::uint32_t technology, std::uint32_t theme) {
    QuadrantCounts counts;
    for (const auto f : phrases_about(model, technology, theme)) ++counts.of(model.factors[f].quadrant);
    return counts;
}

}  // namespace interlink::detail
