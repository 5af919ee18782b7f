// What libyaml says about bad syntax, in plain words.
#pragma once

#include "dataset/findings.hpp"

#include <string>
#include <string_view>

namespace interlink::detail {

struct SyntaxProblem {
    std::string_view context;  ///< "while parsing a block mapping"
    std::string_view problem;  ///< "did not find expected key"
    Span at;
    Span opened;            ///< where the construct began; line 0 when unknown
    std::string_view line;  ///< text of the line of `at`
};

void report_syntax(const SyntaxProblem& problem, Findings& findings);

}  // namespace interlink::detail
