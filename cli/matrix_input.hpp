// From a word of the command line to a matrix, or to judgements.
#pragma once

#include <interlink/foresight_files.hpp>
#include <interlink/matrix.hpp>

#include "session.hpp"

#include <string>

namespace interlink::cli {

/// Reads the matrix ("-" is standard input), printing every finding. No matrix when there is an error.
MatrixResult read_matrix(const Session& session, const Common& common, const std::string& path,
                         const MatrixRules& rules);

/// The same for a cross-impact matrix: a project of ScenarioWizard, or CSV.
ForesightResult read_foresight(const Session& session, const Common& common, const std::string& path);

}  // namespace interlink::cli
