// The questions the product answers, as a table: one file and one row each. Every question describes its result once,
// as a ResultDocument; formats and the report do the rest.
#pragma once

#include <interlink/edge_list.hpp>
#include <interlink/model.hpp>
#include <interlink/pairs.hpp>
#include <interlink/portfolio.hpp>
#include <interlink/shared.hpp>
#include <interlink/tables.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// What a portfolio has to keep to, with technologies in the words of whoever asks; see PortfolioOptions.
struct PortfolioRequest {
    std::optional<std::uint32_t> most{};
    std::optional<double> budget{};
    std::vector<std::string> must{}, must_not{};
    std::vector<std::pair<std::string, double>> costs{};
    std::optional<double> seconds{};
    Progress* progress = nullptr;
};

struct AnalysisOptions {
    std::vector<std::string> subjects;  ///< what the question is about, e.g. two technologies
    std::optional<RobustOptions> robust;
    PortfolioRequest portfolio{};
    Layer layer = Layer::benefit;
    bool full = false;  ///< the full graph instead of the condensed one
    bool directed = false;
    bool unit_lengths = false;
    bool flips = false;     ///< with the table of entries on which the first places hang
    std::uint32_t top = 3;  ///< how many places these are
    unsigned threads = 1;
    std::uint64_t seed = 1;  ///< where a question draws by itself
};

/// An answer, or why there is none (a word that names nothing, with the nearest that does).
struct AnalysisOutcome {
    std::optional<ResultDocument> document;
    std::string error;
    std::string hint;
};

struct Analysis {
    std::string_view name;
    std::string_view question;
    std::string_view subjects;  ///< for the usage line, e.g. "A B"; empty when there are none
    std::size_t min_subjects = 0, max_subjects = 0;
    /// Throws std::invalid_argument for a model without a data set, for fewer or more subjects than the question is
    /// about, and for robust options without draws or a top k.
    AnalysisOutcome (*run)(const Model&, const AnalysisOptions&);
    bool robust = false;     ///< understands AnalysisOptions::robust
    bool flips = false;      ///< understands AnalysisOptions::flips
    bool graph = false;      ///< understands layer and full
    bool lengths = false;    ///< understands directed and unit_lengths
    bool portfolio = false;  ///< understands AnalysisOptions::portfolio
    /// The same of a plain graph, directed if the options say so; nullptr where that makes no sense.
    ResultDocument (*run_plain)(const PlainGraph&, const AnalysisOptions&) = nullptr;
};

std::span<const Analysis> analyses();
const Analysis* find_analysis(std::string_view name);

/// With the table of flips where `list_flips` asks for it and the result has them.
ResultDocument describe_pairs(const Model& model, const PairsResult& result, bool list_flips = false);
/// On how many single entries the first place hangs, and on the least sure of them. Needs flips and ranked pairs.
std::string describe_flips(const Model& model, const PairsResult& result);
ResultDocument describe_threats(const Model& model, const ThreatsResult& result);
ResultDocument describe_opportunities(const Model& model, const OpportunitiesResult& result);
/// Themes of phrases with the reason, and suggestions for those that are weak or match none.
ResultDocument describe_matches(const std::vector<Theme>& themes, const std::vector<std::string>& phrases);
/// With the ranking where there is one.
ResultDocument describe_portfolio(const Model& model, const PortfolioOptions& options, const PortfolioResult& result,
                                  const ParetoFront& front, const PortfolioRanking* ranking = nullptr);
ResultDocument describe_functions(const Model& model, const FunctionsResult& result);

}  // namespace interlink
