#include "check/rules.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"
#include "theme/phrase.hpp"

#include <map>
#include <set>

namespace interlink::detail {
namespace {

using Stems = std::set<std::string>;

constexpr std::size_t fewest_stems = 3;  ///< of a phrase of which another one may be a longer version
constexpr std::size_t most_stems = 12;

Stems stems_of(const Factor& factor) {
    Stems stems;
    for (const Token& token : analyse(factor.phrase)) stems.insert(token.stem);
    return stems;
}

/// An earlier phrase of the same words, or with one word less or more.
const Factor* similar(const std::map<Stems, const Factor*>& exact, const std::map<Stems, const Factor*>& shortened,
                      const Stems& stems) {
    if (const auto same = exact.find(stems); same != exact.end()) return same->second;
    if (stems.size() > most_stems || stems.size() < fewest_stems) return nullptr;
    if (const auto longer = shortened.find(stems); longer != shortened.end()) return longer->second;
    if (stems.size() == fewest_stems) return nullptr;
    for (const std::string& stem : stems) {
        Stems fewer = stems;
        fewer.erase(stem);
        if (const auto shorter = exact.find(fewer); shorter != exact.end()) return shorter->second;
    }
    return nullptr;
}

void find_in_technology(const Technology& technology, std::vector<Found>& found) {
    std::map<Stems, const Factor*> exact, shortened;
    for (const Factor& factor : technology.factors) {
        const Stems stems = stems_of(factor);
        if (stems.empty()) continue;
        if (const Factor* first = similar(exact, shortened, stems))
            found.push_back({factor.place, factor.id + "=" + first->id,
                             text::format("{} ({}) says nearly the same as {} ({})", quote(factor.phrase),
                                          to_string(factor.quadrant), quote(first->phrase), to_string(first->quadrant)),
                             "keep one of the two, or word them so that they differ", factor.phrase});
        exact.emplace(stems, &factor);
        if (stems.size() > most_stems || stems.size() <= fewest_stems) continue;
        for (const std::string& stem : stems) {
            Stems fewer = stems;
            fewer.erase(stem);
            shortened.emplace(std::move(fewer), &factor);
        }
    }
}

std::vector<Found> find_near_duplicates(const RuleContext& context) {
    std::vector<Found> found;
    for (const Technology& technology : context.data.technologies) find_in_technology(technology, found);
    return found;
}

}  // namespace

constinit const Rule near_duplicate_phrase{
    {"IL1010", "near-duplicate-phrase", Severity::warning, "A technology has nearly the same phrase twice.",
     "What is said twice counts twice: it raises the technology's profile on the theme without saying anything new. "
     "The "
     "same words in another order or form count as the same, and so do long phrases that differ by one more word. (The "
     "same phrase twice in one quadrant is an error of reading, IL0311.)",
     "Keep one of the two, or word them so that the difference is seen.",
     "technologies:\n"
     "  - id: drones\n"
     "    threats: [Data security issues, Issues of data security]\n"},
    find_near_duplicates};

}  // namespace interlink::detail
