// Changes from a scenario: the JSON of a diff, or a list of changes that somebody wrote.
#include "dataset/fields.hpp"
#include "dataset/unicode.hpp"
#include "diff/mapping.hpp"
#include "text/format.hpp"

namespace interlink::detail {

namespace {

struct Reader {
    EditRun& run;
    const ElementIndex& index;
    bool back;

    /// "theme:fraud" without its mark.
    static std::string_view without_mark(ElementKind kind, std::string_view path) {
        const std::string mark = path_of_element(kind, "");
        return !mark.empty() && path.starts_with(mark) ? path.substr(mark.size()) : path;
    }

    static std::size_t field_dot(ElementKind kind, std::string_view path) {
        return kind == ElementKind::settings || kind == ElementKind::dataset ? path.find('.') : path.rfind('.');
    }

    void report_field(const Span& at, ElementKind kind, std::string_view field) const {
        Nearest nearest(field);
        for (const std::string_view name : field_names(kind)) nearest.consider(name);
        run.findings.add(Code::key_unknown, at, text::format("{} has no field {}", with_article(kind), quote(field)),
                         nearest.hint());
    }

    std::optional<Edit> read(const Node& node) const {
        static constexpr std::array<std::string_view, 7> keys{"change", "element", "path",    "before",
                                                              "after",  "content", "position"};
        const Fields fields(run.context, node, keys, "a change");
        if (!fields) return std::nullopt;
        Edit edit;
        const Node* path_node = fields.require("path");
        bool known =
            fields.require("change") != nullptr && fields.require("element") != nullptr && path_node != nullptr;
        known &= fields.choice("change", std::array{ChangeKind::removed, ChangeKind::added, ChangeKind::changed},
                               edit.change);
        known &= fields.choice("element", all_element_kinds, edit.element);
        const auto path = path_node ? read_text(run.context, *path_node, "path") : std::nullopt;
        if (!known || !path) return std::nullopt;
        edit.span = path_node->span;
        if (back && edit.change != ChangeKind::changed)
            edit.change = edit.change == ChangeKind::added ? ChangeKind::removed : ChangeKind::added;
        return edit.change == ChangeKind::changed ? read_changed(fields, std::move(edit), *path)
                                                  : read_whole(fields, std::move(edit), *path);
    }

    std::optional<Edit> read_changed(const Fields& fields, Edit edit, std::string_view path) const {
        const std::size_t dot = field_dot(edit.element, path);
        if (dot == std::string_view::npos) {
            run.findings.add(Code::wrong_type, edit.span, text::format("{} names no field", quote(path)),
                             "write element.field");
            return std::nullopt;
        }
        edit.field = path.substr(dot + 1);
        edit.id = without_mark(edit.element, path.substr(0, dot));
        const FieldInfo* field = find_field(edit.element, edit.field);
        if (field == nullptr) return report_field(edit.span, edit.element, edit.field), std::nullopt;
        const Node* value = fields.find(back ? "before" : "after");
        edit.value = is_nothing(value) ? nullptr : as_field(run.arena, field, value);
        return edit;
    }

    std::optional<Edit> read_whole(const Fields& fields, Edit edit, std::string_view path) const {
        edit.id = without_mark(edit.element, path);
        if (edit.element == ElementKind::settings || edit.element == ElementKind::dataset) {
            run.findings.add(Code::choice_unknown, edit.span,
                             text::format("the {} can only be changed", to_string(edit.element)), "");
            return std::nullopt;
        }
        if (const Node* position = fields.find("position"); !is_nothing(position))
            if (const auto number = read_number(run.context, *position, "position", any_amount))
                edit.position = static_cast<std::uint32_t>(std::min(*number, 4e9));
        const Node* content = fields.find("content");
        if (edit.change == ChangeKind::added && !is_nothing(content)) edit.content = content;
        return edit;
    }
};

}  // namespace

std::vector<Edit> read_scenario(EditRun& run, const ElementIndex& index, const Node& root, bool back) {
    static constexpr std::array<std::string_view, 8> keys{"changes", "tables",  "interlink", "command",
                                                          "dataset", "options", "summary",   "notes"};
    static constexpr std::array<std::string_view, 3> table_keys{"changes", "conclusions", "pairs"};
    const Reader reader{run, index, back};
    std::vector<Edit> edits;
    const Fields fields(run.context, root, keys, "a scenario");
    if (!fields) return edits;
    const auto add = [&](const Node& node) {
        if (auto edit = reader.read(node)) edits.push_back(*std::move(edit));
    };
    if (fields.find("changes") == nullptr && fields.find("tables") == nullptr) {
        fields.require("changes");
        return edits;
    }
    fields.each("changes", add);
    if (const Node* tables = fields.find("tables"))
        if (const Fields inside(run.context, *tables, table_keys, "the tables of a diff"); inside)
            inside.each("changes", add);
    return edits;
}

std::vector<Edit> to_edits(EditRun& run, std::span<const Change> changes) {
    std::vector<Edit> edits;
    const Span nowhere{static_cast<std::uint32_t>(run.files.size()) - 1, 0, 0, 1};
    for (const Change& change : changes) {
        Edit edit{change.change, change.element, change.id, change.field, nullptr, nullptr, change.position, nowhere};
        if (change.change == ChangeKind::changed && change.after)
            edit.value = as_field(run.arena, find_field(change.element, change.field),
                                  list_node(run.arena, *change.after, nowhere));
        if (change.change == ChangeKind::added) {
            Node* content = run.arena.node(Node::Kind::mapping, nowhere);
            Children entries(*content);
            for (const auto& [key, texts] : change.content) {
                entries.add(text_node(run.arena, key, nowhere));
                entries.add(list_node(run.arena, texts, nowhere));
            }
            edit.content = content;
        }
        edits.push_back(std::move(edit));
    }
    return edits;
}

}  // namespace interlink::detail
