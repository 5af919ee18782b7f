#include "dataset/fields.hpp"
#include "dataset/sections.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr std::array<std::string_view, 7> function_keys{"id",   "name",    "abbreviation", "description",
                                                        "kind", "part_of", "evidence"};

/// "a → b → c → a", shortened in the middle when long.
std::string cycle_text(const Dataset& dataset, std::span<const std::uint32_t> cycle) {
    std::string text;
    for (std::size_t i = 0; i < cycle.size(); ++i) {
        if (i == 10 && cycle.size() > 20) {
            text += text::format("… ({} more) → ", cycle.size() - 20);
            i = cycle.size() - 10;
        }
        text += dataset.functions[cycle[i]].id + " → ";
    }
    return text + dataset.functions[cycle[0]].id;
}

}  // namespace

void read_function(Context& context, const Node& node) {
    const Fields fields(context, node, function_keys, "a function");
    if (!fields || fields.find("id") == nullptr) context.entities.complete = false;
    if (!fields) return;
    const std::string_view id = fields.id();
    Function function;
    function.id = id;
    function.name = fields.find("name") == nullptr ? function.id : fields.text("name");
    function.abbreviation = fields.text("abbreviation");
    function.description = fields.text("description");
    fields.choice("kind", std::array{FunctionKind::function, FunctionKind::goal}, function.kind);
    function.part_of = fields.texts("part_of");
    function.evidence = fields.evidence();
    function.place = node.span.place();
    const auto index = static_cast<std::uint32_t>(context.dataset.functions.size());
    if (!id.empty())
        define(context, context.entities, id, {EntityKind::function, index, fields.find("id")->span}, "function");
    context.dataset.functions.push_back(std::move(function));
}

void read_enabler(Context& context, const Node& node) {
    static constexpr std::array<std::string_view, 5> keys{"id", "name", "description", "status", "evidence"};
    const Fields fields(context, node, keys, "an enabler");
    if (!fields || fields.find("id") == nullptr) context.entities.complete = false;
    if (!fields) return;
    const std::string_view id = fields.id();
    Enabler enabler;
    enabler.id = id;
    enabler.name = fields.find("name") == nullptr ? enabler.id : fields.text("name");
    enabler.description = fields.text("description");
    fields.choice("status", std::array{EnablerStatus::missing, EnablerStatus::partial, EnablerStatus::in_place},
                  enabler.status);
    enabler.evidence = fields.evidence();
    enabler.place = node.span.place();
    const auto index = static_cast<std::uint32_t>(context.dataset.enablers.size());
    if (!id.empty())
        define(context, context.entities, id, {EntityKind::enabler, index, fields.find("id")->span}, "enabler");
    context.dataset.enablers.push_back(std::move(enabler));
}

namespace {

/// The id of the function that another is part of.
std::string_view whole_of(Context& context, const Node& item) {
    static constexpr std::array function_only{EntityKind::function};
    const auto id = find_id(context, item.span, item.text, context.entities, function_only, "function");
    if (!id) return item.text;
    if (const Entity* known = context.entities.find(*id); known->kind != EntityKind::function)
        context.findings.add(Code::endpoint_not_allowed, item.span,
                             text::format("a function is part of a function, and {} is {} {}", quote(item.text),
                                          known->kind == EntityKind::technology ? "a" : "an", to_string(known->kind)));
    return *id;
}

}  // namespace

void check_part_of(Context& context, const Node& node) {
    const Node* list = entry(node, "part_of");
    if (list == nullptr || list->kind != Node::Kind::sequence) return;
    std::vector<std::string> wholes;
    for (const Node* item = list->first; item != nullptr; item = item->next)
        if (!item->text.empty()) wholes.emplace_back(whole_of(context, *item));
    const Node* id = entry(node, "id");
    const Entity* known = id == nullptr ? nullptr : context.entities.find(id->text);
    if (known == nullptr || known->kind != EntityKind::function) return;
    std::vector<std::string>& part_of = context.dataset.functions[known->index].part_of;
    if (part_of.size() == wholes.size()) part_of = std::move(wholes);
}

void check_part_of_cycles(Context& context) {
    const std::vector<Function>& functions = context.dataset.functions;
    enum class State : std::uint8_t { unseen, on_path, done };
    struct Step {
        std::uint32_t function;
        std::size_t next;
    };
    std::vector<State> states(functions.size(), State::unseen);
    std::vector<Step> steps;
    std::vector<std::uint32_t> path;
    const auto enter = [&](std::uint32_t function) {
        states[function] = State::on_path;
        steps.push_back({function, 0});
        path.push_back(function);
    };
    for (std::uint32_t start = 0; start < functions.size(); ++start) {
        if (states[start] == State::unseen) enter(start);
        while (!steps.empty()) {
            const auto [function, next] = steps.back();
            if (next == functions[function].part_of.size()) {
                states[function] = State::done;
                steps.pop_back();
                path.pop_back();
                continue;
            }
            ++steps.back().next;
            const Entity* known = context.entities.find(functions[function].part_of[next]);
            if (known == nullptr || known->kind != EntityKind::function) continue;
            const std::uint32_t whole = known->index;
            if (states[whole] == State::unseen)
                enter(whole);
            else if (states[whole] == State::on_path) {
                if (context.findings.full()) return;
                const auto first = std::find(path.begin(), path.end(), whole);
                const Place& place = functions[function].place;
                context.findings.add(Code::part_of_cycle, {place.file, place.line, place.column, 1},
                                     text::format("functions are part of each other: {}",
                                                  cycle_text(context.dataset, {first, path.end()})),
                                     "remove one part_of of the cycle");
            }
        }
    }
}

}  // namespace interlink::detail
