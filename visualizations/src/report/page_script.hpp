#pragma once

#include <string_view>

namespace interlink::report {

/// The script of the page: the modules of the folder page/ as one, put together by the build.
std::string_view page_script();

}  // namespace interlink::report
