// What can be expected, and what is recommended?
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::report {

namespace {

Table outlook_table(const Model& model) {
    Table table{"outlook",
                "What is expected, by technology",
                "Opportunities and expected uses as the data give them, and what has to be there first.",
                {},
                {}};
    table.columns = {
        {"technology", "Technology", ColumnType::reference, ""},
        {"opportunities", "Opportunities", ColumnType::texts, "as the data word them"},
        {"future", "Further expected uses", ColumnType::texts,
         "functions with a future use, other than those that restate an opportunity"},
        {"requires", "Requires", ColumnType::texts, "technologies and enablers; enablers with their status"},
        {"evidence", "Where it says so", ColumnType::text, "source and place"}};
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        TextList opportunities, future, needs;
        std::vector<std::uint32_t> factors, relations;
        for (std::uint32_t f = model.first_factor[t]; f < model.first_factor[t + 1]; ++f)
            if (model.factors[f].quadrant == Quadrant::opportunity) {
                opportunities.push_back(model.factors[f].authored->phrase);
                factors.push_back(f);
            }
        for (const Use& use : direct_uses(model, t, Horizon::future)) {
            const Relation& relation = model.relations[use.relation];
            relations.push_back(use.relation);
            const bool restates = relation.factor && model.factors[*relation.factor].quadrant == Quadrant::opportunity;
            if (restates) continue;
            const std::string& name = model.name({EntityKind::function, use.function});
            future.push_back(
                relation.grade == Grade::stated ? name : text::format("{} ({})", name, to_string(relation.grade)));
        }
        for (const Relation& relation : model.relations) {
            if (relation.kind != LinkKind::requires_ || relation.from != EntityRef{EntityKind::technology, t}) continue;
            std::string text = model.name(relation.to);
            if (relation.to.kind == EntityKind::enabler)
                text += text::format(" [{}]", to_string(model.dataset->enablers[relation.to.index].status));
            if (relation.grade != Grade::stated) text += text::format(" ({})", to_string(relation.grade));
            needs.push_back(std::move(text));
        }
        const auto cell = [](const TextList& list) { return list.empty() ? Cell() : Cell(list); };
        table.rows.push_back({model.technology(t), cell(opportunities), cell(future), cell(needs),
                              cite(*model.dataset, evidence_behind(model, factors, relations))});
    }
    return table;
}

std::string expectation_sentence(const Findings& findings) {
    std::size_t current = 0, future = 0, open = 0;
    for (const FunctionService& service : findings.all.functions.functions) {
        const bool now = std::ranges::any_of(service.supporters, &FunctionService::Supporter::current);
        const bool later = std::ranges::any_of(service.supporters, &FunctionService::Supporter::future);
        current += now;
        future += later && !now;
        open += service.supporters.empty();
    }
    const std::size_t all = findings.all.functions.functions.size();
    if (all == 0) return "The data name no function that a technology could serve.";
    const auto are = [](std::size_t count) { return count == 1 ? "1 is" : text::format("{} are", count); };
    std::string text =
        current == all ? text::format("{} served today", all == 1 ? "The one function is" : "All functions are")
                       : text::format("Of {}, {} served today", counted(all, "function", "functions"), are(current));
    if (current > 0) text += ", directly or through a function that is part of it";
    if (future > 0) text += text::format("; {} expected to be served", are(future));
    if (open > 0) text += text::format("; {} named without a technology", are(open));
    return text + ".";
}

std::string broad_sentence(const Findings& findings) {
    const Model& model = findings.model();
    std::vector<const FunctionService*> services = functions_by_rank(findings.all.functions);
    std::erase_if(services, [](const FunctionService* service) { return service->supporters.size() < 2; });
    if (services.empty()) return "No function is expected from two technologies together.";
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, services.size()); ++i) {
        std::vector<std::uint32_t> technologies;
        for (const auto& supporter : services[i]->supporters) technologies.push_back(supporter.technology);
        texts.push_back(text::format("{} ({})", told_name(model, {EntityKind::function, services[i]->function}),
                                     join_words(names_of(model, EntityKind::technology, technologies))));
    }
    std::string text = "Most technologies come together in ";
    for (std::size_t i = 0; i < texts.size(); ++i) text += (i == 0 ? "" : "; ") + texts[i];
    return text + ".";
}

}  // namespace

Section outlook_section(const Findings& findings) {
    Section section{"outlook", "What can be expected, and what is recommended?", {}, {}};
    section.blocks.emplace_back(Paragraph{expectation_sentence(findings) + " " + broad_sentence(findings)});
    section.blocks.emplace_back(TableBlock{outlook_table(findings.model()), "tables/report-outlook.csv"});
    Section advice{"recommendations", "Recommendations", {}, recommendations(findings)};
    advice.blocks.emplace_back(
        Paragraph{"Computed from the data: each follows from a figure in this report, with its reason and what it "
                  "rests on. They are starting points for a decision, not the decision.",
                  true});
    section.sections.push_back(std::move(advice));
    return section;
}

}  // namespace interlink::report
