// Where what a figure shows is written.
#pragma once

#include <interlink/model.hpp>

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace interlink::detail {

/// For the views whose data has a column for it.
inline constexpr std::string_view named_in_data = " The data behind the figure names each place.";

/// Collects places, each once, by source.
class Places {
  public:
    explicit Places(const Model& model) : model_(model) {}
    void add(const std::vector<Evidence>& evidence);
    void add_phrase(std::uint32_t factor) { add(evidence_of(model_, model_.factors[factor])); }
    void add_relation(std::uint32_t relation) { add(model_.relations[relation].authored->evidence); }

    /// "Sources: ptc-2019#Drones, Threats; ptc-2017#14." Where there are more than fit in two lines, the places are
    /// counted: "Sources: ptc-2019 (14 places); ptc-2017#14.", and `where` says what names them. Empty when nothing was
    /// added.
    std::string note(std::string_view where = "") const;

  private:
    const Model& model_;
    std::set<std::pair<std::string, std::string>> places_;
};

}  // namespace interlink::detail
