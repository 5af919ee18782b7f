// Source: FIPS 180-4, section 5.1.
#include "dataset/sha256.hpp"

#include <interlink/sha256.hpp>

#include <algorithm>

namespace interlink {
namespace detail {

void Sha256::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t used = length_ % 64;
        if (const std::size_t blocks = bytes.size() / 64; used == 0 && blocks > 0) {
            add_sha256_blocks(state_, reinterpret_cast<const unsigned char*>(bytes.data()), blocks);
            length_ += 64 * blocks;
            bytes.remove_prefix(64 * blocks);
            continue;
        }
        const std::size_t taken = std::min(bytes.size(), 64 - used);
        std::copy_n(bytes.begin(), taken, pending_.begin() + static_cast<std::ptrdiff_t>(used));
        length_ += taken;
        bytes.remove_prefix(taken);
        if (used + taken == 64) add_sha256_blocks(state_, pending_.data(), 1);
    }
}

std::string Sha256::hex() {
    const std::uint64_t bits = length_ * 8;
    add("\x80");
    while (length_ % 64 != 56) add(std::string_view("\0", 1));
    std::array<char, 8> size{};
    for (std::size_t i = 0; i < 8; ++i) size[i] = static_cast<char>(bits >> (56 - 8 * i) & 0xff);
    add({size.data(), size.size()});
    std::string digits;
    for (const std::uint32_t word : state_)
        for (int shift = 28; shift >= 0; shift -= 4) digits += "0123456789abcdef"[word >> shift & 0xf];
    return digits;
}

}  // namespace detail

std::string sha256_hex(std::string_view bytes) {
    detail::Sha256 digest;
    digest.add(bytes);
    return digest.hex();
}

}  // namespace interlink
