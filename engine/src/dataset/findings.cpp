#include "dataset/findings.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace interlink::detail {

void Findings::add(Code code, const Span& at, std::string text, std::string hint) {
    failed_ = failed_ || info(code).severity == Severity::error;
    if (full())
        ++hidden_;
    else
        found_.push_back({code, at, std::move(text), std::move(hint)});
}

std::vector<Diagnostic> Findings::take() {
    std::stable_sort(found_.begin(), found_.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.at.file, a.at.line, a.at.column) < std::tie(b.at.file, b.at.line, b.at.column);
    });
    std::vector<Diagnostic> result;
    result.reserve(found_.size() + 1);
    const auto describe = [&](Code code, const Span& at, std::string text, std::string hint) {
        Diagnostic diagnostic{std::string(info(code).id),
                              info(code).severity,
                              {},
                              at.line,
                              at.column,
                              at.width,
                              std::move(text),
                              {},
                              std::move(hint)};
        if (at.file < files_.size()) {
            diagnostic.file = files_[at.file].name;
            diagnostic.source_line = files_[at.file].line(at.line);
        }
        result.push_back(std::move(diagnostic));
    };
    for (Finding& f : found_) describe(f.code, f.at, std::move(f.text), std::move(f.hint));
    if (hidden_ > 0)
        describe(Code::too_many_findings, {}, fmt::format("{} more findings are not shown", hidden_),
                 "mend the ones shown and run again");
    return result;
}

}  // namespace interlink::detail
