#include <interlink/shared.hpp>

#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

/// Of the kinds that stand side by side in a list.
bool another_kind_has(const Model& model, EntityRef entity, const std::string& name) {
    const Dataset& data = *model.dataset;
    const auto named = [&](EntityKind kind, const auto& list, auto member) {
        return kind != entity.kind && std::ranges::find(list, name, member) != list.end();
    };
    return named(EntityKind::technology, data.technologies, &Technology::name) ||
           named(EntityKind::theme, data.themes, &Theme::label) ||
           named(EntityKind::function, data.functions, &Function::name) ||
           named(EntityKind::enabler, data.enablers, &Enabler::name);
}

}  // namespace

std::string told_name(const Model& model, EntityRef entity) {
    const std::string& name = model.name(entity);
    if (is_goal(model, entity)) return text::format("{} (goal)", name);
    if (another_kind_has(model, entity, name)) return text::format("{} ({})", name, to_string(entity.kind));
    return name;
}

bool is_goal(const Model& model, EntityRef entity) {
    return entity.kind == EntityKind::function && model.dataset->functions[entity.index].kind == FunctionKind::goal;
}

std::vector<const FunctionService*> functions_by_rank(const FunctionsResult& result) {
    std::vector<const FunctionService*> served;
    for (const FunctionService& service : result.functions)
        if (!service.supporters.empty()) served.push_back(&service);
    std::ranges::stable_sort(served, [](const FunctionService* x, const FunctionService* y) {
        if (x->supporters.size() != y->supporters.size()) return x->supporters.size() > y->supporters.size();
        return x->coverage > y->coverage;
    });
    return served;
}

}  // namespace interlink
