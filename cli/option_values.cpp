#include "option_values.hpp"

#include <interlink/nearest.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace interlink::cli {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string with_commas(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t end = text.size(); end > 3; end -= 3) text.insert(end - 3, ",");
    return text;
}

/// "10,000" → "10000": groups of three after one of at most three, all apart by the same sign. Else as it was.
std::string without_groups(std::string_view text) {
    const std::size_t first = text.find_first_of(",_'");
    if (first == std::string_view::npos || first == 0 || first > 3) return std::string(text);
    std::string digits(text.substr(0, first));
    for (std::size_t at = first; at < text.size(); at += 4) {
        if (text[at] != text[first] || text.size() - at < 4) return std::string(text);
        digits += text.substr(at + 1, 3);
    }
    return digits;
}

/// "1.5e3" → "1500", where that is whole and has at most 20 digits. Else nothing.
std::string expanded(const std::string& text) {
    const std::size_t mark = text.find_first_of("eE");
    const std::string_view mantissa = std::string_view(text).substr(0, mark);
    std::string_view power = mark == std::string::npos ? "0" : std::string_view(text).substr(mark + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    unsigned exponent = 0;
    const auto [end, problem] = std::from_chars(power.data(), power.data() + power.size(), exponent);
    if (problem != std::errc() || end != power.data() + power.size() || exponent > 30) return {};
    const std::size_t point = mantissa.find('.');
    std::string digits(mantissa.substr(0, point));
    std::string_view decimals = point == std::string_view::npos ? std::string_view() : mantissa.substr(point + 1);
    if (digits.empty() || (point != std::string_view::npos && decimals.empty())) return {};
    while (decimals.ends_with('0')) decimals.remove_suffix(1);
    if (decimals.size() > exponent) return {};
    digits += decimals;
    return digits.append(exponent - decimals.size(), '0');
}

std::string allowed_numbers(const NumberBounds& bounds) {
    if (std::isinf(bounds.least)) return "a number";
    if (bounds.above) return text::format("a number above {:g}", bounds.least);
    return text::format("a number of at least {:g}", bounds.least);
}

std::optional<double> parse_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || problem != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

}  // namespace

std::string lower_case(std::string_view word) {
    std::string text(word);
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::string one_of(const std::vector<std::string>& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return text;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
    const auto near = nearest_word(word, known);
    return near ? text::format("did you mean '{}'?", *near) : std::string();
}

std::optional<std::uint64_t> parse_whole_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    const std::string digits = expanded(without_groups(text));
    if (digits.empty() || !std::ranges::all_of(digits, is_digit)) return std::nullopt;
    std::uint64_t number = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return problem == std::errc() ? std::optional(number) : std::nullopt;
}

std::uint64_t require_whole_number(const std::string& option, const std::string& text, std::uint64_t least,
                                   std::uint64_t most) {
    const auto number = parse_whole_number(text);
    if (number && *number >= least && *number <= most) return *number;
    const std::string allowed =
        most == std::numeric_limits<std::uint64_t>::max()
            ? (least == 0 ? "a whole number that is not negative" : text::format("a whole number from {} on", least))
            : text::format("a whole number from {} to {}", with_commas(least), with_commas(most));
    throw UsageMistake(text::format("{} takes {}, not '{}'", option, allowed, text), {});
}

CLI::Option* add_number(CLI::App& command, const std::string& name, const std::function<void(double)>& set,
                        const NumberBounds& bounds, const std::string& help, const std::string& type) {
    return command
        .add_option_function<std::string>(
            name,
            [name, set, bounds](const std::string& text) {
                const auto number = parse_number(text);
                if (number && (bounds.above ? *number > bounds.least : *number >= bounds.least)) return set(*number);
                std::string point = text;
                std::ranges::replace(point, ',', '.');
                throw UsageMistake(text::format("{} takes {}, not '{}'", name, allowed_numbers(bounds), text),
                                   point != text && parse_number(point) ? text::format("write {}", point) : "");
            },
            help)
        ->type_name(type);
}

CLI::Option* add_word(CLI::App& command, const std::string& name, const std::vector<std::string>& words,
                      const std::function<void(const std::string&)>& set, const std::string& help,
                      const std::string& type) {
    const std::string shown = name.substr(name.find(',') == std::string::npos ? 0 : name.find(',') + 1);
    return command
        .add_option_function<std::string>(
            name,
            [shown, words, set](const std::string& text) {
                const std::string word = lower_case(text);
                if (std::ranges::find(words, word) != words.end()) return set(word);
                throw UsageMistake(text::format("{} takes {}, not '{}'", shown, one_of(words), text),
                                   did_you_mean(word, words));
            },
            help)
        ->type_name(type);
}

}  // namespace interlink::cli
