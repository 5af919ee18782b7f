// Checks a few lines of YAML, and says in short what was found.
#pragma once

#include <interlink/check.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace interlink::test {

inline CheckResult checked(LoadResult loaded, const CheckOptions& options = {}) {
    std::string text = "no data set:";
    for (const Diagnostic& diagnostic : loaded.diagnostics) text += "\n" + format_diagnostic(diagnostic, false);
    if (!loaded.dataset) throw std::runtime_error(text);
    return run_check(compile(std::make_shared<const Dataset>(std::move(*loaded.dataset))), loaded.diagnostics, options);
}

/// Line 1 is `interlink: 1`; the given lines start at line 2.
inline CheckResult checked(std::string_view yaml, const CheckOptions& options = {}) {
    return checked(load_dataset_text("interlink: 1\n" + std::string(yaml), "test.yaml"), options);
}

/// "LINE:COLUMN KEY" of the findings with a code, in order.
inline std::vector<std::string> found(const CheckResult& result, std::string_view code) {
    std::vector<std::string> list;
    for (const Finding& finding : result.findings)
        if (finding.code == code) list.push_back(fmt::format("{}:{} {}", finding.line, finding.column, finding.key));
    return list;
}

/// The texts of the findings with a code.
inline std::vector<std::string> texts(const CheckResult& result, std::string_view code) {
    std::vector<std::string> list;
    for (const Finding& finding : result.findings)
        if (finding.code == code) list.push_back(finding.text);
    return list;
}

/// "CODE LINE:COLUMN+WIDTH TEXT" of what is wrong with the policy.
inline std::vector<std::string> problems(const CheckResult& result) {
    std::vector<std::string> list;
    for (const Diagnostic& d : result.problems)
        list.push_back(fmt::format("{} {}:{}+{} {}", d.code, d.line, d.column, d.width, d.text));
    return list;
}

}  // namespace interlink::test
