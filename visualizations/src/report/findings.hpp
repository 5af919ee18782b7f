// Everything the report says, computed once: from all relations and, beside it, from stated links alone.
#pragma once

#include <interlink/analysis.hpp>
#include <interlink/visualizations/report.hpp>

#include "views/futures.hpp"

#include <optional>
#include <string>
#include <vector>

namespace interlink::report {

/// The answers to the product's questions on one model.
struct Answers {
    const Model& model;
    ThreatsResult threats;
    OpportunitiesResult opportunities;
    FunctionsResult functions;
    PairsResult pairs;
    std::vector<PortfolioResult> portfolios{};  ///< of at most 2, 3 and 4 technologies; none where there are too many
    std::vector<PortfolioRanking> portfolio_rankings{};  ///< one each; of stated links alone that of three is enough
};
inline constexpr std::size_t choice_of_three = 1;  ///< among the portfolios

/// A document under the name of its files.
struct NamedDocument {
    std::string name;
    ResultDocument document;
};

struct Findings {
    Answers all;
    Answers stated;
    std::vector<NamedDocument> documents;  ///< of every question, from all relations and "-stated"
    detail::Futures futures{};

    const Model& model() const { return all.model; }
    const Dataset& dataset() const { return *all.model.dataset; }
    /// nullptr when there is none of that name.
    const ResultDocument* document(std::string_view name) const;
};

/// Everything but ranks and bands of the draws, and the documents.
Findings find_out(const Model& all, const Model& stated, const ReportOptions& options);
/// Draws, once for all rankings of a model, and describes everything.
void find_bands(Findings& findings, const ReportOptions& options);

/// The pairs with a rank, best first.
std::vector<Pair> ranked_pairs(const PairsResult& result);
/// The same pair in the other ranking; nullptr when it has no rank there.
const Pair* same_pair(const PairsResult& result, const Pair& pair);
std::vector<std::uint32_t> exposed_technologies(const SharedThreat& threat);
std::vector<std::uint32_t> exposing_factors(const SharedThreat& threat);
std::size_t technologies_with_phrases(const Model& model);

/// What a technology's direct supports links of one horizon say.
struct Use {
    std::uint32_t function = 0;
    std::uint32_t relation = 0;
};
std::vector<Use> direct_uses(const Model& model, std::uint32_t technology, Horizon horizon);

/// An enabler that is not in place, and who needs it.
struct MissingEnabler {
    std::uint32_t enabler = 0;
    std::vector<std::uint32_t> technologies;
    std::vector<std::uint32_t> functions;
    std::vector<std::uint32_t> relations;  ///< the requires links behind it
    std::vector<std::uint32_t> lowers;     ///< themes whose exposure falls once it is in place
};
/// Those that are required, or would lower an exposure. Needed by most technologies first, then by most functions.
std::vector<MissingEnabler> missing_enablers(const Model& model);

/// A strength that two or more technologies have.
struct SharedStrength {
    std::uint32_t theme = 0;
    std::vector<std::uint32_t> technologies;
    std::vector<std::uint32_t> factors;
};
/// Most technologies first.
std::vector<SharedStrength> shared_strengths(const Model& model);

/// What the data do not tell.
struct Gaps {
    std::vector<std::uint32_t> without_phrases;       ///< technologies
    std::vector<std::uint32_t> unserved;              ///< functions with no technology
    std::vector<std::uint32_t> single;                ///< functions on one technology
    std::vector<std::uint32_t> without_theme;         ///< factors
    std::vector<std::uint32_t> weak_theme;            ///< factors whose best theme is below weak_theme_confidence
    std::vector<std::uint32_t> not_stated;            ///< relations inferred or assumed
    std::vector<std::uint32_t> between_technologies;  ///< requires links among technologies that no source states
    std::vector<std::string> without_evidence;        ///< ids of elements
    std::size_t phrases_without_source = 0;           ///< whose technology names none either
    std::size_t links_without_source = 0;
    std::vector<std::uint32_t> secondary_only;  ///< factors whose evidence is secondary alone
};
inline constexpr double weak_theme_confidence = 0.7;
Gaps find_gaps(const Findings& findings);

}  // namespace interlink::report
