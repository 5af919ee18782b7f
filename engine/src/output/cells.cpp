#include "output/cells.hpp"

#include <interlink/sentence.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <stdexcept>

namespace interlink {
namespace {

template <class List, class Text>
std::string join(const List& list, std::string_view separator, Text&& text) {
    std::string out;
    for (const auto& item : list) {
        if (!out.empty()) out += separator;
        out += text(item);
    }
    return out;
}

std::string_view itself(std::string_view text) {
    return text;
}

/// What references are called, with a separator that none of the labels holds.
std::string labels_text(const ReferenceList& list) {
    std::vector<std::string_view> labels;
    for (const Reference& reference : list) labels.push_back(detail::label_of(reference));
    return join(labels, list_separator(labels), itself);
}

std::string keyed_text(const std::pair<Reference, TextList>& entry) {
    const std::string_view key = detail::label_of(entry.first);
    return entry.second.empty() ? std::string(key) : text::format("{} ({})", key, join(entry.second, ", ", itself));
}

std::string map_text(const ReferenceMap& map) {
    return join(map, "; ", [](const auto& entry) {
        return text::format("{}: {}", detail::label_of(entry.first), detail::label_of(entry.second));
    });
}

}  // namespace

std::string plain_text(const Cell& cell, const Column& column) {
    const bool share = column.type == ColumnType::share;
    std::string text =
        std::visit(detail::Overloaded{
                       [](std::monostate) { return std::string(detail::no_value); },
                       [](bool value) { return std::string(value ? "yes" : "no"); },
                       [](std::int64_t value) { return std::to_string(value); },
                       [&](double value) {
                           return share ? format_share(value, column.decimals) : format_number(value, column.decimals);
                       },
                       [](const std::string& value) { return value; },
                       [](const Reference& value) { return std::string(detail::label_of(value)); },
                       [](const TextList& value) { return join(value, "; ", itself); },
                       [](const ReferenceList& value) { return labels_text(value); },
                       [](const ListMap& value) { return join(value, "; ", keyed_text); },
                       [](const ReferenceMap& value) { return map_text(value); },
                       [](const ReferenceMapList& value) { return join(value, " → ", map_text); },
                   },
                   cell);
    return text.empty() ? std::string(detail::no_value) : text;
}

namespace detail {
namespace {

void require_unique(std::vector<std::string_view> names, std::string_view what) {
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice != names.end()) throw std::invalid_argument(text::format("{} '{}' occurs twice", what, *twice));
}

/// As people write it: a capital, and what one word of the command line cannot show.
std::string command_title(std::string_view command) {
    if (command == "tows") return "TOWS";
    if (command == "whatif") return "What if";
    std::string text(command);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() += 'A' - 'a';
    return text;
}

}  // namespace

void require_well_formed(const Table& table) {
    std::vector<std::string_view> ids;
    ids.reserve(table.columns.size());
    for (const Column& column : table.columns) ids.push_back(column.id);
    require_unique(std::move(ids), "column");
    for (const Row& row : table.rows) {
        if (row.size() == table.columns.size()) continue;
        throw std::invalid_argument(text::format("a row of table '{}' has {} cells for {} columns", table.id,
                                                 row.size(), table.columns.size()));
    }
}

void require_well_formed(const ResultDocument& document) {
    std::vector<std::string_view> tables;
    for (const Table& table : document.tables) {
        require_well_formed(table);
        tables.push_back(table.id);
    }
    require_unique(std::move(tables), "table");
    std::vector<std::string_view> options;
    options.reserve(document.options.size());
    for (const auto& [name, value] : document.options) options.push_back(name);
    require_unique(std::move(options), "option");
}

bool is_numeric(ColumnType type) {
    return type == ColumnType::integer || type == ColumnType::number || type == ColumnType::share;
}

std::string_view title_of(const Column& column) {
    return column.title.empty() ? column.id : column.title;
}

std::string_view label_of(const Reference& reference) {
    return reference.label.empty() ? reference.id : reference.label;
}

std::string heading(const ResultDocument& document) {
    std::string text = command_title(document.command);
    if (!document.dataset.title.empty()) text += " — " + document.dataset.title;
    return text;
}

std::string options_text(const ResultDocument& document) {
    return join(document.options, ", ", [](const auto& option) {
        const double* number = std::get_if<double>(&option.second);
        const std::string value = number ? exact_number(*number) : plain_text(option.second, Column{});
        return text::format("{}: {}", option.first, value);
    });
}

}  // namespace detail
}  // namespace interlink
