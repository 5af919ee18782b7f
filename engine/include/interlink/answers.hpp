// Who answers a theme, in one place for every question, figure and sentence (section 3 of the method): technologies by
// a capability, and enablers, technologies and phrases by a mitigates link to the theme or to a phrase about it.
#pragma once

#include <interlink/model.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace interlink {

/// What an answer does to the exposure of one technology that has a threat or weakness there: E is multiplied by
/// `factor`.
struct Lowering {
    std::uint32_t technology = 0;
    double factor = 1;    ///< in [0,1], as things stand; 1 where it lowers nothing
    double in_place = 1;  ///< in [0,1], once the enabler is in place; the same as `factor` for a technology
};

struct Answer {
    EntityRef who;      ///< a technology or an enabler
    double amount = 0;  ///< in [0,1]: A of a technology; of an enabler the most by which it lowers one, 1 - factor
    std::optional<std::uint32_t> via{};              ///< the capability theme that answers
    std::vector<Lowering> lowers{};                  ///< by technology; empty for a capability that only helps others
    std::vector<std::uint32_t> relations{};          ///< mitigates links behind it
    EnablerStatus status = EnablerStatus::in_place;  ///< of the enabler; a technology is in place
};

/// Strongest first; equal ones technologies before enablers, then in the data set's order. An enabler that is missing
/// is among them with amount 0. Whatever lowers the exposure of any technology to the theme is there, with that
/// technology among those that it lowers. O(technologies · themes + links).
std::vector<Answer> answers_to(const Model& model, std::uint32_t theme);

}  // namespace interlink
