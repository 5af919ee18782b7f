// DEMATEL: causes and effects, told.
#include <interlink/dematel.hpp>

#include "method/describe.hpp"
#include "method/runners.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

Table dematel_factors(const LabelledMatrix& matrix, const DematelResult& result) {
    Table table{"factors", "Causes and effects", "All that goes through others is counted.", {}, {}};
    table.columns = {{"id", "Element", ColumnType::reference, ""},
                     {"r", "Gives (R)", ColumnType::number, "sum of its row of the total relation"},
                     {"c", "Receives (C)", ColumnType::number, "sum of its column"},
                     {"prominence", "Prominence", ColumnType::number, "R + C: how much it is part of what goes on"},
                     {"relation", "Relation", ColumnType::number, "R − C: above 0 it is a cause, below an effect"},
                     {"weight", "Weight", ColumnType::share, "√(prominence² + relation²), as a share of all"},
                     {"role", "Role", ColumnType::text, "cause, effect, or balanced where R = C"}};
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        const DematelFactor& factor = result.factors[i];
        table.rows.push_back({detail::element(matrix, i), factor.r, factor.c, factor.prominence, factor.relation,
                              factor.weight,
                              std::string(factor.relation > 0   ? "cause"
                                          : factor.relation < 0 ? "effect"
                                                                : "balanced")});
    }
    return table;
}

Table dematel_total(const LabelledMatrix& matrix, const DematelResult& result) {
    Table table{"total_relation", "Total relation", "T = N (I − N)⁻¹: the influence on every way, row by row.", {}, {}};
    table.columns = {{"from", "From", ColumnType::reference, ""},
                     {"to", "To", ColumnType::reference, ""},
                     {"value", "Influence", ColumnType::number, "0 or more; on itself what comes back"}};
    for (std::size_t row = 0; row < matrix.size(); ++row)
        for (std::size_t column = 0; column < matrix.size(); ++column)
            table.rows.push_back({detail::element(matrix, row), detail::element(matrix, column),
                                  result.total[row * matrix.size() + column]});
    return table;
}

Table dematel_network(const LabelledMatrix& matrix, const DematelResult& result) {
    Table table{"network",
                "Network of the strong influences",
                text::format("Those above the mean of the total relation, {:.4g}.", result.threshold),
                {},
                {}};
    table.columns = {{"from", "From", ColumnType::reference, ""},
                     {"to", "To", ColumnType::reference, ""},
                     {"value", "Influence", ColumnType::number, "above the threshold"}};
    for (const auto& [from, to] : result.network)
        table.rows.push_back(
            {detail::element(matrix, from), detail::element(matrix, to), result.total[from * matrix.size() + to]});
    return table;
}

Table dematel_basis(const DematelResult& result) {
    return {"basis",
            "What the figures rest on",
            "",
            {{"scale", "Scale", ColumnType::number, "largest sum of a row or column: the matrix is divided by it"},
             {"threshold", "Threshold", ColumnType::number, "mean of the total relation"}},
            {{result.scale, result.threshold}}};
}

/// Those of one sign, the strongest first.
std::vector<std::size_t> by_relation(const DematelResult& result, bool causes) {
    std::vector<std::size_t> order;
    const auto amount = [&](std::size_t i) {
        return causes ? result.factors[i].relation : -result.factors[i].relation;
    };
    for (std::size_t i = 0; i < result.factors.size(); ++i)
        if (amount(i) > 0) order.push_back(i);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return amount(a) > amount(b); });
    return order;
}

std::vector<std::string> dematel_sentences(const LabelledMatrix& matrix, const DematelResult& result) {
    std::size_t first = 0;
    for (std::size_t i = 1; i < matrix.size(); ++i)
        if (result.factors[i].prominence > result.factors[first].prominence) first = i;
    const auto causes = by_relation(result, true), effects = by_relation(result, false);
    std::vector<std::string> sentences{text::format("{} is the most prominent: it gives {:.2f} and receives {:.2f}.",
                                                    matrix.names[first], result.factors[first].r,
                                                    result.factors[first].c)};
    if (causes.empty() && effects.empty())
        sentences.emplace_back("Every element gives as much as it receives: there are no causes and no effects.");
    else
        sentences.push_back(text::format("Causes, the strongest first: {}. Effects: {}.",
                                         detail::element_names(matrix, causes, 6),
                                         detail::element_names(matrix, effects, 6)));
    sentences.push_back(text::format("{} of {} influences are above the mean of the total relation, {:.3f}.",
                                     result.network.size(), result.total.size(), result.threshold));
    return sentences;
}

}  // namespace

MethodOutcome run_dematel(const MethodInput& input, const MethodOptions&) {
    if (detail::all_zero(input.matrix)) return detail::nothing_acts(input);
    const DematelResult result = dematel(input.matrix);
    if (!result.error.empty()) return {{}, result.error, result.hint};
    ResultDocument document = detail::begin_method_document(input, "dematel");
    document.sentences = dematel_sentences(input.matrix, result);
    document.tables = {dematel_factors(input.matrix, result), dematel_network(input.matrix, result),
                       dematel_total(input.matrix, result), dematel_basis(result)};
    document.notes.push_back(
        {"method-dematel",
         "A cause gives more than it receives over all chains, so acting there moves the effects; "
         "prominence says how much is at stake. Do not trust the sign of a relation near 0, and do "
         "not compare totals of two matrices: each is normalised by its own largest sum."});
    return {std::move(document), {}, {}};
}

}  // namespace interlink
