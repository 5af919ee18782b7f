// Preconditions of the public functions that take a model.
#pragma once

#include <interlink/model.hpp>

#include <stdexcept>

namespace interlink::detail {

/// Throws std::invalid_argument for a model that `compile` did not make.
inline void require_data(const Model& model) {
    if (model.dataset == nullptr || model.first_factor.size() != model.dataset->technologies.size() + 1)
        throw std::invalid_argument("the model has no compiled data set");
}

}  // namespace interlink::detail
