#include "dataset/yaml_repair.hpp"

#include "dataset/unicode.hpp"
#include "dataset/yaml_events.hpp"
#include "dataset/yaml_source.hpp"
#include "dataset/yaml_syntax.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace interlink::detail {
namespace {

constexpr int repairs_at_most = 100;
constexpr std::size_t bytes_at_most = 64u << 20;  // read again to try proposals out

/// Entries whose value is a text.
constexpr std::array<std::string_view, 14> text_keys{"title", "description", "name",       "abbreviation", "phrase",
                                                     "note",  "label",       "definition", "group",        "publisher",
                                                     "url",   "reason",      "that",       "date"};

std::string_view word(const char* text) {
    return text == nullptr ? "" : text;
}

std::string_view trimmed_line(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// The first place of bad syntax; nothing when there is none.
std::optional<SyntaxProblem> first_problem(std::string_view text, std::uint32_t index) {
    YamlParser parser(text);
    while (const yaml_event_t* event = parser.next())
        if (event->type == YAML_STREAM_END_EVENT) return std::nullopt;
    const yaml_parser_t& state = parser.state();
    const auto place = [&](const yaml_mark_t& mark) {
        return Span{index, static_cast<std::uint32_t>(mark.line + 1), static_cast<std::uint32_t>(mark.column + 1), 1};
    };
    SyntaxProblem problem;
    problem.context = word(state.context);
    problem.problem = word(state.problem);
    problem.at = place(state.problem_mark);
    if (!problem.context.empty()) problem.opened = place(state.context_mark);
    return problem;
}

/// Where a text stands in its line that may want quotes.
struct Value {
    std::size_t begin = 0, size = 0;
    bool in_list = false;
};

Value value_of_line(std::string_view line) {
    Value value;
    std::size_t at = std::min(line.find_first_not_of(" \t"), line.size());
    while (line.substr(at).starts_with("- ")) {
        value.in_list = true;
        at = std::min(line.find_first_not_of(' ', at + 1), line.size());
    }
    const std::size_t colon = line.find(": ", at);
    if (colon != std::string_view::npos) {
        const std::string_view key = line.substr(at, colon - at);
        const bool is_key = key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
        const bool takes_text = std::ranges::find(text_keys, key) != text_keys.end();
        if (takes_text || (is_key && !value.in_list))
            at = std::min(line.find_first_not_of(' ', colon + 1), line.size());
    }
    std::string_view rest = line.substr(at);
    rest = rest.substr(0, rest.find("  #"));
    value.begin = at;
    value.size = std::min(rest.find_last_not_of(" \t\r") + 1, rest.size());
    return value;
}

/// The text that was meant, without typographic quotes around it.
std::string_view without_typographic_quotes(std::string_view text) {
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"“", "”"}, {"„", "“"}, {"«", "»"}, {"‘", "’"}, {"”", "”"}})
        if (text.size() >= open.size() + close.size() && text.starts_with(open) && text.ends_with(close))
            return trimmed_line(text.substr(open.size(), text.size() - open.size() - close.size()));
    return text;
}

std::size_t line_begin(std::string_view text, std::uint32_t line) {
    std::size_t at = 0;
    for (std::uint32_t i = 1; i < line && at != std::string_view::npos; ++i) {
        at = text.find('\n', at);
        if (at != std::string_view::npos) ++at;
    }
    return at == std::string_view::npos ? text.size() : at;
}

struct Proposal {
    std::string text;   ///< of the whole file
    std::string value;  ///< in quotes
    Span at;
};

/// The line with its text in quotes; nothing where there is no such text.
std::optional<Proposal> propose(std::string_view text, const Span& at) {
    const std::size_t begin = line_begin(text, at.line);
    const std::string_view line = text.substr(begin, text.substr(begin).find_first_of("\r\n"));
    if (line.size() > 4096) return std::nullopt;
    const std::string value = quoted_value(line);
    if (value.empty()) return std::nullopt;
    const Value place = value_of_line(line);
    Proposal proposal;
    proposal.value = value;
    proposal.text = text::format("{}{}{}", text.substr(0, begin + place.begin), value,
                                 text.substr(begin + place.begin + place.size));
    proposal.at = {at.file, at.line, static_cast<std::uint32_t>(length(line.substr(0, place.begin)) + 1),
                   static_cast<std::uint32_t>(std::max<std::size_t>(1, length(line.substr(place.begin, place.size))))};
    return proposal;
}

