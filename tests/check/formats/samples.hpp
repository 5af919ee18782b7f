// Findings worked out by hand, harmless and hostile, and those of a real check.
#pragma once

#include <interlink/dataset_files.hpp>
#include <interlink/finding_formats.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace interlink::samples {

/// Rules "IL1001" missing-quadrant (warning) and "IL1002" phrase-without-theme (note), and no findings.
FindingReport empty_report();

/// On line 7, column 5, four characters wide, in interlink.yaml.
Finding finding(std::string_view code, Severity severity, std::string_view key);

/// The two rules, a data set in "data/field", and in this order: a warning on "drones", an error on "ai", a note on
/// "iot" of the other rule.
FindingReport three_findings();

/// Texts that would do something in some format: markup, ends of strings and sections, workflow commands after every
/// kind of line break and blank, terminal sequences, bidirectional overrides, ill-formed UTF-8, links, placeholders.
const std::vector<std::string>& hostile_texts();

/// A report in which every text that a data set or the names of its files bring is the given one.
FindingReport hostile_report(const std::string& text);

/// The check of a data set: line 1 is `interlink: 1`, the given lines follow.
FindingReport checked_report(std::string_view yaml);

}  // namespace interlink::samples
