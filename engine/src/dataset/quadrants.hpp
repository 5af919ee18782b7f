// The names of the four quadrants as people write them.
#pragma once

#include <interlink/dataset.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace interlink::detail {

/// ASCII letters in lower case.
std::string lower_case(std::string_view text);

/// Singular or plural, in any case; nothing for other words.
std::optional<Quadrant> quadrant_named(std::string_view word);

/// The id of a factor as the data set has it: "drones/Strength/cheap" is "drones/strengths/cheap". Other texts are
/// given back as they are.
std::string canonical_factor_id(std::string_view id);

}  // namespace interlink::detail
