// Catch2 as the tests use it, in version 2 (Debian 12: one header) and in version 3 (Debian 13: a library).
#pragma once

#include <string>

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>

using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

namespace interlink::test {

using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

/// Has the text this in it?
inline auto Contains(const std::string& part) {
#if __has_include(<catch2/catch_all.hpp>)
    return Catch::Matchers::ContainsSubstring(part);
#else
    return Catch::Matchers::Contains(part);
#endif
}

}  // namespace interlink::test
