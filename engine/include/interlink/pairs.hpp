// Which pairings of technologies have the highest leverage, why, and how sure is the ranking?
#pragma once

#include <interlink/leverage.hpp>
#include <interlink/model.hpp>
#include <interlink/robust.hpp>
#include <interlink/tables.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

enum class PairStatus {
    ranked,
    partial,           ///< ranked, but a component has nothing to work on
    insufficient_data  ///< a technology has no SWOT phrases: no rank, no score
};
std::string_view to_string(PairStatus status);

struct Pair {
    std::uint32_t a = 0, b = 0;  ///< technologies, a before b in the data set
    PairStatus status = PairStatus::ranked;
    std::uint32_t rank = 0;  ///< from 1; ties share a rank; 0 without data
    double leverage = 0;
    Components masses;
    Components components;
    std::uint32_t factors_a = 0, factors_b = 0;
    std::optional<RankBand> band;
};

/// A single entry of the data set on which a place hangs: without it the pair is no longer first, or among the first.
struct Flip {
    enum class Kind { phrase, theme, link };  ///< theme: what a phrase is about
    Kind kind = Kind::phrase;
    std::uint32_t index = 0;               ///< into Model::factors, abouts or relations
    double confidence = 1.0;               ///< of the entry
    std::uint32_t place = 1;               ///< what is lost: 1, the first place; or k, a place among the first k
    std::uint32_t pair = 0;                ///< who loses it; index into PairsResult::pairs
    std::uint32_t rank = 0;                ///< its rank without the entry; 0 where it has none then
    std::optional<std::uint32_t> instead;  ///< who is first then, or the best that was not among the first k
    std::optional<double> behind;          ///< leverage that it then lacks to the place, > 0; none where it has no rank
};

struct PairsResult {
    std::vector<Pair> pairs;  ///< by rank, then by the ids' order in the data set; those without data last
    Components weights;
    std::optional<RobustOptions> robust;
    std::optional<std::vector<Flip>> flips;  ///< the first place first, then the least sure entries
    std::uint32_t flip_places = 3;           ///< how many places from the top the flips are about
    bool leaders_tie = false;                ///< flips were not sought: too many pairs share the places
};

/// One pair; O(themes of a + themes of b). `a` and `b` may come in either order.
Pair score_pair(const Model& model, std::uint32_t a, std::uint32_t b);

/// All pairs. O(T² · themes a technology).
PairsResult rank_pairs(const Model& model);

/// Fills in the rank bands, over other weights too. The same figures for any number of threads.
void add_robustness(const Model& model, PairsResult& result, const RobustOptions& options);

/// How many have a rank.
std::size_t ranked_count(const PairsResult& result);
/// Which pairs stand beside the first, since the draws give them a better expected rank or have them more often among
/// the first k? By expected rank; indices into `pairs`, none without bands.
std::vector<std::uint32_t> rivals_of_first(const PairsResult& result);
/// Names these, with both figures beside those of the first, in a sentence; empty where there are none. `joint` stands
/// between the two names of a pair: " + ".
std::string describe_rivals(const Model& model, const PairsResult& result, std::string_view joint);

/// For how many pairs a place `add_flips` looks, at most: where more tie, it says little what they hang on.
inline constexpr std::size_t most_leaders_a_place = 4;

/// On which single entries do the first `places` hang, from 1? Takes away each phrase (with the links from and to it),
/// each theme of a phrase and each link, one at a time and wholly. A pair that stays level with a newcomer keeps its
/// place. Of a phrase and its only theme, which do the same, the less sure one is named. O(entries · pairs · log
/// pairs). Throws std::invalid_argument for no places.
void add_flips(const Model& model, PairsResult& result, std::uint32_t places = 3);

/// A share of a pair's score; all of them add up to the leverage.
struct Contribution {
    Component component = Component::opportunity;
    double amount = 0;                      ///< negative for exposure
    std::optional<std::uint32_t> theme;     ///< or
    std::optional<std::uint32_t> function;  ///< or
    std::optional<std::uint32_t> relation;  ///< a requires link
    std::uint32_t from = 0, to = 0;         ///< technologies; the first gives, the second takes (symmetric: a, b)
    struct Share {
        std::uint32_t factor = 0;  ///< index into Model::factors
        double amount = 0;         ///< of the contribution, in proportion to w·κ·c
    };
    std::vector<Share> from_phrases, to_phrases;  ///< all shares of both sides add up to the amount
    std::vector<std::uint32_t> relations;         ///< links behind it: supports, mitigates, requires
    std::optional<std::uint32_t> via;             ///< the capability theme that answers `theme`
};

/// Largest first.
std::vector<Contribution> contributions(const Model& model, const Pair& pair);

/// Says which phrases count under several themes of one component, in a sentence; empty where none does.
std::string describe_repeated_phrases(const Model& model, const std::vector<Contribution>& parts);

}  // namespace interlink
