#include "dataset/findings.hpp"

#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace interlink::detail {
namespace {

constexpr std::size_t lines_shown = 5;
constexpr std::string_view rows_begin = " (";
constexpr std::array<std::string_view, 2> rows_words{" rows: line", " times: line"};

/// Enters a line into the first few.
void note_line(std::vector<std::uint32_t>& lines, std::uint32_t line) {
    const auto at = std::lower_bound(lines.begin(), lines.end(), line);
    if (at != lines.end() && *at == line) return;
    lines.insert(at, line);
    if (lines.size() > lines_shown + 1) lines.pop_back();  // one more than is shown tells that there are more
}

}  // namespace

void Findings::add(Code code, const Span& at, std::string text, std::string hint) {
    const std::string cause = text;
    add_cause(code, at, std::move(text), std::move(hint), cause);
}

void Findings::add_cause(Code code, const Span& at, std::string text, std::string hint, std::string_view cause) {
    failed_ = failed_ || info(code).severity == Severity::error;
    std::string key;
    if (at.line > 0 && !cause.empty()) {
        key = text::format("{} {} {}", info(code).id, at.file, cause);
        if (const auto same = by_cause_.find(key); same != by_cause_.end())
            return join(found_[same->second], at, std::move(text), std::move(hint));
    }
    if (full()) {
        ++hidden_;
        return;
    }
    if (!key.empty()) by_cause_.emplace(std::move(key), found_.size());
    found_.push_back({code, at, std::move(text), std::move(hint), 1, true, {at.line}});
}

void Findings::forget_since(std::size_t mark) {
    if (mark < found_.size()) found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(mark), found_.end());
    std::erase_if(by_cause_, [&](const auto& entry) { return entry.second >= mark; });
}

void Findings::join(Finding& finding, const Span& at, std::string&& text, std::string&& hint) {
    ++finding.times;
    finding.in_rows = finding.in_rows && std::ranges::find(finding.lines, at.line) == finding.lines.end();
    note_line(finding.lines, at.line);
    if (std::tie(at.line, at.column) >= std::tie(finding.at.line, finding.at.column)) return;
    finding.at = at;
    finding.text = std::move(text);
    finding.hint = std::move(hint);
}

std::string Findings::text_of(const Finding& finding) const {
    if (finding.times == 1) return finding.text;
    const bool more = finding.lines.size() > lines_shown;
    const auto shown = std::vector(finding.lines.begin(), finding.lines.end() - (more ? 1 : 0));
    const bool table = finding.at.file < files_.size() && !files_[finding.at.file].label.ends_with("ml");
    return text::format("{}{}{}{}{} {}{})", finding.text, rows_begin, finding.times,
                        rows_words.at(table && finding.in_rows ? 0 : 1), shown.size() == 1 ? "" : "s",
                        text::join(shown, ", "), more ? " …" : "");
}

std::string_view without_rows(std::string_view text) {
    const std::size_t begin = text.rfind(rows_begin);
    if (begin == std::string_view::npos || !text.ends_with(')')) return text;
    const std::string_view number = text.substr(begin + rows_begin.size());
    const std::string_view words = number.substr(std::min(number.find_first_not_of("0123456789"), number.size()));
    const bool counted = words.size() < number.size() && std::ranges::any_of(rows_words, [&](std::string_view begins) {
                             return words.starts_with(begins);
                         });
    return counted ? text.substr(0, begin) : text;
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
    for (Finding& f : found_) describe(f.code, f.at, text_of(f), std::move(f.hint));
    if (hidden_ > 0)
        describe(Code::too_many_findings, {}, text::format("{} more findings are not shown", hidden_),
                 "fix the ones shown and run again");
    return result;
}

}  // namespace interlink::detail
