#include "analysis/describe.hpp"
#include "analysis/questions.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

std::string status_of(const FunctionService& service) {
    return service.supporters.empty() ? "gap" : service.supporters.size() == 1 ? "single" : "shared";
}

std::vector<std::uint32_t> technologies_of(const FunctionService& service,
                                           bool (*keep)(const FunctionService::Supporter&)) {
    std::vector<std::uint32_t> technologies;
    for (const auto& supporter : service.supporters)
        if (keep(supporter)) technologies.push_back(supporter.technology);
    return technologies;
}

Cell evidence_of_service(const Model& model, const FunctionService& service) {
    std::vector<std::uint32_t> relations;
    for (const auto& supporter : service.supporters)
        relations.insert(relations.end(), supporter.relations.begin(), supporter.relations.end());
    return detail::evidence(model, {}, relations);
}

Table functions_table(const Model& model, const FunctionsResult& result) {
    Table table{"functions",
                "Functions and the technologies that serve them",
                "Use that reaches a function from the functions that are part of it is counted in part.",
                {},
                {}};
    table.columns = {
        {"id", "Function", ColumnType::reference, ""},
        {"name", "Name", ColumnType::text, "", 0, true},
        {"kind", "Kind", ColumnType::text, "function or goal", 0, true},
        {"status", "Status", ColumnType::text, "gap: nobody serves it; single: one technology; shared: several"},
        {"coverage", "Coverage", ColumnType::number, "1 − Π(1 − F) over the technologies, in [0,1]", 2},
        {"technologies", "Served by", ColumnType::references, "strongest first"},
        {"current", "Today", ColumnType::references, "technologies with a current use"},
        {"future", "In future", ColumnType::references, "technologies with a future use"},
        {"part_of", "Part of", ColumnType::texts, "", 0, true},
        {"requires", "Requires", ColumnType::lists, "enablers with their status", 0, true},
        {"missing", "Not yet in place", ColumnType::references, "required enablers that are not in place", 0, true},
        {"evidence", "Evidence", ColumnType::texts, "places in the sources", 0, true}};
    for (const FunctionService& service : result.functions) {
        const Function& function = model.dataset->functions[service.function];
        const auto list = [&](bool (*keep)(const FunctionService::Supporter&)) {
            return detail::references(model, EntityKind::technology, technologies_of(service, keep));
        };
        table.rows.push_back({model.function(service.function), function.name, std::string(to_string(function.kind)),
                              status_of(service), service.coverage,
                              list([](const FunctionService::Supporter&) { return true; }),
                              list([](const FunctionService::Supporter& s) { return s.current; }),
                              list([](const FunctionService::Supporter& s) { return s.future; }), function.part_of,
                              detail::enabler_needs(model, service.requires_),
                              detail::missing_enablers(model, service.requires_), evidence_of_service(model, service)});
    }
    if (result.robust) {
        std::vector<detail::RankWithBand> ranks;
        for (const FunctionService& service : result.functions) ranks.push_back({service.rank, service.band});
        detail::insert_bands(table, "coverage",
                             "most technologies first, then coverage; ties share a rank, and a gap has none",
                             *result.robust, ranks);
    }
    return table;
}

std::string names_with_status(const Model& model, const FunctionsResult& result, std::string_view status) {
    std::vector<std::string> names;
    for (const FunctionService& service : result.functions)
        if (status_of(service) == status) names.push_back(model.dataset->functions[service.function].name);
    return join_words(names);
}

/// Of the function that most technologies serve, of those that as many do, and where it is a goal, of the first that is
/// none.
std::string first_sentence(const Model& model, const std::vector<const FunctionService*>& ranked) {
    const FunctionService& first = *ranked.front();
    const auto entity = [](const FunctionService& service) {
        return EntityRef{EntityKind::function, service.function};
    };
    std::vector<std::string> level;
    bool as_covered = false;
    for (const FunctionService* other : ranked) {
        if (other == &first || other->supporters.size() < first.supporters.size()) continue;
        level.push_back(told_name(model, entity(*other)));
        as_covered |= other->coverage >= first.coverage * (1 - 1e-12);
    }
    std::string text =
        text::format("Most technologies serve {} ({})", told_name(model, entity(first)), first.supporters.size());
    if (!level.empty())
        text +=
            text::format("; as many serve {}, with {} coverage", join_some(level, 3), as_covered ? "no more" : "less");
    const auto done =
        std::ranges::find_if(ranked, [&](const auto* service) { return !is_goal(model, entity(*service)); });
    if (is_goal(model, entity(first)) && done != ranked.end() && (*done)->supporters.size() < first.supporters.size())
        text += text::format("; the first that is no goal is {} ({})", told_name(model, entity(**done)),
                             (*done)->supporters.size());
    return text + ".";
}

std::optional<std::string> certainty_of_functions(const Model& model, const FunctionsResult& result) {
    const auto first = std::ranges::find(result.functions, 1u, &FunctionService::rank);
    if (!result.robust || first == result.functions.end()) return std::nullopt;
    return detail::certainty_sentence(told_name(model, {EntityKind::function, first->function}), *first->band,
                                      *result.robust, "uncertain relations");
}

std::string served_sentence(std::size_t all, std::size_t current) {
    const std::string of = count_words(all, "function", "functions");
    if (current == all) return text::format("Of {}, all are served today.", of);
    return text::format("Of {}, {} served today; the {} expected or open.", of,
                        current == 0   ? "none is"
                        : current == 1 ? "1 is"
                                       : text::format("{} are", current),
                        all - current == 1 ? "other is" : "others are");
}

}  // namespace

ResultDocument describe_functions(const Model& model, const FunctionsResult& result) {
    ResultDocument document = detail::begin_document(model, "functions");
    if (result.robust) detail::add_band_options(document, *result.robust);
    std::size_t gaps = 0, single = 0, current = 0;
    for (const FunctionService& service : result.functions) {
        gaps += service.supporters.empty();
        single += service.supporters.size() == 1;
        current += std::ranges::any_of(service.supporters, &FunctionService::Supporter::current);
    }
    document.sentences.push_back(served_sentence(result.functions.size(), current));
    document.sentences.push_back(
        text::format("{} on one technology alone.", single == 0   ? "No function rests"
                                                    : single == 1 ? "1 function rests"
                                                                  : text::format("{} functions rest", single)));
    if (gaps > 0)
        document.sentences.push_back(text::format("No technology serves {}.", names_with_status(model, result, "gap")));
    if (const auto ranked = functions_by_rank(result); !ranked.empty() && ranked.front()->supporters.size() > 1)
        document.sentences.push_back(first_sentence(model, ranked));
    if (auto text = certainty_of_functions(model, result)) document.sentences.push_back(*std::move(text));
    document.tables.push_back(functions_table(model, result));
    return document;
}

AnalysisOutcome run_functions(const Model& model, const AnalysisOptions& options) {
    FunctionsResult result = function_services(model);
    if (options.robust) add_robustness(model, result, *options.robust);
    return {describe_functions(model, result), {}, {}};
}

}  // namespace interlink
