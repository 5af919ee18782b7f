// The texts that people wrote into a data set, for rules that look at texts whatever they are about.
#pragma once

#include "check/rule.hpp"

#include <functional>

namespace interlink::detail {

struct AuthoredText {
    Place place;            ///< of the phrase, or of the element
    std::string key;        ///< "drones/threats/noise", "drones.name"
    std::string_view what;  ///< "the phrase", "the name"
    std::string_view id;    ///< of the element
    std::string_view text;
    bool phrase = false;
};

/// Phrases, names, aliases, labels and titles: texts that results print as what somebody said or is called.
void for_each_name_and_phrase(const Dataset& data, const std::function<void(const AuthoredText&)>& visit);

/// Besides those, descriptions, definitions, notes and the places of evidence.
void for_each_authored_text(const Dataset& data, const std::function<void(const AuthoredText&)>& visit);

/// "the phrase 'x' of drones"
std::string describe_text(const AuthoredText& text);

}  // namespace interlink::detail
