#include "matrix_input.hpp"

#include "input.hpp"

namespace interlink::cli {

MatrixResult read_matrix(const Session& session, const Common& common, const std::string& path,
                         const MatrixRules& rules) {
    MatrixResult result;
    if (path == "-") {
        result = load_matrix_text(read_standard_input(session), "<standard input>", rules);
    } else {
        result = load_matrix(path, rules);
    }
    print_diagnostics(session, common, result.diagnostics, "the matrix");
    return result;
}

ForesightResult read_foresight(const Session& session, const Common& common, const std::string& path) {
    ForesightResult result;
    if (path == "-") {
        result = load_foresight_text(read_standard_input(session), "<standard input>");
    } else {
        result = load_foresight_file(path);
    }
    print_diagnostics(session, common, result.diagnostics, "the matrix");
    return result;
}

}  // namespace interlink::cli
