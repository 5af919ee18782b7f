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

/// The folder that the findings of a data set are relative to, as the user named it; empty for standard input.
std::string finding_folder(const std::string& dataset);

/// The writers of a result on the data set of this word. Places are relative to the working directory, as pipelines run
/// in the root of a repository; to the data set where that lies elsewhere. What tells it from other data sets is its
/// folder; the file, where that has a name of its own, as a folder may hold several. It is the same whether the data
/// set could be read or not.
std::vector<OwnFormat> finding_writers(const CheckResult& result, const std::string& dataset,
                                       std::optional<Severity> fail_on);

/// The options without the formats that are not for findings.
OutputOptions only_finding_formats(const OutputOptions& options);

}  // namespace interlink::cli
