#include "report/security_policy.hpp"

#include <interlink/sha256.hpp>

#include "text/format.hpp"

#include <cstdint>

namespace interlink::report {

namespace {

std::uint32_t digit(char c) {
    return static_cast<std::uint32_t>(c <= '9' ? c - '0' : c - 'a' + 10);
}

/// The 32 bytes of a digest in base64 (RFC 4648).
std::string base64_of_hex(std::string_view hex) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : hex) {
        bits = (bits << 4) | digit(c);
        for (held += 4; held >= 6;) {
            held -= 6;
            out += alphabet[(bits >> held) & 63];
        }
    }
    if (held > 0) out += alphabet[(bits << (6 - held)) & 63];
    while (out.size() % 4 != 0) out += '=';
    return out;
}

std::string source(std::string_view text) {
    return text::format("'sha256-{}'", base64_of_hex(sha256_hex(text)));
}

}  // namespace

std::string security_policy(std::string_view script, std::string_view style) {
    return text::format("default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'",
                        source(script), source(style));
}

}  // namespace interlink::report
