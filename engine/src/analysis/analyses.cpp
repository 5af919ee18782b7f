#include "analysis/missing_input.hpp"
#include "analysis/questions.hpp"
#include "model/require.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace interlink {

namespace {

using detail::QuestionNeeds;
using QuestionRun = AnalysisOutcome (*)(const Model&, const AnalysisOptions&);

/// The question, of a model and of as many subjects as it is about; see Analysis::run.
template <QuestionRun run, std::size_t least, std::size_t most, QuestionNeeds needs = QuestionNeeds::nothing>
AnalysisOutcome run_asked(const Model& model, const AnalysisOptions& options) {
    const std::size_t count = options.subjects.size();
    detail::require_data(model);
    if (count < least || count > most)
        throw std::invalid_argument(
            text::format("the question is about {} subjects, and {} are given",
                         least == most ? text::format("{}", least) : text::format("{} to {}", least, most), count));
    AnalysisOutcome outcome = run(model, options);
    if (outcome.document)
        if (auto missing = detail::missing_input(needs, model, options))
            outcome.document->sentences = {std::move(*missing)};
    return outcome;
}

// An explicit array: a static library drops objects that register themselves.
constexpr std::array table{
    Analysis{"pairs", "which pairings have leverage, how surely, why", "", 0, 0,
             run_asked<run_pairs, 0, 0, QuestionNeeds::technologies>, true, true},
    Analysis{"threats", "which threats are shared, in which words, by whom", "", 0, 0,
             run_asked<run_threats, 0, 0, QuestionNeeds::content>, true},
    Analysis{"opportunities", "which opportunities combine, what they require", "", 0, 0,
             run_asked<run_opportunities, 0, 0, QuestionNeeds::content>, true},
    Analysis{"tows", "SO, ST, WO, WT of a pair, phrase by phrase", "A B", 2, 2, run_asked<run_tows, 2, 2>},
    Analysis{"functions", "who serves which function, now and in future", "", 0, 0,
             run_asked<run_functions, 0, 0, QuestionNeeds::functions>, true},
    Analysis{"centrality", "who is central, by which measure, on which graph", "", 0, 0,
             run_asked<run_centrality, 0, 0, QuestionNeeds::edges>, true, false, true, true, false,
             describe_plain_centrality},
    Analysis{"structure", "circles, order, what holds the rest, communities, loops", "", 0, 0,
             run_asked<run_structure, 0, 0>, false, false, true, false, false, describe_plain_structure},
    Analysis{"portfolio", "which technologies are best together, with proof", "", 0, 0,
             run_asked<run_portfolio, 0, 0, QuestionNeeds::content>, true, false, false, false, true},
    Analysis{"explain", "what is behind a score, down to the evidence", "X [Y]", 1, 2, run_asked<run_explain, 1, 2>},
};

}  // namespace

std::span<const Analysis> analyses() {
    return table;
}

const Analysis* find_analysis(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Analysis::name);
    return found == table.end() ? nullptr : &*found;
}

}  // namespace interlink