class Repairer {
  public:
    Repairer(const SourceFile& file, std::uint32_t index, Findings& findings)
        : file_(file), index_(index), findings_(findings) {}

    Repaired repair() {
        Repaired result;
        auto problem = first_problem(file_.text(), index_);
        for (int count = 0; problem && count < repairs_at_most; ++count) {
            const std::string_view text = result.text.empty() ? file_.text() : std::string_view(result.text);
            auto [proposal, next] = find(text, *problem);
            problem->line = file_.line(problem->at.line);
            if (!proposal) {
                report_syntax(*problem, findings_);
                return result;
            }
            report(*problem, *proposal);
            result.text = std::move(proposal->text);
            problem = std::move(next);
        }
        result.complete = !problem;
        return result;
    }

  private:
    struct Tried {
        std::optional<Proposal> proposal;
        std::optional<SyntaxProblem> next;  ///< what is left then
    };

    /// The first of the lines that may be at fault whose quotes bring the parser further.
    Tried find(std::string_view text, const SyntaxProblem& problem) {
        std::vector<std::uint32_t> lines{problem.at.line};
        if (problem.opened.line > 0) lines.push_back(problem.opened.line);
        for (std::uint32_t back = 1; back <= 2 && back < problem.at.line; ++back)
            lines.push_back(problem.at.line - back);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (std::find(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i), lines[i]) !=
                lines.begin() + static_cast<std::ptrdiff_t>(i))
                continue;
            if ((tried_ += text.size()) > bytes_at_most) return {};
            auto proposal = propose(text, {index_, lines[i], 1, 1});
            if (!proposal) continue;
            auto next = first_problem(proposal->text, index_);
            if (!next || next->at.line > std::max(problem.at.line, lines[i]))
                return {std::move(proposal), std::move(next)};
        }
        return {};
    }

    void report(const SyntaxProblem& problem, const Proposal& proposal) {
        const bool same_line = problem.at.line == proposal.at.line;
        const bool colon = problem.problem.find("mapping values are not allowed") != std::string_view::npos;
        const bool bracket = proposal.value.starts_with("\"[") || proposal.value.starts_with("\"{");
        findings_.add(Code::yaml_syntax, same_line && colon ? problem.at : proposal.at,
                      colon ? "unexpected ': ' in a text" : "this text cannot stand without quotes, or beside them",
                      text::format("{}put it in quotes: {}", bracket ? "close the bracket, or if this is a text, " : "",
                                   proposal.value));
    }

    const SourceFile& file_;
    std::uint32_t index_;
    Findings& findings_;
    std::size_t tried_ = 0;
};

}  // namespace

std::string quoted_value(std::string_view line) {
    const Value place = value_of_line(line);
    const std::string_view value = without_typographic_quotes(line.substr(place.begin, place.size));
    if (value.empty()) return {};
    const bool brackets = value.starts_with('[') || value.starts_with('{');
    // An open bracket of a list of ids is none of a text.
    if (brackets && (!place.in_list || value.find_first_of(":{", 1) != std::string_view::npos)) return {};
    const char first = value.front();
    const bool whole_quote = value.size() > 1 && (first == '"' || first == '\'') && value.back() == first &&
                             value.find(first, 1) == value.size() - 1;
    const bool open_quote = (first == '"' || first == '\'') && value.find(first, 1) == std::string_view::npos;
    const bool telling = value.find(": ") != std::string_view::npos || value.ends_with(':') ||
                         std::string_view("\"'>|@`%*&!?[{,]}#-").find(first) != std::string_view::npos ||
                         value.size() < line.substr(place.begin, place.size).size();
    return whole_quote || open_quote || !telling ? std::string() : quoted_yaml(value);
}

Repaired repair_syntax(const SourceFile& file, std::uint32_t index, Findings& findings) {
    return Repairer(file, index, findings).repair();
}

}  // namespace interlink::detail
