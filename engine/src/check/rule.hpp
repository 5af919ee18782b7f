// What a rule of the check is: what people read about it, and a function from the compiled data set to what it finds.
#pragma once

#include <interlink/check.hpp>
#include <interlink/shared.hpp>

#include <string>
#include <vector>

namespace interlink::detail {

struct RuleContext {
    const Model& model;
    const Dataset& data;
    const Policy& policy;  ///< limits, where the data set's and the given policy are joined
    const FunctionsResult& services;
};

/// A finding before it gets its rule's code and severity.
struct Found {
    Place place;
    std::string key;  ///< ids; unique within the rule
    std::string text;
    std::string fix;
    std::string shown = {};  ///< what stands at the place, if that is to be underlined as a whole
};

struct Rule {
    RuleInfo info;
    std::vector<Found> (*find)(const RuleContext&);
};

}  // namespace interlink::detail
