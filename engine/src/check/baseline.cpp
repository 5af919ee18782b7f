#include <interlink/check.hpp>

#include "check/codes.hpp"
#include "dataset/nearest.hpp"
#include "dataset/source_file.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace interlink {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trim(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::string_view take_word(std::string_view& rest) {
    const std::string_view word = rest.substr(0, rest.find_first_of(blanks));
    rest = trim(rest.substr(word.size()));
    return word;
}

bool is_code(std::string_view word) {
    return std::ranges::any_of(documented_codes(), [&](const RuleInfo& info) { return info.code == word; });
}

/// Reads line by line; comments wait for the entry below them.
class Reader {
  public:
    Reader(std::string_view file, const BaselineLimits& limits) : limits_(limits) { baseline_.file = file; }

    /// After so many mistakes, or past the last line that may be, the rest is not looked at.
    bool stopped() const { return problems_.size() >= limits_.diagnostics || number_ > limits_.lines; }

    void read(std::string_view line) {
        ++number_;
        if (number_ > limits_.lines)
            return fail({}, {}, text::format("the baseline has more than {} lines", limits_.lines),
                        "a baseline is for what is known: fix the rest, or turn the rule off in the policy");
        if (line.size() > limits_.line_bytes)
            return fail({}, {}, text::format("the line is longer than the limit of {} bytes", limits_.line_bytes),
                        "a line is a code, a key, and what helps people");
        const std::string_view text = trim(line);
        if (text.empty()) {
            if (baseline_.entries.empty())
                std::ranges::move(comments_, std::back_inserter(baseline_.head)), comments_.clear();
        } else if (text.starts_with('#')) {
            comments_.emplace_back(text);
        } else {
            read_entry(line, text);
        }
    }

    BaselineResult finish() {
        baseline_.tail = std::move(comments_);
        BaselineResult result;
        if (problems_.empty()) result.baseline = std::move(baseline_);
        result.diagnostics = std::move(problems_);
        return result;
    }

  private:
    void read_entry(std::string_view line, std::string_view text) {
        std::string_view rest = text;
        const std::string_view code = take_word(rest);
        const std::string_view key = take_word(rest);
        if (!is_code(code)) {
            detail::Nearest nearest(code);
            for (const RuleInfo& info : documented_codes()) nearest.consider(info.code);
            return fail(line, code, text::format("{} is no code of a rule", detail::quote(code)),
                        nearest.hint("a line is a code, a key, and what helps people; comments begin with #"));
        }
        if (key.empty())
            return fail(line, code, "the key of the finding is missing",
                        "a line is a code, a key, and what helps people, such as: IL1001 robotics");
        baseline_.entries.push_back(
            {std::string(code), std::string(key), std::string(rest), std::move(comments_), number_});
        comments_.clear();
    }

    void fail(std::string_view line, std::string_view at, std::string text, std::string hint) {
        const auto column = static_cast<std::uint32_t>(detail::length(line.substr(0, line.find(at)))) + 1;
        problems_.push_back({std::string(detail::check_code::baseline_malformed), Severity::error, baseline_.file,
                             number_, column, static_cast<std::uint32_t>(detail::length(at)), std::move(text),
                             std::string(line), std::move(hint)});
    }

    const BaselineLimits& limits_;
    Baseline baseline_;
    std::vector<std::string> comments_;
    std::vector<Diagnostic> problems_;
    std::uint32_t number_ = 0;
};

/// A file that is not read at all.
BaselineResult unreadable_baseline(std::string_view file, std::string text,
                                   detail::Code code = detail::Code::file_too_large) {
    using detail::Code;
    const std::string_view hint = code == Code::path_missing      ? "make one with --baseline-create"
                                  : code == Code::include_outside ? detail::hint_for_link_outside
                                  : code == Code::file_too_large  ? "a baseline has a line a finding; is this one?"
                                                                  : "name a file";
    BaselineResult result;
    result.diagnostics.push_back({std::string(detail::info(code).id), Severity::error, std::string(file), 0, 0, 1,
                                  std::move(text), "", std::string(hint)});
    return result;
}

/// What people read beside the key: one line, whatever the names in it hold.
std::string remark_of(const Finding& finding) {
    std::string remark = detail::escaped(finding.text);
    std::ranges::replace(remark, '\n', ' ');
    std::ranges::replace(remark, '\r', ' ');
    return remark;
}

}  // namespace

BaselineResult parse_baseline(std::string_view text, std::string_view file, const BaselineLimits& limits) {
    if (text.size() > limits.file_bytes)
        return unreadable_baseline(
            file, text::format("the baseline is larger than the limit of {} bytes", limits.file_bytes));
    Reader reader(file, limits);
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    while (!text.empty() && !reader.stopped()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        reader.read(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return reader.finish();
}

BaselineResult load_baseline(const std::filesystem::path& path, const BaselineLimits& limits) {
    const std::string name = path.string();
    std::string bytes;
    if (const auto failed = detail::read_file_of_folder(path, name, limits.file_bytes, bytes))
        return unreadable_baseline(name, failed->text, failed->code);
    return parse_baseline(bytes, name, limits);
}

Baseline change_baseline(const Baseline& old, std::span<const Finding> findings, BaselineChange change) {
    std::map<std::pair<std::string_view, std::string_view>, const Finding*> found;
    for (const Finding& finding : findings)
        if (finding.code != detail::check_code::baseline_stale)
            found.emplace(std::pair(std::string_view(finding.code), std::string_view(finding.key)), &finding);
    Baseline result{old.file, old.head, {}, old.tail};
    for (const BaselineEntry& entry : old.entries)
        if (found.contains({entry.code, entry.key})) result.entries.push_back(entry);
    if (change == BaselineChange::prune) return result;
    for (const BaselineEntry& entry : old.entries) found.erase({entry.code, entry.key});
    for (const auto& [names, finding] : found)
        result.entries.push_back({finding->code, finding->key, remark_of(*finding), {}, 0});
    return result;
}

std::string write_baseline(const Baseline& baseline) {
    std::vector<BaselineEntry> entries = baseline.entries;
    std::ranges::stable_sort(entries, [](const BaselineEntry& a, const BaselineEntry& b) {
        return std::tie(a.code, a.key) < std::tie(b.code, b.key);
    });
    std::string text;
    for (const std::string& line : baseline.head) text += line + '\n';
    if (!baseline.head.empty()) text += '\n';
    std::set<std::pair<std::string_view, std::string_view>> written;
    for (const BaselineEntry& entry : entries) {
        if (!written.emplace(entry.code, entry.key).second) continue;  // a merge may leave an entry twice
        for (const std::string& line : entry.comments) text += line + '\n';
        text += text::format("{} {}{}{}\n", entry.code, entry.key, entry.remark.empty() ? "" : "  ", entry.remark);
    }
    for (const std::string& line : baseline.tail) text += line + '\n';
    return text;
}

}  // namespace interlink
