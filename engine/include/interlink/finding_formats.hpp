// Findings as the tools around a repository read them: code scanning, test reports, annotations, code quality.
#pragma once

#include <interlink/check.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// What is written: findings, and what they are read with.
struct FindingReport {
    std::vector<Finding> findings;
    std::vector<RuleInfo> rules;  ///< by code; every finding's is among them
    std::string folder;           ///< of the data set, relative to the root of the repository; empty: it is the root
    std::optional<Severity> fail_on = Severity::error;  ///< findings of this severity or above fail; nothing: none do
    bool has_baseline = false;                          ///< then what is not known is new
    std::string dataset = {};  ///< tells the data set from others of the repository; empty: its folder does
};

/// The findings of a check with the rules of the check, whether they found something or not, and those that findings
/// name besides. Of a check that could not be completed only the latter: the rules were not applied. `folder` as in
/// FindingReport, and so is `dataset`.
FindingReport report_findings(const CheckResult& result, std::string_view folder, std::optional<Severity> fail_on,
                              std::string_view dataset = {});

/// One way of writing findings. A pure function: equal reports give equal bytes, which end in a newline.
struct FindingFormat {
    std::string_view name;
    std::string_view use;  ///< whom it is for
    std::string (*write)(const FindingReport&);
};

std::span<const FindingFormat> finding_formats();
/// Nothing when there is no such format.
const FindingFormat* find_finding_format(std::string_view name);

}  // namespace interlink
