#pragma once

#include <interlink/visualizations/layout.hpp>
#include <interlink/visualizations/report.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::test {

LayoutOptions worker_options();

/// The report of a data set in datasets/, or of a YAML text; few draws, since the tests look at words, not at figures.
std::vector<ReportFile> report_of(std::string_view dataset_name, unsigned threads = 1,
                                  const LayoutOptions& layout = worker_options());
std::vector<ReportFile> report_of_text(std::string_view yaml);
std::vector<ReportFile> report_of_dataset(Dataset dataset);

/// The bytes of one file; fails the test when there is none of that path.
const std::string& bytes_of(const std::vector<ReportFile>& files, std::string_view path);
std::map<std::string, std::string> by_path(const std::vector<ReportFile>& files);

/// Every part of `text` between `before` and the next `after`.
std::vector<std::string> all_between(std::string_view text, std::string_view before, std::string_view after);

/// Markdown without its escapes, one blank between words: what a reader sees.
std::string readable(std::string_view markdown);

}  // namespace interlink::test
