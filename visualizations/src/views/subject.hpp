// What a word of the command line names.
#pragma once

#include <interlink/visualizations/views.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace interlink::detail {

/// The thing, or an outcome that says there is none and names the nearest.
struct Subject {
    std::optional<std::uint32_t> index;
    ViewOutcome unknown;
};

/// By id, name, alias or abbreviation. `number` counts the subjects from 0.
Subject subject(const Model& model, const ViewOptions& options, std::size_t number, EntityKind kind);

ViewOutcome failed(std::string error, std::string hint = {});

}  // namespace interlink::detail
