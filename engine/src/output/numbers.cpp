// Numbers as text, independent of the locale.
#include <interlink/tables.hpp>

#include "output/cells.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace interlink {
namespace {

// The longest: sign, 16 digits, point, 17 decimals; or scientific with 17 decimals.
constexpr std::size_t longest_number = 64;

bool only_zeros(std::string_view digits) {
    return digits.find_first_not_of("-0.") == std::string_view::npos;
}

}  // namespace

std::string exact_number(double value) {
    if (!std::isfinite(value)) return {};
    if (value == 0.0) return "0";
    char buffer[longest_number];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value);
    return {buffer, end.ptr};
}

std::string format_number(double value, int decimals) {
    if (!std::isfinite(value)) return std::string(detail::no_value);
    const auto style = std::abs(value) < 1e15 ? std::chars_format::fixed : std::chars_format::scientific;
    char buffer[longest_number];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, style, std::clamp(decimals, 0, 17));
    const std::string_view digits(buffer, static_cast<std::size_t>(end.ptr - buffer));
    return std::string(digits.starts_with('-') && only_zeros(digits) ? digits.substr(1) : digits);
}

std::string format_share(double value, int decimals) {
    if (!std::isfinite(value)) return std::string(detail::no_value);
    return format_number(value * 100.0, std::max(0, decimals - 2)) + '%';
}

}  // namespace interlink
