// Words of the command line to things of the model, with the nearest name where there is none.
#pragma once

#include <interlink/model.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace interlink::detail {

struct Unknown {
    std::string error;
    std::string hint;
};

/// The technology that a word names by id, name or alias.
std::variant<std::uint32_t, Unknown> technology_named(const Model& model, std::string_view word);
std::variant<EntityRef, Unknown> entity_named(const Model& model, std::string_view word);

}  // namespace interlink::detail
