#include "check/codes.hpp"
#include "check/evaluate.hpp"
#include "check/policy.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

constexpr std::size_t most_expectations = 10'000;  ///< of all policies together

/// A part of an expression in the file; the whole of it where the file words it in another way.
Diagnostic problem_at(const Policy& policy, const Policy::Expectation& expectation, std::string_view code,
                      const Part& at, std::string text, std::string hint, FindingPlaces& places) {
    const bool exact = expectation.as_written;
    return {std::string(code),
            Severity::error,
            policy.file,
            expectation.place.line,
            expectation.place.column + (exact ? at.offset : 0),
            exact ? at.width : static_cast<std::uint32_t>(1),
            std::move(text),
            places.line(policy.file, expectation.place.line),
            std::move(hint)};
}

/// The same however it is spaced.
std::string key_of(const Expression& expression) {
    return text::format("{}{}{}", expression.value(), symbol(expression.comparison), expression.literal.text);
}

std::string sentence(const Expression& expression, const Evaluation& evaluation, const std::string& reason) {
    const std::string threshold = text::format("{} {}", words(expression.comparison), expression.literal.text);
    std::string text = evaluation.measured.empty()
                           ? text::format("{} has no value, so it cannot be {}", expression.value(), threshold)
                           : text::format("{} is {}, expected {}", expression.value(), evaluation.measured, threshold);
    if (!reason.empty()) text += ": " + reason;
    return text;
}

void check_expectation(const Policy& policy, const Policy::Expectation& expectation, Answers& answers,
                       FindingPlaces& places, CheckResult& result) {
    const auto parsed = parse_expression(expectation.that);
    if (const auto* error = std::get_if<ExpressionError>(&parsed)) {
        result.problems.push_back(problem_at(policy, expectation, check_code::expression_malformed, error->at,
                                             error->text, error->hint, places));
        return;
    }
    const auto& expression = std::get<Expression>(parsed);
    const auto evaluated = answers.evaluate(expression);
    if (const auto* error = std::get_if<EvaluationError>(&evaluated)) {
        result.problems.push_back(
            problem_at(policy, expectation, error->code, error->at, error->text, error->hint, places));
        return;
    }
    const auto& evaluation = std::get<Evaluation>(evaluated);
    ++result.summary.expectations;
    if (evaluation.holds) {
        ++result.summary.expectations_met;
        return;
    }
    Finding finding;
    finding.code = check_code::expectation_not_met;
    finding.severity = expectation.severity;
    finding.text = sentence(expression, evaluation, expectation.reason);
    finding.fix = "fix the data, or change the expectation if it was wrong";
    finding.key = key_of(expression);
    places.locate(finding, policy.file, expectation.place, expectation.as_written ? expectation.that : "");
    result.findings.push_back(std::move(finding));
}

}  // namespace

void check_expectations(const std::vector<const Policy*>& policies, Answers& answers, FindingPlaces& places,
                        CheckResult& result) {
    std::size_t count = 0;
    for (const Policy* policy : policies)
        for (const Policy::Expectation& expectation : policy->expectations) {
            if (++count > most_expectations) {
                result.problems.push_back(
                    problem_at(*policy, expectation, check_code::expression_malformed, {},
                               text::format("there are more than {} expectations", most_expectations),
                               "an aggregate, such as max(…), covers a whole table", places));
                return;
            }
            check_expectation(*policy, expectation, answers, places, result);
        }
}

}  // namespace interlink::detail
