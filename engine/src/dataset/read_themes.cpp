#include "dataset/fields.hpp"
#include "dataset/sections.hpp"

namespace interlink::detail {
namespace {

void change(const Fields& fields, Theme& theme) {
    const auto replace = [&](std::string_view key, std::string& text) {
        if (fields.find(key) != nullptr) text = fields.text(key);
    };
    const auto replace_list = [&](std::string_view key, std::vector<std::string>& list) {
        if (fields.find(key) != nullptr) list = fields.texts(key);
    };
    replace("label", theme.label);
    replace("definition", theme.definition);
    replace("group", theme.group);
    fields.choice("kind", std::array{ThemeKind::capability, ThemeKind::attribute, ThemeKind::context}, theme.kind);
    replace_list("answers", theme.answers);
    replace_list("related", theme.related);
    fields.number("salience", above_zero_to_one, theme.salience);
    replace_list("terms", theme.terms);
}

}  // namespace

void read_theme(Context& context, const Node& node, std::size_t built_in) {
    static constexpr std::array<std::string_view, 9> keys{"id",      "label",   "definition", "group", "kind",
                                                          "answers", "related", "salience",   "terms"};
    const Fields fields(context, node, keys, "a theme");
    if (!fields || fields.find("id") == nullptr) context.themes.complete = false;
    if (!fields) return;
    std::vector<Theme>& themes = context.dataset.themes;
    const std::string_view id = fields.id();
    Theme added;
    added.id = id;
    added.label = id;
    Theme* theme = &added;
    if (!id.empty()) {
        const Entity entity{EntityKind::theme, static_cast<std::uint32_t>(themes.size()), fields.find("id")->span};
        Entity* known = context.themes.find(id);
        const bool changes_built_in = known != nullptr && known->index < built_in && known->span.line == 0;
        if (changes_built_in) {
            known->span = entity.span;
            theme = &themes[known->index];
        } else if (define(context, context.themes, id, entity, "theme")) {
            theme = &themes.emplace_back(std::move(added));
        }
    }
    theme->place = node.span.place();
    change(fields, *theme);
}

namespace {

/// Reports what is no theme, and puts ids in the place of labels.
void check_theme_names(Context& context, const Node& node, std::string_view key, std::vector<std::string>* named) {
    static constexpr std::array theme_only{EntityKind::theme};
    const Node* list = entry(node, key);
    if (list == nullptr || list->kind != Node::Kind::sequence) return;
    std::vector<std::string> ids;
    for (const Node* item = list->first; item != nullptr; item = item->next) {
        if (item->text.empty()) continue;
        const auto id = find_id(context, item->span, item->text, context.themes, theme_only, "theme");
        ids.emplace_back(id.value_or(item->text));
    }
    if (named != nullptr && named->size() == ids.size()) *named = std::move(ids);
}

}  // namespace

void check_theme(Context& context, const Node& node) {
    const Node* id = entry(node, "id");
    const Entity* known = id == nullptr ? nullptr : context.themes.find(id->text);
    Theme* theme = known == nullptr ? nullptr : &context.dataset.themes[known->index];
    check_theme_names(context, node, "answers", theme == nullptr ? nullptr : &theme->answers);
    check_theme_names(context, node, "related", theme == nullptr ? nullptr : &theme->related);
}

}  // namespace interlink::detail
