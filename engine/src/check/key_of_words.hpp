// From a sentence to a key that stays when lines move.
#pragma once

#include <string>
#include <string_view>

namespace interlink::detail {

/// The words of a message as a key: lower case, hyphens between. Numbers that count something or say where it stands
/// are left out; those inside quotes are the author's, and stay. At most 80 characters and a hash of the rest.
std::string key_of_words(std::string_view text);

}  // namespace interlink::detail
