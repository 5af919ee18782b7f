#include "dataset/edges/words.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace interlink::detail {
namespace {

struct EndWords {
    std::string_view from, to;
    bool certain = false;
};

constexpr std::array end_words{EndWords{"source", "target", true},
                               EndWords{"from", "to", true},
                               EndWords{"src", "dst", true},
                               EndWords{"src", "tgt", true},
                               EndWords{"src", "target", true},
                               EndWords{"src", "dest", true},
                               EndWords{"src", "trg", true},
                               EndWords{"source", "sink", true},
                               EndWords{"source", "dest", true},
                               EndWords{"source", "destination", true},
                               EndWords{"sender", "receiver"},
                               EndWords{"sender", "recipient"},
                               EndWords{"origin", "destination"},
                               EndWords{"origin", "dest"},
                               EndWords{"orig", "dest"},
                               EndWords{"start", "end"},
                               EndWords{"begin", "end"},
                               EndWords{"tail", "head"},
                               EndWords{"parent", "child"},
                               EndWords{"citing", "cited"},
                               EndWords{"follower", "followee"},
                               EndWords{"follower", "followed"},
                               EndWords{"follower", "following"},
                               EndWords{"subject", "object"},
                               EndWords{"ego", "alter"},
                               EndWords{"caller", "callee"},
                               EndWords{"buyer", "seller"},
                               EndWords{"exporter", "importer"},
                               EndWords{"reporter", "partner"},
                               EndWords{"supplier", "customer"},
                               EndWords{"supplier", "buyer"},
                               EndWords{"giver", "receiver"},
                               EndWords{"giver", "taker"},
                               EndWords{"predecessor", "successor"},
                               EndWords{"user", "friend"},
                               EndWords{"author", "coauthor"},
                               EndWords{"left", "right"},
                               EndWords{"row", "column"},
                               EndWords{"row", "col"},
                               EndWords{"first", "second"},
                               EndWords{"quelle", "ziel"},
                               EndWords{"von", "nach"},
                               EndWords{"von", "zu"},
                               EndWords{"origen", "destino"},
                               EndWords{"fuente", "destino"},
                               EndWords{"origine", "destination"},
                               EndWords{"i", "j"},
                               EndWords{"u", "v"}};

constexpr std::array<std::pair<char, char>, 5> end_marks{{{'1', '2'}, {'a', 'b'}, {'0', '1'}, {'i', 'j'}, {'x', 'y'}}};

/// Words of columns that belong to an end but do not name it.
constexpr std::array<std::string_view, 27> properties{
    "date", "time",   "year",      "month",  "day",   "type",      "lat",       "lon",    "latitude",
    "lng",  "weight", "port",      "group",  "class", "size",      "color",     "colour", "category",
    "age",  "gender", "longitude", "degree", "count", "community", "timestamp", "long",   "kind"};

constexpr std::array<std::string_view, 21> weight_words{
    "w",    "wt",        "strength",    "value",  "val",       "count",  "counts",
    "freq", "frequency", "occurrences", "score",  "intensity", "volume", "amount",
    "n",    "times",     "gewicht",     "stärke", "anzahl",    "poids",  "peso"};

constexpr std::array<std::string_view, 38> kinds_of_vertices{
    "name",         "names",        "friend",  "person",   "people",    "actor",   "user",   "node",
    "vertex",       "entity",       "member",  "author",   "character", "country", "city",   "station",
    "airport",      "company",      "partner", "protein",  "gene",      "species", "player", "student",
    "organisation", "organization", "group",   "item",     "event",     "team",    "club",   "movie",
    "film",         "book",         "product", "customer", "place",     "neighbor"};

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_lower_letter(char c) {
    return c >= 'a' && c <= 'z';
}

/// 0 where the two words name a first and a second end for certain, 10 where they may; nothing else. They may have the
/// same beginning or end: nodefrom and nodeto, sourceid and targetid.
std::optional<int> rank_of_words(std::string_view a, std::string_view b) {
    std::size_t front = 0, back = 0;
    const std::size_t most = std::min(a.size(), b.size());
    while (front < most && a[front] == b[front]) ++front;
    while (back < most - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
    for (const EndWords& words : end_words) {
        const bool ends = a.starts_with(words.from) && b.starts_with(words.to) &&
                          a.substr(words.from.size()) == b.substr(words.to.size());
        const bool begins = a.ends_with(words.from) && b.ends_with(words.to) &&
                            a.substr(0, a.size() - words.from.size()) == b.substr(0, b.size() - words.to.size());
        const bool single = words.from.size() == 1 && a.size() > 1;
        if ((ends || begins) && !single) return words.certain ? 0 : certain_ends;
    }
    if (front + 1 != a.size() || a.size() != b.size()) return std::nullopt;
    for (const auto& [first, second] : end_marks)
        if (a.back() == first && b.back() == second) return certain_ends;
    return std::nullopt;
}

/// The less is said besides the end, the surer: 0 nothing, 1 an id, 2 a vertex, 3 its name, 4 anything else; nothing
/// where a property of the end is named.
std::optional<int> rank_of_qualifiers(std::span<const std::string> words, std::size_t except) {
    int rank = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i == except) continue;
        if (is_one_of(properties, words[i])) return std::nullopt;
        const bool vertex = words[i] == "node" || words[i] == "vertex";
        const bool name = words[i] == "name" || words[i] == "label" || words[i] == "key" || words[i] == "code";
        rank = std::max(rank, words[i] == "id" ? 1 : vertex ? 2 : name ? 3 : 4);
    }
    return rank;
}

