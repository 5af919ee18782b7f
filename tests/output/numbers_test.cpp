#include <interlink/tables.hpp>

#include "support/catch.hpp"

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <random>

using namespace interlink;

TEST_CASE("People read rounded numbers with a plain minus sign") {
    CHECK(format_number(0.1234, 3) == "0.123");
    CHECK(format_number(-1.5, 1) == "-1.5");
    CHECK(format_number(2.0, 0) == "2");
    CHECK(format_number(999999.999, 2) == "1000000.00");
    CHECK(format_number(1e20, 2) == "1.00e+20");
    CHECK(format_number(-1e300, 1) == "-1.0e+300");
}

TEST_CASE("A rounded number is never minus zero") {
    CHECK(format_number(-0.0001, 3) == "0.000");
    CHECK(format_number(-0.0, 0) == "0");
    CHECK(format_number(-0.0006, 3) == "-0.001");
    CHECK(format_share(-0.00001, 3) == "0.0%");
}

TEST_CASE("What is not finite reads as no value") {
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(format_number(infinity, 3) == "–");
    CHECK(format_number(std::numeric_limits<double>::quiet_NaN(), 3) == "–");
    CHECK(format_share(-infinity, 3) == "–");
    CHECK(exact_number(infinity).empty());
}

TEST_CASE("Any number of decimals is survived") {
    CHECK(format_number(1.5, -4) == "2");
    CHECK(format_number(0.5, 1000) == "0.50000000000000000");
    CHECK(format_number(-9.9e14, 17) == "-990000000000000.00000000000000000");
    CHECK(format_share(0.5, 0) == "50%");
}

TEST_CASE("Shares read as percent") {
    CHECK(format_share(0.1234, 3) == "12.3%");
    CHECK(format_share(1.0, 2) == "100%");
}

TEST_CASE("Exact numbers are short and read back as the same double") {
    CHECK(exact_number(0.1) == "0.1");
    CHECK(exact_number(0.1 + 0.2) == "0.30000000000000004");
    CHECK(exact_number(-0.0) == "0");
    CHECK(exact_number(3.0) == "3");
    std::mt19937_64 random(7);
    for (int i = 0; i < 5000; ++i) {
        const double value = std::bit_cast<double>(random());
        if (exact_number(value).empty()) continue;
        CHECK(std::strtod(exact_number(value).c_str(), nullptr) == value);
    }
}

TEST_CASE("Cells read as people expect") {
    const Column column{"c", "C", ColumnType::number, "", 2};
    CHECK(plain_text(std::monostate{}, column) == "–");
    CHECK(plain_text(std::string(), column) == "–");
    CHECK(plain_text(true, column) == "yes");
    CHECK(plain_text(false, column) == "no");
    CHECK(plain_text(std::int64_t{-12}, column) == "-12");
    CHECK(plain_text(0.125, Column{"s", "S", ColumnType::share, "", 3}) == "12.5%");
    CHECK(plain_text(Reference{"ai", "Artificial intelligence"}, column) == "Artificial intelligence");
    CHECK(plain_text(Reference{"ai", ""}, column) == "ai");
    CHECK(plain_text(TextList{"one, two", "three"}, column) == "one, two; three");
    CHECK(plain_text(ReferenceList{{"ai", "AI"}, {"iot", ""}}, column) == "AI, iot");
    CHECK(plain_text(ListMap{{{"ai", "AI"}, {"threat", "weakness"}}, {{"iot", ""}, {}}}, column) ==
          "AI (threat, weakness); iot");
    CHECK(plain_text(TextList{}, column) == "–");
}
