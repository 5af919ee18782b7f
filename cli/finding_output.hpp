// Findings in the formats of pipelines, as one of the ways that `interlink check` writes.
#pragma once

#include <interlink/check.hpp>

#include "output.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::cli {

/// The writers of a result. Places are relative to the working directory, as pipelines run in the root of a repository;
/// to the data set where that lies elsewhere.
std::vector<OwnFormat> finding_writers(const CheckResult& result, std::optional<Severity> fail_on);

/// The options without the formats that are not for findings.
OutputOptions only_finding_formats(const OutputOptions& options);

}  // namespace interlink::cli
