#include "log_buffer.hpp"

#include <interlink/escape.hpp>

#include <algorithm>
#include <string_view>

namespace interlink::cli {

LogBuffer::int_type LogBuffer::overflow(int_type c) {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    const char byte = traits_type::to_char_type(c);
    return pass_on({&byte, 1}) ? c : traits_type::eof();
}

std::streamsize LogBuffer::xsputn(const char* bytes, std::streamsize count) {
    std::string_view rest(bytes, static_cast<std::size_t>(count));
    while (!rest.empty()) {
        const std::size_t size = std::min(rest.find_first_of("\r\n"), rest.size() - 1) + 1;
        if (!pass_on(rest.substr(0, size))) return count - static_cast<std::streamsize>(rest.size());
        rest.remove_prefix(size);
    }
    return count;
}

/// The part ends at the end of a line, if it has one.
bool LogBuffer::pass_on(std::string_view part) {
    line_ += part;
    const std::string safe = escape_commands(line_);
    const std::string_view fresh = std::string_view(safe).substr(written_);
    const bool all = target_.sputn(fresh.data(), static_cast<std::streamsize>(fresh.size())) ==
                     static_cast<std::streamsize>(fresh.size());
    written_ = safe.size();
    if (part.ends_with('\n') || part.ends_with('\r')) {
        line_.clear();
        written_ = 0;
    }
    return all;
}

}  // namespace interlink::cli
