#include <interlink/phrase_list.hpp>

#include "dataset/characters.hpp"
#include "dataset/findings.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace interlink {
namespace detail {
namespace {

constexpr std::string_view phrase_form = "write one phrase a line";

/// Visits the lines without their ends, with their numbers from 1, until `visit` says that it is enough.
template <class Visit>
void for_each_phrase_line(std::string_view text, Visit visit) {
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        if (!visit(text.substr(0, end), number)) return;
        text.remove_prefix(end);
        text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
    }
}

std::vector<std::string> phrases_of(std::string_view text, Findings& findings, const PhraseListLimits& limits) {
    std::vector<std::string> phrases;
    for_each_phrase_line(text, [&](std::string_view line, std::uint32_t number) {
        if (line.find_first_not_of(" \t") == std::string_view::npos) return true;
        const Span at{0, number, 1, 1};
        if (line.size() > limits.phrase_bytes) {
            findings.add(Code::text_too_long, at,
                         text::format("this phrase has {} bytes; the limit is {}", line.size(), limits.phrase_bytes),
                         std::string(phrase_form));
            return true;
        }
        if (phrases.size() == limits.phrases) {
            findings.add(Code::too_many_values, at, text::format("there are more than {} phrases", limits.phrases),
                         "split the list and match it part by part");
            return false;
        }
        phrases.emplace_back(line);
        return true;
    });
    return phrases;
}

}  // namespace
}  // namespace detail

PhraseListResult load_phrases_text(std::string_view text, std::string_view name, const PhraseListLimits& limits) {
    using detail::Code;
    std::deque<detail::SourceFile> files;
    const auto too_large = detail::check_size(text, name, limits.bytes);
    files.push_back({std::string(name), std::string(name), std::string(too_large ? "" : text)});
    detail::Findings findings(files, limits.diagnostics);
    const detail::SourceFile& file = files.front();
    PhraseListResult result;
    if (too_large) {
        findings.add(too_large->code, {}, too_large->text, "split the list and match it part by part");
    } else if (file.text().find_first_not_of(" \t\r\n") == std::string_view::npos) {
        findings.add(Code::file_empty, {}, "there is no phrase", std::string(detail::phrase_form));
    } else if (detail::check_characters(file, 0, findings)) {
        auto phrases = detail::phrases_of(file.text(), findings, limits);
        if (!findings.failed()) result.phrases = std::move(phrases);
    }
    result.diagnostics = findings.take();
    return result;
}

}  // namespace interlink
