// Scalars, typed by the field they stand in.
#include "dataset/fields.hpp"
#include "dataset/list_hint.hpp"
#include "dataset/slug.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <charconv>
#include <cmath>
#include <system_error>

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

/// Three decimals, without zeros at the end.
std::string fraction(double value) {
    return text::format("{:.4g}", value);
}

/// For what is no number as it stands: "80%", "4/5".
std::string number_hint(std::string_view text, const Range& range) {
    double first = 0.0, second = 0.0;
    const char* const last = text.data() + text.size();
    const auto [end, failure] = std::from_chars(text.data(), last, first);
    if (failure == std::errc() && std::isfinite(first) && first >= 0.0) {
        const std::string rest = without_invisible({end, static_cast<std::size_t>(last - end)});
        if (rest == "%" || rest == "percent" || rest == "per cent")
            return range.high == 1.0 ? text::format("write percentages as fractions: {}", fraction(first / 100.0))
                                     : text::format("write {}", fraction(first));
        const std::size_t skipped = rest.starts_with('/')         ? 1
                                    : rest.starts_with("of ")     ? 3
                                    : rest.starts_with("out of ") ? 7
                                                                  : 0;
        const std::string_view divisor = std::string_view(rest).substr(skipped);
        if (skipped > 0 && range.high == 1.0 &&
            std::from_chars(divisor.data(), divisor.data() + divisor.size(), second).ptr ==
                divisor.data() + divisor.size() &&
            second >= first && first > 0.0)
            return text::format("write {}", fraction(first / second));
    }
    return "write digits with a decimal point, such as 0.8";
}

/// A number on a scale of one's own, told how to bring it into the range.
std::string scale_hint(std::string_view what, double value, const Range& range) {
    if (range.high == 1.0 && value > 1.0) {
        std::string examples;
        for (const double scale : {5.0, 10.0, 100.0})
            if (value <= scale && examples.size() < 50)
                examples += text::format("{}{} of {} is {}", examples.empty() ? "" : ", ", fraction(value), scale,
                                         fraction(value / scale));
        return text::format("divide every {} by the highest value of your scale, the ones too{}{}", what,
                            examples.empty() ? "" : ": ", examples);
    }
    if (range.low_excluded && value == 0.0) return "write a small number such as 0.1, or remove the entry";
    if (value < 0.0 && -value <= range.high) return text::format("write {}", fraction(-value));
    return text::format("write a number {}", range.words);
}

}  // namespace

std::optional<std::string_view> read_text(Context& context, const Node& node, std::string_view what) {
    if (node.broken) return std::nullopt;
    if (node.kind != Node::Kind::scalar) {
        const std::string meant = meant_text(context, node);
        context.findings.add(Code::wrong_type, node.span,
                             text::format("{} takes a text, not {}", what, kind_name(node)),
                             !meant.empty()                     ? quotes_hint(meant)
                             : node.kind == Node::Kind::mapping ? "put text that contains ': ' in quotes"
                                                                : "write one text, without brackets or dashes");
        return std::nullopt;
    }
    if (node.text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        context.findings.add(
            Code::text_empty, node.span, text::format("{} is empty", what),
            node.comment_follows ? "put text that begins with # in quotes" : "fill it in, or remove the entry");
        return std::nullopt;
    }
    const std::uint32_t limit = context.limits.text_length;
    if (node.text.size() > limit && length(node.text) > limit) {
        context.findings.add(
            Code::text_too_long, node.span,
            text::format("{} has {} characters; at most {} are allowed", what, length(node.text), limit), "shorten it");
        return std::nullopt;
    }
    if (node.comment_follows)
        context.findings.add(
            Code::comment_cuts_text, node.span,
            text::format("the text ends before the #, which starts a comment: {}", quote(node.text)),
            "put the text in quotes, or set a real comment off with two spaces before and one after #");
    return node.text;
}

