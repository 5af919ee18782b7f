#include "check/accidents/accidents.hpp"
#include "check/accidents/authored_texts.hpp"
#include "check/rules.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

std::vector<Found> find_spreadsheet_errors(const RuleContext& context) {
    std::vector<Found> found;
    for_each_authored_text(context.data, [&](const AuthoredText& text) {
        const auto error = spreadsheet_error_in(text.text);
        if (!error) return;
        found.push_back({text.place, text.key,
                         error->size() == text.text.size()
                             ? text::format("{} is an error of a spreadsheet", describe_text(text))
                             : text::format("{} holds {}, an error of a spreadsheet", describe_text(text), *error),
                         "correct the cell in the spreadsheet and save it as CSV again, or remove the entry",
                         text.phrase ? std::string(text.text) : std::string()});
    });
    return found;
}

}  // namespace

constinit const Rule spreadsheet_error{
    {"IL1017", "spreadsheet-error", Severity::error, "A text is an error value of a spreadsheet.",
     "A formula failed before the table was saved, so what should stand there is missing, and the error counts as a "
     "phrase or is printed as a name.",
     "Correct the cell and save the table again, or remove the entry.",
     "technologies:\n"
     "  - id: drones\n"
     "    strengths: [\"#N/A\"]\n"},
    find_spreadsheet_errors};

}  // namespace interlink::detail
