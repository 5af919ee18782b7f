// Is the data set sound, and does its policy hold? Findings have stable codes and a place, so that a pipeline can fail
// on them, show them beside the line, and know those of yesterday.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <interlink/diagnostic.hpp>

namespace interlink {

/// One thing that is not as it should be.
struct Finding {
    std::string code;                       ///< of its rule, e.g. "IL1004"; never given to something else
    Severity severity = Severity::warning;  ///< the rule's, or what the policy made of it
    std::string text;                       ///< what is wrong, in one sentence
    std::string fix;                        ///< how to mend it
    std::string key;      ///< what it is about, by ids: the same when lines move, unique together with the code
    std::string file;     ///< relative to the data set, '/' between; empty when it is about no place
    std::uint32_t line = 0, column = 0;     ///< from 1; column in code points
    std::uint32_t width = 1;                ///< code points to underline
    std::string source_line;                ///< as it stands in the file; may be empty
    bool known = false;                     ///< the baseline has it: shown, but fails nothing
};

/// What people read about a rule.
struct RuleInfo {
    std::string_view code;
    std::string_view name;      ///< kebab-case, e.g. "phrase-without-theme"
    Severity severity = Severity::warning;
    std::string_view summary;   ///< one sentence
    std::string_view reason;    ///< why it matters to those who use the results
    std::string_view fix;
    std::string_view example;   ///< lines of a data set that provoke it
};

}  // namespace interlink
