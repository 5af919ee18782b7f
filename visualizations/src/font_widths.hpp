#pragma once

#include <cstdint>
#include <span>

namespace interlink::detail {

/// Widths of consecutive code points from `first`, in thousandths of the font size.
struct FontRange {
    char32_t first = 0;
    std::span<const std::uint16_t> regular;
    std::span<const std::uint16_t> bold;
};

std::span<const FontRange> font_ranges();

}  // namespace interlink::detail
