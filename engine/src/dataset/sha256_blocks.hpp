// The compression function of SHA-256.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace interlink::detail {

using Sha256State = std::array<std::uint32_t, 8>;

/// Takes `count` blocks of 64 bytes into the state; by the processor's own instructions where it has them.
void add_sha256_blocks(Sha256State& state, const unsigned char* bytes, std::size_t count);

/// The same as every processor can do it.
void add_sha256_blocks_portably(Sha256State& state, const unsigned char* bytes, std::size_t count);

}  // namespace interlink::detail
