#include "report/findings.hpp"

#include <interlink/rankings.hpp>

#include "report/answers.hpp"

#include <algorithm>

namespace interlink::report {

namespace {

constexpr std::size_t ranked_portfolios = 300;

/// A report is quick even where a proof is not.
PortfolioOptions portfolio_places(std::uint32_t most) {
    PortfolioOptions options;
    options.most = most;
    options.nodes = 50'000;
    return options;
}

Answers answer(const Model& model, const ReportOptions& options) {
    Answers answers{
        model, shared_threats(model), shared_opportunities(model), function_services(model), rank_pairs(model), {}, {}};
    add_flips(model, answers.pairs, options.robust.top_k);
    for (const std::uint32_t most : {2U, 3U, 4U})
        if (const PortfolioOptions places = portfolio_places(most); !portfolio_problems(model, places))
            answers.portfolios.push_back(best_portfolio(model, places));
    return answers;
}

/// Under the k of the question; the front of the greatest holds those of the others.
void add_portfolios(const Answers& answers, std::vector<NamedDocument>& out) {
    for (std::size_t i = 0; i < answers.portfolios.size(); ++i) {
        const auto most = static_cast<std::uint32_t>(2 + i);
        const bool last = i + 1 == answers.portfolios.size();
        const PortfolioOptions places = portfolio_places(most);
        const ParetoFront front = last ? pareto_front(answers.model, places) : ParetoFront{};
        ResultDocument document =
            describe_portfolio(answers.model, places, answers.portfolios[i], front, &answers.portfolio_rankings[i]);
        if (!last) std::erase_if(document.tables, [](const Table& table) { return table.id == "pareto"; });
        out.push_back({"portfolio-" + std::to_string(most), std::move(document)});
    }
}

/// Who is central for benefit and for risk.
struct LayerCentrality {
    std::string name;
    AnalysisOptions options;
    ResultDocument document;
};

std::vector<LayerCentrality> centralities(const Model& model, unsigned threads) {
    std::vector<LayerCentrality> found;
    const Analysis* centrality = find_analysis("centrality");
    if (centrality == nullptr) return found;
    for (const auto& [layer, name] : {std::pair{Layer::benefit, "benefit"}, std::pair{Layer::risk, "risk"}}) {
        AnalysisOptions options;
        options.layer = layer;
        options.threads = threads;
        if (AnalysisOutcome outcome = centrality->run(model, options); outcome.document)
            found.push_back({"centrality-" + std::string(name), options, std::move(*outcome.document)});
    }
    return found;
}

void add_bands_and_documents(Answers& answers, const std::string& suffix, const ReportOptions& options,
                             std::vector<NamedDocument>& out) {
    std::vector<LayerCentrality> central = centralities(answers.model, options.threads);
    Rankings rankings{&answers.threats, &answers.opportunities, &answers.functions, &answers.pairs};
    for (LayerCentrality& layer : central) rankings.centralities.push_back({layer.options, &layer.document});
    answers.portfolio_rankings.resize(answers.portfolios.size());
    for (std::size_t i = 0; i < answers.portfolios.size(); ++i)
        if (suffix.empty() || i == choice_of_three)
            rankings.portfolios.push_back({portfolio_places(static_cast<std::uint32_t>(2 + i)),
                                           &answers.portfolio_rankings[i], ranked_portfolios});
    RobustOptions robust = options.robust;
    robust.threads = options.threads;
    add_robustness(answers.model, rankings, robust);
    out.push_back({"threats" + suffix, describe_threats(answers.model, answers.threats)});
    out.push_back({"opportunities" + suffix, describe_opportunities(answers.model, answers.opportunities)});
    out.push_back({"pairs" + suffix, describe_pairs(answers.model, answers.pairs, true)});
    out.push_back({"functions" + suffix, describe_functions(answers.model, answers.functions)});
    for (LayerCentrality& layer : central) out.push_back({layer.name + suffix, std::move(layer.document)});
}

}  // namespace

const ResultDocument* Findings::document(std::string_view name) const {
    const auto found = std::ranges::find(documents, name, &NamedDocument::name);
    return found == documents.end() ? nullptr : &found->document;
}

Findings find_out(const Model& all, const Model& stated, const ReportOptions& options) {
    return {answer(all, options), answer(stated, options), {}, detail::consistent_futures(all, options.threads)};
}

void find_bands(Findings& findings, const ReportOptions& options) {
    add_bands_and_documents(findings.all, "", options, findings.documents);
    add_bands_and_documents(findings.stated, "-stated", options, findings.documents);
    const Model& all = findings.model();
    if (const auto& futures = findings.futures; futures.result)
        findings.documents.push_back(
            {"scenarios", describe_cross_impact(*futures.result, futures.foresight,
                                                {all.dataset->title, all.dataset->path, all.dataset->hash})});
    add_portfolios(findings.all, findings.documents);
    if (AnalysisOutcome outcome = find_analysis("structure")->run(all, {}); outcome.document)
        findings.documents.push_back({"structure", std::move(*outcome.document)});
}

std::vector<Pair> ranked_pairs(const PairsResult& result) {
    std::vector<Pair> ranked;
    std::ranges::copy_if(result.pairs, std::back_inserter(ranked), [](const Pair& p) { return p.rank > 0; });
    return ranked;
}

const Pair* same_pair(const PairsResult& result, const Pair& pair) {
    const auto found =
        std::ranges::find_if(result.pairs, [&](const Pair& p) { return p.a == pair.a && p.b == pair.b && p.rank > 0; });
    return found == result.pairs.end() ? nullptr : &*found;
}

std::vector<std::uint32_t> exposed_technologies(const SharedThreat& threat) {
    std::vector<std::uint32_t> technologies;
    for (const ExposedTechnology& exposed : threat.technologies) technologies.push_back(exposed.technology);
    return technologies;
}

std::vector<std::uint32_t> exposing_factors(const SharedThreat& threat) {
    std::vector<std::uint32_t> factors;
    for (const ExposedTechnology& exposed : threat.technologies)
        factors.insert(factors.end(), exposed.factors.begin(), exposed.factors.end());
    return factors;
}

std::size_t technologies_with_phrases(const Model& model) {
    std::size_t count = 0;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) count += !model.factors_of(t).empty();
    return count;
}

