#include "dataset/fields.hpp"
#include "dataset/sections.hpp"
#include "dataset/unicode.hpp"
#include "diff/mapping.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace interlink {

namespace detail {

namespace {

/// Moves the last element of a list to its position.
template <class List>
void place_last(List& list, std::size_t position) {
    if (position + 1 >= list.size()) return;
    std::rotate(list.begin() + static_cast<std::ptrdiff_t>(position), list.end() - 1, list.end());
}

/// The same; phrases stay in the order S, W, O, T.
void place_last_factor(std::vector<Factor>& factors, std::size_t position) {
    const Quadrant quadrant = factors.back().quadrant;
    const auto first =
        std::find_if(factors.begin(), factors.end() - 1, [&](const Factor& f) { return f.quadrant >= quadrant; });
    const auto last = std::find_if(first, factors.end() - 1, [&](const Factor& f) { return f.quadrant > quadrant; });
    place_last(factors, std::clamp(position, static_cast<std::size_t>(first - factors.begin()),
                                   static_cast<std::size_t>(last - factors.begin())));
}

bool is_zero(const Node& node) {
    return node.kind == Node::Kind::scalar && node.text.find('0') != std::string_view::npos &&
           node.text.find_first_not_of("0.") == std::string_view::npos;
}

class Applier {
  public:
    Applier(EditRun& run, const ElementIndex& index) : run_(run), context_(run.context), index_(index) {}

    void apply(std::vector<Edit> edits) {
        remove(edits);
        fill_indices(context_);
        std::ranges::stable_sort(edits, {}, &Edit::position);
        for (const ElementKind kind : all_element_kinds) {
            std::vector<const Edit*> added, changed;
            for (const Edit& edit : edits) {
                if (edit.element != kind || edit.change == ChangeKind::removed) continue;
                (edit.change == ChangeKind::added ? added : changed).push_back(&edit);
            }
            for (const Edit* edit : added) add(*edit);
            if (!changed.empty()) change(kind, changed);
        }
        for (const Node* theme : themes_) check_theme(context_, *theme);
        for (const Node* function : functions_) check_part_of(context_, *function);
        if (!functions_.empty()) check_part_of_cycles(context_);
        check_impacts();
    }

  private:
    void remove(std::vector<Edit>& edits) {
        std::vector<Target> targets;
        for (Edit& edit : edits) {
            if (edit.change == ChangeKind::added) continue;
            if (edit.element == ElementKind::link) edit.id = canonical_link(index_, edit.id);
            const bool weighted = edit.element == ElementKind::factor || edit.element == ElementKind::link;
            if (weighted && edit.field == "weight" && edit.value != nullptr && is_zero(*edit.value))
                edit.change = ChangeKind::removed;
            if (edit.change != ChangeKind::removed) continue;
            if (index_.find(edit.element, edit.id) == nullptr) {
                report_unknown_target(context_, index_, edit.span, path_of_element(edit.element, edit.id));
                continue;
            }
            targets.push_back({edit.element, edit.id});
            removed_.emplace(edit.element, edit.id);
        }
        remove_elements(run_.dataset, index_, targets);
    }

    void add(const Edit& edit) {
        MappingBuilder mapping(run_.arena, edit.span);
        if (!add_identity(mapping, edit.element, edit.id)) {
            context_.findings.add(Code::id_malformed, edit.span,
                                  text::format("{} does not name {}", quote(edit.id), with_article(edit.element)),
                                  text::format("it is written {}", form_of_id(edit.element)));
            return;
        }
        mapping.add_fields(edit.element, edit.content);
        if (edit.element == ElementKind::factor) {
            if (Technology* owner = read_phrase(mapping.node())) place_last_factor(owner->factors, edit.position);
        } else if (read(edit.element, mapping.node())) {
            with_list(run_.dataset, edit.element, [&](auto& list) { place_last(list, edit.position); });
            if (edit.element == ElementKind::technology || edit.element == ElementKind::function) renumber(context_);
        }
    }

    /// Has the reader of the kind appended an element?
    bool read(ElementKind kind, const Node& node) {
        std::size_t before = 0, after = 0;
        with_list(run_.dataset, kind, [&](const auto& list) { before = list.size(); });
        switch (kind) {
            case ElementKind::source:
                read_source(context_, node);
                break;
            case ElementKind::theme:
                read_theme(context_, node, 0), themes_.push_back(&node);
                break;
            case ElementKind::technology:
                read_technology(context_, node);
                break;
            case ElementKind::function:
                read_function(context_, node), functions_.push_back(&node);
                break;
            case ElementKind::enabler:
                read_enabler(context_, node);
                break;
            case ElementKind::link:
                read_link(context_, node);
                break;
            case ElementKind::descriptor:
                read_descriptors(context_, in_list(run_.arena, "descriptors", node));
                break;
            case ElementKind::impact:
                read_impacts(context_, in_list(run_.arena, "impacts", node));
                break;
            default:
                break;
        }
        with_list(run_.dataset, kind, [&](const auto& list) { after = list.size(); });
        return after > before;
    }

    /// The technology to which the reader has appended a phrase.
    Technology* read_phrase(const Node& node) {
        const Entity* known = context_.entities.find(entry(node, "technology")->text);
        if (known == nullptr || known->kind != EntityKind::technology) {
            read_factor_row(context_, node);  // reports it
            return nullptr;
        }
        Technology& owner = run_.dataset.technologies[known->index];
        const std::size_t before = owner.factors.size();
        read_factor_row(context_, node);
        return owner.factors.size() > before ? &owner : nullptr;
    }

