// fmt as headers in this source alone. Debian has the library as a shared one only, and that would bring the shared C++
// library along: their relocations are a fifth of a short run. As headers everywhere it costs each source 1.5 seconds
// of compiling; here it costs them once, and all others read fmt's small core.
#define FMT_HEADER_ONLY
#include "text/format.hpp"

#include <fmt/format.h>

namespace interlink::text {

std::string format_values(fmt::string_view form, fmt::format_args values) {
    return fmt::vformat(form, values);
}

}  // namespace interlink::text
