#include "theme/stem.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <utility>

#include <libstemmer.h>

namespace interlink::detail {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto exceptions = std::to_array<Pair>(
    {{"accuracies", "accur"},        {"authorities", "authority"},      {"authority", "authority"},
     {"careful", "careful"},         {"carefully", "careful"},          {"continuity", "continuity"},
     {"customer", "customer"},       {"customers", "customer"},         {"customs", "customs"},
     {"economical", "economical"},   {"economically", "economical"},    {"economics", "econom"},
     {"effective", "effective"},     {"effectively", "effective"},      {"effectiveness", "effective"},
     {"emergencies", "emergency"},   {"emergency", "emergency"},        {"environmental", "environ"},
     {"environmentally", "environ"}, {"environments", "environ"},       {"experiment", "experiment"},
     {"experimental", "experiment"}, {"experimentation", "experiment"}, {"experiments", "experiment"},
     {"governance", "governance"},   {"government", "government"},      {"governmental", "government"},
     {"governments", "government"},  {"importance", "important"},       {"important", "important"},
     {"importantly", "important"},   {"integrity", "integrity"},        {"openness", "openness"},
     {"organic", "organic"},         {"organization", "organiz"},       {"organizational", "organiz"},
     {"organizations", "organiz"},   {"personal", "personal"},          {"powerful", "powerful"},
     {"productive", "productivity"}, {"productivity", "productivity"},  {"regulator", "regul"},
     {"regulators", "regul"},        {"regulatory", "regul"},           {"universal", "universal"},
     {"universally", "universal"}});
static_assert(std::ranges::is_sorted(exceptions, {}, &Pair::first));

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

/// A Snowball stemmer keeps its working buffer inside, so no two threads may share one.
sb_stemmer* stemmer_of_this_thread() {
    thread_local const std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer(sb_stemmer_new("english", "UTF_8"));
    if (!stemmer) throw std::bad_alloc();
    return stemmer.get();
}

/// "accurate" and "accuracy" leave different stems behind; one name for both.
std::string_view merged(std::string_view stemmed) {
    return stemmed == "accuraci" ? "accur" : stemmed;
}

}  // namespace

std::string stem(std::string_view word) {
    const auto exception = std::ranges::lower_bound(exceptions, word, {}, &Pair::first);
    if (exception != exceptions.end() && exception->first == word) return std::string(exception->second);
    // Longer than any word of the language: as it is, and no int overflow below.
    if (word.size() > 64) return std::string(word);
    sb_stemmer* const stemmer = stemmer_of_this_thread();
    const auto* const stemmed =
        sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (stemmed == nullptr) throw std::bad_alloc();
    return std::string(
        merged({reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer))}));
}

}  // namespace interlink::detail
