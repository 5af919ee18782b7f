#include "views/evidence.hpp"

#include "text/format.hpp"
#include "views/words.hpp"

#include <map>

namespace interlink::detail {
namespace {

constexpr std::size_t longest_note = 200;
constexpr std::size_t most_sources = 8;

std::string joined(const std::vector<std::string>& places) {
    std::string text;
    for (const auto& place : places) text += (text.empty() ? "" : "; ") + place;
    return text;
}

}  // namespace

void Places::add(const std::vector<Evidence>& evidence) {
    for (const auto& e : evidence) places_.emplace(e.source, e.locator);
}

std::string Places::note(std::string_view where) const {
    if (places_.empty()) return "";
    std::map<std::string, std::vector<std::string>> by_source;
    std::vector<std::string> all;
    for (const auto& [source, locator] : places_) {
        auto text = locator.empty() ? source : source + "#" + locator;
        by_source[source].push_back(text);
        all.push_back(std::move(text));
    }
    if (const auto text = joined(all); text.size() <= longest_note) return text::format("Sources: {}.", text);
    std::vector<std::string> summary;
    for (const auto& [source, places] : by_source) {
        if (summary.size() == most_sources) break;
        const bool alone = places.size() == 1 && places.front().size() <= 60;
        summary.push_back(alone
                              ? places.front()
                              : text::format("{} ({})", short_name(source), counted(places.size(), "place", "places")));
    }
    auto text = joined(summary);
    if (by_source.size() > summary.size()) text += text::format("; and {} more", by_source.size() - summary.size());
    return text::format("Sources: {}.{}", text, where);
}

}  // namespace interlink::detail