std::vector<Use> direct_uses(const Model& model, std::uint32_t technology, Horizon horizon) {
    std::vector<Use> uses;
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) {
        const Relation& relation = model.relations[r];
        if (relation.kind == LinkKind::supports && relation.horizon == horizon &&
            relation.from == EntityRef{EntityKind::technology, technology} && relation.to.kind == EntityKind::function)
            uses.push_back({relation.to.index, r});
    }
    return uses;
}

namespace {

void add_once(std::vector<std::uint32_t>& list, std::uint32_t value) {
    if (std::ranges::find(list, value) == list.end()) list.push_back(value);
}

void take_relation(const Model& model, std::uint32_t r, MissingEnabler& missing) {
    const Relation& relation = model.relations[r];
    const EntityRef enabler{EntityKind::enabler, missing.enabler};
    if (relation.kind == LinkKind::requires_ && relation.to == enabler) {
        missing.relations.push_back(r);
        if (relation.from.kind == EntityKind::technology) add_once(missing.technologies, relation.from.index);
        if (relation.from.kind == EntityKind::function) add_once(missing.functions, relation.from.index);
    }
}

}  // namespace

std::vector<MissingEnabler> missing_enablers(const Model& model) {
    std::vector<MissingEnabler> list;
    const auto lowered = themes_lowered_once_in_place(model);
    for (std::uint32_t e = 0; e < model.dataset->enablers.size(); ++e) {
        if (model.dataset->enablers[e].status == EnablerStatus::in_place) continue;
        MissingEnabler missing{e, {}, {}, {}, {}};
        for (std::uint32_t r = 0; r < model.relations.size(); ++r) take_relation(model, r, missing);
        missing.lowers = lowered[e];
        if (!missing.relations.empty() || !missing.lowers.empty()) list.push_back(std::move(missing));
    }
    std::ranges::stable_sort(list, [](const MissingEnabler& x, const MissingEnabler& y) {
        if (x.technologies.size() != y.technologies.size()) return x.technologies.size() > y.technologies.size();
        return x.functions.size() > y.functions.size();
    });
    return list;
}

std::vector<SharedStrength> shared_strengths(const Model& model) {
    std::vector<SharedStrength> themes(model.dataset->themes.size());
    for (std::uint32_t f = 0; f < model.factors.size(); ++f) {
        const ModelFactor& factor = model.factors[f];
        if (factor.quadrant != Quadrant::strength) continue;
        for (const About& about : model.abouts_of(factor)) {
            themes[about.theme].theme = about.theme;
            add_once(themes[about.theme].technologies, factor.technology);
            add_once(themes[about.theme].factors, f);
        }
    }
    std::erase_if(themes, [](const SharedStrength& s) { return s.technologies.size() < 2; });
    std::ranges::stable_sort(themes, [](const SharedStrength& x, const SharedStrength& y) {
        return x.technologies.size() > y.technologies.size();
    });
    return themes;
}

}  // namespace interlink::report
