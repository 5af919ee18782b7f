#include "support/catch.hpp"
#include "visualizations/report/samples.hpp"

using namespace interlink;
using namespace interlink::test;

namespace {

constexpr const char* hostile = R"YAML(interlink: 1
title: "</title><script>alert(1)</script>"
description: "[click](javascript:alert(2)) <img src=x onerror=alert(3)> | a\n# heading"
taxonomy: none
sources: [{id: s, title: "<svg onload=alert(4)>", kind: secondary, url: "javascript:alert(5)"}]
themes:
  - {id: t, label: "\"><script>alert(6)</script>", terms: [word]}
technologies:
  - id: a
    name: "<b>A</b>|`x`"
    evidence: ["s#</table><script>"]
    strengths: ["![x](http://e.example/x.png) word"]
    threats: ["<iframe src=//e.example> word"]
    opportunities: ["=cmd|' /C calc'!A0 word"]
  - {id: b, name: "B]]>", evidence: ["s#1"], threats: ["]]> word"], opportunities: ["$(word) word"], strengths: [word]}
functions: [{id: f, name: "<style>*{display:none}</style>"}]
enablers: [{id: e, name: "<a href=//e.example>e</a>"}]
links:
  - {from: a, to: f, kind: supports, horizon: current, note: "</li><script>"}
  - {from: b, to: f, kind: supports, grade: assumed, note: "</td><script>"}
  - {from: a, to: e, kind: requires}
)YAML";

}  // namespace

TEST_CASE("markup in names does nothing in the page") {
    const auto files = report_of_text(hostile);
    const std::string& page = bytes_of(files, "report.html");
    for (const char* markup : {"<script>alert", "<img", "<iframe", "<b>", "onload=alert(4)>",
                               "href=\"javascript:", "href=\"//", "<style>*"}) {
        INFO(markup);
        CHECK(page.find(markup) == std::string::npos);
    }
    CHECK(all_between(page, "<script", ">").size() == 3);  // two blocks of data and the page's own
    CHECK(all_between(page, "</script", ">").size() == 3);
    CHECK(all_between(page, "<!--", "").empty());
    CHECK(all_between(page, "<title>", "</title>").front() == "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
}

TEST_CASE("markup in names does nothing in the Markdown report") {
    const auto files = report_of_text(hostile);
    const std::string& text = bytes_of(files, "report.md");
    for (const char* markup :
         {"<script", "<img", "<iframe", "[click](javascript", "![x](http", "\n# heading", "<style"}) {
        INFO(markup);
        CHECK(text.find(markup) == std::string::npos);
    }
}

TEST_CASE("no name becomes a link or a picture of the Markdown report") {
    const auto files = report_of_text(hostile);
    const std::string& text = bytes_of(files, "report.md");
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
        if (text[at - 1] == '\\') continue;  // shown as it is
        CHECK(by_path(files).contains(text.substr(at + 2, text.find(')', at) - at - 2)));
    }
}

TEST_CASE("a phrase that a spreadsheet would run is neutralised in the tables") {
    for (const ReportFile& file : report_of_text(hostile)) {
        if (!file.path.ends_with(".csv")) continue;
        INFO(file.path);
        CHECK(file.bytes.find("\n=cmd") == std::string::npos);
        CHECK(file.bytes.find(",=cmd") == std::string::npos);
        CHECK(file.bytes.find(",\"=cmd") == std::string::npos);
    }
}
