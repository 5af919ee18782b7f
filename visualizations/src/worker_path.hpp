#pragma once

#include <string>
#include <string_view>

namespace interlink::detail {

/// The program of this name in the folder of the running program, or in the folder for workers of the installed one;
/// empty when it is in neither.
std::string worker_path(std::string_view name);

}  // namespace interlink::detail
