// What the views of all pairings have in common.
#pragma once

#include <interlink/model.hpp>
#include <interlink/pairs.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace interlink::detail {

bool scored(const Pair& pair);

/// "A with B".
std::string pair_name(const Model& model, const Pair& pair);

/// "pairing/ai/iot": by the ids in their order, so that it is the same whichever comes first in the data set.
std::string pairing_id(const Model& model, const Pair& pair);

/// The places of the phrases of these technologies, and of all links.
std::string pairing_sources(const Model& model, const std::vector<std::uint32_t>& technologies);

}  // namespace interlink::detail
