#include "label_places.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace interlink::detail {
namespace {

/// Directions in the order in which readers like names: right, left, above, below, then between.
constexpr std::array<Point, 16> directions{{{1, 0},
                                            {-1, 0},
                                            {0, -1},
                                            {0, 1},
                                            {1, -1},
                                            {1, 1},
                                            {-1, -1},
                                            {-1, 1},
                                            {1, -0.5},
                                            {1, 0.5},
                                            {-1, -0.5},
                                            {-1, 0.5},
                                            {0.5, -1},
                                            {-0.5, -1},
                                            {0.5, 1},
                                            {-0.5, 1}}};
constexpr std::array<double, 5> distances{2, 10, 20, 32, 46};
constexpr double touching = 2;  ///< a name this near needs no line

/// The box whose nearest edge or corner is so far from the point in a direction.
Box box_at(Point at, Point direction, double distance, double width, double height) {
    const double reach = direction.x != 0 && direction.y != 0 ? distance * 0.7 : distance;
    const double x = at.x + direction.x * reach, y = at.y + direction.y * reach;
    const double left = direction.x > 0 ? x : direction.x < 0 ? x - width : x - width / 2;
    const double top = direction.y > 0 ? y : direction.y < 0 ? y - height : y - height / 2;
    return {left, top, left + width, top + height};
}

/// Small boxes along a line, from beyond the dot on.
std::vector<Box> boxes_along(Point from, Point to, double skip) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    std::vector<Box> boxes;
    for (double at = skip + 1; at < length; at += 2) {
        const Point p{from.x + (to.x - from.x) * at / length, from.y + (to.y - from.y) * at / length};
        boxes.push_back({p.x - 1, p.y - 1, p.x + 1, p.y + 1});
    }
    return boxes;
}

}  // namespace

bool LabelPlaces::is_free(const Box& box) const {
    const bool in = box.left >= inside_.left && box.top >= inside_.top && box.right <= inside_.right &&
                    box.bottom <= inside_.bottom;
    return in && std::ranges::none_of(taken_, [&](const Box& other) { return box.meets(other); });
}

bool LabelPlaces::take(const Box& box, Point at, double radius, PlacedLabel& placed) {
    if (!is_free(box)) return false;
    placed.box = box;
    const Point nearest{std::clamp(at.x, box.left, box.right), std::clamp(at.y, box.top, box.bottom)};
    if (std::hypot(nearest.x - at.x, nearest.y - at.y) > radius + touching + 0.5) {
        const auto line = boxes_along(at, nearest, radius);
        if (!std::ranges::all_of(line, [&](const Box& step) { return is_free(step); })) return false;
        placed.leader = nearest;
        taken_.insert(taken_.end(), line.begin(), line.end());
    }
    taken_.push_back(box);
    return true;
}

std::optional<PlacedLabel> LabelPlaces::place(Point at, double radius, double width, double height) {
    PlacedLabel placed;
    for (const double distance : distances) {
        for (const auto direction : directions) {
            if (take(box_at(at, direction, radius + distance, width, height), at, radius, placed)) return placed;
        }
    }
    return std::nullopt;
}

}  // namespace interlink::detail
