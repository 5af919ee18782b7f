#include "check/evaluate.hpp"

#include "check/codes.hpp"
#include "check/words.hpp"
#include "dataset/nearest.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace interlink::detail {
namespace {

/// "did you mean", else all of them as long as they are few.
std::string nearest_of(std::string_view word, const std::vector<std::string>& known) {
    Nearest nearest(word);
    for (const std::string& candidate : known) nearest.consider(candidate);
    return nearest.hint(known.empty() ? "there are none" : "there are " + list_words(known, 20));
}

std::vector<std::string> column_ids(const Table& table) {
    std::vector<std::string> ids;
    for (const Column& column : table.columns) ids.push_back(column.id);
    return ids;
}

std::optional<std::size_t> column_index(const Table& table, std::string_view id) {
    const auto found = std::ranges::find(table.columns, id, &Column::id);
    return found == table.columns.end() ? std::nullopt
                                        : std::optional(static_cast<std::size_t>(found - table.columns.begin()));
}

std::string text_of(const Cell& cell) {
    if (const auto* reference = std::get_if<Reference>(&cell)) return reference->id;
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    return {};
}

// ---- rows

bool is_numeric(ColumnType type) {
    return type == ColumnType::integer || type == ColumnType::number || type == ColumnType::share;
}

/// The columns that name a row: `id`; else `a`, `b` or `from`, `to`; else the first references; else the first column.
std::vector<std::size_t> key_columns(const Table& table) {
    using Names = std::vector<std::string_view>;
    for (const Names& names : {Names{"id"}, Names{"a", "b"}, Names{"from", "to"}}) {
        std::vector<std::size_t> columns;
        for (const std::string_view name : names)
            if (const auto column = column_index(table, name)) columns.push_back(*column);
        if (columns.size() == names.size()) return columns;
    }
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < table.columns.size() && columns.size() < 2; ++c)
        if (table.columns[c].type == ColumnType::reference) columns.push_back(c);
    if (columns.empty() && !table.columns.empty()) columns.push_back(0);
    return columns;
}

/// Ids of a row in the order of the key, or in the other: pairs have none.
bool row_matches(const Row& row, const std::vector<std::size_t>& columns, const std::vector<Part>& key) {
    const auto same = [&](std::size_t column, const Part& part) { return text_of(row[columns[column]]) == part.text; };
    if (key.size() == 1) return same(0, key[0]);
    return (same(0, key[0]) && same(1, key[1])) || (same(0, key[1]) && same(1, key[0]));
}

using RowsOrError = std::variant<std::vector<const Row*>, EvaluationError>;

EvaluationError unknown_row(const Table& table, const std::vector<std::size_t>& columns, const std::vector<Part>& key) {
    std::vector<std::string> ids;
    for (const Row& row : table.rows)
        for (std::size_t c = 0; c < key.size(); ++c) ids.push_back(text_of(row[columns[c]]));
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const Part& part : key)
        if (std::ranges::find(ids, part.text) == ids.end())
            return {check_code::row_unknown, part,
                    text::format("the table {} has no row of {}", table.id, quote(part.text)),
                    nearest_of(part.text, ids)};
    return {check_code::row_unknown, key.front(), text::format("the table {} has no row of these two", table.id),
            "the ids are known, but not together"};
}

/// The value of the expression in another way.
std::string value_as(Expression expression, std::optional<Aggregate> aggregate, std::vector<Part> key) {
    expression.aggregate = aggregate;
    expression.key = std::move(key);
    return expression.value();
}

EvaluationError empty_table(const Table& table, const Expression& expression) {
    return {
        check_code::row_unknown, expression.key.empty() ? expression.table : expression.key.front(),
        text::format("the table {} is empty: there is nothing to compare", table.id),
        text::format("where it may be empty, ask for {}, which is 0 then", value_as(expression, Aggregate::count, {}))};
}

