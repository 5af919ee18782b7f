#pragma once

#include "geometry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace interlink::detail {

struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;

    bool meets(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

struct PlacedLabel {
    Box box;
    std::optional<Point> leader;  ///< where the line from the point ends, for a label that stands apart from it
};

/// Places names beside their points, the first of them first, so that no name meets an obstacle, another name, or a
/// line from a name to its point, and all stay inside. Nothing where no place is left. O(n²) for n names.
class LabelPlaces {
  public:
    LabelPlaces(const Box& inside, std::vector<Box> obstacles) : inside_(inside), taken_(std::move(obstacles)) {}

    /// A name of this size for a dot at `at`; what is placed is an obstacle from then on.
    std::optional<PlacedLabel> place(Point at, double radius, double width, double height);

  private:
    bool is_free(const Box& box) const;
    bool take(const Box& box, Point at, double radius, PlacedLabel& placed);

    Box inside_;
    std::vector<Box> taken_;
};

}  // namespace interlink::detail
