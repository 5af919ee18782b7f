// The form of a policy. What its rules and expressions mean is for the check.
#include "dataset/date.hpp"
#include "dataset/fields.hpp"
#include "dataset/sections.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr std::array severities{Severity::error, Severity::warning, Severity::note};

void read_severities(const Fields& policy, std::vector<Policy::SeverityChange>& changes) {
    Context& context = policy.context();
    const Node* node = policy.find("severity");
    if (node == nullptr || node->broken || node->absent()) return;
    if (node->kind != Node::Kind::mapping)
        return context.findings.add(Code::wrong_type, node->span, "severity is a mapping of rules",
                                    "write severity: {IL1002: error, theme-used-once: off}");
    static constexpr std::array<std::string_view, 4> words{"error", "warning", "note", "off"};
    for (const Node* key = node->first; key != nullptr; key = key->next->next) {
        if (key->broken) continue;
        const auto word = read_text(context, *key->next, key->text);
        if (!word) continue;
        const auto known = std::ranges::find(words, *word);
        if (known == words.end()) {
            report_choice(context, *key->next, "a severity", words);
            continue;
        }
        const auto index = static_cast<std::size_t>(known - words.begin());
        changes.push_back({std::string(key->text),
                           index < severities.size() ? std::optional(severities[index]) : std::nullopt,
                           key->span.place()});
    }
}

/// An expression alone, or a mapping with its severity and reason.
void read_expectation(Context& context, const Node& node, std::vector<Policy::Expectation>& expectations) {
    static constexpr std::array<std::string_view, 3> keys{"that", "severity", "reason"};
    Policy::Expectation expectation;
    const Node* that = &node;
    if (node.kind != Node::Kind::scalar) {
        const Fields fields(context, node, keys, "an expectation");
        if (!fields) return;
        that = fields.require("that");
        fields.choice("severity", severities, expectation.severity);
        expectation.reason = fields.text("reason");
        if (that == nullptr) return;
    }
    const auto text = read_text(context, *that, "an expectation");
    if (!text) return;
    const std::uint32_t quote_width = that->plain ? 0 : 1;
    expectation.that = *text;
    expectation.place = that->span.place();
    expectation.place.column += quote_width;
    expectation.as_written = that->span.width == length(*text) + 2 * quote_width;
    expectations.push_back(std::move(expectation));
}

void read_expectations(Context& context, const Node& list, std::vector<Policy::Expectation>& expectations) {
    if (!is_list(context, list, "expect")) return;
    if (list.first == nullptr && !list.incomplete)
        context.findings.add(Code::policy_empty, list.span,
                             "the list of expectations is empty, so it would always hold",
                             "add `- {that: \"check.summary.evidence_coverage >= 0.9\"}`, or remove it");
    for (const Node* item = list.first; item != nullptr; item = item->next)
        read_expectation(context, *item, expectations);
}

void read_source_limits(const Fields& policy, Policy& result) {
    static constexpr std::array<std::string_view, 2> keys{"max_age_years", "as_of"};
    Context& context = policy.context();
    const Node* node = policy.find("sources");
    if (node == nullptr) return;
    const Fields fields(context, *node, keys, "sources of a policy");
    if (!fields) return;
    if (fields.require("max_age_years") != nullptr) result.max_age_years = fields.number("max_age_years", any_amount);
    const Node* as_of = fields.require("as_of");
    const auto text = as_of == nullptr ? std::nullopt : read_text(context, *as_of, "as_of");
    if (!text) return;
    if (const auto date = parse_date(*text))
        result.as_of = *date;
    else
        context.findings.add(Code::date_malformed, as_of->span, text::format("{} is not a date", quote(*text)),
                             "write the day for which ages are counted, such as 2026-01-31");
}

}  // namespace

void read_policy(Context& context, const Node& node, Policy& policy) {
    static constexpr std::array<std::string_view, 3> keys{"severity", "expect", "sources"};
    policy.file = context.dataset.files.at(node.span.file);
    if (node.kind == Node::Kind::sequence) return read_expectations(context, node, policy.expectations);
    const Fields fields(context, node, keys, "a policy");
    if (!fields) return;
    if (node.first == nullptr && !node.incomplete)
        return context.findings.add(Code::policy_empty, node.span, "the policy is empty, so it would always hold",
                                    "write expect, severity or sources, or remove it");
    read_severities(fields, policy.severities);
    if (const Node* list = fields.find("expect")) read_expectations(context, *list, policy.expectations);
    read_source_limits(fields, policy);
}

}  // namespace interlink::detail
