#include "dataset/file_edits.hpp"
#include "dataset/yaml_source.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

struct Yaml {
    std::string_view text;
    std::string_view newline;
    std::vector<YamlPart> parts;

    std::size_t line_start(std::size_t at) const {
        const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_of("\r\n", at - 1);
        return before == std::string_view::npos ? 0 : before + 1;
    }
    /// Where the line after `at` begins: `at` itself where a block of text ended just before.
    std::size_t next_line(std::size_t at) const {
        if (at > 0 && (text[at - 1] == '\n' || text[at - 1] == '\r')) return at;
        const std::size_t end = text.find_first_of("\r\n", at);
        if (end == std::string_view::npos) return text.size();
        return end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    /// Whole lines at the start of a line, or behind a last line without an end.
    TextEdit insert_lines(std::size_t at, std::string lines) const {
        const bool open = at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r';
        return {at, 0, open ? std::string(newline) + lines : std::move(lines)};
    }
};

std::size_t find_phrase(const Yaml& yaml, const Factor& factor) {
    const auto found = std::ranges::find_if(yaml.parts, [&](const YamlPart& part) {
        return part.kind == Node::Kind::scalar && part.line == factor.place.line &&
               part.column == factor.place.column && part.value == factor.phrase;
    });
    return static_cast<std::size_t>(found - yaml.parts.begin());
}

/// A comment on a line of its own above an entry of a list without brackets.
void comment_above(const Yaml& yaml, std::size_t item, const std::string& comment, FileEdits& out) {
    const YamlPart& part = yaml.parts[item];
    const std::size_t start = yaml.line_start(part.begin);
    const std::string_view before = yaml.text.substr(start, part.begin - start);
    const std::size_t dash = std::min(before.find('-'), before.size());
    if (dash + 1 >= before.size() || before.find_first_not_of(' ') != dash ||
        before.find_first_not_of(' ', dash + 1) != std::string_view::npos)
        return;
    out.edits.push_back({start, 0, text::format("{}# {}{}", before.substr(0, dash), comment, yaml.newline)});
}

/// Empty when it was written, else why not.
std::string edit_bare_phrase(const Yaml& yaml, std::size_t index, const ThemeEdit& edit, FileEdits& out) {
    const YamlPart& phrase = yaml.parts[index];
    if (phrase.block_text) return "the phrase is a block of text";
    const std::string_view raw = yaml.text.substr(phrase.begin, phrase.end - phrase.begin);
    if (!yaml.parts[phrase.parent].flow) comment_above(yaml, index, edit.comment, out);
    out.edits.push_back(
        {phrase.begin, raw.size(),
         text::format("{{phrase: {}, {}: [{}]}}", phrase.plain ? flow_scalar(phrase.value) : std::string(raw), edit.key,
                      edit.theme)});
    return {};
}

std::string edit_factor(const Yaml& yaml, std::size_t index, const ThemeEdit& edit, FileEdits& out) {
    const YamlPart& phrase = yaml.parts[index];
    const YamlPart& factor = yaml.parts[phrase.parent];
    if (value_of(yaml.parts, phrase.parent, edit.key))
        return text::format("the phrase has an entry {} already", edit.key);
    if (factor.flow) {
        if (!yaml.parts[factor.parent].flow) comment_above(yaml, phrase.parent, edit.comment, out);
        out.edits.push_back({phrase.end, 0, text::format(", {}: [{}]", edit.key, edit.theme)});
        return {};
    }
    const auto value = std::ranges::find(factor.children, index);
    const YamlPart& key = yaml.parts[*(value - 1)];
    const std::size_t start = yaml.line_start(key.begin);
    if (yaml.text.substr(start, key.begin - start).find_first_not_of(" -") != std::string_view::npos)
        return "the entry is written in an unusual way";
    out.edits.push_back(yaml.insert_lines(yaml.next_line(phrase.end),
                                          text::format("{}{}: [{}]  # {}{}", std::string(key.column - 1, ' '), edit.key,
                                                       edit.theme, edit.comment, yaml.newline)));
    return {};
}

std::string link_item(const Link& link) {
    std::string item = text::format("{{from: {}, to: {}, kind: {}", link.from.id, link.to.id, to_string(link.kind));
    if (link.kind == LinkKind::supports) item += text::format(", horizon: {}", to_string(link.horizon));
    if (link.confidence) item += text::format(", confidence: {}", *link.confidence);
    item += text::format(", grade: {}", to_string(link.grade));
    if (!link.factor.empty()) item += text::format(", factor: {}", link.factor);
    std::string evidence;
    for (const std::string& words : evidence_words(link.evidence))
        evidence += (evidence.empty() ? "" : ", ") + quoted_yaml(words);
    if (!evidence.empty()) item += text::format(", evidence: [{}]", evidence);
    if (!link.note.empty()) item += text::format(", note: {}", quoted_yaml(link.note));
    return item + "}";
}

std::string link_lines(std::span<const Link> links, std::size_t indent, std::string_view newline) {
    std::string lines;
    for (const Link& link : links)
        lines += text::format("{}- {}{}", std::string(indent, ' '), link_item(link), newline);
    return lines;
}

std::string edit_links(const Yaml& yaml, std::span<const Link> links, FileEdits& out) {
    const YamlPart& root = yaml.parts.front();
    if (root.kind != Node::Kind::mapping) return "the file is no mapping";
    const auto index = value_of(yaml.parts, 0, "links");
    if (!index || (yaml.parts[*index].kind == Node::Kind::scalar)) {
        if (root.flow) return "the file has no list of links";
        const std::size_t at = yaml.next_line(index ? yaml.parts[*index].begin : root.end);
        const std::string head =
            index ? std::string() : text::format("{}links:{}", std::string(root.column - 1, ' '), yaml.newline);
        out.edits.push_back(yaml.insert_lines(at, head + link_lines(links, root.column + 1, yaml.newline)));
        return {};
    }
    const YamlPart& list = yaml.parts[*index];
    if (!list.flow) {
        out.edits.push_back(
            yaml.insert_lines(yaml.next_line(list.end), link_lines(links, list.column - 1, yaml.newline)));
        return {};
    }
    std::string items;
    for (const Link& link : links) items += (items.empty() && list.children.empty() ? "" : ", ") + link_item(link);
    const std::size_t at = list.children.empty() ? list.begin + 1 : yaml.parts[list.children.back()].end;
    out.edits.push_back({at, 0, std::move(items)});
    return {};
}

}  // namespace

FileEdits edit_yaml(std::string_view text, std::span<const ThemeEdit> themes, std::span<const Link> links) {
    FileEdits out;
    auto parts = read_yaml_source(text);
    if (!parts) {
        out.notes.push_back("the file has changed since it was read");
        return out;
    }
    const Yaml yaml{text, line_end(text), std::move(*parts)};
    for (const ThemeEdit& edit : themes) {
        const std::size_t index = find_phrase(yaml, *edit.factor);
        std::string problem = "the file has changed since it was read";
        if (index < yaml.parts.size())
            problem = yaml.parts[yaml.parts[index].parent].kind == Node::Kind::sequence
                          ? edit_bare_phrase(yaml, index, edit, out)
                          : edit_factor(yaml, index, edit, out);
        if (problem.empty())
            ++out.made;
        else
            out.notes.push_back(text::format("line {}: {}; write `{}: [{}]` by hand", edit.factor->place.line, problem,
                                             edit.key, edit.theme));
    }
    if (links.empty()) return out;
    if (std::string problem = edit_links(yaml, links, out); problem.empty())
        out.made += links.size();
    else
        out.notes.push_back(text::format("{}; write the links by hand", problem));
    return out;
}

}  // namespace interlink::detail
