#include "support/catch.hpp"
#include "visualizations/report/samples.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace interlink;
using namespace interlink::test;

namespace {

const std::vector<ReportFile>& shipped_report() {
    static const auto files = report_of("wco-disruptive-technologies");
    return files;
}

/// A worker that never answers.
struct Sleeper {
    std::string program = (std::filesystem::temp_directory_path() / "interlink-sleeper-XXXXXX").string();
    Sleeper() {
        ::close(::mkstemp(program.data()));
        std::ofstream(program) << "#!/bin/sh\nexec sleep 600\n";
        ::chmod(program.c_str(), 0700);
    }
    ~Sleeper() { std::filesystem::remove(program); }
};

void check_target(const std::string& target, const std::map<std::string, std::string>& files,
                  const std::set<std::string>& ids) {
    INFO(target);
    if (target.starts_with("#")) {
        CHECK(ids.contains(target.substr(1)));
    } else {
        CHECK(files.contains(target));
    }
}

}  // namespace

TEST_CASE("every link of the page leads to a file of the report or to a place in the page") {
    const auto files = by_path(shipped_report());
    const std::string& page = files.at("report.html");
    const auto found = all_between(page, " id=\"", "\"");
    const std::set<std::string> ids(found.begin(), found.end());
    CHECK(ids.size() == found.size());  // no id stands twice, figures included
    const auto targets = all_between(page, "href=\"", "\"");
    CHECK(targets.size() > 20);
    for (const std::string& target : targets) check_target(target, files, ids);
}

TEST_CASE("every link and figure of the Markdown report leads to a file of the report") {
    const auto files = by_path(shipped_report());
    const auto targets = all_between(files.at("report.md"), "](", ")");
    CHECK(targets.size() > 15);
    for (const std::string& target : targets) check_target(target, files, {});
}

TEST_CASE("the Markdown report has what pandoc makes a document of: blocks apart, no markup of HTML, whole tables") {
    const std::string& text = bytes_of(shipped_report(), "report.md");
    CHECK(text.find("\n\n\n") == std::string::npos);
    CHECK(text.find('<') == std::string::npos);
    std::size_t cells = 0;
    std::string before;
    for (const std::string& line : all_between(text, "\n", "\n")) {
        if (!line.starts_with('|')) {
            cells = 0;
        } else {
            std::size_t bars = 0;
            for (std::size_t at = 0; at < line.size(); ++at)
                bars += line[at] == '|' && (at == 0 || line[at - 1] != '\\');
            INFO(line);
            CHECK(line.ends_with(" |"));
            if (cells == 0) CHECK(before.empty());  // a table follows a blank line
            CHECK((cells == 0 || bars == cells));
            cells = bars;
        }
        before = line;
    }
}

TEST_CASE("the workbook has a sheet for every table of the report, once, and is linked from the page and the text") {
    const auto files = by_path(shipped_report());
    CHECK(files.at("report.html").find("href=\"workbook.xlsx\"") != std::string::npos);
    CHECK(files.at("report.md").find("](workbook.xlsx)") != std::string::npos);
    CHECK(files.at("manifest.json").find("\"path\": \"workbook.xlsx\"") != std::string::npos);
    // Each sheet's name stands in the archive's directory only as sheetN.xml: one per CSV file, and the cover.
    const std::string& book = files.at("workbook.xlsx");
    const auto tables = std::ranges::count_if(
        files, [](const auto& file) { return file.first.starts_with("tables/") && file.first.ends_with(".csv"); });
    CHECK(book.find(fmt::format("sheet{}.xml", tables + 1)) != std::string::npos);
    CHECK(book.find(fmt::format("sheet{}.xml", tables + 2)) == std::string::npos);
}

TEST_CASE("the page and the Markdown report have the same headings in the same order") {
    const auto files = by_path(shipped_report());
    std::vector<std::string> page, markdown;
    for (const std::string& heading : all_between(files.at("report.html"), "\n<h", "</h"))
        if (heading.find("-title\">") != std::string::npos && !heading.ends_with(">Contents"))
            page.push_back(heading.substr(heading.rfind('>') + 1));
    for (const std::string& line : all_between(files.at("report.md"), "\n##", "\n"))
        markdown.push_back(line.substr(line.find(' ') + 1));
    CHECK(page.size() > 10);
    CHECK(page == markdown);
}

