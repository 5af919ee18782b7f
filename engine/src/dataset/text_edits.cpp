#include "dataset/text_edits.hpp"

#include "text/format.hpp"

#include <algorithm>
#include <span>

namespace interlink::detail {
namespace {

constexpr std::size_t context = 3;

/// Lines with their ends, as diff and patch count them.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

/// Old lines [first, last) become `fresh`.
struct Change {
    std::size_t first = 0, last = 0;
    std::string fresh;
};

struct OldText {
    std::string_view text;
    std::vector<std::string_view> lines;
    std::vector<std::size_t> starts;  ///< with one more at the end

    explicit OldText(std::string_view all) : text(all), lines(lines_of(all)) {
        starts.push_back(0);
        for (const std::string_view line : lines) starts.push_back(starts.back() + line.size());
    }
    std::size_t line_at(std::size_t byte) const {
        return static_cast<std::size_t>(std::ranges::upper_bound(starts, byte) - starts.begin()) - 1;
    }
};

std::vector<Change> changes_of(const OldText& old, const std::vector<TextEdit>& edits) {
    std::vector<Change> changes;
    std::vector<std::size_t> first_edit;
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const TextEdit& edit = edits[i];
        const std::size_t end = edit.at + edit.length;
        const bool at_line_start = edit.at == 0 || old.text[edit.at - 1] == '\n';
        const bool whole_lines = edit.length == 0 && edit.text.ends_with('\n') && at_line_start;
        std::size_t first = std::min(old.line_at(edit.at), old.lines.size() - 1);
        std::size_t last = std::min(old.line_at(std::max(end, edit.at + 1) - 1), old.lines.size() - 1) + 1;
        if (whole_lines) last = first = old.line_at(edit.at);
        if (!changes.empty() && first <= changes.back().last) {
            changes.back().last = std::max(changes.back().last, last);
        } else {
            changes.push_back({first, last, {}});
            first_edit.push_back(i);
        }
    }
    first_edit.push_back(edits.size());
    for (std::size_t c = 0; c < changes.size(); ++c) {
        Change& change = changes[c];
        const std::size_t begin = old.starts[change.first];
        std::vector<TextEdit> inside(edits.begin() + static_cast<std::ptrdiff_t>(first_edit[c]),
                                     edits.begin() + static_cast<std::ptrdiff_t>(first_edit[c + 1]));
        for (TextEdit& edit : inside) edit.at -= begin;
        change.fresh = apply_edits(old.text.substr(begin, old.starts[change.last] - begin), inside);
    }
    return changes;
}

void append_lines(std::string& out, char mark, std::span<const std::string_view> lines) {
    for (const std::string_view line : lines) {
        out += mark;
        out += line;
        if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
    }
}

/// Changes so near to each other that their contexts meet.
std::string hunk(const OldText& old, std::span<const Change> changes, std::ptrdiff_t& shift) {
    const std::span<const std::string_view> lines(old.lines);
    const std::size_t first = changes.front().first - std::min(changes.front().first, context);
    const std::size_t last = std::min(changes.back().last + context, lines.size());
    std::string body;
    std::size_t at = first, new_count = 0;
    for (const Change& change : changes) {
        const auto fresh = lines_of(change.fresh);
        append_lines(body, ' ', lines.subspan(at, change.first - at));
        append_lines(body, '-', lines.subspan(change.first, change.last - change.first));
        append_lines(body, '+', fresh);
        new_count += change.first - at + fresh.size();
        at = change.last;
    }
    append_lines(body, ' ', lines.subspan(at, last - at));
    new_count += last - at;
    const std::size_t old_count = last - first;
    const auto start = [](std::ptrdiff_t line, std::size_t count) { return count == 0 ? line : line + 1; };
    const auto head = text::format("@@ -{},{} +{},{} @@\n", start(static_cast<std::ptrdiff_t>(first), old_count),
                                   old_count, start(static_cast<std::ptrdiff_t>(first) + shift, new_count), new_count);
    shift += static_cast<std::ptrdiff_t>(new_count) - static_cast<std::ptrdiff_t>(old_count);
    return head + body;
}

/// As git writes it: in quotes where the name holds what would end it; a tab ends a name with blanks.
std::string shown_name(char side, std::string_view name) {
    std::string text = text::format("{}/", side);
    bool quoted = false;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool special = byte < 0x20 || byte == 0x7f || c == '"' || c == '\\';
        quoted = quoted || special;
        text += !special                ? std::string(1, c)
                : c == '"' || c == '\\' ? text::format("\\{}", c)
                                        : text::format("\\{:03o}", byte);
    }
    if (quoted) return '"' + text + '"';
    return name.find(' ') == std::string_view::npos ? text : text + '\t';
}

}  // namespace

std::string_view line_end(std::string_view text) {
    const std::size_t at = text.find_first_of("\r\n");
    if (at == std::string_view::npos || text[at] == '\n') return "\n";
    return text.substr(at).starts_with("\r\n") ? "\r\n" : "\r";
}

std::string apply_edits(std::string_view text, const std::vector<TextEdit>& edits) {
    std::string out;
    std::size_t at = 0;
    for (const TextEdit& edit : edits) {
        out += text.substr(at, edit.at - at);
        out += edit.text;
        at = edit.at + edit.length;
    }
    return out += text.substr(at);
}

std::string unified_diff(std::string_view name, std::string_view text, const std::vector<TextEdit>& edits) {
    if (edits.empty() || text.empty()) return {};
    const OldText old(text);
    const std::vector<Change> changes = changes_of(old, edits);
    std::string out = text::format("--- {}\n+++ {}\n", shown_name('a', name), shown_name('b', name));
    std::ptrdiff_t shift = 0;
    for (std::size_t i = 0; i < changes.size();) {
        std::size_t end = i + 1;
        while (end < changes.size() && changes[end].first <= changes[end - 1].last + 2 * context) ++end;
        out += hunk(old, std::span(changes).subspan(i, end - i), shift);
        i = end;
    }
    return out;
}

}  // namespace interlink::detail
