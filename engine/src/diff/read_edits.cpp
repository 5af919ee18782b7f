// Edits from the command line: an id, PATH=VALUE, or a link in words.
#include "dataset/characters.hpp"
#include "dataset/fields.hpp"
#include "dataset/unicode.hpp"
#include "dataset/yaml_tree.hpp"
#include "diff/edits.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <span>

namespace interlink::detail {

namespace {

/// A part of a one-line text, with its place.
Span part_span(std::uint32_t file, std::string_view text, std::size_t from, std::size_t size) {
    return {file, 1, static_cast<std::uint32_t>(length(text.substr(0, from)) + 1),
            static_cast<std::uint32_t>(std::max<std::size_t>(length(text.substr(from, size)), 1))};
}

struct EditSource {
    EditRun& run;
    const ElementIndex& index;
    std::string_view text;
    std::uint32_t file;

    Span span(std::size_t from, std::size_t size) const { return part_span(file, text, from, size); }
    Span span(std::string_view part) const {
        return span(static_cast<std::size_t>(part.data() - text.data()), part.size());
    }
};

void read_remove(const EditSource& source, std::vector<Edit>& edits) {
    const Span at = source.span(source.text);
    const auto target = find_target(source.index, source.text);
    if (!target || target->kind == ElementKind::settings || target->kind == ElementKind::dataset)
        return report_unknown_target(source.run.context, source.index, at, source.text);
    edits.push_back({ChangeKind::removed, target->kind, target->id, {}, nullptr, nullptr, at_the_end, at});
}

/// PATH up to the field: the last dot, but after "settings" and "dataset" the first.
std::size_t field_dot(const ElementIndex& index, std::string_view path) {
    const std::size_t first = path.find('.');
    const std::string_view head = path.substr(0, first);
    const auto target = head == "settings" || head == "dataset" ? find_target(index, head) : std::nullopt;
    const bool whole = target && (target->kind == ElementKind::settings || target->kind == ElementKind::dataset);
    return whole ? first : path.rfind('.');
}

const Node* value_node(const EditSource& source, const FieldInfo& field, std::string_view value) {
    if (value.empty()) return nullptr;
    if (!field.list) return text_node(source.run.arena, value, source.span(value));
    Node* list = source.run.arena.node(Node::Kind::sequence, source.span(value));
    Children items(*list);
    for (std::size_t at = 0; at <= value.size();) {
        const std::size_t end = std::min(value.find('|', at), value.size());
        const std::string_view item = value.substr(at, end - at);
        items.add(text_node(source.run.arena, item, source.span(item)));
        at = end + 1;
    }
    return list;
}

void read_set(const EditSource& source, std::vector<Edit>& edits) {
    const std::string_view text = source.text;
    Context& context = source.run.context;
    const std::size_t equals = text.find('=');
    const std::string_view path = text.substr(0, equals);
    const std::size_t dot = field_dot(source.index, path);
    if (equals == std::string_view::npos || dot == std::string_view::npos || dot == 0)
        return context.findings.add(Code::wrong_type, source.span(text),
                                    text::format("{} is not PATH=VALUE", quote(text)),
                                    "for example ai/threats/data-security-risks.weight=0.5");
    const std::string_view name = path.substr(0, dot), field = path.substr(dot + 1);
    const auto target = find_target(source.index, name);
    if (!target) return report_unknown_target(context, source.index, source.span(name), name);
    const FieldInfo* info = find_field(target->kind, field);
    if (info == nullptr) {
        Nearest nearest(field);
        std::string known;
        for (const std::string_view candidate : field_names(target->kind)) {
            nearest.consider(candidate);
            known += (known.empty() ? "it has " : ", ") + std::string(candidate);
        }
        return context.findings.add(Code::key_unknown, source.span(field),
                                    text::format("{} has no field {}", with_article(target->kind), quote(field)),
                                    nearest.hint(known));
    }
    edits.push_back({ChangeKind::changed, target->kind, target->id, std::string(field),
                     value_node(source, *info, text.substr(equals + 1)), nullptr, at_the_end, source.span(name)});
}

std::vector<std::string_view> split_blanks(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

void read_add(const EditSource& source, std::vector<Edit>& edits) {
    const std::vector<std::string_view> words = split_blanks(source.text);
    Findings& findings = source.run.findings;
    // Names of elements may have blanks: the link ends where the first KEY=VALUE begins.
    const auto link_end =
        std::ranges::find_if(words, [](std::string_view word) { return word.find('=') != std::string_view::npos; });
    if (link_end - words.begin() < 3)
        return findings.add(Code::wrong_type, source.span(source.text),
                            text::format("{} is not a link", quote(source.text)),
                            "write 'from requires to', then perhaps weight=0.5 confidence=0.6 grade=inferred");
    Node* content = source.run.arena.node(Node::Kind::mapping, source.span(source.text));
    Children entries(*content);
    for (auto word = link_end; word != words.end(); ++word) {
        const std::size_t equals = word->find('=');
        if (equals == std::string_view::npos) {
            findings.add(Code::wrong_type, source.span(*word), text::format("{} is not KEY=VALUE", quote(*word)),
                         "for example weight=0.5");
            continue;
        }
        const std::string_view key = word->substr(0, equals);
        entries.add(text_node(source.run.arena, key, source.span(key)));
        entries.add(text_node(source.run.arena, word->substr(equals + 1), source.span(word->substr(equals + 1))));
    }
    std::string name = canonical_link(source.index, text::join(std::span(words.begin(), link_end), " "));
    if (split_blanks(name).size() > 3) {  // what follows the third word belongs to no name
        for (auto word = words.begin() + 3; word != link_end; ++word)
            findings.add(Code::wrong_type, source.span(*word), text::format("{} is not KEY=VALUE", quote(*word)),
                         "for example weight=0.5");
        name = canonical_link(source.index, text::format("{} {} {}", words[0], words[1], words[2]));
    }
    edits.push_back(
        {ChangeKind::added, ElementKind::link, name, {}, nullptr, content, at_the_end, source.span(source.text)});
}

void read_scenario_text(const EditSource& source, bool back, std::vector<Edit>& edits) {
    EditRun& run = source.run;
    const Parsed parsed = parse_yaml(run.files[source.file], source.file, run.limits.nesting, run.arena, run.findings);
    if (parsed.root == nullptr || !parsed.complete) return;
    for (Edit& edit : read_scenario(run, source.index, *parsed.root, back)) edits.push_back(std::move(edit));
}

}  // namespace

EditRun::EditRun(const Dataset& base)
    : arena(limits.values),
      findings(files, limits.diagnostics),
      dataset(base),
      context{dataset, findings, arena, limits} {
    for (const std::string& name : base.files) files.push_back({name, name, {}});
}

Node* text_node(Arena& arena, std::string_view text, const Span& span) {
    Node* node = arena.node(Node::Kind::scalar, span);
    node->text = arena.text(text);
    return node;
}

Node* list_node(Arena& arena, const TextList& texts, const Span& span) {
    Node* list = arena.node(Node::Kind::sequence, span);
    Children items(*list);
    for (const std::string& text : texts) items.add(text_node(arena, text, span));
    return list;
}

const Node* as_field(Arena& arena, const FieldInfo* field, const Node* value) {
    if (field == nullptr || value == nullptr) return value;
    const auto copy = [&](const Node& node) {
        Node* alone = arena.node(node.kind, node.span);
        *alone = node;
        alone->next = nullptr;
        return alone;
    };
    if (!field->list && value->kind == Node::Kind::sequence && value->first != nullptr && value->first->next == nullptr)
        return copy(*value->first);
    if (field->list && value->kind == Node::Kind::scalar && !value->absent()) {
        Node* list = arena.node(Node::Kind::sequence, value->span);
        list->first = copy(*value);
        return list;
    }
    return value;
}

std::vector<Edit> read_edits(EditRun& run, const ElementIndex& index, const std::vector<EditText>& texts) {
    std::vector<Edit> edits;
    for (const EditText& text : texts) {
        const auto file = static_cast<std::uint32_t>(run.files.size());
        run.files.push_back({text.name, text.name, text.text});
        run.dataset.files.push_back(text.name);
        if (!check_characters(run.files.back(), file, run.findings)) continue;
        const EditSource source{run, index, run.files.back().bytes, file};
        switch (text.kind) {
            case EditText::Kind::remove:
                read_remove(source, edits);
                break;
            case EditText::Kind::set:
                read_set(source, edits);
                break;
            case EditText::Kind::add:
                read_add(source, edits);
                break;
            case EditText::Kind::scenario:
                read_scenario_text(source, false, edits);
                break;
            case EditText::Kind::scenario_back:
                read_scenario_text(source, true, edits);
                break;
        }
    }
    return edits;
}

}  // namespace interlink::detail