TEST_CASE("the page brings all it needs, loads nothing, and runs one script of its own") {
    const auto files = by_path(shipped_report());
    const std::string& page = files.at("report.html");
    CHECK(all_between(page, "<script", ">") ==
          std::vector<std::string>{" type=\"application/json\" id=\"data-pairs\"",
                                   " type=\"application/json\" id=\"data-evidence\"", ""});
    CHECK(page.find(" style=") == std::string::npos);  // the policy would drop it
    CHECK(page.find("unsafe-inline") == std::string::npos);
    CHECK(page.find("<link") == std::string::npos);
    CHECK(page.find("src=") == std::string::npos);
    CHECK(page.find("@import") == std::string::npos);
    CHECK(page.find("default-src 'none'") != std::string::npos);
    CHECK(page.size() < 750'000);  // an eighth of it are names in the figures
    const auto figures = std::ranges::count_if(files, [](const auto& f) { return f.first.ends_with(".svg"); });
    CHECK(all_between(page, "<figure id=\"", "\"").size() == static_cast<std::size_t>(figures));
    CHECK(figures >= 7);
}

TEST_CASE("a report has the same bytes every time and for any number of threads") {
    CHECK(by_path(report_of("minimal")) == by_path(report_of("minimal", 3)));
}

TEST_CASE("a report whose layouts all take too long is complete, and each figure that was to be a diagram says so") {
    const auto drawn = by_path(shipped_report());
    const Sleeper sleeper;
    LayoutOptions layout;
    layout.worker = sleeper.program;
    layout.deadline = std::chrono::milliseconds(20);
    const auto late = by_path(report_of("wco-disruptive-technologies", 1, layout));
    std::size_t diagrams = 0;
    for (const auto& [path, bytes] : drawn) {
        INFO(path);
        const bool dot = path.ends_with(".dot");  // of a diagram alone
        CHECK(late.contains(path) == !dot);
        if (!dot) continue;
        ++diagrams;
        const auto figure = readable(late.at(path.substr(0, path.size() - 3) + "svg"));
        CHECK(figure.find("the layout took longer than 0.02 s") != std::string::npos);
    }
    CHECK(diagrams >= 5);
    CHECK(all_between(late.at("report.html"), "<figure id=\"", "\"") ==
          all_between(drawn.at("report.html"), "<figure id=\"", "\""));
    CHECK(late.at("tables/pairs.json") == drawn.at("tables/pairs.json"));
}

TEST_CASE("a data set with foresight has its scenarios in the report, one without has no such section") {
    const auto with = by_path(shipped_report());
    CHECK(with.contains("tables/scenarios.csv"));
    CHECK(with.contains("tables/scenarios-balances.csv"));
    CHECK(with.contains("figures/scenarios.svg"));
    for (const char* page : {"report.md", "report.html"})
        CHECK_THAT(with.at(page), interlink::test::Contains("Strategic foresight: which futures hold together?"));
    CHECK_THAT(readable(with.at("report.md")),
               interlink::test::Contains("Of 288 combinations of states, 4 hold together"));
    const auto without = by_path(report_of("minimal"));
    CHECK_FALSE(without.contains("tables/scenarios.csv"));
    CHECK_FALSE(without.contains("figures/scenarios.svg"));
    CHECK(without.at("report.md").find("foresight") == std::string::npos);
}

TEST_CASE("foresight changes no other figure of the report") {
    auto loaded = load_dataset(INTERLINK_SOURCE_DIR "/datasets/wco-disruptive-technologies");
    REQUIRE(loaded.dataset);
    loaded.dataset->foresight = {};
    const auto without = by_path(report_of_dataset(std::move(*loaded.dataset)));
    for (const auto& [path, bytes] : by_path(shipped_report())) {
        if (path.find("scenarios") != std::string::npos || !path.ends_with(".csv")) continue;
        INFO(path);
        CHECK(without.at(path) == bytes);
    }
}

TEST_CASE("files are sorted and each stands once") {
    std::vector<std::string> paths;
    for (const ReportFile& file : shipped_report()) paths.push_back(file.path);
    CHECK(std::ranges::is_sorted(paths));
    CHECK(std::ranges::adjacent_find(paths) == paths.end());
}

TEST_CASE("every question has its tables as JSON and CSV, from everything and from stated relations") {
    const auto files = by_path(shipped_report());
    for (const char* path : {"tables/pairs.json",
                             "tables/pairs.csv",
                             "tables/pairs-stated.json",
                             "tables/pairs-stated.csv",
                             "tables/threats.json",
                             "tables/threats-shared-threats.csv",
                             "tables/opportunities.json",
                             "tables/functions.csv",
                             "tables/centrality-benefit.csv",
                             "tables/centrality-risk-stated.json",
                             "tables/structure.json",
                             "tables/structure-vertices.csv",
                             "tables/portfolio-2.json",
                             "tables/portfolio-2.csv",
                             "tables/portfolio-3-contributions.csv",
                             "tables/portfolio-4-pareto.csv",
                             "tables/report-portfolios.csv",
                             "figures/pareto.svg",
                             "tables/report.json",
                             "manifest.json",
                             "report.md",
                             "report.html"}) {
        INFO(path);
        CHECK(files.contains(path));
    }
}

TEST_CASE("the report says which portfolios are best and how it all hangs together, and when not to trust it") {
    const auto files = by_path(shipped_report());
    const std::string& text = files.at("report.md");
    const auto section = [&](std::string_view title) {
        const auto begin = text.find(title);
        REQUIRE(begin != std::string::npos);
        return text.substr(begin, text.find("\n## ", begin + 1) - begin);
    };
    for (const char* title : {"How it all hangs together", "Which two, three or four technologies are best together"}) {
        const std::string words = section("\n## " + std::string(title));
        CAPTURE(words);
        CHECK(words.find("Do not trust it") != std::string::npos);
    }
    CHECK(section("\n## Which two").find("figures/pareto.svg") != std::string::npos);
    CHECK(section("\n## Which two").find("optimal") != std::string::npos);
}
