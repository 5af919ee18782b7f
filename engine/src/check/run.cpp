#include <interlink/check.hpp>

#include "check/codes.hpp"
#include "check/evaluate.hpp"
#include "check/key_of_words.hpp"
#include "check/places.hpp"
#include "check/policy.hpp"
#include "check/rules.hpp"
#include "check/words.hpp"
#include "dataset/findings.hpp"
#include "dataset/unicode.hpp"
#include "model/require.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace interlink {
namespace detail {
namespace {

/// What reading the data set warned of. Its key is made of the words, since lines move.
Finding reading_finding(const Diagnostic& diagnostic, Severity severity, const FindingPlaces& places) {
    const std::string file = places.relative(diagnostic.file);
    return {diagnostic.code,
            severity,
            diagnostic.text,
            diagnostic.hint,
            file + ":" + key_of_words(without_rows(diagnostic.text)),
            file,
            diagnostic.line,
            diagnostic.column,
            diagnostic.width,
            diagnostic.source_line};
}

void apply_rules(const RuleContext& context, const Severities& severities, FindingPlaces& places,
                 std::vector<Finding>& findings) {
    for (const Rule* rule : all_rules()) {
        const auto severity = severity_of(severities, rule->info.code, rule->info.severity);
        if (!severity) continue;
        for (Found& found : rule->find(context)) {
            Finding finding;
            finding.code = rule->info.code;
            finding.severity = *severity;
            finding.text = std::move(found.text);
            finding.fix = std::move(found.fix);
            finding.key = std::move(found.key);
            places.locate(finding, context.data.files.at(found.place.file), found.place, found.shown);
            findings.push_back(std::move(finding));
        }
    }
}

void count_elements(const Dataset& data, CheckSummary& summary) {
    const auto count = [&](bool evident) {
        ++summary.elements;
        summary.elements_with_evidence += evident;
    };
    for (const Technology& technology : data.technologies) {
        count(!technology.evidence.empty() ||
              std::ranges::any_of(technology.factors, [](const Factor& factor) { return !factor.evidence.empty(); }));
        for (const Factor& factor : technology.factors) count(has_evidence(technology, factor));
    }
    for (const Function& function : data.functions) count(!function.evidence.empty());
    for (const Enabler& enabler : data.enablers) count(!enabler.evidence.empty());
    for (const Link& link : data.links) count(!link.evidence.empty());
}

void count_findings(const std::vector<Finding>& findings, CheckSummary& summary) {
    summary.errors = summary.warnings = summary.notes = summary.known = 0;
    for (const Finding& finding : findings) {
        if (finding.known)
            ++summary.known;
        else if (finding.severity == Severity::error)
            ++summary.errors;
        else if (finding.severity == Severity::warning)
            ++summary.warnings;
        else
            ++summary.notes;
    }
}

/// By place; then keys are made unique within their code, and free of blanks, which end a key in a baseline.
void arrange(std::vector<Finding>& findings) {
    std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
        return std::tie(a.file, a.line, a.column, a.code, a.key) < std::tie(b.file, b.line, b.column, b.code, b.key);
    });
    std::map<std::pair<std::string, std::string>, std::size_t> times;
    for (Finding& finding : findings) {
        std::ranges::replace_if(
            finding.key, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; }, '_');
        const std::size_t time = ++times[{finding.code, finding.key}];
        if (time > 1) finding.key += text::format("#{}", time);
    }
}

void compare_with_baseline(const CheckOptions& options, FindingPlaces& places, CheckResult& result) {
    if (!options.baseline) return;
    result.has_baseline = true;
    std::set<std::pair<std::string_view, std::string_view>> entries;
    for (const BaselineEntry& entry : options.baseline->entries) entries.emplace(entry.code, entry.key);
    std::set<std::pair<std::string, std::string>> found;
    for (Finding& finding : result.findings) {
        finding.known = entries.contains({finding.code, finding.key});
        if (finding.known) found.emplace(finding.code, finding.key);
    }
    for (const BaselineEntry& entry : options.baseline->entries) {
        if (!found.emplace(entry.code, entry.key).second) continue;  // found, or the second entry of one
        ++result.summary.stale;
        if (!options.baseline_strict) continue;
        Finding stale;
        stale.code = check_code::baseline_stale;
        stale.severity = Severity::error;
        stale.text = text::format("the baseline has {} {}, which was not found", entry.code, quote(entry.key));
        stale.fix = "take it out with --baseline-prune";
        stale.key = entry.code + ":" + entry.key;
        places.locate(stale, options.baseline->file, {0, entry.line, 1}, entry.code + " " + entry.key);
        result.findings.push_back(std::move(stale));
    }
}

}  // namespace
}  // namespace detail

std::optional<double> CheckSummary::evidence_coverage() const {
    if (elements == 0) return std::nullopt;
    return static_cast<double>(elements_with_evidence) / static_cast<double>(elements);
}

CheckResult check_problems(std::span<const Diagnostic> problems, std::string_view folder) {
    const detail::FindingPlaces places{std::string(folder)};
    CheckResult result;
    result.folder = folder;
    result.problems.assign(problems.begin(), problems.end());
    for (const Diagnostic& problem : problems)
        result.findings.push_back(detail::reading_finding(problem, problem.severity, places));
    detail::arrange(result.findings);
    detail::count_findings(result.findings, result.summary);
    return result;
}

CheckResult run_check(const Model& model, std::span<const Diagnostic> loaded, const CheckOptions& options) {
    detail::require_data(model);
    using namespace detail;
    const Dataset& data = *model.dataset;
    std::vector<const Policy*> policies{&data.policy};
    if (options.policy) policies.push_back(&*options.policy);
    FindingPlaces places(data);
    CheckResult result;
    result.folder = places.folder();
    const Severities severities = read_severities(policies, places, result.problems);
    for (const Diagnostic& diagnostic : loaded)
        if (const auto severity = severity_of(severities, diagnostic.code, diagnostic.severity))
            result.findings.push_back(reading_finding(diagnostic, *severity, places));
    const Policy limits = join_limits(policies);
    const FunctionsResult services = function_services(model);
    apply_rules({model, data, limits, services}, severities, places, result.findings);
    count_elements(data, result.summary);
    count_findings(result.findings, result.summary);
    Answers answers(model, options.robust, describe_check(model, result));
    check_expectations(policies, answers, places, result);
    arrange(result.findings);
    compare_with_baseline(options, places, result);
    count_findings(result.findings, result.summary);
    return result;
}

}  // namespace interlink
