#include "analysis/describe.hpp"
#include "analysis/lookup.hpp"
#include "analysis/portfolio_ranking_tables.hpp"
#include "analysis/questions.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

Cell cost_cell(const Portfolio& portfolio) {
    return portfolio.cost ? Cell(*portfolio.cost) : Cell();
}

Table portfolio_table(const Model& model, const PortfolioResult& result) {
    Table table{"portfolio",
                "The portfolio of the greatest value",
                result.best.size() > 1 ? "Several tie; each is as good." : "",
                {},
                {}};
    table.columns = {
        {"technologies", "Technologies", ColumnType::references, "the chosen, in the data set's order"},
        {"value", "Value", ColumnType::number, "coverage less 0.3 times the common exposure"},
        {"coverage", "Coverage", ColumnType::number, "opportunities by salience, and functions, each at most 1"},
        {"common_exposure", "Common exposure", ColumnType::number,
         "Σ over pairs and themes of salience · min(E_a, E_b)"},
        {"bound", "Bound", ColumnType::number, "proved: no allowed portfolio is worth more"},
        {"gap", "Gap", ColumnType::number, "bound less value; 0 when optimal"},
        {"status", "Status", ColumnType::text, "optimal, or cut-off: the best found before a limit"},
        {"cost", "Cost", ColumnType::number, "no value where a technology has none", 2}};
    for (const Portfolio& each : result.best)
        table.rows.push_back(
            {detail::references(model, EntityKind::technology, each.technologies), each.value, each.coverage,
             each.common_exposure, result.status == PortfolioStatus::optimal ? each.value : result.bound,
             result.status == PortfolioStatus::optimal ? 0.0 : std::max(0.0, result.bound - each.value),
             std::string(to_string(result.status)), cost_cell(each)});
    return table;
}

Table parts_table(const Model& model, const PortfolioResult& result) {
    Table table{"contributions", "What the value is made of", "They add up to the value.", {}, {}};
    table.columns = {{"component", "Component", ColumnType::text, "opportunity, function, or exposure: a penalty"},
                     {"target", "Theme or function", ColumnType::reference, ""},
                     {"amount", "Amount", ColumnType::number, "of the value; exposure is negative", 4},
                     {"technologies", "Technologies", ColumnType::references, "the chosen ones behind it"}};
    for (const PortfolioPart& part : result.parts)
        table.rows.push_back({std::string(part.penalty                               ? "exposure"
                                          : part.target.kind == EntityKind::function ? "function"
                                                                                     : "opportunity"),
                              model.reference(part.target), part.amount,
                              detail::references(model, EntityKind::technology, part.technologies)});
    return table;
}

Table members_table(const Model& model, const PortfolioResult& result) {
    Table table{"members", "What each technology is worth to the portfolio", "", {}, {}};
    table.columns = {{"id", "Technology", ColumnType::reference, ""},
                     {"marginal", "Lost without it", ColumnType::number, "value of the portfolio less that without it"},
                     {"alone", "Alone", ColumnType::number, "its value by itself"},
                     {"factors", "Phrases", ColumnType::integer, "none: it counts by its functions alone", 0}};
    for (const PortfolioMember& member : result.members)
        table.rows.push_back({model.technology(member.technology), member.marginal, member.alone,
                              static_cast<std::int64_t>(model.factors_of(member.technology).size())});
    return table;
}

Table pareto_table(const Model& model, const ParetoFront& front) {
    Table table{"pareto",
                "More coverage for more common exposure",
                "No allowed portfolio covers more at as little common exposure.",
                {},
                {}};
    table.columns = {
        {"technologies", "Technologies", ColumnType::references, ""},
        {"coverage", "Coverage", ColumnType::number, "opportunities by salience, and functions, each at most 1"},
        {"common_exposure", "Common exposure", ColumnType::number,
         "Σ over pairs and themes of salience · min(E_a, E_b)"},
        {"value", "Value", ColumnType::number, "coverage less 0.3 times the common exposure"},
        {"cost", "Cost", ColumnType::number, "no value where a technology has none", 2}};
    for (const ParetoPoint& point : front.points)
        table.rows.push_back({detail::references(model, EntityKind::technology, point.portfolio.technologies),
                              point.portfolio.coverage, point.portfolio.common_exposure, point.portfolio.value,
                              cost_cell(point.portfolio)});
    return table;
}

std::string best_sentence(const Model& model, const PortfolioResult& result) {
    const Portfolio& first = result.best.front();
    if (first.technologies.empty()) return "No technology is worth choosing: none adds more than it costs in exposure.";
    return text::format("{} is {}{}: value {:.3f}, a coverage of {:.3f} less 0.3 times a common exposure of {:.3f}.",
                        result.status == PortfolioStatus::optimal ? "The best portfolio" : "The best portfolio found",
                        detail::technology_names(model, first.technologies),
                        result.best.size() > 1 ? ", with others as good" : "", first.value, first.coverage,
                        first.common_exposure);
}

