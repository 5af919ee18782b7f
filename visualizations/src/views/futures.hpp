// The consistent scenarios of a model's foresight, for the views and the report.
#pragma once

#include <interlink/cross_impact.hpp>
#include <interlink/model.hpp>

#include <optional>
#include <string>

namespace interlink::detail {

struct Futures {
    Foresight foresight;  ///< that counts: judgements of the model's grades
    std::optional<CrossImpactResult> result;
    std::string problem;  ///< why there is no result; empty where there is no foresight at all
};

/// With basins where every combination can be followed in a moment.
Futures consistent_futures(const Model& model, unsigned threads = 1);

/// "70 assumed, 38 inferred from a source"; those there are.
std::string judgement_grades(const Foresight& foresight);

}  // namespace interlink::detail
