// Word → stem.
#pragma once

#include <string>
#include <string_view>

namespace interlink::detail {

/// The stem of a lower-case American word [a-z0-9]+: Snowball English with a table of exceptions that keeps apart
/// what it merges (customs, custom, customer) and merges what it keeps apart (accuracy, accurate).
/// Safe to call from many threads: each thread has its own stemmer. O(length).
std::string stem(std::string_view word);

}  // namespace interlink::detail
