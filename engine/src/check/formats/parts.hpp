// What several formats of findings say in the same way.
#pragma once

#include <interlink/finding_formats.hpp>

#include <string>

namespace interlink::detail {

/// The finding's file from the root of the repository, '/' between; the data set's folder when it is about no file, and
/// "." when that is the root.
std::string path_in_repository(const FindingReport& report, const Finding& finding);

/// What tells the data set from others of the repository: its folder, or the file where a folder holds several; "." in
/// the root.
std::string_view dataset_name(const FindingReport& report);

/// SHA-256 of code, key and what else is given. The same when lines move.
std::string fingerprint(const Finding& finding, std::string_view besides = {});

/// Whether it makes the check fail.
bool fails(const FindingReport& report, const Finding& finding);

/// Text and fix for people, in one line; what acts rather than shows is made visible.
std::string text_line(const Finding& finding);
std::string fix_line(const Finding& finding);

/// "file:line:column: severity[CODE]: text", in one line.
std::string finding_line(const FindingReport& report, const Finding& finding);

}  // namespace interlink::detail