/// A value of many rows, of which none is named: how to name the first, and how to ask for all of them.
EvaluationError no_row_named(const Table& table, const Expression& expression) {
    std::vector<Part> first;
    for (const std::size_t column : key_columns(table)) first.push_back({text_of(table.rows.front()[column])});
    const auto column = column_index(table, expression.column.text);
    const bool numbers = column && is_numeric(table.columns[*column].type);
    return {check_code::row_unknown, expression.table,
            text::format("the table {} has {} rows; say which one", table.id, table.rows.size()),
            text::format("write {}, or {}", value_as(expression, {}, std::move(first)),
                         value_as(expression, numbers ? Aggregate::max : Aggregate::count, {}))};
}

RowsOrError select_rows(const Table& table, const Expression& expression) {
    std::vector<const Row*> rows;
    const auto& key = expression.key;
    if (table.rows.empty()) return expression.aggregate ? RowsOrError(rows) : empty_table(table, expression);
    if (key.empty()) {
        for (const Row& row : table.rows) rows.push_back(&row);
        if (expression.aggregate || rows.size() == 1) return rows;
        return no_row_named(table, expression);
    }
    const auto columns = key_columns(table);
    if (table.rows.size() == 1 && is_numeric(table.columns[columns.front()].type))
        return EvaluationError{check_code::row_unknown, key.front(),
                               text::format("the table {} has one row, which needs no name", table.id),
                               text::format("write {}", value_as(expression, expression.aggregate, {}))};
    if (key.size() > columns.size())
        return EvaluationError{check_code::row_unknown, key[columns.size()],
                               text::format("{} {} a row of the table {}", columns.size() == 1 ? "one id" : "two ids",
                                            columns.size() == 1 ? "names" : "name", table.id),
                               "write fewer ids"};
    for (const Row& row : table.rows)
        if (row_matches(row, columns, key)) rows.push_back(&row);
    if (rows.empty()) return unknown_row(table, columns, key);
    if (rows.size() > 1 && !expression.aggregate)
        return EvaluationError{check_code::row_unknown, key.front(),
                               text::format("{} rows of the table {} have this key", rows.size(), table.id),
                               columns.size() > key.size() ? "write both ids, or ask for max, min, mean, sum or count"
                                                           : "ask for max, min, mean, sum or count"};
    return rows;
}

// ---- values

bool is_list(ColumnType type) {
    return type == ColumnType::texts || type == ColumnType::references || type == ColumnType::lists ||
           type == ColumnType::map || type == ColumnType::maps;
}

std::optional<double> number_of(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell))
        return std::isfinite(*number) ? std::optional(*number) : std::nullopt;
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*integer);
    return std::nullopt;
}

std::size_t count_of(const Cell& cell) {
    if (const auto* list = std::get_if<TextList>(&cell)) return list->size();
    if (const auto* list = std::get_if<ReferenceList>(&cell)) return list->size();
    if (const auto* list = std::get_if<ListMap>(&cell)) return list->size();
    if (const auto* map = std::get_if<ReferenceMap>(&cell)) return map->size();
    if (const auto* list = std::get_if<ReferenceMapList>(&cell)) return list->size();
    return std::holds_alternative<std::monostate>(cell) ? 0 : 1;
}

std::optional<double> aggregate(Aggregate how, const std::vector<const Row*>& rows, std::size_t column) {
    std::vector<double> values;
    std::size_t count = 0;
    double sum = 0.0;
    for (const Row* row : rows) {
        count += count_of((*row)[column]);
        if (const auto value = number_of((*row)[column])) {
            values.push_back(*value);
            sum += *value;
        }
    }
    if (how == Aggregate::count) return static_cast<double>(count);
    if (how == Aggregate::sum) return sum;
    if (values.empty()) return std::nullopt;
    if (how == Aggregate::mean) return sum / static_cast<double>(values.size());
    return how == Aggregate::max ? *std::ranges::max_element(values) : *std::ranges::min_element(values);
}