std::string proof_sentence(const PortfolioResult& result) {
    if (result.status == PortfolioStatus::optimal)
        return text::format("Proved: no allowed portfolio is worth more ({} of the search visited).",
                            count_words(result.nodes, "node", "nodes"));
    return text::format(
        "The search was cut off after {}: no allowed portfolio is worth more than {:.3f}, so at most "
        "{:.3f} is missed.",
        count_words(result.nodes, "node", "nodes"), result.bound, result.bound - result.best.front().value);
}

void add_tie_note(const PortfolioResult& result, ResultDocument& document) {
    if (result.status != PortfolioStatus::optimal || (result.best.size() < 2 && result.all_ties)) return;
    const std::string count = count_words(result.best.size(), "portfolio", "portfolios");
    document.notes.push_back(
        {"portfolio-ties",
         result.all_ties ? text::format("{} have this value (within 1e-12); contributions and members are those of the "
                                        "first, with fewest technologies and then in the data set's order.",
                                        count)
                         : text::format("At least {} of this value; the search for all that tie was cut off.", count)});
}

void add_silent_note(const Model& model, ResultDocument& document) {
    std::vector<std::uint32_t> silent;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        if (model.factors_of(t).empty()) silent.push_back(t);
    if (silent.empty()) return;
    const bool one = silent.size() == 1;
    document.notes.push_back(
        {"portfolio-without-phrases",
         text::format("{} {} no SWOT phrases: {} by the functions {} alone, and {} hardly any exposure because nothing "
                      "is said of it, not because there is none.",
                      detail::technology_names(model, silent), one ? "has" : "have", one ? "it counts" : "they count",
                      one ? "it serves" : "they serve", one ? "shares" : "share")});
}

}  // namespace

ResultDocument describe_portfolio(const Model& model, const PortfolioOptions& options, const PortfolioResult& result,
                                  const ParetoFront& front, const PortfolioRanking* ranking) {
    ResultDocument document = detail::begin_document(model, "portfolio");
    document.options.emplace_back("k", static_cast<std::int64_t>(result.most));
    if (options.budget) document.options.emplace_back("budget", *options.budget);
    if (!options.must.empty())
        document.options.emplace_back("must", detail::references(model, EntityKind::technology, options.must));
    if (!options.must_not.empty())
        document.options.emplace_back("must_not", detail::references(model, EntityKind::technology, options.must_not));
    for (const auto& [t, cost] : options.costs)
        document.options.emplace_back(text::format("cost of {}", model.technology(t).id), cost);
    if (options.seconds) document.options.emplace_back("time_limit", *options.seconds);
    document.sentences = {best_sentence(model, result), proof_sentence(result)};
    document.tables = {portfolio_table(model, result), members_table(model, result), parts_table(model, result),
                       pareto_table(model, front)};
    add_tie_note(result, document);
    if (ranking != nullptr) detail::add_portfolio_ranking(model, *ranking, document);
    if (!front.complete)
        document.notes.push_back(
            {"portfolio-pareto-partial",
             text::format("The Pareto front is partial: the search was cut off after {}; points may be missing, and "
                          "those shown may be beaten.",
                          count_words(front.nodes, "set", "sets"))});
    add_silent_note(model, document);
    document.notes.push_back({"portfolio-penalty",
                              "Two technologies that serve the same function or opportunity cover it better, never "
                              "twice. That the price of common exposure is 0.3 is a judgement: the Pareto front is "
                              "free of it."});
    return document;
}

namespace {

/// Fills in the technologies that the words name; the first that is unknown otherwise.
std::optional<detail::Unknown> resolve(const Model& model, const PortfolioRequest& request, PortfolioOptions& options) {
    for (const auto& [words, found] : {std::pair{&request.must, &options.must}, {&request.must_not, &options.must_not}})
        for (const std::string& word : *words) {
            const auto technology = detail::technology_named(model, word);
            if (const auto* unknown = std::get_if<detail::Unknown>(&technology)) return *unknown;
            if (std::ranges::count(*found, std::get<0>(technology)) == 0) found->push_back(std::get<0>(technology));
        }
    for (const auto& [word, cost] : request.costs) {
        const auto technology = detail::technology_named(model, word);
        if (const auto* unknown = std::get_if<detail::Unknown>(&technology)) return *unknown;
        options.costs.emplace_back(std::get<0>(technology), cost);
    }
    return std::nullopt;
}

}  // namespace

AnalysisOutcome run_portfolio(const Model& model, const AnalysisOptions& options) {
    const PortfolioRequest& request = options.portfolio;
    PortfolioOptions chosen;
    chosen.most = request.most;
    chosen.budget = request.budget;
    chosen.seconds = request.seconds;
    chosen.progress = request.progress;
    if (const auto unknown = resolve(model, request, chosen)) return {{}, unknown->error, unknown->hint};
    if (const auto problem = portfolio_problems(model, chosen)) return {{}, problem->error, problem->hint};
    std::optional<PortfolioRanking> ranking;
    if (options.robust) ranking = rank_portfolios(model, chosen, *options.robust);
    return {describe_portfolio(model, chosen, best_portfolio(model, chosen), pareto_front(model, chosen),
                               ranking ? &*ranking : nullptr),
            {},
            {}};
}

}  // namespace interlink
