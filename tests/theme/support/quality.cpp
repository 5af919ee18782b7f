#include "theme/support/quality.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace interlink::test {
namespace {

Quadrant quadrant_of(const std::string& letter_name) {
    for (const Quadrant quadrant : all_quadrants) {
        if (std::string_view("SWOT")[static_cast<std::size_t>(quadrant)] == letter_name.at(0)) return quadrant;
    }
    throw std::runtime_error("unknown quadrant " + letter_name);
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::vector<LabelledPhrase> read_phrases(std::string_view name) {
    const auto path = std::string(INTERLINK_SOURCE_DIR "/tests/data/matching/") + std::string(name) + ".jsonl";
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot open " + path);
    std::vector<LabelledPhrase> phrases;
    for (std::string line; std::getline(file, line);) {
        const auto json = nlohmann::json::parse(line);
        phrases.push_back(
            {json.at("phrase"), quadrant_of(json.at("quadrant")), json.at("themes"), json.at("optional")});
    }
    return phrases;
}

double Quality::precision() const {
    return ratio(right, right + wrong);
}
double Quality::recall() const {
    return ratio(right, right + missed);
}
double Quality::f1() const {
    return ratio(2 * right, 2 * right + wrong + missed);
}

Quality measure(const Matcher& matcher, const std::vector<Theme>& themes, const std::vector<LabelledPhrase>& phrases) {
    Quality quality;
    for (const LabelledPhrase& phrase : phrases) {
        std::size_t right = 0;
        for (const ThemeMatch& match : matcher.match(phrase.phrase)) {
            const std::string& id = themes[match.theme].id;
            if (contains(phrase.themes, id))
                ++right;
            else if (!contains(phrase.optional, id))
                ++quality.wrong;
        }
        quality.right += right;
        quality.missed += phrase.themes.size() - right;
    }
    return quality;
}

SuggestionQuality measure_suggestions(const Matcher& matcher, const std::vector<Theme>& themes,
                                      const std::vector<LabelledPhrase>& phrases) {
    SuggestionQuality quality;
    std::size_t labelled = 0, reached = 0, missing_reached = 0;
    for (const LabelledPhrase& phrase : phrases) {
        if (phrase.themes.empty()) continue;
        ++labelled;
        std::vector<std::string> assigned, suggested;
        for (const auto& match : matcher.match(phrase.phrase)) assigned.push_back(themes[match.theme].id);
        for (const auto& suggestion : matcher.suggest(phrase.phrase)) suggested.push_back(themes[suggestion.theme].id);
        reached +=
            std::ranges::any_of(phrase.themes, [&](const auto& id) { return contains(suggested, id); }) ? 1U : 0U;
        for (const std::string& id : phrase.themes) {
            if (contains(assigned, id)) continue;
            ++quality.missing_count;
            missing_reached += contains(suggested, id) ? 1U : 0U;
        }
    }
    quality.phrases = ratio(reached, labelled);
    quality.missing = ratio(missing_reached, quality.missing_count);
    return quality;
}

}  // namespace interlink::test
