// What technologies have in common: shared threats, combined opportunities, functions, and closed groups
// (sections 3 and 4 of the method).
#pragma once

#include <interlink/answers.hpp>
#include <interlink/model.hpp>
#include <interlink/robust.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interlink {

/// A maximal set of technologies that share a maximal set of targets: a formal concept (Ganter & Wille 1999).
struct Group {
    std::vector<std::uint32_t> technologies;  ///< at least two
    std::vector<std::uint32_t> targets;       ///< at least one
};

struct Groups {
    std::vector<Group> groups;  ///< most technologies first, then most targets
    bool complete = true;       ///< false when the bound on their number was reached
};

/// `members[target]` are the technologies that have it, sorted. Stops at `bound` groups and says so.
Groups closed_groups(const std::vector<std::vector<std::uint32_t>>& members, std::size_t bound = 10'000);

struct ExposedTechnology {
    std::uint32_t technology = 0;
    double exposure = 0;  ///< E in (0,1]
    bool threat = false, weakness = false;
    std::vector<std::uint32_t> factors;  ///< the W and T phrases about the theme
};

struct SharedThreat {
    std::uint32_t theme = 0;
    std::vector<ExposedTechnology> technologies;  ///< two or more
    double mean_exposure = 0;                     ///< over the exposed technologies
    double common_cause = 0;                      ///< mean of min(E_a, E_b) over all pairs of technologies with SWOT
    std::uint32_t threat_threat = 0, threat_weakness = 0, weakness_weakness = 0;  ///< pairs of technologies by kind
    std::vector<Answer> answered_by;  ///< who answers the theme, strongest first
    std::uint32_t rank = 0;           ///< with the band, from 1; ties share a rank
    std::optional<RankBand> band{};
};

/// What the profiles of two technologies have in common, and whether that is more than chance.
struct ThemeOverlap {
    std::uint32_t a = 0, b = 0;
    std::vector<std::uint32_t> themes;
    std::optional<double> overlap;      ///< Σ s·min / Σ s·max; absent for 0/0
    std::optional<double> relatedness;  ///< shared / the greater number of themes; absent where neither has any
    double expected = 0;                ///< shared themes if themes were spread at random
    std::optional<double> p_value;      ///< exact one-sided hypergeometric
    std::optional<double> q_value;      ///< Benjamini–Hochberg over the pairs
};

struct Overlaps {
    std::vector<ThemeOverlap> pairs;  ///< of technologies with phrases, most shared themes first
    std::uint32_t universe = 0;       ///< themes that any technology has
    std::uint32_t tests = 0;          ///< p-values that were made
    std::optional<double> least_p;    ///< the smallest p that any pair could reach: one has every theme of the other
    std::optional<double> least_q;    ///< the smallest q, if all pairs did; above 0.05 nothing can be concluded
    std::optional<std::uint32_t> least_shared;  ///< the fewest shared themes with which a pair alone has q <= 0.05
};

struct ThreatsResult {
    std::vector<SharedThreat> threats;  ///< broadest first, then common-cause exposure
    Overlaps overlaps;                  ///< of exposures
    Groups groups;                      ///< targets are themes
    std::optional<RobustOptions> robust{};
};
ThreatsResult shared_threats(const Model& model);

struct EnablerNeed {
    std::uint32_t enabler = 0;
    std::uint32_t needed_by = 0;  ///< relation index
};

struct SharedOpportunity {
    EntityRef target;                         ///< a theme or a function
    std::vector<std::uint32_t> technologies;  ///< two or more
    std::vector<std::uint32_t> factors;       ///< O phrases (theme), or the phrases the links restate (function)
    std::vector<std::uint32_t> relations;     ///< supports links (function)
    std::vector<std::uint32_t> enabled_by;    ///< S phrases of these technologies that match or answer the theme
    std::vector<EnablerNeed> requires_;       ///< enablers that the technologies or the function require
    bool current = false, future = false;
    double strength = 0;     ///< sum over pairs of technologies of min(O_a, O_b) or min(F_a, F_b)
    std::uint32_t rank = 0;  ///< with the band, from 1; ties share a rank
    std::optional<RankBand> band{};
};

struct OpportunitiesResult {
    std::vector<SharedOpportunity> opportunities;  ///< most technologies first, then strength
    Overlaps overlaps;                             ///< of opportunity themes
    Groups groups;                                 ///< targets index `targets`
    std::vector<EntityRef> targets;
    std::optional<RobustOptions> robust{};
};
OpportunitiesResult shared_opportunities(const Model& model);
/// What do as many technologies work on as on the first, and where that is a goal, which function comes first that is
/// none? Sentences; empty where the first stands alone and is no goal.
std::string describe_beside_first(const Model& model, const OpportunitiesResult& result);

struct FunctionService {
    std::uint32_t function = 0;
    struct Supporter {
        std::uint32_t technology = 0;
        double use = 0;  ///< F
        bool current = false, future = false;
        std::vector<std::uint32_t> relations;  ///< own links and those inherited by part-of
    };
    std::vector<Supporter> supporters;  ///< strongest first
    double coverage = 0;                ///< 1 − Π(1 − F)
    std::vector<EnablerNeed> requires_;
    std::uint32_t rank = 0;  ///< with the band: most technologies first, then coverage; 0 for a gap
    std::optional<RankBand> band{};
};
struct FunctionsResult {
    std::vector<FunctionService> functions;  ///< in the data set's order
    std::optional<RobustOptions> robust{};
};
FunctionsResult function_services(const Model& model);

/// Those that anybody serves: most technologies first, then coverage, then the data set's order.
std::vector<const FunctionService*> functions_by_rank(const FunctionsResult& result);

/// A function that stands for an aim which others are part of, and for nothing that is done.
bool is_goal(const Model& model, EntityRef entity);
/// What a thing is called where things of several kinds stand side by side: "Smart borders (goal)", and "Trade
/// facilitation (function)" where a theme has that name too. O(entities).
std::string told_name(const Model& model, EntityRef entity);

/// Fill in ranks and bands: how sure is the order, when every phrase, theme and link is kept with the probability of
/// its confidence? Ranked are those of the result among themselves, most technologies first, then common cause,
/// strength or coverage; a function that nobody serves has no rank. The same for any number of threads.
void add_robustness(const Model& model, ThreatsResult& result, const RobustOptions& options);
void add_robustness(const Model& model, OpportunitiesResult& result, const RobustOptions& options);
void add_robustness(const Model& model, FunctionsResult& result, const RobustOptions& options);

enum class TowsKind { so, st, wo, wt };
std::string_view to_string(TowsKind kind);
struct TowsEntry {
    TowsKind kind = TowsKind::so;
    std::uint32_t from = 0, to = 0;  ///< factors: the internal phrase (S, W) and the external one (O, T) or weakness
    std::vector<std::uint32_t> themes;
    double amount = 0;  ///< Σ s·min over the themes, >= 0
};
/// Both directions, strongest first.
/// Throws std::invalid_argument for technologies that there are not, and for one with itself.
std::vector<TowsEntry> tows(const Model& model, std::uint32_t a, std::uint32_t b);

}  // namespace interlink
