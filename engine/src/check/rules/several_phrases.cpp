#include "check/accidents/accidents.hpp"
#include "check/accidents/authored_texts.hpp"
#include "check/rules.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

std::vector<Found> find_several_phrases(const RuleContext& context) {
    std::vector<Found> found;
    for_each_name_and_phrase(context.data, [&](const AuthoredText& text) {
        if (!text.phrase || accident_in(text.text) != Accident::several_phrases) return;
        const auto parts = phrases_in(text.text);
        found.push_back({text.place, text.key,
                         text::format("{} seems to be {} phrases, the first of which is {}", quote(text.text),
                                      parts.size() > 2 ? "several" : "two", quote(parts.front())),
                         "give each phrase an entry or a row of its own", std::string(text.text)});
    });
    return found;
}

}  // namespace

constinit const Rule several_phrases{
    {"IL1016", "several-phrases", Severity::warning, "A phrase seems to be several.",
     "A cell or entry is one phrase: it counts once, and its themes are mixed. Semicolons, line ends, bars, bullets "
     "and "
     "numbers divide phrases; commas, slashes and full stops do where nothing else can be meant.",
     "Give each phrase an entry or a row of its own.",
     "technologies:\n"
     "  - id: drones\n"
     "    strengths: [Wide coverage; Cheap; Fast]\n"},
    find_several_phrases};

}  // namespace interlink::detail
