#include "check/accidents/accidents.hpp"
#include "check/accidents/authored_texts.hpp"
#include "check/rules.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

std::vector<Found> find_formulas(const RuleContext& context) {
    std::vector<Found> found;
    for_each_authored_text(context.data, [&](const AuthoredText& text) {
        if (spreadsheet_error_in(text.text) || !is_formula(text.text)) return;
        found.push_back({text.place, text.key, text::format("{} is a formula of a spreadsheet", describe_text(text)),
                         "save the table with values in the place of formulas, or write what the formula gives",
                         text.phrase ? std::string(text.text) : std::string()});
    });
    return found;
}

}  // namespace

constinit const Rule formula_as_text{
    {"IL1018", "formula-as-text", Severity::error, "A text is a formula of a spreadsheet.",
     "The table was saved with formulas, not with what they give, so the formula counts as a phrase or is printed as a "
     "name.",
     "Save the table with values, or write what the formula gives.",
     "technologies:\n"
     "  - id: drones\n"
     "    strengths: [=SUM(A1)]\n"},
    find_formulas};

}  // namespace interlink::detail
