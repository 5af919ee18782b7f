#include "check/formats/formats.hpp"

#include "check/codes.hpp"

#include <algorithm>
#include <array>

namespace interlink {
namespace {

constexpr std::array formats{
    FindingFormat{"sarif", "code scanning: SARIF 2.1.0", detail::write_sarif},
    FindingFormat{"junit", "test reports: a test case a rule", detail::write_junit},
    FindingFormat{"github", "GitHub Actions: the first findings as annotations, then all as a list",
                  detail::write_github},
    FindingFormat{"gitlab", "GitLab: code quality", detail::write_gitlab},
};

}  // namespace

FindingReport report_findings(const CheckResult& result, std::string_view folder, std::optional<Severity> fail_on,
                              std::string_view dataset) {
    const auto applied = result.problems.empty() ? rules() : std::span<const RuleInfo>{};
    FindingReport report{result.findings,     {applied.begin(), applied.end()},
                         std::string(folder), fail_on,
                         result.has_baseline, std::string(dataset)};
    for (const Finding& finding : report.findings)
        if (std::ranges::find(report.rules, finding.code, &RuleInfo::code) == report.rules.end())
            report.rules.push_back(detail::documented_code(finding.code));
    std::ranges::sort(report.rules, {}, &RuleInfo::code);
    return report;
}

std::span<const FindingFormat> finding_formats() {
    return formats;
}

const FindingFormat* find_finding_format(std::string_view name) {
    const auto found = std::ranges::find(formats, name, &FindingFormat::name);
    return found == formats.end() ? nullptr : &*found;
}

}  // namespace interlink
