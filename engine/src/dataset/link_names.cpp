#include "dataset/link_names.hpp"

#include "text/format.hpp"

namespace interlink::detail {

std::string end_name(const Endpoint& end) {
    return end.kind == EntityKind::theme ? "theme:" + end.id : end.id;
}

std::string link_name(const Link& link) {
    return text::format("{} {} {}", end_name(link.from), to_string(link.kind), end_name(link.to));
}

std::string LinkNames::next(const Link& link) {
    std::string name = link_name(link);
    const std::uint32_t number = ++seen_[name];
    return number == 1 ? name : text::format("{} ({})", name, number);
}

}  // namespace interlink::detail