    void change(ElementKind kind, const std::vector<const Edit*>& edits) {
        const ElementIndex now(run_.dataset);
        std::map<std::string, std::vector<const Edit*>> by_id;
        for (const Edit* edit : edits) {
            const bool gone = removed_.contains({kind, edit->id});
            if (gone || now.find(kind, edit->id) == nullptr)
                report_unknown_target(context_, gone ? now : index_, edit->span, path_of_element(kind, edit->id));
            else
                by_id[edit->id].push_back(edit);
        }
        for (const auto& [id, changes] : by_id) {
            const Location at = *now.find(kind, id);
            if (kind == ElementKind::settings || kind == ElementKind::dataset) {
                for (const Edit* edit : changes) change_header(*edit);
            } else if (kind == ElementKind::factor) {
                change_phrase(id, at, changes);
            } else {
                with_list(run_.dataset, kind, [&](auto& list) { change_element(kind, id, at.index, changes, list); });
            }
        }
    }

    void change_header(const Edit& edit) {
        static constexpr std::string_view weights = "weights.";
        const Node& value = edit.value != nullptr ? *edit.value : *text_node(run_.arena, "", edit.span);
        if (edit.element == ElementKind::dataset) {
            const bool title = edit.field == "title";
            std::string& text = title ? run_.dataset.title : run_.dataset.description;
            text = edit.value == nullptr && !title ? "" : read_text(context_, value, edit.field).value_or("");
            return;
        }
        const bool weight = edit.field.starts_with(weights);
        MappingBuilder settings(run_.arena, edit.span), inner(run_.arena, edit.span);
        if (weight) {
            inner.add(std::string_view(edit.field).substr(weights.size()), value);
            settings.add("weights", inner.node());
        } else {
            settings.add(edit.field, value);
        }
        read_settings(context_, settings.node());
    }

    /// An element as a mapping, with other values in the fields that are edited.
    template <class Element>
    const Node& rewritten(ElementKind kind, const std::string& id, const Element& element,
                          const std::vector<const Edit*>& edits) {
        const Span& span = edits.front()->span;
        MappingBuilder mapping(run_.arena, span);
        add_identity(mapping, kind, id);
        for (const auto& field : fields<Element>()) {
            const auto edit =
                std::find_if(edits.rbegin(), edits.rend(), [&](const Edit* e) { return e->field == field.info.name; });
            if (edit != edits.rend()) {
                if ((*edit)->value != nullptr) mapping.add_field(kind, field.info.name, (*edit)->value, (*edit)->span);
            } else if (const FieldValue value = field.get(element)) {
                mapping.add_field(kind, field.info.name, list_node(run_.arena, *value, span), span);
            }
        }
        return mapping.node();
    }

    template <class List>
    void change_element(ElementKind kind, const std::string& id, std::uint32_t index,
                        const std::vector<const Edit*>& edits, List& list) {
        const Node& node = rewritten(kind, id, list[index], edits);
        forget(context_, kind, id);
        if (!read(kind, node)) return;
        auto fresh = std::move(list.back());
        list.pop_back();
        if constexpr (requires { fresh.factors; }) fresh.factors = std::move(list[index].factors);
        list[index] = std::move(fresh);
        if (kind == ElementKind::technology || kind == ElementKind::function) renumber(context_);
    }

    void change_phrase(const std::string& id, const Location& at, const std::vector<const Edit*>& edits) {
        std::vector<Factor>& factors = run_.dataset.technologies[at.owner].factors;
        const Node& node = rewritten(ElementKind::factor, id, factors[at.index], edits);
        forget(context_, ElementKind::factor, id);
        if (read_phrase(node) == nullptr) return;
        Factor fresh = std::move(factors.back());
        factors.pop_back();
        factors[at.index] = std::move(fresh);
    }

    /// States may have gone under the impacts that name them.
    void check_impacts() {
        for (const Impact& impact : run_.dataset.foresight.impacts)
            for (const std::string& state :
                 {impact.from_descriptor + "." + impact.from_state, impact.to_descriptor + "." + impact.to_state})
                if (!context_.states.contains(state))
                    context_.findings.add(
                        Code::reference_unknown, {},
                        text::format("an impact names the state {}, which would be gone", quote(state)),
                        "remove the impact as well");
    }

    EditRun& run_;
    Context& context_;
    const ElementIndex& index_;  ///< before the edits
    std::set<std::pair<ElementKind, std::string>> removed_;
    std::vector<const Node*> themes_, functions_;
};

EditResult finish(EditRun& run) {
    EditResult result;
    if (!run.findings.failed()) result.dataset = std::move(run.dataset);
    result.diagnostics = run.findings.take();
    return result;
}

}  // namespace

void apply(EditRun& run, const ElementIndex& index, std::vector<Edit> edits) {
    Applier(run, index).apply(std::move(edits));
}

}  // namespace detail

EditResult apply_edits(const Dataset& dataset, const std::vector<EditText>& edits) {
    detail::EditRun run(dataset);
    const detail::ElementIndex index(dataset);
    detail::apply(run, index, detail::read_edits(run, index, edits));
    return detail::finish(run);
}

EditResult apply_changes(const Dataset& dataset, std::span<const Change> changes) {
    detail::EditRun run(dataset);
    const detail::ElementIndex index(dataset);
    run.files.push_back({"changes", "changes", {}});
    run.dataset.files.emplace_back("changes");
    detail::apply(run, index, detail::to_edits(run, changes));
    return detail::finish(run);
}

}  // namespace interlink
