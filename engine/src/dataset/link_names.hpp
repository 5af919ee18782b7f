// What a link is called where there is no id: by its ends and its kind.
#pragma once

#include <interlink/dataset.hpp>

#include <cstdint>
#include <string>
#include <unordered_map>

namespace interlink::detail {

/// "theme:fraud" for a theme, else the id.
std::string end_name(const Endpoint& end);
/// "iot supports ucr"
std::string link_name(const Link& link);

/// Gives links between the same ends their numbers: "iot supports ucr", "iot supports ucr (2)".
class LinkNames {
  public:
    std::string next(const Link& link);

  private:
    std::unordered_map<std::string, std::uint32_t> seen_;
};

}  // namespace interlink::detail
