// SHA-256 of a text that comes in parts.
#pragma once

#include "dataset/sha256_blocks.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace interlink::detail {

class Sha256 {
  public:
    void add(std::string_view bytes);
    /// Ends the message; 64 lower-case hexadecimal digits. Call once.
    std::string hex();

  private:
    Sha256State state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> pending_{};
    std::uint64_t length_ = 0;  ///< bytes so far
};

}  // namespace interlink::detail
