// Where what a figure shows is written.
#pragma once

#include <interlink/model.hpp>

#include <set>
#include <string>
#include <utility>

namespace interlink::detail {

/// Collects places, each once, by source.
class Places {
  public:
    explicit Places(const Model& model) : model_(model) {}
    void add(const std::vector<Evidence>& evidence);
    void add_phrase(std::uint32_t factor) { add(evidence_of(model_, model_.factors[factor])); }
    void add_relation(std::uint32_t relation) { add(model_.relations[relation].authored->evidence); }

    /// "Sources: ptc-2019#Drones, Threats; ptc-2017#14." Where there are more than fit in two lines, the places are
    /// counted: "Sources: ptc-2019 (14 places) and ptc-2017#14." Empty when nothing was added.
    std::string note() const;

  private:
    const Model& model_;
    std::set<std::pair<std::string, std::string>> places_;
};

}  // namespace interlink::detail
