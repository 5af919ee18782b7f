#include "dataset/list_hint.hpp"

#include "dataset/link_arrow.hpp"
#include "dataset/slug.hpp"
#include "dataset/unicode.hpp"
#include "dataset/yaml_source.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <vector>

namespace interlink::detail {
namespace {

constexpr std::size_t shown_at_most = 300;  // characters of a list in a hint
constexpr std::string_view spaces = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

std::vector<std::string_view> pieces(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> result;
    while (true) {
        const std::size_t end = text.find(separator);
        if (const auto piece = trimmed(text.substr(0, end)); !piece.empty()) result.push_back(piece);
        if (end == std::string_view::npos) return result;
        text.remove_prefix(end + separator.size());
    }
}

/// The lines of the file that a text of several lines was read from.
std::vector<std::string_view> written_lines(const Context& context, const Node& node) {
    const SourceFile& file = context.findings.file(node.span);
    std::vector<std::string_view> result;
    std::uint32_t line = node.span.line;
    std::string_view first = file.line(line);
    first.remove_prefix(prefix(first, node.span.column - 1).size());
    if (first.starts_with('|') || first.starts_with('>')) first = file.line(++line);
    const std::size_t length = trimmed(node.text).size();
    for (std::size_t seen = 0; seen < length && result.size() < 100; first = file.line(++line)) {
        const std::string_view text = trimmed(first);
        if (!text.empty()) result.push_back(text);
        seen += text.size() + 1;
    }
    return result;
}

/// A line without the dash or bullet that it begins with.
std::string_view without_bullet(std::string_view text) {
    for (const std::string_view bullet : {"-", "*", "•", "–", "—", "·", "‣", "▪", "◦"})
        if (text.starts_with(bullet)) return trimmed(text.substr(bullet.size()));
    return text;
}

std::string flow_list(const std::vector<std::string_view>& entries) {
    std::string list;
    for (const std::string_view entry : entries) {
        const std::string item = flow_scalar(entry);
        if (!list.empty() && list.size() + item.size() > shown_at_most) {
            list += ", …";
            break;
        }
        list += (list.empty() ? "" : ", ") + item;
    }
    return text::format("[{}]", list);
}

std::string lines_hint(std::vector<std::string_view> lines) {
    const bool dashes = std::ranges::all_of(lines, [](std::string_view line) { return line.starts_with('-'); });
    for (std::string_view& line : lines) line = without_bullet(line);
    std::erase_if(lines, [](std::string_view line) { return line.empty(); });
    if (lines.empty()) return "begin each entry with '- '";
    return text::format("{}: '- {}'; or write {}",
                        dashes ? "put a space after the dash of each line"
                               : "begin each line with a dash and a space, without | or > after the colon",
                        shortened(lines[0], 60), flow_list(lines));
}

/// "p. 3", "§ 4", "12", "chapter 2"
bool is_place(std::string_view text) {
    static constexpr std::array<std::string_view, 14> words{"p.",      "pp.",   "page", "pages",   "§",
                                                            "section", "sec.",  "para", "chapter", "table",
                                                            "fig",     "annex", "ch.",  "slide"};
    const std::string lower = [&] {
        std::string result(text);
        for (char& c : result)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
        return result;
    }();
    return std::ranges::any_of(words, [&](std::string_view word) { return lower.starts_with(word); }) ||
           (!text.empty() && text[0] >= '0' && text[0] <= '9') ||
           (text.size() > 1 && (text[0] == 'p' || text[0] == 'P') && text[1] >= '0' && text[1] <= '9');
}

/// The source whose id or title the words are, or empty.
std::string_view known_source(const Context& context, std::string_view words) {
    const std::string id = slug(words);
    for (const Source& source : context.dataset.sources)
        if (source.id == id || source.id == words || (!source.title.empty() && slug(source.title) == id))
            return source.id;
    return {};
}

struct WrittenEvidence {
    std::string_view source, place;
    std::string id;
    bool known = false;

