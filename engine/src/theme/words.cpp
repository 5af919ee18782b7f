#include "theme/words.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace interlink::detail {
namespace {

constexpr auto stop_words = std::to_array<std::string_view>(
    {"a",      "about", "across", "after",   "all",     "also",   "among",   "an",      "and",   "any",     "are",
     "as",     "at",    "be",     "because", "been",    "before", "being",   "between", "both",  "but",     "by",
     "can",    "could", "did",    "do",      "does",    "due",    "during",  "each",    "etc",   "for",     "from",
     "had",    "has",   "have",   "having",  "he",      "her",    "his",     "how",     "i",     "if",      "in",
     "into",   "is",    "it",     "its",     "itself",  "may",    "me",      "might",   "must",  "my",      "of",
     "on",     "or",    "other",  "our",     "out",     "over",   "own",     "per",     "s",     "shall",   "she",
     "should", "so",    "some",   "such",    "than",    "that",   "the",     "their",   "them",  "then",    "there",
     "these",  "they",  "this",   "those",   "through", "to",     "towards", "under",   "until", "up",      "upon",
     "us",     "very",  "via",    "was",     "we",      "were",   "what",    "when",    "where", "whether", "which",
     "while",  "who",   "whose",  "why",     "will",    "with",   "within",  "would",   "you",   "your"});
static_assert(std::ranges::is_sorted(stop_words));

// Stems, so that one entry stands for all forms of a word.
constexpr auto modifier_stems = std::to_array<std::string_view>(
    {"absenc",   "activ",       "actual",     "addit",    "address",   "advanc",  "advantag",   "allow",
     "appli",    "applic",      "aspect",     "attempt",  "avoid",     "bad",     "barrier",    "basic",
     "benefit",  "best",        "better",     "big",      "boost",     "broad",   "challeng",   "concern",
     "consider", "constant",    "constraint", "continu",  "creat",     "decreas", "difficulti", "disadvantag",
     "drawback", "earli",       "eas",        "easi",     "easier",    "effect",  "elimin",     "enabl",
     "enhanc",   "ensur",       "excel",      "excess",   "extens",    "factor",  "few",        "fewer",
     "first",    "full",        "gap",        "general",  "global",    "good",    "goods",      "great",
     "greater",  "grow",        "heavi",      "help",     "high",      "higher",  "huge",       "impact",
     "implic",   "import",      "improv",     "inadequ",  "increas",   "infring", "insuffici",  "intens",
     "issu",     "key",         "lack",       "larg",     "larger",    "less",    "level",      "like",
     "limit",    "littl",       "local",      "long",     "loss",      "lot",     "low",        "lower",
     "main",     "major",       "make",       "mani",     "matter",    "measur",  "miss",       "more",
     "most",     "much",        "need",       "new",      "no",        "non",     "not",        "number",
     "obstacl",  "offer",       "opportun",   "overal",   "poor",      "possibl", "potenti",    "present",
     "problem",  "provid",      "question",   "real",     "reduc",     "reduct",  "remov",      "requir",
     "risk",     "serious",     "short",      "shortag",  "signific",  "small",   "smaller",    "smart",
     "strict",   "stringent",   "strong",     "stronger", "substanti", "suffici", "superior",   "support",
     "threat",   "uncertainti", "unlimit",    "usag",     "use",       "vari",    "various",    "violat",
     "vulner",   "weak",        "wide",       "wider",    "without",   "wors"});
static_assert(std::ranges::is_sorted(modifier_stems));

struct Compound {
    std::string_view first, second, joined;
};

constexpr auto compounds = std::to_array<Compound>({{"24", "7", "247"},
                                                    {"anti", "counterfeit", "anticounterfeit"},
                                                    {"anti", "counterfeiting", "anticounterfeiting"},
                                                    {"anti", "fraud", "antifraud"},
                                                    {"big", "data", "bigdata"},
                                                    {"black", "box", "blackbox"},
                                                    {"block", "chain", "blockchain"},
                                                    {"buy", "in", "buyin"},
                                                    {"counter", "terrorism", "counterterrorism"},
                                                    {"cross", "border", "crossborder"},
                                                    {"cross", "sector", "crosssector"},
                                                    {"cutting", "edge", "cuttingedge"},
                                                    {"cyber", "attack", "cyberattack"},
                                                    {"cyber", "attacks", "cyberattacks"},
                                                    {"cyber", "crime", "cybercrime"},
                                                    {"cyber", "security", "cybersecurity"},
                                                    {"cyber", "threat", "cyberthreat"},
                                                    {"cyber", "threats", "cyberthreats"},
                                                    {"data", "base", "database"},
                                                    {"data", "bases", "databases"},
                                                    {"data", "set", "dataset"},
                                                    {"data", "sets", "datasets"},
                                                    {"deep", "fake", "deepfake"},
                                                    {"deep", "fakes", "deepfakes"},
                                                    {"deep", "learning", "deeplearning"},
                                                    {"down", "time", "downtime"},
                                                    {"driver", "less", "driverless"},
                                                    {"e", "commerce", "ecommerce"},
                                                    {"e", "waste", "ewaste"},
                                                    {"federated", "learning", "federatedlearning"},
                                                    {"hands", "free", "handsfree"},
                                                    {"health", "care", "healthcare"},
                                                    {"high", "speed", "highspeed"},
                                                    {"know", "how", "knowhow"},
                                                    {"last", "mile", "lastmile"},
                                                    {"lead", "time", "leadtime"},
                                                    {"lead", "times", "leadtime"},
                                                    {"learning", "curve", "learningcurve"},
                                                    {"lock", "in", "lockin"},
                                                    {"machine", "learning", "machinelearning"},
                                                    {"man", "power", "manpower"},
                                                    {"non", "intrusive", "nonintrusive"},
                                                    {"non", "standard", "nonstandard"},
                                                    {"non", "standardized", "nonstandardized"},
                                                    {"on", "demand", "ondemand"},
                                                    {"open", "source", "opensource"},
                                                    {"over", "reliance", "overreliance"},
                                                    {"r", "d", "rd"},
                                                    {"re", "skilling", "reskilling"},
                                                    {"real", "time", "realtime"},
                                                    {"self", "driving", "selfdriving"},
                                                    {"start", "up", "startup"},
                                                    {"start", "ups", "startups"},
                                                    {"supply", "chain", "supplychain"},
                                                    {"supply", "chains", "supplychain"},
                                                    {"third", "parties", "thirdparty"},
                                                    {"third", "party", "thirdparty"},
                                                    {"trade", "off", "tradeoff"},
                                                    {"trade", "offs", "tradeoffs"},
                                                    {"up", "skilling", "upskilling"},
                                                    {"up", "to", "upto"},
                                                    {"user", "friendliness", "userfriendly"},
                                                    {"user", "friendly", "userfriendly"},
                                                    {"well", "being", "wellbeing"},
                                                    {"wi", "fi", "wifi"},
                                                    {"x", "ray", "xray"},
                                                    {"x", "rays", "xray"}});

constexpr auto pair_of = [](const Compound& entry) { return std::pair{entry.first, entry.second}; };
static_assert(std::ranges::is_sorted(compounds, {}, pair_of));

}  // namespace

bool is_stop_word(std::string_view word) {
    return std::ranges::binary_search(stop_words, word);
}

bool is_modifier_stem(std::string_view stem) {
    return std::ranges::binary_search(modifier_stems, stem);
}

std::string_view joined_compound(std::string_view first, std::string_view second) {
    const auto found = std::ranges::lower_bound(compounds, std::pair{first, second}, {}, pair_of);
    if (found == compounds.end() || pair_of(*found) != std::pair{first, second}) return {};
    return found->joined;
}

}  // namespace interlink::detail
