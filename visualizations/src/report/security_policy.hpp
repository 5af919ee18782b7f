#pragma once

#include <string>
#include <string_view>

namespace interlink::report {

/// The content-security policy of a page: this script and this style, by their hashes, and nothing else. Nothing is
/// loaded or sent, and whatever a name in the data contains does not run.
std::string security_policy(std::string_view script, std::string_view style);

}  // namespace interlink::report
