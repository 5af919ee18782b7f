// The writers of findings, one file each.
#pragma once

#include <interlink/finding_formats.hpp>

#include <string>

namespace interlink::detail {

/// SARIF 2.1.0 (OASIS, errata 01), for code scanning.
std::string write_sarif(const FindingReport& report);
/// JUnit XML as Jenkins reads it: a test case a rule.
std::string write_junit(const FindingReport& report);
/// Workflow commands of GitHub Actions, then all findings as plain lines.
std::string write_github(const FindingReport& report);
/// GitLab's code quality report, a part of Code Climate's format.
std::string write_gitlab(const FindingReport& report);

}  // namespace interlink::detail