template <class Value>
bool compare(const Value& value, Comparison comparison, const Value& threshold) {
    switch (comparison) {
        case Comparison::at_most:
            return value <= threshold;
        case Comparison::at_least:
            return value >= threshold;
        case Comparison::below:
            return value < threshold;
        case Comparison::above:
            return value > threshold;
        case Comparison::equal:
            return value == threshold;
        case Comparison::unequal:
            return value != threshold;
    }
    return false;
}

std::optional<double> read_threshold(const Expression& expression) {
    double value = 0.0;
    const std::string& text = expression.literal.text;
    const char* end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, value);
    if (expression.quoted || failure != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// Rounded for people, in full where rounding would hide the difference.
std::string number_words(double value, double threshold) {
    const std::string rounded = text::format("{:.4g}", value);
    return rounded == text::format("{:.4g}", threshold) && value != threshold ? exact_number(value) : rounded;
}

using Outcome = std::variant<Evaluation, EvaluationError>;

Outcome compare_number(const Expression& expression, std::optional<double> value) {
    const auto threshold = read_threshold(expression);
    if (!threshold) {
        const std::string& literal = expression.literal.text;
        const std::size_t comma = literal.find(',');
        return EvaluationError{check_code::comparison_impossible, expression.literal,
                               text::format("{} is a number, {} is none", expression.value(), quote(literal)),
                               comma != std::string::npos ? "write a decimal point" : "write a number, such as 0.8"};
    }
    if (!value) return Evaluation{};
    return Evaluation{compare(*value, expression.comparison, *threshold), number_words(*value, *threshold)};
}

Outcome compare_word(const Expression& expression, const Cell& cell, ColumnType type) {
    if (expression.comparison != Comparison::equal && expression.comparison != Comparison::unequal)
        return EvaluationError{check_code::comparison_impossible, expression.comparison_part,
                               text::format("{} is {}, which has no order", expression.value(),
                                            type == ColumnType::boolean ? "true or false" : "a text"),
                               "use == or !="};
    const std::string& literal = expression.literal.text;
    const bool equal = expression.comparison == Comparison::equal;
    if (type == ColumnType::boolean) {
        if (literal != "true" && literal != "false")
            return EvaluationError{check_code::comparison_impossible, expression.literal,
                                   text::format("{} is true or false, not {}", expression.value(), quote(literal)),
                                   "write true or false"};
        const bool* value = std::get_if<bool>(&cell);
        return value == nullptr ? Evaluation{}
                                : Evaluation{(*value == (literal == "true")) == equal, *value ? "true" : "false"};
    }
    if (std::holds_alternative<std::monostate>(cell)) return Evaluation{};
    const std::string value = text_of(cell);
    return Evaluation{(value == literal) == equal, quote(value)};
}

Outcome evaluate_on(const Expression& expression, const Table& table, std::size_t column) {
    RowsOrError selected = select_rows(table, expression);
    if (auto* error = std::get_if<EvaluationError>(&selected)) return std::move(*error);
    const auto& rows = std::get<std::vector<const Row*>>(selected);
    const ColumnType type = table.columns[column].type;
    if (expression.aggregate) {
        if (!is_numeric(type) && expression.aggregate != Aggregate::count)
            return EvaluationError{check_code::comparison_impossible, expression.column,
                                   text::format("the column {} holds no numbers", expression.column.text),
                                   "ask for its count"};
        return compare_number(expression, aggregate(*expression.aggregate, rows, column));
    }
    const Cell& cell = (*rows.front())[column];
    if (is_numeric(type)) return compare_number(expression, number_of(cell));
    if (is_list(type))
        return EvaluationError{check_code::comparison_impossible, expression.column,
                               text::format("the column {} holds lists", expression.column.text),
                               text::format("ask for count({})", expression.value())};
    return compare_word(expression, cell, type);
}

}  // namespace

