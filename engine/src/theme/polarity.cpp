// A lint on the quadrant. It speaks only when the wording itself says "good" or "bad": an operator on something whose
// value is known ("reduced costs", "lack of trust"), or a word that is bad by itself ("shortage") with nothing in the
// phrase that acts against it ("fraud resistance", "error detection").
//
// Strengths and weaknesses are the technology's own. Opportunities and threats are conditions outside, and what is bad
// there may help: a rising price of fuel, a shortage of labor. So among those it speaks only of what the wording leaves
// to the technology itself.
#include <interlink/matcher.hpp>

#include "text/format.hpp"
#include "theme/phrase.hpp"

#include <algorithm>
#include <array>

namespace interlink {
namespace {

using Words = std::span<const std::string_view>;

// All lists hold stems, sorted.

/// Things one wants less of. Some of them ("demand" is not here) are good in no context.
constexpr auto burdens = std::to_array<std::string_view>(
    {"accid",     "bias",        "breach", "bureaucraci", "collis",     "complex", "congest", "corrupt",
     "cost",      "counterfeit", "crime",  "delay",       "discrimin",  "downtim", "emiss",   "error",
     "expens",    "failur",      "fatigu", "fee",         "footprint",  "fraud",   "hazard",  "incid",
     "inequ",     "injuri",      "latenc", "loss",        "maintenanc", "misus",   "outag",   "overhead",
     "paperwork", "pollut",      "price",  "risk",        "sick",       "spoof",   "stress",  "theft",
     "threat",    "uncertainti", "vulner", "wast",        "workload"});

/// Things one wants more of.
constexpr auto assets = std::to_array<std::string_view>(
    {"accept",    "access",   "accur",     "adopt",     "afford",        "automat",   "avail",    "awar",
     "bandwidth", "capac",    "collabor",  "comfort",   "compat",        "complianc", "connect",  "conveni",
     "coordin",   "coverag",  "demand",    "effective", "effici",        "engag",     "experi",   "expertis",
     "fair",      "flexibl",  "fund",      "growth",    "infrastructur", "innov",     "integr",   "interoper",
     "invest",    "knowledg", "literaci",  "outcom",    "perform",       "precis",    "privaci",  "productivity",
     "profit",    "protect",  "qualiti",   "regul",     "reliabl",       "resili",    "revenu",   "robust",
     "safe",      "safeti",   "satisfact", "scalabl",   "secur",         "skill",     "speed",    "stabil",
     "standard",  "support",  "sustain",   "talent",    "traceabl",      "train",     "transpar", "trust",
     "usabl",     "visibl"});

/// Bad whatever it is about.
constexpr auto faults = std::to_array<std::string_view>(
    {"abus",     "dilemma",  "failur",   "fragil",  "hazard",    "immatur", "inabl", "inaccuraci",
     "incompat", "ineffici", "infring",  "instabl", "insuffici", "lack",    "misus", "obsolesc",
     "opac",     "overreli", "scarciti", "shortag", "unreli",    "violat"});

constexpr auto decreasing = std::to_array<std::string_view>(
    {"avoid", "cut",   "declin", "decreas", "drop",  "elimin", "fall",  "fewer", "less",   "low",     "lower",
     "minim", "mitig", "no",     "prevent", "reduc", "reduct", "remov", "save",  "shrink", "without", "zero"});

/// "High" and "limited" on a burden or an asset.
constexpr auto increasing =
    std::to_array<std::string_view>({"escal", "excess", "extra", "grow", "high", "higher", "increas", "more", "rise",
                                     "signific", "soar", "substanti", "upfront"});

constexpr auto lacking =
    std::to_array<std::string_view>({"absenc", "gap", "inadequ", "insuffici", "lack", "limit", "low", "not", "poor",
                                     "scarc", "scarciti", "shortag", "weak"});

constexpr auto improving =
    std::to_array<std::string_view>({"better", "boost", "easier", "enhanc", "excel", "faster", "good", "greater",
                                     "improv", "strengthen", "strong", "stronger", "superior"});

/// Words by which a bad thing is fought, studied or endured: its being named says nothing then.
constexpr auto countering = std::to_array<std::string_view>(
    {"address", "anti",    "assess", "combat",  "control", "cope",    "detect",  "fight",
     "free",    "identif", "manag",  "mitig",   "monitor", "predict", "prevent", "protect",
     "reduc",   "reduct",  "resist", "respons", "robust",  "solut",   "solv",    "toler"});

/// More of it is asked for and not there: "high skill requirements", "more training needed".
constexpr auto asking =
    std::to_array<std::string_view>({"demand", "depend", "necess", "necessari", "need", "reli", "relianc", "requir"});

/// What lies with markets and states, whoever speaks of it.
constexpr auto market = std::to_array<std::string_view>(
    {"demand", "price", "regul", "salari", "scarc", "scarciti", "shortag", "standard", "tariff", "tax", "wage"});

/// Words for what others have.
constexpr auto others =
    std::to_array<std::string_view>({"altern", "competitor", "convent", "current", "exist", "foreign", "incumb",
                                     "legaci", "rival", "substitut", "today", "tradit"});

/// Bad or good in the world, before the technology does anything about it.
constexpr auto worldly = std::to_array<std::string_view>(
    {"accid",     "awar",          "bureaucraci", "collis",  "congest", "corrupt",  "counterfeit", "crime",
     "discrimin", "emiss",         "expertis",    "fraud",   "fund",    "growth",   "hazard",      "incid",
     "inequ",     "infrastructur", "injuri",      "instabl", "invest",  "knowledg", "literaci",    "pollut",
     "sick",      "skill",         "stress",      "talent",  "theft",   "threat",   "train",       "wast"});

/// Parts and phases that a technology has itself: "high equipment costs", "poor data quality".
constexpr auto own_parts = std::to_array<std::string_view>(
    {"acquisit",   "adopt",  "algorithm", "applianc",   "capit",    "comput", "custom",  "customer",
     "data",       "deploy", "design",    "develop",    "devic",    "energi", "equip",   "hardwar",
     "implement",  "initi",  "instal",    "instrument", "integr",   "invest", "life",    "machin",
     "maintenanc", "model",  "network",   "oper",       "platform", "power",  "process", "product",
     "purchas",    "result", "run",       "sensor",     "servic",   "setup",  "softwar", "solut",
     "storag",     "system", "technic",   "technolog",  "time",     "tool",   "upfront", "user"});

/// What is done to a thing rather than what happens in the world.
constexpr auto effects = std::to_array<std::string_view>(
    {"better", "boost", "elimin", "enhanc", "improv", "minim", "reduc", "reduct", "strengthen"});

static_assert(std::ranges::is_sorted(asking) && std::ranges::is_sorted(market) && std::ranges::is_sorted(others) &&
              std::ranges::is_sorted(worldly) && std::ranges::is_sorted(own_parts) && std::ranges::is_sorted(effects));
static_assert(std::ranges::is_sorted(burdens) && std::ranges::is_sorted(assets) && std::ranges::is_sorted(faults) &&
              std::ranges::is_sorted(decreasing) && std::ranges::is_sorted(increasing) &&
              std::ranges::is_sorted(lacking) && std::ranges::is_sorted(improving) &&
              std::ranges::is_sorted(countering));

bool in(const detail::Token& token, Words list) {
    return std::ranges::binary_search(list, token.stem);
}

bool any(std::span<const detail::Token> tokens, Words list) {
    return std::ranges::any_of(tokens, [&](const detail::Token& token) { return in(token, list); });
}

bool covered(const detail::Token& token) {
    constexpr auto lists = std::to_array<Words>(
        {burdens, assets, faults, decreasing, increasing, lacking, improving, countering, own_parts});
    return token.kind == detail::WordClass::modifier ||
           std::ranges::any_of(lists, [&](Words list) { return in(token, list); });
}

/// Is more of the asset that the phrase names good by itself?
bool more_is_good(std::span<const detail::Token> tokens) {
    constexpr auto rules = std::to_array<std::string_view>({"regul", "standard"});
    constexpr auto of_customers = std::to_array<std::string_view>({"consum", "custom", "customer", "demand", "market"});
    const bool demand_alone = std::ranges::all_of(tokens, [&](const detail::Token& token) {
        return in(token, of_customers) || in(token, increasing) || token.kind == detail::WordClass::modifier;
    });
    return !any(tokens, rules) && (demand_alone || !any(tokens, asking));
}

/// Does the phrase name something beside the thing itself: "errors in manual records", "costs of hospitals"?
bool has_complement(std::string_view phrase) {
    constexpr auto prepositions =
        std::to_array<std::string_view>({"among", "at", "by", "for", "from", "in", "of", "on"});
    return std::ranges::any_of(detail::words_of(phrase),
                               [&](const std::string& word) { return std::ranges::binary_search(prepositions, word); });
}

/// Does the wording speak of a condition outside the technology?
bool speaks_of_outside(std::string_view phrase, std::span<const detail::Token> tokens) {
    if (any(tokens, others) || any(tokens, market)) return true;
    if (any(tokens, effects) && !has_complement(phrase)) return false;
    return any(tokens, worldly) || !std::ranges::all_of(tokens, covered);
}

/// +1 good, -1 bad, 0 unknown or both.
int polarity(std::span<const detail::Token> tokens) {
    // "Lack of cost savings", "no reduced risk": what two negations leave is not for a word list to say.
    const auto negations = std::ranges::count_if(
        tokens, [](const detail::Token& token) { return in(token, decreasing) || in(token, lacking); });
    if (negations > 1) return 0;

    const bool burden = any(tokens, burdens);
    const bool asset = any(tokens, assets);
    const bool fewer = any(tokens, decreasing);
    const bool more = any(tokens, increasing);
    const bool little = any(tokens, lacking);
    const bool better = any(tokens, improving);
    const bool countered = any(tokens, countering);

    bool good = false, bad = false;
    if (burden && !asset) {
        good = fewer || better;
        bad = more && !fewer && !countered;
    } else if (asset && !burden) {
        // Fewer of a good thing may be either: "reduced dependence on skills". More of it that is asked for, or more
        // rules, may be a burden.
        bad = little;
        good = better || (more && !fewer && more_is_good(tokens));
    }
    const bool lack_of_burden = burden && little;
    if (any(tokens, faults) && !countered && !fewer && !better && !lack_of_burden) bad = true;
    return static_cast<int>(good) - static_cast<int>(bad);
}

}  // namespace

std::optional<std::string> polarity_doubt(std::string_view phrase, Quadrant quadrant) {
    const auto tokens = detail::analyse(phrase);
    const bool favourable = quadrant == Quadrant::strength || quadrant == Quadrant::opportunity;
    const int found = polarity(tokens);
    if (found == 0 || (found > 0) == favourable) return std::nullopt;
    const bool outside = quadrant == Quadrant::opportunity || quadrant == Quadrant::threat;
    if (outside && speaks_of_outside(phrase, tokens)) return std::nullopt;
    const char* const article = quadrant == Quadrant::opportunity ? "an" : "a";
    return text::format("'{}' is listed as {} {}?", phrase, article, to_string(quadrant));
}

}  // namespace interlink
