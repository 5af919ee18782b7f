#include "dataset/fields.hpp"
#include "dataset/sections.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

constexpr std::array<std::string_view, 2> foresight_keys{"descriptors", "impacts"};

void read_state(Context& context, const Node& node, std::string_view descriptor, Descriptor& owner) {
    static constexpr std::array<std::string_view, 2> keys{"id", "name"};
    const Fields fields(context, node, keys, "a state");
    if (!fields) return;
    const std::string_view id = fields.id();
    if (id.empty() || descriptor.empty()) return;
    const std::string full = text::format("{}.{}", descriptor, id);
    const Entity entity{EntityKind::theme, 0, fields.find("id")->span};
    if (!define(context, context.states, context.arena.text(full), entity, "state")) return;
    owner.states.push_back({std::string(id), fields.find("name") == nullptr ? std::string(id) : fields.text("name")});
}

void read_descriptor(Context& context, const Node& node) {
    static constexpr std::array<std::string_view, 3> keys{"id", "name", "states"};
    const Fields fields(context, node, keys, "a descriptor");
    if (!fields) return;
    const std::string_view id = fields.id();
    Descriptor descriptor;
    descriptor.id = id;
    descriptor.name = fields.find("name") == nullptr ? descriptor.id : fields.text("name");
    descriptor.place = node.span.place();
    const bool fresh = id.empty() || define(context, context.descriptors, id,
                                            {EntityKind::theme, 0, fields.find("id")->span}, "descriptor");
    const Node* states = fields.require("states");
    if (states == nullptr || !is_list(context, *states, "states")) return;
    if (states->first == nullptr)
        context.findings.add(Code::key_missing, states->span, "a descriptor lacks its states", "give at least one");
    fields.each("states", [&](const Node& item) { read_state(context, item, fresh ? id : "", descriptor); });
    context.dataset.foresight.descriptors.push_back(std::move(descriptor));
}

struct State {
    std::string_view descriptor;
    std::string_view state;
    std::string_view full;
};

std::optional<State> read_state_name(const Fields& fields, std::string_view key) {
    Context& context = fields.context();
    const Node* node = fields.require(key);
    if (node == nullptr) return std::nullopt;
    const auto name = read_text(context, *node, key);
    if (!name) return std::nullopt;
    if (!context.states.contains(*name)) {
        report_unknown(context, node->span, "state", *name, context.states);
        return std::nullopt;
    }
    const std::size_t dot = name->find('.');
    return State{name->substr(0, dot), name->substr(dot + 1), *name};
}

void read_impact(Context& context, const Node& node) {
    static constexpr std::array<std::string_view, 5> keys{"from", "to", "score", "grade", "evidence"};
    const Fields fields(context, node, keys, "an impact");
    if (!fields) return;
    const auto from = read_state_name(fields, "from");
    const auto to = read_state_name(fields, "to");
    Impact impact;
    if (fields.require("score") != nullptr) fields.number("score", any_number, impact.score);
    fields.choice("grade", std::array{Grade::stated, Grade::inferred, Grade::assumed}, impact.grade);
    impact.evidence = fields.evidence();
    impact.place = node.span.place();
    if (!from || !to) return;
    const std::string_view pair = context.arena.text(text::format("{} {}", from->full, to->full));
    if (const auto [first, added] = context.impacts.emplace(pair, Entity{EntityKind::theme, 0, node.span}); !added) {
        context.findings.add(Code::impact_repeated, node.span,
                             text::format("the impact of {} on {} was given already ({})", quote(from->full),
                                          quote(to->full), where(context, first->span, node.span)),
                             "keep one of the two");
        return;
    }
    impact.from_descriptor = from->descriptor;
    impact.from_state = from->state;
    impact.to_descriptor = to->descriptor;
    impact.to_state = to->state;
    context.dataset.foresight.impacts.push_back(std::move(impact));
}

}  // namespace

void read_descriptors(Context& context, const Node& foresight) {
    const Fields fields(context, foresight, foresight_keys, "foresight");
    if (fields) fields.each("descriptors", [&](const Node& item) { read_descriptor(context, item); });
}

void read_impacts(Context& context, const Node& foresight) {
    if (foresight.kind != Node::Kind::mapping) return;
    for (const Node* key = foresight.first; key != nullptr; key = key->next->next)
        if (key->text == "impacts" && is_list(context, *key->next, "impacts"))
            for (const Node* item = key->next->first; item != nullptr; item = item->next) read_impact(context, *item);
}

}  // namespace interlink::detail
