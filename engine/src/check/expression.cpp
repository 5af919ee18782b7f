#include "check/expression.hpp"

#include "dataset/nearest.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace interlink::detail {
namespace {

struct ComparisonName {
    std::string_view symbol;
    std::string_view words;
    Comparison comparison;
};

// Longer symbols first: `<=` begins with `<`.
constexpr std::array comparisons{
    ComparisonName{"<=", "at most", Comparison::at_most}, ComparisonName{">=", "at least", Comparison::at_least},
    ComparisonName{"==", "exactly", Comparison::equal},   ComparisonName{"!=", "anything but", Comparison::unequal},
    ComparisonName{"<", "below", Comparison::below},      ComparisonName{">", "above", Comparison::above}};

constexpr std::array<std::string_view, 5> aggregates{"max", "min", "mean", "sum", "count"};

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view word_characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

/// A recursive descent; the first thing that is not as it should be ends it.
class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text) {}

    std::variant<Expression, ExpressionError> run() {
        Expression result;
        if (read_value(result) && read_comparison(result) && read_literal(result)) return result;
        return error_;
    }

  private:
    bool read_value(Expression& result) {
        Part word = take_word();
        skip_blanks();
        const bool aggregated = rest().starts_with('(');
        if (aggregated) {
            const auto known = std::ranges::find(aggregates, word.text);
            if (known == aggregates.end())
                return fail(word, "there is no aggregate " + quote(word.text),
                            nearest(word.text, aggregates, "known: max, min, mean, sum, count"));
            result.aggregate = static_cast<Aggregate>(known - aggregates.begin());
            ++at_;
            word = take_word();
        }
        result.command = std::move(word);
        if (!check_word(result.command, "a command, such as pairs") || !expect('.', "the name of a table follows"))
            return false;
        result.table = take_word();
        if (!check_word(result.table, "the name of a table")) return false;
        if (rest().starts_with('[') && !read_key(result)) return false;
        if (!expect('.', "the name of a column follows")) return false;
        result.column = take_word();
        if (!check_word(result.column, "the name of a column")) return false;
        skip_blanks();
        return !aggregated || expect(')', "it closes the aggregate");
    }

    bool read_key(Expression& result) {
        const Part open = here();
        ++at_;
        while (true) {
            skip_blanks();
            const std::size_t start = at_;
            const std::size_t length = std::min(rest().find_first_of(",]"), rest().size());
            at_ += length;
            std::string_view id = text_.substr(start, length);
            id = id.substr(0, id.find_last_not_of(blanks) + 1);
            if (id.empty()) return fail(here(start), "an id is missing between the brackets", "write [ai] or [ai,iot]");
            result.key.push_back(part(start, id));
            if (at_ == text_.size()) return fail(open, "the bracket is never closed", "write ] after the ids");
            if (text_[at_++] == ']') return true;
        }
    }

    bool read_comparison(Expression& result) {
        skip_blanks();
        for (const ComparisonName& name : comparisons) {
            if (!rest().starts_with(name.symbol)) continue;
            result.comparison = name.comparison;
            result.comparison_part = part(at_, name.symbol);
            at_ += name.symbol.size();
            return true;
        }
        return fail(here(), at_ == text_.size() ? "a comparison is missing" : "this is no comparison",
                    rest().starts_with('=') ? "write == for equality" : "use one of <= >= < > == !=");
    }

    bool read_literal(Expression& result) {
        skip_blanks();
        std::string_view literal = rest().substr(0, rest().find_last_not_of(blanks) + 1);
        if (literal.empty())
            return fail(here(), "a number or text to compare with is missing", "such as 0.8, true or ranked");
        for (const ComparisonName& name : comparisons)
            if (literal.starts_with(name.symbol) || literal.starts_with('='))
                return fail(here(), "two comparisons in a row", "use one of <= >= < > == !=");
        result.literal = part(at_, literal);
        if (literal.front() != '\'' && literal.front() != '"') return true;
        if (literal.size() < 2 || literal.back() != literal.front())
            return fail(result.literal, "the quote is never closed", "end the text with the quote that begins it");
        result.quoted = true;
        result.literal.text = literal.substr(1, literal.size() - 2);
        return true;
    }

    std::string_view rest() const { return text_.substr(at_); }
    void skip_blanks() { at_ += std::min(rest().find_first_not_of(blanks), rest().size()); }

    Part take_word() {
        skip_blanks();
        const std::size_t start = at_;
        at_ += std::min(rest().find_first_not_of(word_characters), rest().size());
        return part(start, text_.substr(start, at_ - start));
    }

    Part part(std::size_t start, std::string_view text) const {
        return {std::string(text), static_cast<std::uint32_t>(length(text_.substr(0, start))),
                static_cast<std::uint32_t>(std::max<std::size_t>(1, length(text)))};
    }
    Part here() const { return here(at_); }
    Part here(std::size_t start) const { return part(start, {}); }

    bool check_word(const Part& word, std::string_view what) {
        return !word.text.empty() || fail(word, text::format("here stands {}", what),
                                          "write command.table[key].column, such as pairs.pairs[ai,iot].rank");
    }

    bool expect(char c, std::string_view why) {
        skip_blanks();
        if (!rest().starts_with(c))
            return fail(here(), text::format("'{}' is missing: {}", c, why),
                        "write command.table[key].column, such as pairs.pairs[ai,iot].rank");
        ++at_;
        return true;
    }

    static std::string nearest(std::string_view word, std::span<const std::string_view> known,
                               std::string_view otherwise) {
        Nearest near(word);
        for (const std::string_view candidate : known) near.consider(candidate);
        return near.hint(otherwise);
    }

    bool fail(Part at, std::string text, std::string hint) {
        error_ = {std::move(at), std::move(text), std::move(hint)};
        return false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    ExpressionError error_;
};

const ComparisonName& name_of(Comparison comparison) {
    return *std::ranges::find(comparisons, comparison, &ComparisonName::comparison);
}

}  // namespace

std::string Expression::value() const {
    std::string ids;
    for (const Part& part : key) ids += (ids.empty() ? "" : ",") + part.text;
    const std::string cell =
        text::format("{}.{}{}.{}", command.text, table.text, key.empty() ? "" : text::format("[{}]", ids), column.text);
    return aggregate ? text::format("{}({})", aggregates[static_cast<std::size_t>(*aggregate)], cell) : cell;
}

std::variant<Expression, ExpressionError> parse_expression(std::string_view text) {
    return Parser(text).run();
}

std::string_view symbol(Comparison comparison) {
    return name_of(comparison).symbol;
}

std::string_view words(Comparison comparison) {
    return name_of(comparison).words;
}

}  // namespace interlink::detail
