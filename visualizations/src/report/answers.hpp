// How the report speaks of who answers a shared threat; who does is the model's rule (interlink/answers.hpp).
#pragma once

#include <interlink/shared.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace interlink::report {

struct Findings;

/// How far a shared threat is answered. `missing`: by an enabler alone that is not there yet. `ineffective`: by links
/// that lower no exposure as things stand, since no threat or weakness of anybody stands behind it.
enum class AnswerLevel { none, missing, ineffective, weak, partial, strong };
AnswerLevel answer_level(const SharedThreat& threat);

/// Answers that count for anything as things stand, strongest first.
std::vector<Answer> effective_answers(const SharedThreat& threat);
/// Those of an enabler that is missing.
std::vector<Answer> missing_answers(const SharedThreat& threat);

/// Who answers a shared threat, and how far: a sentence or two.
std::string answers_text(const Findings& findings, const SharedThreat& threat);

/// Per enabler the themes whose exposure falls, for whomever, once it is in place.
std::vector<std::vector<std::uint32_t>> themes_lowered_once_in_place(const Model& model);

}  // namespace interlink::report