    std::string item() const { return quoted_yaml(place.empty() ? id : text::format("{}#{}", id, place)); }
    std::string source_hint() const {
        if (known) return {};
        return text::format(", which is source#place, and list the source under sources: {{id: {}, title: {}}}", id,
                            quoted_yaml(source));
    }
};

/// "Report, p. 3" or "Report (p. 3)": the source, then the place in it.
WrittenEvidence written_evidence(const Context& context, std::string_view text) {
    WrittenEvidence result{trimmed(text), {}, {}, false};
    std::string_view& source = result.source;
    for (std::size_t at = source.find_first_of(",;:(#"); at != std::string_view::npos;
         at = source.find_first_of(",;:(#", at + 1)) {
        const std::string_view after = trimmed(source.substr(at + 1));
        if (source[at] != '#' && !is_place(after)) continue;
        result.place = after;
        if (source[at] == '(' && result.place.ends_with(')')) result.place.remove_suffix(1);
        source = trimmed(source.substr(0, at));
        break;
    }
    const std::string_view known = known_source(context, source);
    result.known = !known.empty();
    result.id = result.known ? std::string(known) : std::string(prefix(slug(source), 40));
    return result;
}

}  // namespace

std::string quotes_hint(std::string_view text) {
    return text::format("put it in quotes: {}", quoted_yaml(text));
}

std::string evidence_hint(const Context& context, std::string_view text) {
    const WrittenEvidence written = written_evidence(context, text);
    return text::format("write [{}]{}", written.item(), written.source_hint());
}

std::string evidence_item_hint(const Context& context, std::string_view text) {
    const WrittenEvidence written = written_evidence(context, text);
    if (written.place.empty()) return {};
    return text::format("write {}{}", written.item(), written.source_hint());
}

bool is_split_evidence(const Context& context, const Node& item) {
    const Node* next = item.next;
    return next != nullptr && item.kind == Node::Kind::scalar && next->kind == Node::Kind::scalar && !item.broken &&
           item.text.find('#') == std::string_view::npos && !context.sources.contains(next->text) &&
           (!context.sources.contains(item.text) || next->text.find('#') == std::string_view::npos) &&
           is_place(next->text);
}

std::string list_hint(const Context& context, const Node& node, std::string_view what) {
    if (node.kind == Node::Kind::mapping) {
        if (what == "links")
            if (const auto link = arrow_of(context, node))
                return text::format("begin each link with '- ': - {{from: {}, to: {}, kind: {}}}",
                                    flow_scalar(link->from), flow_scalar(link->to),
                                    to_string(link->kind.value_or(LinkKind::influences)));
        const std::string meant = meant_text(context, node);
        if (!meant.empty() && node.first->text == "phrase")
            return text::format("write [{{{}}}]", shortened(meant, 200));
        return !meant.empty() ? text::format("begin each entry with '- ', or write [{}]", flow_scalar(meant))
                              : "begin each entry with '- '; what is the key here becomes its id";
    }
    if (what == "evidence") return evidence_hint(context, node.text);
    if (node.text.find('\n') != std::string_view::npos && !node.many_lines) return lines_hint(pieces(node.text, "\n"));
    if (node.many_lines) return lines_hint(written_lines(context, node));
    std::string_view text = trimmed(node.text);
    if (node.plain && text.starts_with('-') && text.size() > 1)
        return text::format("put a space after the dash, on a line of its own: '- {}'; or write {}",
                            shortened(without_bullet(text), 60), flow_list({without_bullet(text)}));
    for (const std::string_view separator : {";", "|", "•", "·", "‣", " / ", "\t"})
        if (const auto entries = pieces(text, separator); entries.size() > 1)
            return text::format("write {}", flow_list(entries));
    const auto entries = pieces(text, ",");
    if (entries.size() < 2) return text::format("write {}", flow_list({text}));
    return text::format("write {}, or {} if it is one", flow_list(entries), flow_list({text}));
}

std::string meant_text(const Context& context, const Node& node) {
    if (node.kind != Node::Kind::mapping || node.first == nullptr || node.first->next->next != nullptr) return {};
    const Node& key = *node.first;
    const Node& value = *key.next;
    if (key.kind != Node::Kind::scalar || value.kind != Node::Kind::scalar || key.broken || value.broken) return {};
    std::string_view line = context.findings.file(node.span).line(node.span.line);
    line.remove_prefix(prefix(line, node.span.column - 1).size());
    const bool question = line.starts_with('?');
    return std::string(
        trimmed(text::format("{}{}{}{}", question ? "? " : "", key.text, question ? "" : ": ", value.text)));
}

}  // namespace interlink::detail
