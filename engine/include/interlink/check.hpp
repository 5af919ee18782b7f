// Is the data set sound, and does its policy hold? Findings have stable codes and a place, so that a pipeline can fail
// on them, show them beside the line, and know those of yesterday.
#pragma once

#include <interlink/dataset.hpp>
#include <interlink/diagnostic.hpp>
#include <interlink/model.hpp>
#include <interlink/pairs.hpp>
#include <interlink/tables.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// One thing that is not as it should be.
struct Finding {
    std::string code;                       ///< of its rule, e.g. "IL1004"; never given to something else
    Severity severity = Severity::warning;  ///< the rule's, or what the policy made of it
    std::string text;                       ///< what is wrong, in one sentence
    std::string fix;                        ///< how to fix it
    std::string key;   ///< what it is about, by ids: the same when lines move, unique together with the code
    std::string file;  ///< relative to the data set, '/' between; empty when it is about no place
    std::uint32_t line = 0, column = 0;  ///< from 1; column in code points
    std::uint32_t width = 1;             ///< code points to underline
    std::string source_line;             ///< as it stands in the file; may be empty
    bool known = false;                  ///< the baseline has it: shown, but fails nothing
};

/// What people read about a rule.
struct RuleInfo {
    std::string_view code;
    std::string_view name;  ///< kebab-case, e.g. "phrase-without-theme"
    Severity severity = Severity::warning;
    std::string_view summary;  ///< one sentence
    std::string_view reason;   ///< why it matters to those who use the results
    std::string_view fix;
    std::string_view example;  ///< lines of a data set that provoke it
};

/// The rules of the check, by code.
std::span<const RuleInfo> rules();

/// Every code there is, by code: those of reading a data set, of the rules, of policies and of baselines.
std::span<const RuleInfo> documented_codes();

/// One finding that is known. A line of a baseline is `CODE key`, then anything that helps people.
struct BaselineEntry {
    std::string code;
    std::string key;
    std::string remark;                 ///< what follows the key
    std::vector<std::string> comments;  ///< lines above it that begin with #
    std::uint32_t line = 0;             ///< from 1; 0 for a new one
};

struct Baseline {
    std::string file;               ///< as shown to the user
    std::vector<std::string> head;  ///< comments at the start, up to the first blank line
    std::vector<BaselineEntry> entries;
    std::vector<std::string> tail;  ///< comments after the last entry
};

struct BaselineResult {
    std::optional<Baseline> baseline;  ///< only when every line of it can be read
    std::vector<Diagnostic> diagnostics;
};

/// What a baseline may hold; more is an error that says so.
struct BaselineLimits {
    std::uint64_t file_bytes = 16u << 20;
    std::uint32_t lines = 200'000;
    std::uint32_t line_bytes = 10'000;
    std::uint32_t diagnostics = 100;  ///< reported at most; reading ends there
};

/// `file` is its name, for messages.
BaselineResult parse_baseline(std::string_view text, std::string_view file, const BaselineLimits& limits = {});

/// The same from a regular file that is not a link out of its folder.
BaselineResult load_baseline(const std::filesystem::path& path, const BaselineLimits& limits = {});

enum class BaselineChange {
    update,  ///< everything found now, and nothing else
    prune    ///< without what is not found any more
};
/// Entries that stay keep their remarks and comments. O(n log n).
Baseline change_baseline(const Baseline& old, std::span<const Finding> findings, BaselineChange change);

/// One sorted line an entry, so that changes on two branches merge.
std::string write_baseline(const Baseline& baseline);

/// For a policy in a file of its own, which people write by hand.
inline constexpr LoadLimits policy_limits{.file_bytes = 4u << 20, .files = 1, .values = 50'000};

struct CheckOptions {
    std::optional<Policy> policy;  ///< besides that of the data set; where both speak, this one counts
    std::optional<Baseline> baseline;
    bool baseline_strict = false;  ///< entries that match nothing are errors
    RobustOptions robust;          ///< for expectations on columns that need draws
};

struct CheckSummary {
    std::size_t errors = 0, warnings = 0, notes = 0;  ///< findings that are not known
    std::size_t known = 0;
    std::size_t stale = 0;                   ///< entries of the baseline that match nothing
    std::size_t elements = 0;                ///< technologies, phrases, functions, enablers, links
    std::size_t elements_with_evidence = 0;  ///< a phrase's may be its technology's, and the other way round
    std::size_t expectations = 0, expectations_met = 0;

    /// In [0,1]; nothing without elements.
    std::optional<double> evidence_coverage() const;
};

struct CheckResult {
    std::vector<Finding> findings;     ///< by file, line and column
    std::vector<Diagnostic> problems;  ///< of the policy; if there are any, the check could not be completed
    CheckSummary summary;
    std::string folder;  ///< what Finding::file is relative to, as the user named it
    bool has_baseline = false;
};

/// Applies the rules and the policy. `loaded` are the warnings and notes of reading the data set: they are findings
/// too. As costly as ranking the pairs and finding the shared threats, besides the questions that the policy asks.
CheckResult run_check(const Model& model, std::span<const Diagnostic> loaded, const CheckOptions& options = {});

/// A check that could not be completed: what keeps a data set, policy or baseline from being used, as findings relative
/// to the data set's folder.
CheckResult check_problems(std::span<const Diagnostic> problems, std::string_view folder = {});

/// Tables `summary` and `findings`.
ResultDocument describe_check(const Model& model, const CheckResult& result);

/// As compilers write: `file:line:column: severity[CODE]: text`, the line with the place underlined, how to fix it.
/// Of notes and of what is known, the first few of each rule in one line each.
std::string write_check_text(const CheckResult& result, bool colour);

/// One code with its reason, an example and the fix; or the table of all codes.
ResultDocument describe_rule(const RuleInfo& rule);
ResultDocument describe_rules(std::span<const RuleInfo> codes);
/// The page of the documentation on all codes, as Markdown.
std::string write_rules_page(std::span<const RuleInfo> codes);

}  // namespace interlink
