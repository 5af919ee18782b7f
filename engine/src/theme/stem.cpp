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

constexpr auto exceptions = std::to_array<Pair>({{"accuracies", "accur"},
                                                 {"audition", "audition"},
                                                 {"auditions", "audition"},
                                                 {"authorities", "authority"},
                                                 {"authority", "authority"},
                                                 {"capitalism", "capitalize"},
                                                 {"capitalist", "capitalize"},
                                                 {"capitalize", "capitalize"},
                                                 {"capitalized", "capitalize"},
                                                 {"capitalizes", "capitalize"},
                                                 {"capitalizing", "capitalize"},
                                                 {"careful", "careful"},
                                                 {"carefully", "careful"},
                                                 {"civility", "civilization"},
                                                 {"civilization", "civilization"},
                                                 {"civilizations", "civilization"},
                                                 {"civilized", "civilization"},
                                                 {"communicable", "communicable"},
                                                 {"compete", "compete"},
                                                 {"competed", "compete"},
                                                 {"competes", "compete"},
                                                 {"competing", "compete"},
                                                 {"complication", "complication"},
                                                 {"complications", "complication"},
                                                 {"complicit", "complicit"},
                                                 {"complicity", "complicit"},
                                                 {"concentric", "concentric"},
                                                 {"conservatism", "conservative"},
                                                 {"conservative", "conservative"},
                                                 {"conservatively", "conservative"},
                                                 {"conservatives", "conservative"},
                                                 {"contention", "contention"},
                                                 {"continuity", "continuity"},
                                                 {"contraction", "contraction"},
                                                 {"contractions", "contraction"},
                                                 {"critic", "critics"},
                                                 {"criticism", "critics"},
                                                 {"criticisms", "critics"},
                                                 {"criticize", "critics"},
                                                 {"criticized", "critics"},
                                                 {"critics", "critics"},
                                                 {"customer", "customer"},
                                                 {"customers", "customer"},
                                                 {"customs", "customs"},
                                                 {"demanding", "demanding"},
                                                 {"designate", "designate"},
                                                 {"designated", "designate"},
                                                 {"designates", "designate"},
                                                 {"designation", "designate"},
                                                 {"designations", "designate"},
                                                 {"economical", "economical"},
                                                 {"economically", "economical"},
                                                 {"economics", "econom"},
                                                 {"effective", "effective"},
                                                 {"effectively", "effective"},
                                                 {"effectiveness", "effective"},
                                                 {"elective", "elective"},
                                                 {"electives", "elective"},
                                                 {"emergencies", "emergency"},
                                                 {"emergency", "emergency"},
                                                 {"engine", "engine"},
                                                 {"engines", "engine"},
                                                 {"environmental", "environ"},
                                                 {"environmentally", "environ"},
                                                 {"environments", "environ"},
                                                 {"exclusive", "exclusive"},
                                                 {"exclusively", "exclusive"},
                                                 {"exclusivity", "exclusive"},
                                                 {"experiment", "experiment"},
                                                 {"experimental", "experiment"},
                                                 {"experimentation", "experiment"},
                                                 {"experiments", "experiment"},
                                                 {"explosive", "explosive"},
                                                 {"explosives", "explosive"},
                                                 {"extremism", "extremism"},
                                                 {"extremist", "extremism"},
                                                 {"extremists", "extremism"},
                                                 {"friend", "friend"},
                                                 {"friendliness", "friendly"},
                                                 {"friendly", "friendly"},
                                                 {"friends", "friend"},
                                                 {"goods", "goods"},
                                                 {"governance", "governance"},
                                                 {"government", "government"},
                                                 {"governmental", "government"},
                                                 {"governments", "government"},
                                                 {"hospitable", "hospitality"},
                                                 {"hospitality", "hospitality"},
                                                 {"identical", "identical"},
                                                 {"identically", "identical"},
                                                 {"illegibility", "illegible"},
                                                 {"illegible", "illegible"},
                                                 {"importance", "important"},
                                                 {"important", "important"},
                                                 {"importantly", "important"},
                                                 {"incidence", "incidence"},
                                                 {"incidences", "incidence"},
                                                 {"informal", "informal"},
                                                 {"informality", "informal"},
                                                 {"informally", "informal"},
                                                 {"initiate", "initiative"},
                                                 {"initiated", "initiative"},
                                                 {"initiates", "initiative"},
                                                 {"initiating", "initiative"},
                                                 {"initiation", "initiative"},
                                                 {"initiative", "initiative"},
                                                 {"initiatives", "initiative"},
                                                 {"integrity", "integrity"},
                                                 {"intelligibility", "intelligible"},
                                                 {"intelligible", "intelligible"},
                                                 {"intern", "interns"},
                                                 {"internal", "internal"},
                                                 {"internalize", "internal"},
                                                 {"internalized", "internal"},
                                                 {"internally", "internal"},
                                                 {"interns", "interns"},
                                                 {"internship", "interns"},
                                                 {"internships", "interns"},
                                                 {"metal", "metal"},
                                                 {"metals", "metal"},
                                                 {"miner", "miners"},
                                                 {"miners", "miners"},
                                                 {"mining", "mining"},
                                                 {"minor", "minors"},
                                                 {"minors", "minors"},
                                                 {"naturalize", "naturalize"},
                                                 {"observance", "observance"},
                                                 {"observances", "observance"},
                                                 {"openness", "openness"},
                                                 {"optimism", "optimism"},
                                                 {"optimist", "optimism"},
                                                 {"optimistic", "optimism"},
                                                 {"optimistically", "optimism"},
                                                 {"organic", "organic"},
                                                 {"organization", "organiz"},
                                                 {"organizational", "organiz"},
                                                 {"organizations", "organiz"},
                                                 {"original", "original"},
                                                 {"originality", "original"},
                                                 {"originally", "original"},
                                                 {"originals", "original"},
                                                 {"personal", "personal"},
                                                 {"polite", "polite"},
                                                 {"politely", "polite"},
                                                 {"politeness", "polite"},
                                                 {"populism", "populace"},
                                                 {"populist", "populace"},
                                                 {"position", "position"},
                                                 {"positional", "position"},
                                                 {"positioned", "position"},
                                                 {"positioning", "position"},
                                                 {"positions", "position"},
                                                 {"positive", "positive"},
                                                 {"positively", "positive"},
                                                 {"positivity", "positive"},
                                                 {"powerful", "powerful"},
                                                 {"privation", "privation"},
                                                 {"privatization", "privation"},
                                                 {"privatize", "privation"},
                                                 {"privatized", "privation"},
                                                 {"productive", "productivity"},
                                                 {"productivity", "productivity"},
                                                 {"proven", "proven"},
                                                 {"provenance", "provenance"},
                                                 {"publication", "publication"},
                                                 {"publications", "publication"},
                                                 {"publicity", "publicity"},
                                                 {"publicize", "publicity"},
                                                 {"publicized", "publicity"},
                                                 {"publicizing", "publicity"},
                                                 {"radiator", "radiator"},
                                                 {"radiators", "radiator"},
                                                 {"recess", "recesses"},
                                                 {"recessed", "recesses"},
                                                 {"recesses", "recesses"},
                                                 {"recessive", "recessive"},
                                                 {"regulator", "regul"},
                                                 {"regulators", "regul"},
                                                 {"regulatory", "regul"},
                                                 {"responsibilities", "responsible"},
                                                 {"responsibility", "responsible"},
                                                 {"responsible", "responsible"},
                                                 {"responsibly", "responsible"},
                                                 {"secrete", "secretion"},
                                                 {"secreted", "secretion"},
                                                 {"secretes", "secretion"},
                                                 {"secretion", "secretion"},
                                                 {"secretions", "secretion"},
                                                 {"securities", "securities"},
                                                 {"stationary", "stationary"},
                                                 {"substantiate", "substantiate"},
                                                 {"substantiated", "substantiate"},
                                                 {"transformer", "transformer"},
                                                 {"transformers", "transformer"},
                                                 {"universal", "universal"},
                                                 {"universally", "universal"},
                                                 {"unsubstantiated", "substantiate"},
                                                 {"utilities", "utility"},
                                                 {"utility", "utility"}});
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
