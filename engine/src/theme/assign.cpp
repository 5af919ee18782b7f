#include <interlink/matcher.hpp>

#include <algorithm>

namespace interlink {
namespace {

/// Puts a theme that the author named in the place of whatever the matcher found for it.
void state(std::vector<ThemeMatch>& matches, std::uint32_t theme) {
    ThemeMatch stated;
    stated.theme = theme;
    stated.stated = true;
    const auto found = std::ranges::find(matches, theme, &ThemeMatch::theme);
    if (found == matches.end()) {
        matches.push_back(std::move(stated));
    } else {
        *found = std::move(stated);
    }
}

}  // namespace

std::vector<ThemeMatch> assign_themes(const Matcher& matcher, std::span<const Theme> themes, const Factor& factor) {
    std::vector<ThemeMatch> matches;
    const auto state_all = [&](const std::vector<std::string>& ids) {
        for (const std::string& id : ids) {
            if (const auto theme = matcher.find(id)) state(matches, *theme);
        }
    };
    if (factor.themes) {
        state_all(*factor.themes);
    } else {
        matches = matcher.match(factor.phrase);
    }
    state_all(factor.themes_add);
    for (const std::string& id : factor.themes_not) {
        std::erase_if(matches, [&](const ThemeMatch& match) { return themes[match.theme].id == id; });
    }
    std::ranges::stable_sort(matches, [&](const ThemeMatch& a, const ThemeMatch& b) {
        return a.confidence != b.confidence ? a.confidence > b.confidence : themes[a.theme].id < themes[b.theme].id;
    });
    return matches;
}

}  // namespace interlink
