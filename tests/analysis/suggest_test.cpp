// Themes and links that a data set may lack, on data sets where it is plain what they are.
#include <interlink/suggest.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"

#include <algorithm>
#include <set>

using namespace interlink;

namespace {

std::vector<std::string> links_of(const Model& model) {
    std::vector<std::string> texts;
    for (const LinkSuggestion& link : suggest(model).links)
        texts.push_back(model.technology(model.factors[link.factor].technology).id + " " +
                        std::string(to_string(link.kind)) + " " + model.id(link.to) + " by " + link.words);
    return texts;
}

std::vector<std::string> open_of(const Model& model) {
    std::vector<std::string> texts;
    for (const OpenMention& mention : suggest(model).open)
        texts.push_back(model.factors[mention.factor].authored->phrase + " names " + model.id(mention.to));
    return texts;
}

using Texts = std::vector<std::string>;

/// Two technologies with one phrase of `drones`.
Model with_phrase(const std::string& quadrant, const std::string& phrase, const std::string& more = "") {
    return test::model_of(R"(
taxonomy: none
interlink: 1
functions: [{id: bp, name: Border patrol}, {id: ucr, name: Unique reference, abbreviation: UCR}, {id: border, name: Border}]
enablers: [{id: law, name: Legal frameworks}]
technologies:
  - {id: ai, name: Artificial intelligence, aliases: [AI, machine learning]}
  - {id: drones, name: Drones, aliases: [UAV], )" +
                          quadrant + ": [\"" + phrase + "\"]}\n" + more);
}

}  // namespace

TEST_CASE("a strength or an opportunity that names a function suggests that it supports it") {
    CHECK(links_of(with_phrase("opportunities", "Border patrols")) == Texts{"drones supports bp by Border patrols"});
    CHECK(links_of(with_phrase("strengths", "Fast patrol of the borders")) ==
          Texts{"drones supports bp by patrol of the borders"});
    CHECK(links_of(with_phrase("opportunities", "Cheap UCRs")) == Texts{"drones supports ucr by UCRs"});
    CHECK(links_of(with_phrase("opportunities", "Cheap ucr")).empty());
    CHECK(links_of(with_phrase("opportunities", "Borderline patrolmen")).empty());
    CHECK(links_of(with_phrase("opportunities", "Fewer border patrols")).empty());
    CHECK(links_of(with_phrase("threats", "Border patrols")).empty());
}

TEST_CASE("the longest name wins, and its words name nothing else") {
    CHECK(links_of(with_phrase("opportunities", "Border patrol at the border")) ==
          Texts{"drones supports bp by Border patrol", "drones supports border by border"});
    CHECK(links_of(with_phrase("opportunities", "Border patrol")) == Texts{"drones supports bp by Border patrol"});
}

TEST_CASE(
    "a weakness or a threat that names an enabler, or says that it needs a technology, suggests that it requires it") {
    CHECK(links_of(with_phrase("threats", "Unclear legal framework")) ==
          Texts{"drones requires law by legal framework"});
    CHECK(links_of(with_phrase("weaknesses", "Depends on AI")) == Texts{"drones requires ai by AI"});
    CHECK(links_of(with_phrase("weaknesses", "Lack of Machine Learning")) ==
          Texts{"drones requires ai by Machine Learning"});
    CHECK(links_of(with_phrase("threats", "Competition from AI")).empty());
    CHECK(open_of(with_phrase("threats", "Competition from AI")) == Texts{"Competition from AI names ai"});
    CHECK(open_of(with_phrase("threats", "Competition from Ai")).empty());
    CHECK(open_of(with_phrase("opportunities", "Flies with AI")) == Texts{"Flies with AI names ai"});
}

TEST_CASE("a link that is written down is not suggested, whatever its grade; nor is the technology's own name") {
    const std::string linked = "links: [{from: drones, to: bp, kind: supports, grade: assumed}]\n";
    CHECK(links_of(with_phrase("opportunities", "Border patrols", linked)).empty());
    CHECK(open_of(with_phrase("opportunities", "Border patrols", linked)).empty());
    CHECK(links_of(with_phrase("weaknesses", "Lack of drones and UAVs")).empty());
    CHECK(open_of(with_phrase("weaknesses", "Lack of drones and UAVs")).empty());
    CHECK(open_of(with_phrase("strengths", "Feeds AI", "links: [{from: ai, to: drones, kind: requires}]\n")).empty());
}

