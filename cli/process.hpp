// Running another program, without a shell.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace interlink::cli {

struct ProcessResult {
    int error = 0;          ///< errno when it could not be started, e.g. ENOENT; else 0
    int code = -1;          ///< its exit code; 128 + the signal that ended it
    bool too_much = false;  ///< it wrote more than was allowed, and was cut off
    std::string out;
    std::string err;  ///< at most 64 KiB
};

/// The program is looked up in PATH; `input` is its standard input. The environment is this program's, besides what
/// `environment` sets ("NAME=VALUE").
ProcessResult run_process(const std::vector<std::string>& arguments, std::size_t most_bytes,
                          const std::string& input = {}, const std::vector<std::string>& environment = {});

}  // namespace interlink::cli
