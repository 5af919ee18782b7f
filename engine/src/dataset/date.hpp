// Dates as people give them: 2026, 2026-01, 2026-01-31.
#pragma once

#include <interlink/dataset.hpp>

#include <optional>
#include <string_view>

namespace interlink::detail {

/// Nothing when the text is no such date, or a day that the calendar does not have.
std::optional<Date> parse_date(std::string_view text);

/// Does the last day that `date` may mean lie before the last day that `limit` may mean, less so many years?
bool older_than(const Date& date, const Date& limit, double years);

}  // namespace interlink::detail
