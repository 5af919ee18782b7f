#include "check/policy.hpp"

#include "check/codes.hpp"
#include "dataset/codes.hpp"
#include "dataset/nearest.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

/// Rules, and what reading a data set warns of; its errors are no matter of policy.
std::vector<const RuleInfo*> changeable() {
    std::vector<const RuleInfo*> list;
    for (const CodeInfo& info : all_codes())
        if (info.severity != Severity::error) list.push_back(&documented_code(info.id));
    for (const RuleInfo& rule : rules()) list.push_back(&rule);
    return list;
}

}  // namespace

Severities read_severities(const std::vector<const Policy*>& policies, FindingPlaces& places,
                           std::vector<Diagnostic>& problems) {
    const auto known = changeable();
    Severities result;
    for (const Policy* policy : policies)
        for (const Policy::SeverityChange& change : policy->severities) {
            const auto rule = std::ranges::find_if(
                known, [&](const RuleInfo* info) { return info->code == change.rule || info->name == change.rule; });
            if (rule != known.end()) {
                result[std::string((*rule)->code)] = change.severity;
                continue;
            }
            Nearest nearest(change.rule);
            for (const RuleInfo* info : known) {
                nearest.consider(info->code);
                nearest.consider(info->name);
            }
            problems.push_back({std::string(check_code::rule_unknown), Severity::error, policy->file, change.place.line,
                                change.place.column, static_cast<std::uint32_t>(length(change.rule)),
                                text::format("there is no rule {}", quote(change.rule)),
                                places.line(policy->file, change.place.line),
                                nearest.hint("interlink rules lists them")});
        }
    return result;
}

std::optional<Severity> severity_of(const Severities& changes, std::string_view code, Severity severity) {
    const auto change = changes.find(code);
    return change == changes.end() ? std::optional(severity) : change->second;
}

Policy join_limits(const std::vector<const Policy*>& policies) {
    Policy joined;
    for (const Policy* policy : policies) {
        if (!policy->max_age_years) continue;
        joined.max_age_years = policy->max_age_years;
        joined.as_of = policy->as_of;
    }
    return joined;
}

}  // namespace interlink::detail
