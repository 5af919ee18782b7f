#pragma once

#include <string_view>

namespace interlink::report {

/// What the report page needs beyond html_style().
std::string_view page_style();

}  // namespace interlink::report
