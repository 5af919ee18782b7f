#include <interlink/matcher.hpp>

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace interlink;

namespace {

std::vector<Theme> three_themes() {
    std::vector<Theme> themes(3);
    themes[0].id = "skills";
    themes[0].terms = {"skill"};
    themes[1].id = "cost";
    themes[1].terms = {"cost"};
    themes[2].id = "privacy";
    themes[2].terms = {"privacy"};
    return themes;
}

Factor factor(std::string phrase) {
    Factor result;
    result.phrase = std::move(phrase);
    return result;
}

std::vector<std::string> assigned(const Factor& about) {
    const auto themes = three_themes();
    std::vector<std::string> ids;
    for (const auto& match : assign_themes(Matcher(themes), themes, about)) ids.push_back(themes[match.theme].id);
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("Without a word from the author the matcher decides") {
    CHECK(assigned(factor("cost of skills")) == Ids{"cost", "skills"});
}

TEST_CASE("The author's themes replace the matcher's, with full confidence and no term") {
    auto about = factor("cost");
    about.themes = std::vector<std::string>{"skills", "privacy", "skills"};
    CHECK(assigned(about) == Ids{"privacy", "skills"});

    const auto themes = three_themes();
    const auto found = assign_themes(Matcher(themes), themes, about);
    CHECK(found[0].stated);
    CHECK(found[0].strong);
    CHECK(found[0].confidence == 1.0);
    CHECK(found[0].term.empty());
}

TEST_CASE("An empty list of themes means none") {
    auto about = factor("cost");
    about.themes.emplace();
    CHECK(assigned(about).empty());
}

TEST_CASE("Themes are added to and taken from what the matcher found") {
    auto about = factor("cost of skills");
    about.themes_add = {"privacy"};
    about.themes_not = {"skills"};
    CHECK(assigned(about) == Ids{"privacy", "cost"});
}

TEST_CASE("Adding a theme that was found makes it the author's") {
    auto about = factor("cost of skills");
    about.themes_add = {"skills"};
    CHECK(assigned(about) == Ids{"skills", "cost"});
}

TEST_CASE("Ids that the taxonomy does not know are passed over: the reader reports them") {
    auto about = factor("cost");
    about.themes_add = {"no-such-theme"};
    about.themes_not = {"nor-this"};
    CHECK(assigned(about) == Ids{"cost"});
}
