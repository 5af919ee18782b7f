#include "theme/spelling.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace interlink::detail {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Beginnings of words whose rest is spelt alike: "labour", "labourer", "labour-intensive". Sorted by first letter.
constexpr auto beginnings = std::to_array<Pair>({{"ageing", "aging"},
                                                 {"aluminium", "aluminum"},
                                                 {"anaesth", "anesth"},
                                                 {"analogue", "analog"},
                                                 {"armour", "armor"},
                                                 {"artefact", "artifact"},
                                                 {"behaviour", "behavior"},
                                                 {"calibre", "caliber"},
                                                 {"catalogue", "catalog"},
                                                 {"centre", "center"},
                                                 {"colour", "color"},
                                                 {"defence", "defense"},
                                                 {"endeavour", "endeavor"},
                                                 {"enrolment", "enrollment"},
                                                 {"favour", "favor"},
                                                 {"fibre", "fiber"},
                                                 {"flavour", "flavor"},
                                                 {"fulfil", "fulfill"},
                                                 {"grey", "gray"},
                                                 {"haem", "hem"},
                                                 {"harbour", "harbor"},
                                                 {"honour", "honor"},
                                                 {"instalment", "installment"},
                                                 {"judgement", "judgment"},
                                                 {"labour", "labor"},
                                                 {"licence", "license"},
                                                 {"litre", "liter"},
                                                 {"manoeuvr", "maneuver"},
                                                 {"metre", "meter"},
                                                 {"mould", "mold"},
                                                 {"neighbour", "neighbor"},
                                                 {"odour", "odor"},
                                                 {"offence", "offense"},
                                                 {"orthopaed", "orthoped"},
                                                 {"paediatr", "pediatr"},
                                                 {"plough", "plow"},
                                                 {"practise", "practice"},
                                                 {"programme", "program"},
                                                 {"rumour", "rumor"},
                                                 {"sceptic", "skeptic"},
                                                 {"skilful", "skillful"},
                                                 {"storey", "story"},
                                                 {"theatre", "theater"},
                                                 {"tyre", "tire"},
                                                 {"vapour", "vapor"}});
static_assert(std::ranges::is_sorted(beginnings, {}, &Pair::first));

// What stands before "-ise" in words that have no "-ize".
constexpr auto not_ize = std::to_array<std::string_view>(
    {"adv",    "advert", "anal",   "appra", "ar",    "bru",    "chast",    "circumc", "compr", "comprom",
     "conc",   "cru",    "dem",    "desp",  "dev",   "disgu",  "enterpr",  "exc",     "exerc", "expert",
     "franch", "gu",     "improv", "inc",   "lia",   "likew",  "merchand", "mort",    "no",    "otherw",
     "pa",     "parad",  "po",     "porpo", "pra",   "prec",   "prem",     "prom",    "ra",    "rev",
     "superv", "surm",   "surpr",  "telev", "treat", "turquo", "upr"});

// What stands before a doubled l: "travelled", "modelling".
constexpr auto doubled_l =
    std::to_array<std::string_view>({"cancel", "channel", "counsel", "dial", "equal", "fuel", "label", "level", "model",
                                     "signal", "total", "travel", "tunnel"});

void replace_beginning(std::string& word) {
    const auto same_letter =
        std::ranges::equal_range(beginnings, word.front(), {}, [](const Pair& entry) { return entry.first.front(); });
    for (const auto& [british, american] : same_letter) {
        if (word.starts_with(british) && !word.starts_with(american)) {
            word.replace(0, british.size(), american);
            return;
        }
    }
}

void replace_ise(std::string& word) {
    constexpr auto endings = std::to_array<std::string_view>(
        {"ise", "ised", "iser", "isers", "ises", "ising", "isable", "isation", "isations", "isational"});
    for (const std::string_view ending : endings) {
        if (!word.ends_with(ending)) continue;
        const std::string_view before(word.data(), word.size() - ending.size());
        if (before.size() < 2 || std::ranges::find(not_ize, before) != not_ize.end()) return;
        word[before.size() + 1] = 'z';
        return;
    }
}

void replace_yse(std::string& word) {
    constexpr auto endings = std::to_array<std::string_view>({"lyse", "lysed", "lyser", "lysers", "lysing"});
    for (const std::string_view ending : endings) {
        if (word.ends_with(ending)) {
            word[word.size() - ending.size() + 2] = 'z';
            return;
        }
    }
}

void undouble_l(std::string& word) {
    constexpr auto endings = std::to_array<std::string_view>({"led", "ler", "lers", "ling"});
    for (const std::string_view ending : endings) {
        if (!word.ends_with(ending)) continue;
        const std::string_view before(word.data(), word.size() - ending.size());
        if (std::ranges::find(doubled_l, before) != doubled_l.end()) word.erase(before.size(), 1);
        return;
    }
}

}  // namespace

void americanize(std::string& word) {
    if (word.size() < 4) return;
    replace_beginning(word);
    if (word.find("is", 2) != std::string::npos) replace_ise(word);
    if (word.find("lys", 2) != std::string::npos) replace_yse(word);
    if (word.find("ll", 2) != std::string::npos) undouble_l(word);
}

}  // namespace interlink::detail
