#include "check/accidents/accidents.hpp"
#include "check/accidents/authored_texts.hpp"
#include "check/rules.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

std::vector<Found> find_numbers(const RuleContext& context) {
    std::vector<Found> found;
    for_each_name_and_phrase(context.data, [&](const AuthoredText& text) {
        if (!text.phrase || accident_in(text.text) != Accident::number) return;
        found.push_back({text.place, text.key, text::format("{} is a number without words", describe_text(text)),
                         "write what the number says; a weight stands in a column or entry `weight`",
                         std::string(text.text)});
    });
    return found;
}

}  // namespace

constinit const Rule number_as_phrase{
    {"IL1020", "number-as-phrase", Severity::warning, "A phrase is a number alone.",
     "Often a column was taken for another: the phrases are missing, and the numbers count as phrases about nothing.",
     "Write what the number says, or move it to the entry that it belongs to.",
     "technologies:\n"
     "  - id: drones\n"
     "    strengths: [0.8]\n"},
    find_numbers};

}  // namespace interlink::detail
