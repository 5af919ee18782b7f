// What people call an element besides its id: its name, aliases, abbreviation or label.
#pragma once

#include <interlink/dataset.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace interlink::detail {

/// Case and accents folded (Łódź, LODZ), blanks of any kind and number made one. Two texts with the same form are one
/// name.
std::string folded_name(std::string_view text);

struct NamedElement {
    EntityKind kind = EntityKind::technology;
    std::uint32_t index = 0;
    bool operator==(const NamedElement&) const = default;
};

/// A phrase, by its technology and its place among that technology's phrases.
struct NamedPhrase {
    std::uint32_t technology = 0;
    std::uint32_t factor = 0;
};

/// The one home of the rule how elements are named where no id stands: by a name that is unique among the kinds that
/// may stand there. It grows with the data set: elements that were added since are entered when a name is looked up.
class ElementNames {
  public:
    /// All that have the name, of the kinds that are allowed; each once, in the order technologies, functions,
    /// enablers, themes. O(1) after O(elements) once.
    std::vector<NamedElement> find(const Dataset& dataset, std::string_view word, std::span<const EntityKind> kinds);

    /// All phrases with these words. Once this was asked, no phrase may be added.
    std::span<const NamedPhrase> find_phrases(const Dataset& dataset, std::string_view word);

  private:
    void refresh(const Dataset& dataset);

    std::unordered_map<std::string, std::vector<NamedElement>> elements_;
    std::optional<std::unordered_map<std::string, std::vector<NamedPhrase>>> phrases_;
    std::array<std::uint32_t, 4> known_{};  ///< how many technologies, functions, enablers and themes are entered
};

/// Visits every name, as it was written, with its element.
template <class Visit>
void for_each_name(const Technology& technology, const Visit& visit) {
    visit(technology.name);
    for (const std::string& alias : technology.aliases) visit(alias);
}
template <class Visit>
void for_each_name(const Function& function, const Visit& visit) {
    visit(function.name);
    if (!function.abbreviation.empty()) visit(function.abbreviation);
}
template <class Visit>
void for_each_name(const Enabler& enabler, const Visit& visit) {
    visit(enabler.name);
}
template <class Visit>
void for_each_name(const Theme& theme, const Visit& visit) {
    visit(theme.label);
}

/// An id and the kind of what it belongs to.
using Candidate = std::pair<std::string_view, EntityKind>;
/// "drones (technology) or air-patrol (function)": what to write where a name is not unique.
std::string candidates_text(std::span<const Candidate> candidates);

/// The id of an element that is no phrase.
const std::string& id_of(const Dataset& dataset, const NamedElement& element);

}  // namespace interlink::detail