TEST_CASE("the confidence is that of the grade, less the more of the phrase is about something else") {
    CHECK(suggest(with_phrase("opportunities", "Border patrols")).links[0].confidence == Approx(0.6));
    // Two of three words: 0.6 · (0.6 + 0.4 · 2/3) = 0.52.
    CHECK(suggest(with_phrase("opportunities", "Border patrol drill")).links[0].confidence == Approx(0.52));
}

TEST_CASE("a link that two phrases say is suggested once, by the one that says it more surely") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
functions: [{id: bp, name: Border patrol}]
technologies: [{id: drones, strengths: [Border patrol drill, Border patrol]}]
)");
    const Suggestions found = suggest(model);
    REQUIRE(found.links.size() == 1);
    CHECK(model.factors[found.links[0].factor].authored->phrase == "Border patrol");
}

TEST_CASE("phrases without a strong theme get at most five, those of the author's choosing get none") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes:
  - {id: cost, label: Cost, terms: ["cost~0.7"]}
  - {id: speed, label: Speed, terms: [speed]}
  - {id: price, label: Cost of purchase}
technologies:
  - id: drones
    strengths: [Speed, {phrase: Costs nobody, themes: []}, {phrase: Costs of speedy flights, themes_not: [price]}, Zzz]
    threats: [Cost]
)");
    const Suggestions found = suggest(model);
    std::vector<std::string> phrases;
    for (const ThemeSuggestions& s : found.themes) phrases.push_back(model.factors[s.factor].authored->phrase);
    // "Cost" has confidence 0.7 and is weak; "Costs of speedy flights" has 0.7 · (0.6 + 0.4/3) < 0.6.
    CHECK(phrases == Texts{"Costs of speedy flights", "Zzz", "Cost"});
    std::set<std::string> themes;
    for (const ThemeChoice& choice : found.themes[0].choices) themes.insert(model.theme(choice.theme).id);
    CHECK(themes.contains("cost"));
    CHECK_FALSE(themes.contains("price"));
    CHECK(found.themes[1].choices.empty());
    CHECK_FALSE(found.themes[1].best);
    const ThemeSuggestions& cost = found.themes[2];
    REQUIRE(cost.best);
    CHECK(model.theme(cost.choices[*cost.best].theme).id == "cost");
    REQUIRE(cost.choices[*cost.best].weak != nullptr);
    CHECK(cost.choices[*cost.best].weak->confidence == Approx(0.7));
    CHECK(cost.choices[*cost.best].words == Texts{"cost"});
}

TEST_CASE("the nearest sure phrase about a theme is given as a reason") {
    const Model model = test::model_of(R"(
interlink: 1
taxonomy: none
themes: [{id: cost, label: Cost, terms: ["money~0.7"]}]
technologies:
  - id: drones
    strengths: [{phrase: Big money, themes: [cost]}, {phrase: Cheap wings, themes: [cost]}]
    threats: [Money]
)");
    const Suggestions found = suggest(model);
    REQUIRE(found.themes.size() == 1);
    REQUIRE(found.themes[0].choices.size() == 1);
    REQUIRE(found.themes[0].choices[0].nearest);
    CHECK(model.factors[*found.themes[0].choices[0].nearest].authored->phrase == "Big money");
}

TEST_CASE(
    "of the customs links that restate a phrase, taking them away brings back those whose words name the function") {
    const Model full = test::shipped_model("wco-disruptive-technologies");
    CHECK(suggest(full).links.empty());
    Dataset bare = *full.dataset;
    std::set<std::pair<std::string, std::string>> removed;
    std::erase_if(bare.links, [&](const Link& link) {
        if (link.factor.empty()) return false;
        removed.emplace(link.from.id, link.to.id);
        return true;
    });
    const Model model = compile(std::make_shared<const Dataset>(std::move(bare)));
    std::size_t right = 0;
    const Suggestions found = suggest(model);
    for (const LinkSuggestion& link : found.links)
        right += removed.contains({model.technology(model.factors[link.factor].technology).id, model.id(link.to)});
    CHECK(removed.size() == 30);
    CHECK(right == found.links.size());
    // Named in other words: counterfeit prevention, design innovation, real-time monitoring, supply chain visibility.
    CHECK(right == 26);
}
