// Interpretive structural modelling: the levels, told.
#include <interlink/ism.hpp>

#include "method/describe.hpp"
#include "method/runners.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

Table ism_factors(const LabelledMatrix& matrix, const IsmResult& result) {
    Table table{"factors", "Levels", "Level 1 is the top: what the others lead to.", {}, {}};
    table.columns = {
        {"id", "Element", ColumnType::reference, ""},
        {"level", "Level", ColumnType::integer, "1 leads to nothing but what leads back to it", 0},
        {"driving_power", "Driving power", ColumnType::integer, "elements it leads to, itself included", 0},
        {"dependence_power", "Dependence power", ColumnType::integer, "elements that lead to it, itself included", 0}};
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        const IsmFactor& factor = result.factors[i];
        table.rows.push_back({detail::element(matrix, i), static_cast<std::int64_t>(factor.level),
                              static_cast<std::int64_t>(factor.driving), static_cast<std::int64_t>(factor.dependence)});
    }
    std::ranges::stable_sort(table.rows, {}, [](const Row& row) { return std::get<std::int64_t>(row[1]); });
    return table;
}

Table ism_relation(const LabelledMatrix& matrix, const IsmResult& result, bool added) {
    Table table{
        added ? "closure_added" : "relation", added ? "Added by the closure" : "The relation as given", "", {}, {}};
    table.description =
        added ? "Pairs that the given relation joins through others only." : "Which leads to which directly.";
    table.columns = {{"from", "From", ColumnType::reference, ""}, {"to", "To", ColumnType::reference, ""}};
    std::size_t next = 0;  // of what was added, which comes in the same order
    for (std::size_t row = 0; row < matrix.size(); ++row)
        for (std::size_t column = 0; column < matrix.size(); ++column) {
            const bool is_added =
                next < result.closure_added.size() && result.closure_added[next] == std::pair(row, column);
            next += is_added;
            if (added ? is_added : row != column && matrix.at(row, column) != 0.0)
                table.rows.push_back({detail::element(matrix, row), detail::element(matrix, column)});
        }
    return table;
}

std::vector<std::size_t> of_level(const IsmResult& result, unsigned level) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < result.factors.size(); ++i)
        if (result.factors[i].level == level) members.push_back(i);
    return members;
}

/// How many elements lead to each other: the largest set.
std::size_t largest_circle(const IsmResult& result) {
    const std::size_t n = result.factors.size();
    std::size_t largest = 0;
    for (std::size_t a = 0; a < n; ++a) {
        std::size_t circle = 0;
        for (std::size_t b = 0; b < n; ++b) circle += result.reachability[a * n + b] && result.reachability[b * n + a];
        largest = std::max(largest, circle);
    }
    return largest;
}

std::vector<std::string> ism_sentences(const MethodInput& input, const LabelledMatrix& matrix,
                                       const IsmResult& result) {
    std::vector<std::string> sentences;
    if (result.levels == 1) {
        const bool one_circle = largest_circle(result) == matrix.size();
        sentences.push_back(text::format("There is one level: {}.",
                                         one_circle
                                             ? text::format("all {} lead to each other", detail::elements_word(input))
                                             : "nothing leads to anything that does not lead back"));
    } else {
        sentences.push_back(text::format("There are {} levels. At the root: {}. At the top: {}.", result.levels,
                                         detail::element_names(matrix, of_level(result, result.levels), 5),
                                         detail::element_names(matrix, of_level(result, 1), 5)));
        if (const std::size_t circle = largest_circle(result); circle > 1)
            sentences.push_back(text::format("Up to {} {} lead to each other and share a level.", circle,
                                             detail::elements_word(input)));
    }
    if (result.closure_added.empty())
        sentences.emplace_back("The relation was transitive: the closure added nothing.");
    else
        sentences.push_back(text::format("The relation was not transitive: the closure added {}.",
                                         count_words(result.closure_added.size(), "pair", "pairs")));
    return sentences;
}

}  // namespace

MethodOutcome run_ism(const MethodInput& input, const MethodOptions&) {
    // A file holds the relation itself, a data set degrees of it.
    const auto relation = input.level.empty() ? ThresholdedMatrix{input.matrix, 0} : above_mean(input.matrix);
    if (!input.level.empty() && detail::all_zero(input.matrix)) return detail::nothing_acts(input);
    const IsmResult result = ism(relation.matrix);
    ResultDocument document = detail::begin_method_document(input, "ism");
    document.sentences = ism_sentences(input, relation.matrix, result);
    document.tables = {ism_factors(relation.matrix, result), ism_relation(relation.matrix, result, true),
                       ism_relation(relation.matrix, result, false)};
    if (!input.level.empty())
        document.notes.push_back(
            {"ism-threshold", text::format("One leads to another where its influence on it is above the mean over all "
                                           "pairs, {:.3f}, whether it raises or lowers.",
                                           relation.threshold)});
    document.notes.push_back(
        {"method-ism",
         "What is at the root leads to what is above it, so begin there; elements of one circle can "
         "only be moved together. A relation is there or not, however weak: do not trust a level "
         "that hangs on a single pair, nor levels at all where most of the pairs came from the closure."});
    return {std::move(document), {}, {}};
}

}  // namespace interlink
