// From a word of the command line to a matrix.
#pragma once

#include <string>

#include <interlink/matrix.hpp>

#include "session.hpp"

namespace interlink::cli {

/// Reads the matrix ("-" is standard input), printing every finding. No matrix when there is an error.
MatrixResult read_matrix(const Session& session, const Common& common, const std::string& path, const MatrixRules& rules);

}  // namespace interlink::cli
