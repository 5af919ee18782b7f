// What every writer asks of tables and cells.
#pragma once

#include <interlink/tables.hpp>

#include <string>
#include <string_view>

namespace interlink::detail {

/// Lets one lambda a type stand for a visitor.
template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

inline constexpr std::string_view no_value = "–";

/// Throws std::invalid_argument where a row is not as long as the columns or a column id occurs twice; for a document
/// also where a table id or an option does.
void require_well_formed(const Table& table);
void require_well_formed(const ResultDocument& document);

/// Set to the right: figures that people compare down a column.
bool is_numeric(ColumnType type);

std::string_view title_of(const Column& column);        ///< the id where there is no title
std::string_view label_of(const Reference& reference);  ///< the id where there is no label

/// "Pairs — Shipped data": the command and the title of the data set.
std::string heading(const ResultDocument& document);

/// "seed: 1, draws: 10000", not escaped; empty where there are no options.
std::string options_text(const ResultDocument& document);

}  // namespace interlink::detail
