#include "check/accidents/accidents.hpp"
#include "check/accidents/authored_texts.hpp"
#include "check/rules.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

std::vector<Found> find_placeholders(const RuleContext& context) {
    std::vector<Found> found;
    for_each_name_and_phrase(context.data, [&](const AuthoredText& text) {
        if (accident_in(text.text) != Accident::placeholder) return;
        found.push_back({text.place, text.key, text::format("{} only keeps a place for a text", describe_text(text)),
                         text.phrase ? "write the phrase, or remove the entry" : "write it, or remove the entry",
                         text.phrase ? std::string(text.text) : std::string()});
    });
    return found;
}

}  // namespace

constinit const Rule placeholder{
    {"IL1019", "placeholder", Severity::warning, "A phrase or name only keeps a place for a text.",
     "TBD, n/a, a dash or xxx counts as a phrase like any other, and is printed as one.",
     "Write the text, or remove the entry.",
     "technologies:\n"
     "  - id: drones\n"
     "    threats: [TBD]\n"},
    find_placeholders};

}  // namespace interlink::detail
