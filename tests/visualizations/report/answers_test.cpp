// Threats table, explanation, TOWS, view, report and its advice name the same answers.
#include <interlink/analysis.hpp>
#include <interlink/visualizations/views.hpp>

#include "support/catch.hpp"
#include "support/models.hpp"
#include "visualizations/report/samples.hpp"

#include <algorithm>

using namespace interlink;
using namespace interlink::test;
using interlink::test::Contains;

namespace {

/// Three technologies whose phrases about privacy one enabler mitigates, none of them the theme itself.
std::string phrases_mitigated(const std::string& status) {
    return R"(
interlink: 1
title: Privacy
enablers: [{id: law, name: Data protection act, status: )" +
           status + R"(}]
technologies:
  - {id: drones, name: Drones, strengths: [Light], threats: [Privacy infringements]}
  - {id: iot, name: Sensors, threats: [Privacy concerns]}
  - {id: ai, name: Models, weaknesses: [Loss of privacy]}
links:
  - {from: law, to: drones/threats/privacy-infringements, kind: mitigates, weight: 0.7}
  - {from: law, to: iot/threats/privacy-concerns, kind: mitigates, weight: 0.7}
  - {from: law, to: ai/weaknesses/loss-of-privacy, kind: mitigates, weight: 0.7}
)";
}

const Cell& cell(const ResultDocument& document, std::string_view table_id, std::string_view column_id) {
    const auto table = std::ranges::find(document.tables, table_id, &Table::id);
    REQUIRE(table != document.tables.end());
    REQUIRE_FALSE(table->rows.empty());
    const auto column = std::ranges::find(table->columns, column_id, &Column::id);
    REQUIRE(column != table->columns.end());
    return table->rows.front()[static_cast<std::size_t>(column - table->columns.begin())];
}

ResultDocument ask(const Model& model, std::string_view question, std::vector<std::string> subjects) {
    AnalysisOptions options;
    options.subjects = std::move(subjects);
    AnalysisOutcome outcome = find_analysis(question)->run(model, options);
    REQUIRE(outcome.document);
    return *outcome.document;
}

std::string figure_of_privacy(const Model& model) {
    ViewOptions options;
    options.subjects = {"privacy"};
    ViewOutcome outcome = find_view("theme")->draw(model, options);
    REQUIRE(outcome.drawing);
    REQUIRE(outcome.drawing->diagram);
    std::string labels;
    for (const auto& vertex : outcome.drawing->diagram->vertices) labels += vertex.label + "\n";
    return labels;
}

}  // namespace

TEST_CASE("an enabler in place that mitigates the phrases about a theme answers it wherever answers are named") {
    const std::string yaml = phrases_mitigated("in-place");
    const Model model = model_of(yaml.substr(0, yaml.find("title:")) + yaml.substr(yaml.find("enablers:")));
    CHECK(std::get<ReferenceList>(cell(ask(model, "threats", {}), "shared_threats", "answered_by")).front().id ==
          "law");
    CHECK(std::get<Reference>(cell(ask(model, "explain", {"theme:privacy"}), "answers", "answer")).id == "law");
    CHECK_THAT(figure_of_privacy(model), Contains("Data protection act"));
    const std::string text = readable(bytes_of(report_of_text(yaml), "report.md"));
    CHECK_THAT(text, Contains("It is answered strongly, by Data protection act (0.70 of 1)."));
    CHECK_THAT(text, Contains("None stands without any answer."));
    CHECK_THAT(text, Contains("Use everywhere what answers Privacy."));
    CHECK_THAT(text, !Contains("Nothing in the data answers"));
    CHECK_THAT(text, !Contains("Find an answer"));
}

TEST_CASE("a missing enabler that would lower an exposure is put forward, also where nothing requires it") {
    const std::string text = readable(bytes_of(report_of_text(phrases_mitigated("missing")), "report.md"));
    CHECK_THAT(text, Contains("Data protection act would answer it, but is missing."));
    CHECK_THAT(text, Contains("An answer is known and missing for Privacy (Data protection act)."));
    CHECK_THAT(text, Contains("Put in place: Data protection act. It is missing. Once in place, it lowers the exposure "
                              "to Privacy."));
    CHECK_THAT(text, !Contains("Find an answer"));
}

TEST_CASE("an answer that reaches one of several exposed technologies is told with whom it reaches") {
    std::string yaml = phrases_mitigated("in-place");
    yaml.resize(yaml.find("  - {from: law, to: iot"));
    const std::string text = readable(bytes_of(report_of_text(yaml), "report.md"));
    CHECK_THAT(text, Contains("It is answered in part, by Data protection act (0.70 of 1, for Drones alone)."));
    CHECK_THAT(text, Contains("Strengthen the answer to Privacy."));
}

TEST_CASE("without any answer the report says so, and advises to find one") {
    std::string yaml = phrases_mitigated("in-place");
    yaml.resize(yaml.find("links:"));
    const std::string text = readable(bytes_of(report_of_text(yaml), "report.md"));
    CHECK_THAT(text, Contains("Nothing in the data answers it."));
    CHECK_THAT(text, Contains("Find an answer to Privacy."));
}
