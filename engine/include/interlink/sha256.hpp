// The SHA-256 digest (FIPS 180-4): tells whether two inputs are the same. Not meant for secrets.
#pragma once

#include <string>
#include <string_view>

namespace interlink {

/// The digest of `bytes` as 64 lower-case hexadecimal digits. O(n).
std::string sha256_hex(std::string_view bytes);

}  // namespace interlink
