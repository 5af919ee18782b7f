#include "dataset/date.hpp"

#include <charconv>
#include <chrono>
#include <cmath>

namespace interlink::detail {
namespace {

/// The digits at the start of `text`, exactly `count` of them, taken away.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count || text.substr(0, count).find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + count, value);
    text.remove_prefix(count);
    return value;
}

std::optional<int> take_part(std::string_view& text) {
    if (!text.starts_with('-')) return std::nullopt;
    text.remove_prefix(1);
    return take_digits(text, 2);
}

/// A year or month stands for its last day: what has no day gets the benefit of the doubt.
std::chrono::sys_days last_day(const Date& date) {
    using namespace std::chrono;
    const year y{date.year};
    if (date.month == 0) return y / December / 31;
    const month m{static_cast<unsigned>(date.month)};
    if (date.day == 0) return y / m / last;
    return y / m / day{static_cast<unsigned>(date.day)};
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    Date date;
    const auto year = take_digits(text, 4);
    if (!year) return std::nullopt;
    date.year = *year;
    if (text.empty()) return date;
    const auto month = take_part(text);
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    date.month = *month;
    if (text.empty()) return date;
    const auto day = take_part(text);
    if (!day || !text.empty()) return std::nullopt;
    date.day = *day;
    const std::chrono::year_month_day whole{std::chrono::year{date.year},
                                            std::chrono::month{static_cast<unsigned>(date.month)},
                                            std::chrono::day{static_cast<unsigned>(date.day)}};
    return whole.ok() ? std::optional(date) : std::nullopt;
}

bool older_than(const Date& date, const Date& limit, double years) {
    constexpr double longest = 9000, days_a_year = 365.2425;
    if (years > longest) return false;
    const double whole = std::floor(years);
    std::chrono::year_month_day day{last_day(limit)};
    day -= std::chrono::years(static_cast<int>(whole));
    if (!day.ok()) day = day.year() / day.month() / std::chrono::last;  // 29 February
    const std::chrono::days rest{static_cast<int>(std::lround((years - whole) * days_a_year))};
    return last_day(date) < std::chrono::sys_days{day} - rest;
}

}  // namespace interlink::detail
