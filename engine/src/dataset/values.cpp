// Scalars, typed by the field they stand in.
#include "dataset/fields.hpp"
#include "dataset/slug.hpp"
#include "dataset/unicode.hpp"

#include <charconv>
#include <cmath>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace interlink::detail {
namespace {

std::string_view kind_name(const Node& node) {
    switch (node.kind) {
        case Node::Kind::sequence:
            return "a list";
        case Node::Kind::mapping:
            return "a mapping";
        case Node::Kind::scalar:
            break;
    }
    return "a text";
}

bool is_decimal_comma(std::string_view text) {
    const std::size_t comma = text.find(',');
    return comma != std::string_view::npos && comma + 1 < text.size() &&
           text.find_first_not_of("0123456789+-", 0) == comma &&
           text.find_first_not_of("0123456789", comma + 1) == std::string_view::npos;
}

bool names_no_finite_number(std::string_view text) {
    std::string word;
    for (const char c : text)
        if (c != '+' && c != '-' && c != '.') word += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return word == "inf" || word == "infinity" || word == "nan";
}

/// A copy of the place further to the right.
Span shifted(Span span, std::size_t characters) {
    span.column += static_cast<std::uint32_t>(characters);
    span.width = 1;
    return span;
}

}  // namespace

std::optional<std::string_view> read_text(Context& context, const Node& node, std::string_view what) {
    if (node.broken) return std::nullopt;
    if (node.kind != Node::Kind::scalar) {
        context.findings.add(Code::wrong_type, node.span, fmt::format("{} takes a text, not {}", what, kind_name(node)),
                             node.kind == Node::Kind::mapping ? "put text that contains ': ' in quotes" : "");
        return std::nullopt;
    }
    if (node.text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        context.findings.add(
            Code::text_empty, node.span, fmt::format("{} is empty", what),
            node.comment_follows ? "put text that begins with # in quotes" : "fill it in, or remove the entry");
        return std::nullopt;
    }
    const std::uint32_t limit = context.limits.text_length;
    if (node.text.size() > limit && length(node.text) > limit) {
        context.findings.add(
            Code::text_too_long, node.span,
            fmt::format("{} has {} characters; at most {} are allowed", what, length(node.text), limit), "shorten it");
        return std::nullopt;
    }
    if (node.comment_follows)
        context.findings.add(
            Code::comment_cuts_text, node.span,
            fmt::format("the text ends before the #, which starts a comment: {}", quote(node.text)),
            "put the text in quotes, or set a real comment off with two blanks before and one after #");
    return node.text;
}

std::optional<std::string_view> read_id(Context& context, const Node& node, std::string_view what) {
    const auto text = read_text(context, node, what);
    if (!text || is_id(*text)) return text;
    context.findings.add(
        Code::id_malformed, node.span, fmt::format("{} is not an id", quote(*text)),
        fmt::format("ids are lower-case letters, digits and hyphens: '{}'", prefix(slug(prefix(*text, 80)), 60)));
    return std::nullopt;
}

std::optional<double> read_number(Context& context, const Node& node, std::string_view what, const Range& range) {
    const auto text = read_text(context, node, what);
    if (!text) return std::nullopt;
    const auto fail = [&](Code code, std::string message, std::string hint) {
        context.findings.add(code, node.span, std::move(message), std::move(hint));
        return std::nullopt;
    };
    if (is_decimal_comma(*text)) {
        std::string mended(*text);
        mended[mended.find(',')] = '.';
        return fail(Code::decimal_comma, fmt::format("{} has a decimal comma: {}", what, quote(*text)),
                    fmt::format("write {}", prefix(mended, 60)));
    }
    if (names_no_finite_number(*text))
        return fail(Code::number_not_finite, fmt::format("{} is not a finite number: {}", what, quote(*text)),
                    fmt::format("write a number {}", range.words));
    std::string_view digits = *text;
    if (digits.starts_with('+') && !digits.starts_with("+-")) digits.remove_prefix(1);
    double value = 0.0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure == std::errc::result_out_of_range)
        return fail(Code::number_out_of_range, fmt::format("{} is too large or too small: {}", what, quote(*text)),
                    fmt::format("write a number {}", range.words));
    if (failure != std::errc() || end != digits.data() + digits.size())
        return fail(Code::number_malformed, fmt::format("{} is not a number: {}", what, quote(*text)),
                    "write digits with a decimal point, such as 0.8");
    if (value < range.low || value > range.high || (range.low_excluded && value == range.low))
        return fail(Code::number_out_of_range, fmt::format("{} must be {}, not {}", what, range.words, quote(*text)),
                    text->ends_with('0') && value >= 1.0 && value <= 100.0 && range.high == 1.0
                        ? "write percentages as fractions: 80 % is 0.8"
                        : "");
    return value;
}

std::optional<Evidence> read_evidence(Context& context, const Node& node) {
    const auto text = read_text(context, node, "evidence");
    if (!text) return std::nullopt;
    const std::size_t mark = text->find('#');
    const std::string_view source = text->substr(0, mark);
    const std::string_view locator = mark == std::string_view::npos ? "" : text->substr(mark + 1);
    if (source.empty() || (mark != std::string_view::npos && locator.empty())) {
        context.findings.add(
            Code::evidence_malformed, node.span,
            fmt::format("{} lacks {}", quote(*text), source.empty() ? "its source" : "a place after #"),
            "write source#place, such as report-2019#section-4");
        return std::nullopt;
    }
    if (!context.sources.contains(source)) {
        Span at = shifted(node.span, node.plain ? 0 : 1);
        at.width = static_cast<std::uint32_t>(length(source));
        report_unknown(context, at, "source", source, context.sources);
    }
    return Evidence{std::string(source), std::string(locator), node.span.place()};
}

bool is_list(Context& context, const Node& node, std::string_view what) {
    if (node.kind == Node::Kind::sequence) return true;
    if (node.broken || node.absent()) return false;
    context.findings.add(Code::wrong_type, node.span, fmt::format("{} takes a list, not {}", what, kind_name(node)),
                         node.kind == Node::Kind::scalar ? fmt::format("write [{}]", prefix(node.text, 40))
                                                         : "begin each entry with '- '");
    return false;
}

void report_choice(Context& context, const Node& node, std::string_view what, std::span<const std::string_view> words) {
    if (context.findings.full()) return context.findings.add(Code::choice_unknown, node.span, {});
    Nearest nearest(node.text);
    for (const std::string_view word : words) nearest.consider(word);
    context.findings.add(Code::choice_unknown, node.span,
                         fmt::format("{} is one of {}, not {}", what, fmt::join(words, ", "), quote(node.text)),
                         nearest.hint());
}

}  // namespace interlink::detail