const ResultDocument* Answers::answer(const Expression& expression, bool robust, EvaluationError& error) {
    const std::string& name = expression.command.text;
    if (name == check_.command) return &check_;
    const Analysis* analysis = find_analysis(name);
    if (analysis == nullptr) {
        std::vector<std::string> known{check_.command};
        for (const Analysis& each : analyses())
            if (each.min_subjects == 0) known.emplace_back(each.name);
        error = {check_code::table_unknown, expression.command, text::format("no question is called {}", quote(name)),
                 nearest_of(name, known)};
        return nullptr;
    }
    if (analysis->min_subjects > 0) {
        error = {check_code::table_unknown, expression.command,
                 text::format("{} is asked about {}, which a policy cannot name", name, analysis->subjects),
                 "use a table that covers the whole data set, such as pairs.pairs[ai,iot]"};
        return nullptr;
    }
    const auto known = asked_.find({name, robust});
    if (known != asked_.end()) return &known->second;
    AnalysisOptions options;
    options.threads = robust_.threads;
    options.flips = true;
    options.top = robust_.top_k;
    if (robust) options.robust = robust_;
    AnalysisOutcome outcome = analysis->run(model_, options);
    if (!outcome.document) {
        error = {check_code::table_unknown, expression.command,
                 text::format("{} has no answer: {}", name, outcome.error), outcome.hint};
        return nullptr;
    }
    return &asked_.emplace(std::pair(name, robust), std::move(*outcome.document)).first->second;
}

Answers::TableOrError Answers::find_table(const Expression& expression, bool robust) {
    EvaluationError error;
    const ResultDocument* document = answer(expression, robust, error);
    if (document == nullptr) return error;
    const auto found = std::ranges::find(document->tables, expression.table.text, &Table::id);
    if (found != document->tables.end()) return &*found;
    std::vector<std::string> known;
    for (const Table& table : document->tables) known.push_back(table.id);
    return EvaluationError{check_code::table_unknown, expression.table,
                           text::format("{} has no table {}", expression.command.text, quote(expression.table.text)),
                           nearest_of(expression.table.text, known)};
}

/// As the key is written, and where the table has no such row, with ids for the names in it.
std::variant<Evaluation, EvaluationError> Answers::evaluate_row(const Expression& expression, const Table& table,
                                                                std::size_t column) const {
    Outcome outcome = evaluate_on(expression, table, column);
    const auto* error = std::get_if<EvaluationError>(&outcome);
    if (error == nullptr || error->code != check_code::row_unknown) return outcome;
    Expression by_id = expression;
    for (Part& part : by_id.key)
        if (const auto entity = find_entity(model_, part.text)) part.text = model_.id(*entity);
    Outcome named = evaluate_on(by_id, table, column);
    return std::holds_alternative<Evaluation>(named) ? std::move(named) : std::move(outcome);
}

std::variant<Evaluation, EvaluationError> Answers::evaluate(const Expression& expression) {
    const Analysis* analysis = find_analysis(expression.command.text);
    std::vector<std::string> known;
    const bool has_draws = analysis != nullptr && analysis->robust;
    // Draws take long: they are made only where a table or column asks for them.
    for (const bool robust : {false, true}) {
        TableOrError table = find_table(expression, robust);
        if (auto* error = std::get_if<EvaluationError>(&table)) {
            if (has_draws && !robust) continue;
            return std::move(*error);
        }
        const Table& found = *std::get<const Table*>(table);
        if (const auto column = column_index(found, expression.column.text))
            return evaluate_row(expression, found, *column);
        known = column_ids(found);
        if (!has_draws) break;
    }
    return EvaluationError{
        check_code::column_unknown, expression.column,
        text::format("the table {} has no column {}", expression.table.text, quote(expression.column.text)),
        nearest_of(expression.column.text, known)};
}

}  // namespace interlink::detail