std::optional<int> rank_of_ends(std::span<const std::string> from, std::span<const std::string> to) {
    if (from.size() != to.size() || from.empty()) return std::nullopt;
    std::optional<std::size_t> differs;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i] == to[i]) continue;
        if (differs) return std::nullopt;
        differs = i;
    }
    if (!differs) return std::nullopt;
    const auto words = rank_of_words(from[*differs], to[*differs]);
    const auto qualifiers = rank_of_qualifiers(from, *differs);
    if (!words || !qualifiers) return std::nullopt;
    return *words + *qualifiers;
}

}  // namespace

std::vector<std::string> heading_words(std::string_view heading) {
    std::vector<std::string> words;
    bool open = false;
    char before = '\0';
    for (const char c : heading) {
        const bool word =
            (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (word && (!open || (is_lower_letter(before) && c >= 'A' && c <= 'Z'))) words.emplace_back();
        if (word) words.back() += lower(c);
        open = word;
        before = c;
    }
    return words;
}

std::vector<EndColumns> end_columns(std::span<const std::string_view> headings) {
    std::vector<std::vector<std::string>> words;
    for (const std::string_view heading : headings) words.push_back(heading_words(heading));
    std::vector<EndColumns> found;
    for (std::size_t from = 0; from < words.size(); ++from)
        for (std::size_t to = 0; to < words.size(); ++to)
            if (const auto rank = rank_of_ends(words[from], words[to])) found.push_back({from, to, *rank});
    std::ranges::stable_sort(found, {}, &EndColumns::rank);
    return found;
}

std::optional<int> weight_rank(std::string_view heading) {
    const std::vector<std::string> words = heading_words(heading);
    if (words.empty()) return std::nullopt;
    if (words.size() == 1 && words[0] == "weight") return 0;
    if (std::ranges::find(words, "weight") != words.end() || words[0] == "weights") return 1;
    if (words.size() == 2 && (words[0] == "n" || words[0] == "num" || words[0] == "number")) return 2;
    const bool last = words.back() == "strength" || words.back() == "score" || words.back() == "count";
    if (last || (words.size() == 1 && is_one_of(weight_words, words[0]))) return 2;
    return std::nullopt;
}

bool is_heading(std::string_view heading, std::string_view word) {
    const std::vector<std::string> words = heading_words(heading);
    return words.size() == 1 && words[0] == word;
}

bool names_id(std::string_view heading) {
    std::vector<std::string> words = heading_words(heading);
    std::string joined;
    for (const std::string& word : words) joined += word;
    return joined == "id" || joined == "nodeid" || joined == "vertexid" || joined == "nodes";
}

bool is_heading_word(std::string_view text) {
    const std::vector<std::string> words = heading_words(text);
    return !words.empty() && (is_one_of(kinds_of_vertices, words.back()) || words.back() == "id" ||
                              words.back() == "label" || words.back() == "type" || weight_rank(text));
}

}  // namespace interlink::detail
