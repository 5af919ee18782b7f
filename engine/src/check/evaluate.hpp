// What an expectation's value is: cells and aggregates of the tables that the questions describe themselves by.
#pragma once

#include <interlink/analysis.hpp>

#include "check/expression.hpp"

#include <functional>
#include <map>
#include <string>
#include <variant>

namespace interlink::detail {

/// Why an expectation cannot be evaluated.
struct EvaluationError {
    std::string_view code;
    Part at;
    std::string text;
    std::string hint;
};

struct Evaluation {
    bool holds = false;
    std::string measured;  ///< for people; empty when there is no value
};

/// The answers of the questions, each asked when an expectation first names it.
class Answers {
  public:
    /// `check` answers for the check itself.
    Answers(const Model& model, const RobustOptions& robust, ResultDocument check)
        : model_(model), robust_(robust), check_(std::move(check)) {}

    std::variant<Evaluation, EvaluationError> evaluate(const Expression& expression);

  private:
    using TableOrError = std::variant<const Table*, EvaluationError>;
    TableOrError find_table(const Expression& expression, bool robust);
    std::variant<Evaluation, EvaluationError> evaluate_row(const Expression& expression, const Table& table,
                                                           std::size_t column) const;
    const ResultDocument* answer(const Expression& expression, bool robust, EvaluationError& error);

    const Model& model_;
    RobustOptions robust_;
    ResultDocument check_;
    std::map<std::pair<std::string, bool>, ResultDocument> asked_;
};

}  // namespace interlink::detail
