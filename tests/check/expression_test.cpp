#include "check/expression.hpp"

#include "support/catch.hpp"

#include <fmt/format.h>

using namespace interlink::detail;

namespace {

/// "OFFSET+WIDTH TEXT" of what is wrong, or "fine".
std::string verdict(std::string_view text) {
    const auto parsed = parse_expression(text);
    if (const auto* error = std::get_if<ExpressionError>(&parsed))
        return fmt::format("{}+{} {}", error->at.offset, error->at.width, error->text);
    return "fine";
}

Expression expression(std::string_view text) {
    return std::get<Expression>(parse_expression(text));
}

}  // namespace

TEST_CASE("a cell is named by command, table, key and column") {
    const Expression e = expression("pairs.pairs[ai,iot].rank <= 5");
    CHECK_FALSE(e.aggregate);
    CHECK(e.command.text == "pairs");
    CHECK(e.table.text == "pairs");
    REQUIRE(e.key.size() == 2);
    CHECK(e.key[1].text == "iot");
    CHECK(e.key[1].offset == 15);
    CHECK(e.column.text == "rank");
    CHECK(e.column.offset == 20);
    CHECK(e.comparison == Comparison::at_most);
    CHECK(e.literal.text == "5");
    CHECK(e.literal.offset == 28);
    CHECK(e.value() == "pairs.pairs[ai,iot].rank");
}

TEST_CASE("blanks do not matter, and ids may hold what ids of phrases hold") {
    CHECK(expression("  max ( threats.shared_threats . breadth )<=5 ").value() ==
          "max(threats.shared_threats.breadth)");
    CHECK(expression("a.b[ x/threats/y , z ].c==1").value() == "a.b[x/threats/y,z].c");
}

TEST_CASE("every comparison and aggregate is understood") {
    CHECK(expression("a.b.c <= 1").comparison == Comparison::at_most);
    CHECK(expression("a.b.c >= 1").comparison == Comparison::at_least);
    CHECK(expression("a.b.c < 1").comparison == Comparison::below);
    CHECK(expression("a.b.c > 1").comparison == Comparison::above);
    CHECK(expression("a.b.c == 1").comparison == Comparison::equal);
    CHECK(expression("a.b.c != 1").comparison == Comparison::unequal);
    CHECK(expression("max(a.b.c) > 1").aggregate == Aggregate::max);
    CHECK(expression("min(a.b.c) > 1").aggregate == Aggregate::min);
    CHECK(expression("mean(a.b.c) > 1").aggregate == Aggregate::mean);
    CHECK(expression("sum(a.b.c) > 1").aggregate == Aggregate::sum);
    CHECK(expression("count(a.b.c) > 1").aggregate == Aggregate::count);
}

TEST_CASE("texts may stand in quotes") {
    CHECK(expression("a.b.c == ranked").literal.text == "ranked");
    CHECK(expression("a.b.c == 'two words'").literal.text == "two words");
    CHECK(expression("a.b.c == \"5\"").quoted);
}

TEST_CASE("what is wrong is shown at its place, counted in characters") {
    CHECK(verdict("pairs") == "5+1 '.' is missing: the name of a table follows");
    CHECK(verdict("") == "0+1 here stands a command, such as pairs");
    CHECK(verdict("pairs.") == "6+1 here stands the name of a table");
    CHECK(verdict("pairs.pairs rank") == "12+1 '.' is missing: the name of a column follows");
    CHECK(verdict("pairs.pairs[ai.rank < 1") == "11+1 the bracket is never closed");
    CHECK(verdict("pairs.pairs[ai,].rank < 1") == "15+1 an id is missing between the brackets");
    CHECK(verdict("pairs.pairs[].rank < 1") == "12+1 an id is missing between the brackets");
    CHECK(verdict("pairs.pairs[é].rank = 1") == "20+1 this is no comparison");
    CHECK(verdict("a.b.c") == "5+1 a comparison is missing");
    CHECK(verdict("a.b.c <=") == "8+1 a number or text to compare with is missing");
    CHECK(verdict("a.b.c <= > 1") == "9+1 two comparisons in a row");
    CHECK(verdict("a.b.c == 'x") == "9+2 the quote is never closed");
    CHECK(verdict("avg(a.b.c) > 1") == "0+3 there is no aggregate 'avg'");
    CHECK(verdict("max(a.b.c > 1") == "10+1 ')' is missing: it closes the aggregate");
}
