#include "geometry.hpp"

#include <charconv>
#include <cmath>
#include <numbers>

namespace interlink::detail {
namespace {

Affine one_transform(std::string_view name, const std::vector<double>& v) {
    if (name == "translate" && !v.empty()) return {1, 0, 0, 1, v[0], v.size() > 1 ? v[1] : 0};
    if (name == "scale" && !v.empty()) return {v[0], 0, 0, v.size() > 1 ? v[1] : v[0], 0, 0};
    if (name == "matrix" && v.size() == 6) return {v[0], v[1], v[2], v[3], v[4], v[5]};
    if (name != "rotate" || v.empty()) return {};
    const double angle = v[0] * std::numbers::pi / 180;
    const Affine turn{std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle), 0, 0};
    if (v.size() < 3) return turn;
    return Affine{1, 0, 0, 1, v[1], v[2]} * turn * Affine{1, 0, 0, 1, -v[1], -v[2]};
}

bool starts_number(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '.';
}

}  // namespace

Affine Affine::operator*(const Affine& inner) const {
    return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
            b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

double Affine::scale() const {
    return std::sqrt(std::abs(a * d - b * c));
}

std::vector<double> numbers_in(std::string_view text) {
    std::vector<double> values;
    const char* at = text.data();
    const char* end = text.data() + text.size();
    while (at < end) {
        double value = 0;
        const auto [next, error] = starts_number(*at) ? std::from_chars(at, end, value)
                                                      : std::from_chars_result{at, std::errc::invalid_argument};
        if (error == std::errc{}) values.push_back(value);
        at = error == std::errc{} ? next : at + 1;
    }
    return values;
}

Affine parse_transform(std::string_view text) {
    Affine result;
    while (true) {
        const auto start = text.find_first_of("tsrm");
        const auto open = text.find('(', start == std::string_view::npos ? text.size() : start);
        const auto close = text.find(')', open == std::string_view::npos ? text.size() : open);
        if (close == std::string_view::npos) return result;
        auto name = text.substr(start, open - start);
        while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
        result = result * one_transform(name, numbers_in(text.substr(open, close - open)));
        text.remove_prefix(close + 1);
    }
}

bool inside(const std::vector<Point>& polygon, Point p) {
    bool odd = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const auto& one = polygon[i];
        const auto& other = polygon[j];
        if ((one.y > p.y) == (other.y > p.y)) continue;
        if (p.x < (other.x - one.x) * (p.y - one.y) / (other.y - one.y) + one.x) odd = !odd;
    }
    return odd;
}

}  // namespace interlink::detail
