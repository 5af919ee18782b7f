#include "dataset/decimal_marks.hpp"

#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <charconv>
#include <utility>

namespace interlink::detail {
namespace {

/// Digits, a mark, digits; with a sign and an exponent perhaps. Where the mark stands.
std::optional<std::size_t> place_of_mark(std::string_view number, char mark) {
    const std::size_t at = number.find(mark);
    if (at == std::string_view::npos || number.find(mark, at + 1) != std::string_view::npos) return std::nullopt;
    const auto only = [](std::string_view text, std::string_view characters) {
        return text.find_first_not_of(characters) == std::string_view::npos;
    };
    if (!only(number.substr(0, at), "+-0123456789") || !only(number.substr(at + 1), "0123456789eE+-%"))
        return std::nullopt;
    return at;
}

}  // namespace

std::string DecimalMarks::with_point(std::string_view number, const Span& at) {
    std::string pointed(number);
    if (const auto comma = commas_ ? place_of_mark(number, ',') : std::nullopt) {
        pointed[*comma] = '.';
        if (!comma_) comma_ = Seen{std::string(number), at};
    } else if (!point_ && place_of_mark(number, '.')) {
        point_ = Seen{std::string(number), at};
    }
    return pointed;
}

void DecimalMarks::report_mixture(Findings& findings) const {
    if (!point_ || !comma_) return;
    const bool comma_later =
        std::pair(comma_->at.line, comma_->at.column) > std::pair(point_->at.line, point_->at.column);
    const Seen& later = comma_later ? *comma_ : *point_;
    const Seen& before = comma_later ? *point_ : *comma_;
    findings.add(Code::decimal_comma, later.at,
                 text::format("{} has a decimal {}, and {} on line {} a decimal {}", quote(later.number),
                              comma_later ? "comma" : "point", quote(before.number), before.at.line,
                              comma_later ? "point" : "comma"),
                 "write all numbers of the file with the same decimal mark, and none between thousands");
}

bool is_table_number(std::string_view text, char separator) {
    std::string pointed;
    if (text.find(',') != std::string_view::npos) {
        pointed = DecimalMarks(separator).with_point(text, {});
        text = pointed;
    }
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, number);
    return !text.empty() && stopped == end && problem != std::errc::invalid_argument;
}

}  // namespace interlink::detail
