#include "dataset/matrix_labels.hpp"

#include "dataset/nearest.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace interlink::detail {
namespace {

using Places = std::unordered_map<std::string_view, std::size_t>;

/// Reports blanks and what was given before on the same side.
Places places_of(std::span<const Cell> labels, std::string_view side, Findings& findings) {
    Places places;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Cell& label = labels[i];
        if (label.text.empty()) {
            findings.add(Code::text_empty, label.span, text::format("a {} without a label", side), "name it");
        } else if (const auto [first, added] = places.emplace(label.text, i); !added) {
            const Span& before = labels[first->second].span;
            findings.add(Code::label_repeated, label.span,
                         text::format("a second {} {}; the first is on line {}, column {}", side, quote(label.text),
                                      before.line, before.column),
                         "rename one of the two");
        }
    }
    return places;
}

bool report_strangers(std::span<const Cell> labels, std::string_view side, const Places& others,
                      std::string_view other_side, Findings& findings) {
    bool complete = true;
    for (const Cell& label : labels) {
        if (label.text.empty() || others.contains(label.text)) continue;
        complete = false;
        if (findings.full()) continue;
        Nearest nearest(label.text);
        for (const auto& [other, place] : others) nearest.consider(other);
        findings.add(Code::label_unmatched, label.span,
                     text::format("the {} {} has no {} of that label", side, quote(label.text), other_side),
                     nearest.hint("give the same labels in the first row and in the first column"));
    }
    return complete;
}

}  // namespace

std::optional<std::vector<std::size_t>> match_labels(std::span<const Cell> rows, std::span<const Cell> columns,
                                                     Findings& findings) {
    const Places row_places = places_of(rows, "row", findings);
    const Places column_places = places_of(columns, "column", findings);
    const auto known = [&](const Cell& row) { return column_places.contains(row.text); };
    if (!rows.empty() && !columns.empty() && std::ranges::none_of(rows, known)) {
        findings.add(Code::label_unmatched, columns[0].span, "no row has the label of a column",
                     "the first row and the first column of a matrix hold the same labels");
        return std::nullopt;
    }
    const bool all_rows = report_strangers(rows, "row", column_places, "column", findings);
    const bool all_columns = report_strangers(columns, "column", row_places, "row", findings);
    if (!all_rows || !all_columns || row_places.size() != rows.size() || column_places.size() != columns.size())
        return std::nullopt;
    std::vector<std::size_t> order;
    for (const Cell& row : rows) order.push_back(column_places.at(row.text));
    return order;
}

}  // namespace interlink::detail
