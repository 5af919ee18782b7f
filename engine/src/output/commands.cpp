// What the log of a pipeline is searched for by the runner that shows it:
//   GitHub, Gitea      `::word …::` at the start of a line, after blanks of any kind; `##[word …]` anywhere in it
//   Azure Pipelines    `##vso[…]` and `##[…]`
//   TeamCity           `##teamcity[…]`
//   GitLab, Travis CI  `section_start:1…`, `section_end:1…`, `travis_fold:…`, `travis_time:…`
// A space inside is enough for it to be no command any more, and people still read what it was.
#include "output/commands.hpp"

#include <interlink/escape.hpp>

#include "output/utf8.hpp"

#include <algorithm>
#include <array>

namespace interlink {
namespace {

constexpr std::array<std::string_view, 4> markers{"section_start", "section_end", "travis_fold", "travis_time"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Blanks of Unicode outside ASCII, which .NET trims, as the runners of GitHub and Azure do.
constexpr std::array<std::string_view, 20> wide_blanks{
    "\xC2\x85",     "\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82", "\xE2\x80\x83",
    "\xE2\x80\x84", "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", "\xE2\x80\x8A",
    "\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80", "\xEF\xBB\xBF"};

bool begins_wide_blank(std::string_view bytes) {
    return std::ranges::any_of(wide_blanks, [&](std::string_view blank) { return blank.starts_with(bytes); });
}

bool is_wide_blank(std::string_view bytes) {
    return std::ranges::find(wide_blanks, bytes) != wide_blanks.end();
}

}  // namespace

bool detail::CommandFinder::completes_command(char c) {
    const bool after_start = c == ':' && at_start_ && line_.ends_with(':');
    const bool after_hashes = c == '[' && ends_in_hashes_;
    const bool after_marker =
        c == ':' && std::ranges::any_of(markers, [&](std::string_view marker) { return line_.ends_with(marker); });
    follow(c);
    return after_start || after_hashes || after_marker;
}

/// What the character does to what is known of the line so far.
void detail::CommandFinder::follow(char c) {
    if (c == '\n' || c == '\r') {
        *this = {};
        return;
    }
    ends_in_hashes_ = c == '#' ? line_.ends_with('#') : ends_in_hashes_ && is_letter(c);
    if (at_start_) at_start_ = is_before_text(c);
    line_ += c;
    if (line_.size() > longest_kept) line_.erase(0, line_.size() - longest_kept);
}

/// Blanks, sequences that colour, and the first colon stand before the text of a line.
bool detail::CommandFinder::is_before_text(char c) {
    if (in_sequence_) {
        in_sequence_ = !is_letter(c);
        return true;
    }
    if (c == '\x1b') {
        in_sequence_ = true;
        return wide_.empty() && !line_.ends_with(':');
    }
    if (!wide_.empty() || (static_cast<unsigned char>(c) & 0x80) != 0) {
        wide_ += c;
        if (is_wide_blank(wide_)) wide_.clear();
        return wide_.empty() || begins_wide_blank(wide_);
    }
    if (line_.ends_with(':')) return false;
    return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == ':';
}

std::string detail::replace_commands(std::string_view text, bool line_starts,
                                     const std::function<std::string(char)>& instead) {
    std::string out;
    out.reserve(text.size());
    CommandFinder finder;
    if (!line_starts) finder.follow('.');
    for (const char c : text) {
        if (finder.completes_command(c))
            out += instead(c);
        else
            out += c;
    }
    return out;
}

std::string escape_commands(std::string_view lines) {
    return detail::replace_commands(lines, true, [](char c) { return std::string(" ") + c; });
}

std::string escape_commands_in_markup(std::string_view markup) {
    return detail::replace_commands(markup, true, detail::character_reference);
}

std::string escape_commands_in_json(std::string_view json) {
    return detail::replace_commands(json, true, detail::json_escape);
}

std::string detail::character_reference(char c) {
    return "&#" + std::to_string(static_cast<int>(c)) + ";";
}

std::string detail::json_escape(char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(c);
    return std::string("\\u00") + digits[value >> 4] + digits[value & 15];
}

}  // namespace interlink
