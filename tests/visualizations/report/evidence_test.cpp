// What the report says of evidence is counted from the evidence: break it, and the sentence changes.
#include "support/catch.hpp"
#include "visualizations/report/samples.hpp"

using namespace interlink;
using namespace interlink::test;
using interlink::test::Contains;

namespace {

struct Cited {
    std::string sources = "sources: [{id: notes, title: Notes, kind: primary}]\n";
    std::string first = "evidence: [\"notes#1\"]", second = "evidence: [\"notes#2\"]";
    std::string link = ", evidence: [\"notes#3\"]";
};

/// Two technologies with two phrases each, one function and two links, all with evidence unless it is taken away.
std::string yaml_of(const Cited& cited) {
    const auto technology = [](const std::string& id, const std::string& evidence) {
        return "  - {id: " + id + ", " + evidence + (evidence.empty() ? "" : ", ") +
               "strengths: [{phrase: Fast, themes: [speed]}], threats: [{phrase: Dear, themes: [cost]}]}\n";
    };
    return "interlink: 1\ntitle: Evidence\ntaxonomy: none\nthemes: [{id: speed}, {id: cost}]\n" + cited.sources +
           "technologies:\n" + technology("a", cited.first) + technology("b", cited.second) + "functions: [{id: f" +
           (cited.first.empty() ? "" : ", " + cited.first) + "}]\nlinks:\n" + "  - {from: a, to: f, kind: supports" +
           cited.link + "}\n" + "  - {from: b, to: f, kind: supports" + cited.link + "}\n";
}

std::string report_text(const Cited& cited) {
    return readable(bytes_of(report_of_text(yaml_of(cited)), "report.md"));
}

}  // namespace

TEST_CASE("where everything names a source the report says that every link is stated, and finds no gap") {
    const std::string text = report_text({});
    CHECK_THAT(text, Contains("Every link is stated by a source"));
    CHECK_THAT(text, Contains("It rests on a primary source: “Notes” [notes]."));
    CHECK_THAT(text, Contains("No gap in the evidence was found."));
    CHECK_THAT(text, !Contains("cannot be traced back"));
    CHECK_THAT(text, Contains("From stated links alone"));
}

TEST_CASE("links without evidence are counted, whatever their grade, and no sentence calls them stated by a source") {
    Cited cited;
    cited.link = "";
    const std::string text = report_text(cited);
    CHECK_THAT(text, Contains("2 of 2 links cannot be traced back to a source."));
    CHECK_THAT(text, Contains("2 of 2 links graded as stated name no source"));
    CHECK_THAT(text, Contains("What is missing. 2 of 2 links name no source."));
    CHECK_THAT(text, !Contains("Every link is stated by a source"));
    CHECK_THAT(text, !Contains("No gap in the evidence"));
}

TEST_CASE("phrases without evidence are counted, and not those that have it from their technology") {
    Cited cited;
    cited.second = "";
    const std::string text = report_text(cited);
    CHECK_THAT(text, Contains("2 of 4 phrases cannot be traced back to a source."));
    CHECK_THAT(text, Contains("Of the 2 phrases that name a source, none rests on secondary sources alone."));
    CHECK_THAT(text, !Contains("No gap in the evidence"));
}

TEST_CASE("a data set without sources says so on the first page, in text and page alike") {
    const auto files = report_of_text(yaml_of({"", "", "", ""}));
    const std::string text = readable(bytes_of(files, "report.md"));
    const std::string first_page = text.substr(0, text.find("What are the benefits"));
    CHECK_THAT(first_page, Contains("The data set names no source: 4 of 4 phrases and 2 of 2 links cannot be traced "
                                    "back to a source."));
    CHECK_THAT(first_page, Contains("What the sources state cannot be told from the rest. 4 of 4 phrases graded as "
                                    "stated name no source; 2 of 2 links graded as stated name no source."));
    CHECK_THAT(bytes_of(files, "report.html"), Contains("The data set names no source"));
    CHECK_THAT(text, Contains("No phrase names a source, primary or secondary."));
    for (const char* claim : {"stated by a source", "No gap in the evidence", "the sources word", "by the sources"})
        CHECK_THAT(text, !Contains(claim));
}

TEST_CASE("a source that nothing cites is not what the data rest on") {
    const std::string text = report_text({"sources: [{id: notes, title: Notes, kind: primary}]\n", "", "", ""});
    CHECK_THAT(text, Contains("The data set lists 1 source, and nothing in it cites it. 4 of 4 phrases"));
    CHECK_THAT(text, !Contains("It rests on"));
}

TEST_CASE("links that are judgement are told apart from stated links that name no source") {
    Cited cited;
    cited.link = ", grade: assumed";
    const std::string text = report_text(cited);
    CHECK_THAT(text, Contains("2 links that the sources do not state are left out"));
    CHECK_THAT(text, Contains("2 of 2 links are judgement, not stated by a source; 2 of 2 links name no source."));
}
