// Compiling a data set that was looked at before.
#pragma once

#include <interlink/model.hpp>

#include <memory>

namespace interlink {

/// Like compile, of a data set that is known to be valid, since a reader gave it or `validate` found no error: it is
/// not looked at again. Throws std::invalid_argument where it is null; what comes of an invalid one is undefined.
Model compile_valid(std::shared_ptr<const Dataset> dataset, const ModelOptions& options = {});

}  // namespace interlink
