#include "dataset/sha256.hpp"

#include <interlink/sha256.hpp>

#include "support/catch.hpp"

#include <vector>

// Vectors of FIPS 180-2, appendix B, and of the NIST test suite.
TEST_CASE("SHA-256 gives the published digests") {
    using interlink::sha256_hex;
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
                     "mnopqrstnopqrstu") == "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 of parts is that of the whole") {
    const std::string text(200, 'x');
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        interlink::detail::Sha256 digest;
        digest.add(std::string_view(text).substr(0, cut));
        digest.add(std::string_view(text).substr(cut));
        CHECK(digest.hex() == interlink::sha256_hex(text));
    }
}

TEST_CASE("SHA-256 is the same with and without the processor's own instructions") {
    std::vector<unsigned char> bytes(64 * 7);
    unsigned value = 1;
    for (unsigned char& byte : bytes) byte = static_cast<unsigned char>((value = value * 1664525 + 1013904223) >> 24);
    for (std::size_t blocks = 0; blocks <= 7; ++blocks) {
        interlink::detail::Sha256State fast{1, 2, 3, 4, 5, 6, 7, 8}, portable = fast;
        interlink::detail::add_sha256_blocks(fast, bytes.data(), blocks);
        interlink::detail::add_sha256_blocks_portably(portable, bytes.data(), blocks);
        CHECK(fast == portable);
    }
}
