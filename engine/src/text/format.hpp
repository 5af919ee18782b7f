// Sentences from a form and values. The form is that of fmt, checked when it is compiled.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/core.h>

namespace interlink::text {

/// The one place that fmt does its work in; see format.cpp.
std::string format_values(fmt::string_view form, fmt::format_args values);

/// The form with each {} replaced by a value (https://fmt.dev, format string syntax).
template <typename... Values>
std::string format(fmt::format_string<Values...> form, Values&&... values) {
    return format_values(form, fmt::make_format_args(values...));
}

/// The texts or numbers of a range with a separator between each two.
template <typename Range>
std::string join(const Range& values, std::string_view separator) {
    std::string joined;
    bool first = true;
    for (const auto& value : values) {
        if (!first) joined += separator;
        first = false;
        if constexpr (std::is_convertible_v<decltype(value), std::string_view>)
            joined += std::string_view(value);
        else
            joined += format("{}", value);
    }
    return joined;
}

}  // namespace interlink::text
