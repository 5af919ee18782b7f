// The command line as a library: words in, exit code out.
#pragma once

#include "session.hpp"

#include <string>
#include <vector>

namespace interlink::cli {

/// `arguments` without the program's name. Never throws.
int run(const std::vector<std::string>& arguments, const Session& session) noexcept;

}  // namespace interlink::cli
