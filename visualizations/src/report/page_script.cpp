#include "report/page_script.hpp"

#include <cstddef>

namespace interlink {
namespace detail {

extern const unsigned char page_script_js[];
extern const std::size_t page_script_js_size;

}  // namespace detail

std::string_view report::page_script() {
    return {reinterpret_cast<const char*>(detail::page_script_js), detail::page_script_js_size};
}

}  // namespace interlink