std::optional<std::string_view> read_id(Context& context, const Node& node, std::string_view what) {
    const auto text = read_text(context, node, what);
    if (!text || is_id(*text)) return text;
    context.findings.add(Code::id_malformed, node.span, text::format("{} is not an id", quote(*text)),
                         text::format("ids are lower-case letters, digits and hyphens: '{}'",
                                      prefix(slug(without_invisible(prefix(*text, 80))), 60)));
    return text;  // so that what names it is known: the mistake is reported once
}

std::optional<double> read_number(Context& context, const Node& node, std::string_view what, const Range& range) {
    const auto text = read_text(context, node, what);
    if (!text) return std::nullopt;
    // The same slip in a whole column is one mistake, whatever the numbers are.
    const auto fail = [&](Code code, std::string message, std::string hint, std::string_view kind = {}) {
        context.findings.add_cause(code, node.span, std::move(message), std::move(hint),
                                   text::format("{}{}", what, kind));
        return std::nullopt;
    };
    if (is_decimal_comma(*text)) {
        std::string fixed(*text);
        fixed[fixed.find(',')] = '.';
        return fail(Code::decimal_comma, text::format("{} has a decimal comma: {}", what, quote(*text)),
                    text::format("write {}", shortened(fixed, 60)));
    }
    if (names_no_finite_number(*text))
        return fail(Code::number_not_finite, text::format("{} is not a finite number: {}", what, quote(*text)),
                    text::format("write a number {}", range.words));
    std::string_view digits = *text;
    if (digits.starts_with('+') && !digits.starts_with("+-")) digits.remove_prefix(1);
    double value = 0.0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure == std::errc::result_out_of_range)
        return fail(Code::number_out_of_range, text::format("{} is too large or too small: {}", what, quote(*text)),
                    text::format("write a number {}", range.words));
    if (failure != std::errc() || end != digits.data() + digits.size())
        return fail(Code::number_malformed, text::format("{} is not a number: {}", what, quote(*text)),
                    number_hint(*text, range));
    if (value < range.low || value > range.high || (range.low_excluded && value == range.low))
        return fail(Code::number_out_of_range, text::format("{} must be {}, not {}", what, range.words, quote(*text)),
                    scale_hint(what, value, range), value > range.high ? " above" : " below");
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
            text::format("{} lacks {}", quote(*text), source.empty() ? "its source" : "a place after #"),
            "write source#place, such as report-2019#section-4");
        return std::nullopt;
    }
    if (!context.sources.contains(source)) {
        if (std::string hint; mark == std::string_view::npos && context.sources.complete &&
                              !(hint = evidence_item_hint(context, *text)).empty()) {
            context.findings.add(Code::evidence_malformed, node.span,
                                 text::format("evidence is source#place: {}", quote(*text)), std::move(hint));
            return std::nullopt;
        }
        Span at = shifted(node.span, node.plain ? 0 : 1);
        at.width = static_cast<std::uint32_t>(length(source));
        report_unknown(context, at, "source", source, context.sources);
    }
    return Evidence{std::string(source), std::string(locator), node.span.place()};
}

bool is_list(Context& context, const Node& node, std::string_view what) {
    if (node.kind == Node::Kind::sequence) return true;
    if (node.broken || node.absent()) return false;
    context.findings.add(Code::wrong_type, node.span, text::format("{} takes a list, not {}", what, kind_name(node)),
                         context.findings.full() ? std::string() : list_hint(context, node, what));
    return false;
}

void report_choice(Context& context, const Node& node, std::string_view what, std::span<const std::string_view> words) {
    if (context.findings.full()) return context.findings.add(Code::choice_unknown, node.span, {});
    Nearest nearest(node.text);
    for (const std::string_view word : words) nearest.consider(word);
    context.findings.add(Code::choice_unknown, node.span,
                         text::format("{} is one of {}, not {}", what, text::join(words, ", "), quote(node.text)),
                         nearest.hint());
}

}  // namespace interlink::detail
