#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace interlink::detail {

struct Point {
    double x = 0;
    double y = 0;
};

/// x' = a x + c y + e, y' = b x + d y + f: as in SVG's matrix().
struct Affine {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    Point operator()(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
    Affine operator*(const Affine& inner) const;
    double scale() const;  ///< of lengths: the square root of the area factor
};

/// All numbers of a text such as path data or a list of points, in order; letters and commas separate.
std::vector<double> numbers_in(std::string_view text);

/// translate, scale, rotate and matrix in a row; others are left out.
Affine parse_transform(std::string_view text);

/// Is the point inside the closed polygon (even-odd rule)?
bool inside(const std::vector<Point>& polygon, Point p);

}  // namespace interlink::detail
