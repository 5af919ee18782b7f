#include "dataset/yaml_syntax.hpp"

#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <array>

namespace interlink::detail {
namespace {

struct Explanation {
    std::string_view problem;  ///< part of libyaml's message
    std::string_view text;
    std::string_view hint;
};

constexpr std::array explanations{
    Explanation{"could not find expected ':'", "a key is not followed by a colon and a space",
                "write `key: value`; text that runs over several lines is indented further than its key"},
    Explanation{"mapping values are not allowed", "unexpected ': ' here",
                "put text that contains ': ' in quotes, or correct the indentation"},
    Explanation{"did not find expected key", "expected the next `key: value` of the mapping, or its end",
                "check the indentation; a value with text after its closing quote or bracket ends up here too"},
    Explanation{"did not find expected '-' indicator", "expected the next '- ' of the list, or its end",
                "all entries of a list have the same indentation"},
    Explanation{"did not find expected ',' or ']'", "expected ',' or ']' in the list", "close the list with ']'"},
    Explanation{"did not find expected ',' or '}'", "expected ',' or '}' in the mapping", "close the mapping with '}'"},
    Explanation{"found a tab character", "a tab where the indentation takes spaces", "indent with spaces"},
    Explanation{"block sequence entries are not allowed", "unexpected '- ' here: no list can begin",
                "put the list on its own lines; write a lone minus sign in quotes: \"-\""},
    Explanation{"block mapping", "a mapping begins where none is allowed", "check the indentation"},
    Explanation{"mapping keys are not allowed", "unexpected '? ' here: no key can begin",
                "put text that begins with '?' in quotes"},
    Explanation{"found unknown escape character", "unknown escape sequence in double quotes",
                "write a backslash twice, or use single quotes"},
    Explanation{"did not find expected hexdecimal", "an escape sequence lacks its hexadecimal digits",
                "write a backslash twice, or use single quotes"},
    Explanation{"found unexpected document indicator", "a line that begins with '---' or '...' inside quotes",
                "indent the line"},
    Explanation{"did not find expected <document start>", "text outside of the document", "check the indentation"},
    Explanation{"did not find expected node content", "expected a value", "write a value, or remove the separator"},
    Explanation{"anchor", "a malformed anchor or alias", "put text that begins with & or * in quotes"},
    Explanation{"tag", "a malformed tag", "put text that begins with ! in quotes"},
    Explanation{"directive", "a directive (%) is malformed or unknown", "put text that begins with % in quotes"},
};

}  // namespace

void report_syntax(const SyntaxProblem& problem, Findings& findings) {
    if (problem.problem.find("unexpected end of stream") != std::string_view::npos && problem.opened.line > 0) {
        findings.add(Code::yaml_syntax, problem.opened, "the quote that opens here is never closed",
                     "close the quote; inside single quotes write an apostrophe twice");
        return;
    }
    if (problem.problem.find("cannot start any token") != std::string_view::npos) {
        const std::string_view before = prefix(problem.line, problem.at.column > 0 ? problem.at.column - 1 : 0);
        const std::string_view rest = problem.line.substr(before.size());
        if (rest.starts_with('\t'))
            findings.add(Code::yaml_syntax, problem.at, "a tab where the indentation takes spaces",
                         "indent with spaces");
        else
            findings.add(Code::yaml_syntax, problem.at,
                         text::format("a value cannot begin with {}", quote(prefix(rest, 1))), "put it in quotes");
        return;
    }
    for (const Explanation& e : explanations) {
        if (problem.problem.find(e.problem) == std::string_view::npos) continue;
        std::string text(e.text);
        if (problem.opened.line > 0 && problem.opened.line != problem.at.line)
            text += text::format(" (it began on line {})", problem.opened.line);
        findings.add(Code::yaml_syntax, problem.at, std::move(text), std::string(e.hint));
        return;
    }
    findings.add(Code::yaml_syntax, problem.at,
                 text::format("{}{}{}", problem.context, problem.context.empty() ? "" : ": ", problem.problem));
}

}  // namespace interlink::detail
