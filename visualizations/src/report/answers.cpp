#include "report/answers.hpp"

#include "report/findings.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace interlink::report {

namespace {

/// The exposed technologies that an answer reaches: a capability helps whoever is paired with it, a link those whose
/// exposure it lowers.
std::vector<std::uint32_t> reached(const SharedThreat& threat, const Answer& answer) {
    std::vector<std::uint32_t> technologies;
    for (const ExposedTechnology& exposed : threat.technologies) {
        const auto lowering = std::ranges::find(answer.lowers, exposed.technology, &Lowering::technology);
        if (answer.who.kind == EntityKind::technology || (lowering != answer.lowers.end() && lowering->in_place < 1.0))
            technologies.push_back(exposed.technology);
    }
    return technologies;
}

/// "Law (0.50 of 1)", "Law (0.50 of 1, for Drones alone)".
std::string answer_with_amount(const Model& model, const SharedThreat& threat, const Answer& answer) {
    std::string text = text::format("{} ({:.2f} of 1", model.name(answer.who), answer.amount);
    if (const auto technologies = reached(threat, answer); technologies.size() < threat.technologies.size())
        text += text::format(", for {} alone", join_some(names_of(model, EntityKind::technology, technologies), 3));
    return text + ")";
}

std::string answer_names(const Model& model, const std::vector<Answer>& answers) {
    std::vector<std::string> names;
    for (const Answer& answer : answers) names.push_back(model.name(answer.who));
    return join_some(names, 3);
}

std::string_view how_far(AnswerLevel level) {
    return level == AnswerLevel::weak ? "only weakly" : level == AnswerLevel::partial ? "in part" : "strongly";
}

}  // namespace

std::vector<Answer> effective_answers(const SharedThreat& threat) {
    std::vector<Answer> answers;
    std::ranges::copy_if(threat.answered_by, std::back_inserter(answers), [](const Answer& a) { return a.amount > 0; });
    return answers;
}

std::vector<Answer> missing_answers(const SharedThreat& threat) {
    std::vector<Answer> answers;
    std::ranges::copy_if(threat.answered_by, std::back_inserter(answers),
                         [](const Answer& a) { return a.status == EnablerStatus::missing; });
    return answers;
}

AnswerLevel answer_level(const SharedThreat& threat) {
    if (threat.answered_by.empty()) return AnswerLevel::none;
    const auto answers = effective_answers(threat);
    if (answers.empty()) return missing_answers(threat).empty() ? AnswerLevel::ineffective : AnswerLevel::missing;
    const Answer& best = answers.front();
    if (best.amount < 0.2) return AnswerLevel::weak;
    const bool everywhere = reached(threat, best).size() == threat.technologies.size();
    return best.amount < 0.6 || !everywhere ? AnswerLevel::partial : AnswerLevel::strong;
}

std::string answers_text(const Findings& findings, const SharedThreat& threat) {
    const Model& model = findings.model();
    const AnswerLevel level = answer_level(threat);
    if (level == AnswerLevel::none) return "Nothing in the data answers it.";
    if (level == AnswerLevel::missing)
        return text::format("{} would answer it, but is missing.", answer_names(model, missing_answers(threat)));
    if (level == AnswerLevel::ineffective)
        return text::format("{} is linked to it as an answer, but lowers no exposure.",
                            answer_names(model, threat.answered_by));
    std::vector<std::string> names;
    for (const Answer& answer : effective_answers(threat)) names.push_back(answer_with_amount(model, threat, answer));
    std::string text = text::format("It is answered {}, by {}.", how_far(level), join_some(names, 3));
    const auto& stated = findings.stated.threats.threats;
    const auto same = std::ranges::find(stated, threat.theme, &SharedThreat::theme);
    if (same != stated.end() && effective_answers(*same).empty()) text += " No source states that: it is judgement.";
    return text;
}

std::vector<std::vector<std::uint32_t>> themes_lowered_once_in_place(const Model& model) {
    std::vector<std::vector<std::uint32_t>> lowered(model.dataset->enablers.size());
    for (std::uint32_t theme = 0; theme < model.dataset->themes.size(); ++theme)
        for (const Answer& answer : answers_to(model, theme))
            if (answer.who.kind == EntityKind::enabler &&
                std::ranges::any_of(answer.lowers, [](const Lowering& l) { return l.in_place < l.factor; }))
                lowered[answer.who.index].push_back(theme);
    return lowered;
}

}  // namespace interlink::report
