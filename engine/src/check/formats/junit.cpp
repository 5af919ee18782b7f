#include <interlink/escape.hpp>

#include "check/formats/formats.hpp"
#include "check/formats/parts.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

/// The findings of one rule, by what they do to its test case.
struct Case {
    const RuleInfo* rule;
    std::vector<const Finding*> failing, known, passing;  ///< passing: below the severity that fails
};

std::vector<Case> cases_of(const FindingReport& report) {
    std::vector<Case> cases;
    for (const RuleInfo& rule : report.rules) {
        Case& test = cases.emplace_back(Case{&rule, {}, {}, {}});
        for (const Finding& finding : report.findings)
            if (finding.code == rule.code)
                (fails(report, finding) ? test.failing : finding.known ? test.known : test.passing).push_back(&finding);
    }
    return cases;
}

/// "TEXT", or of several findings "TEXT (and 2 more)": some readers show nothing but this.
std::string message(const std::vector<const Finding*>& findings) {
    const std::string first = escape_html(text_line(*findings.front()));
    return findings.size() == 1 ? first : text::format("{} (and {} more)", first, findings.size() - 1);
}

std::string lines(const FindingReport& report, const std::vector<const Finding*>& findings) {
    std::string text;
    for (const Finding* finding : findings) {
        text += escape_html(finding_line(report, *finding)) + '\n';
        if (!finding->fix.empty()) text += "  " + escape_html(fix_line(*finding)) + '\n';
    }
    return text;
}

std::string write_case(const FindingReport& report, const Case& test) {
    std::string inside;
    if (!test.failing.empty())
        inside +=
            text::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                         to_string(test.failing.front()->severity), message(test.failing), lines(report, test.failing));
    else if (!test.known.empty())
        inside += text::format("      <skipped message=\"{} known by the baseline\"/>\n", test.known.size());
    std::string rest = lines(report, test.known) + lines(report, test.passing);
    if (!rest.empty()) inside += text::format("      <system-out>{}</system-out>\n", rest);
    const std::string head =
        text::format("    <testcase classname=\"{}\" name=\"{} {}\"", escape_html("interlink.check"),
                     escape_html(test.rule->code), escape_html(test.rule->name));
    return inside.empty() ? head + "/>\n" : head + ">\n" + inside + "    </testcase>\n";
}

}  // namespace

std::string write_junit(const FindingReport& report) {
    const std::vector<Case> cases = cases_of(report);
    const auto failures = std::ranges::count_if(cases, [](const Case& test) { return !test.failing.empty(); });
    const auto skipped =
        std::ranges::count_if(cases, [](const Case& test) { return test.failing.empty() && !test.known.empty(); });
    std::string text = text::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"interlink\" tests=\"{0}\" failures=\"{1}\" errors=\"0\">\n"
        "  <testsuite name=\"interlink check {3}\" tests=\"{0}\" failures=\"{1}\" errors=\"0\" skipped=\"{2}\">\n",
        cases.size(), failures, skipped, escape_html(escape_terminal(dataset_name(report))));
    for (const Case& test : cases) text += write_case(report, test);
    return text + "  </testsuite>\n</testsuites>\n";
}

}  // namespace interlink::detail
