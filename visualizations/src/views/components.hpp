// What the components of the leverage are called in the figures.
#pragma once

#include <interlink/leverage.hpp>

#include <array>
#include <string_view>

namespace interlink::detail {

struct ComponentWords {
    std::string_view letters;  ///< not those of the SWOT
    std::string_view name;
};

inline constexpr std::array<ComponentWords, 6> component_words{{
    {"Op", "shared opportunity"},
    {"Xp", "exploit: a strength opens the other's opportunity"},
    {"Sh", "shield: a strength answers the other's threat"},
    {"Fu", "shared function"},
    {"De", "dependency"},
    {"Ri", "shared exposure (a penalty)"},
}};

}  // namespace interlink::detail
