#include "dataset/date.hpp"

#include "support/catch.hpp"

using interlink::detail::older_than;
using interlink::detail::parse_date;

TEST_CASE("dates are years, months or days of the calendar, and nothing else") {
    for (const char* good : {"2026", "2026-01", "2026-12", "2024-02-29", "2026-01-31"}) CHECK(parse_date(good));
    for (const char* bad : {"", "26", "2026-", "2026-13", "2026-00", "2026-1", "2023-02-29", "2026-01-00", "2026-01-32",
                            "2026-01-31T00:00", "2026/01", "May 2026", "-2026", "+2026", "2026-01-3x"}) {
        INFO(bad);
        CHECK_FALSE(parse_date(bad));
    }
}

TEST_CASE("a source gets the benefit of the doubt, to the day") {
    const auto old = [](const char* date, const char* limit, double years) {
        return older_than(*parse_date(date), *parse_date(limit), years);
    };
    CHECK(old("2025-12-31", "2026-01-01", 0));
    CHECK_FALSE(old("2026-01-01", "2026-01-01", 0));
    CHECK_FALSE(old("2026-05", "2026-01-01", 0));      // later than the day itself
    CHECK_FALSE(old("2016-01-01", "2026-01-01", 10));  // ten years to the day
    CHECK(old("2016-01-01", "2026-01-02", 10));
    CHECK_FALSE(old("2016", "2026-12-31", 10));  // may mean the last day of 2016
    CHECK(old("2016", "2027-01-01", 10));
    CHECK_FALSE(old("2016-02", "2026-02", 10));  // 29 and 28 February
    CHECK_FALSE(old("2024-02-29", "2025-02-28", 1));
    CHECK(old("2025-06-30", "2026-01-01", 0.5));        // 185 days, against 183
    CHECK_FALSE(old("2025-07-02", "2026-01-01", 0.5));  // 183 days
    CHECK_FALSE(old("0001", "2026-01-01", 1e300));
}
