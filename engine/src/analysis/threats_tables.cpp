#include "analysis/describe.hpp"
#include "analysis/overlaps.hpp"
#include "analysis/questions.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <map>

namespace interlink {

namespace {

std::vector<std::uint32_t> technologies_of(const SharedThreat& threat) {
    std::vector<std::uint32_t> technologies;
    for (const ExposedTechnology& exposed : threat.technologies) technologies.push_back(exposed.technology);
    return technologies;
}

std::vector<std::uint32_t> factors_of(const SharedThreat& threat) {
    std::vector<std::uint32_t> factors;
    for (const ExposedTechnology& exposed : threat.technologies)
        factors.insert(factors.end(), exposed.factors.begin(), exposed.factors.end());
    return factors;
}

Cell kinds_of(const Model& model, const SharedThreat& threat) {
    ListMap kinds;
    for (const ExposedTechnology& exposed : threat.technologies) {
        TextList list;
        if (exposed.threat) list.emplace_back("threat");
        if (exposed.weakness) list.emplace_back("weakness");
        kinds.push_back({model.technology(exposed.technology), std::move(list)});
    }
    return kinds;
}

Cell answers_of(const Model& model, const SharedThreat& threat) {
    ReferenceList list;
    for (const Answer& answer : threat.answered_by) list.push_back(model.reference(answer.who));
    return list;
}

/// "Law 0.50 (in-place; exposure of Drones and IoT × 0.50)".
std::string answer_detail(const Model& model, const Answer& answer) {
    std::string text = text::format("{} {:.2f}", model.name(answer.who), answer.amount);
    if (answer.via) text += text::format(" through {}", model.dataset->themes[*answer.via].label);
    std::vector<std::string> more;
    if (answer.who.kind == EntityKind::enabler) more.emplace_back(to_string(answer.status));
    std::map<double, std::vector<std::string>> technologies;  // by factor, the strongest first
    for (const Lowering& lowering : answer.lowers)
        if (lowering.factor < 1.0)
            technologies[lowering.factor].push_back(model.name({EntityKind::technology, lowering.technology}));
    for (const auto& [factor, names] : technologies)
        more.push_back(text::format("exposure of {} × {:.2f}", join_words(names), factor));
    return more.empty() ? text : text::format("{} ({})", text, text::join(more, "; "));
}

Cell answer_details(const Model& model, const SharedThreat& threat) {
    TextList list;
    for (const Answer& answer : threat.answered_by) list.push_back(answer_detail(model, answer));
    return list;
}

Table threats_table(const Model& model, const ThreatsResult& result) {
    Table table{"shared_threats",
                "Shared threats",
                "Themes to which two or more technologies are exposed, by threat or by weakness, however worded.",
                {},
                {}};
    table.columns = {
        {"theme", "Theme", ColumnType::reference, ""},
        {"breadth", "Technologies", ColumnType::integer, "number of exposed technologies", 0},
        {"common_cause", "Common cause", ColumnType::number,
         "mean over all pairs of technologies of the lesser exposure, in [0,1]"},
        {"mean_exposure", "Mean exposure", ColumnType::number, "over the exposed technologies, in (0,1]", 3, true},
        {"technologies", "Exposed", ColumnType::references, ""},
        {"phrases", "In these words", ColumnType::texts, "the weakness and threat phrases behind it"},
        {"factors", "Phrase ids", ColumnType::texts, "ids of those phrases, in the same order", 0, true},
        {"kinds", "Kinds", ColumnType::lists, "per technology: threat, weakness", 0, true},
        {"threat_threat", "T–T pairs", ColumnType::integer, "pairs of technologies both threatened", 0, true},
        {"threat_weakness", "T–W pairs", ColumnType::integer,
         "pairs with a threat on one side, a weakness on the other", 0, true},
        {"weakness_weakness", "W–W pairs", ColumnType::integer, "pairs with a weakness on both sides", 0, true},
        {"answered_by", "Answered by", ColumnType::references,
         "capabilities and enablers that mitigate it or a phrase about it; an enabler counts once it is in place"},
        {"answers", "Answers in detail", ColumnType::texts,
         "each with its amount in [0,1] and by what factor it lowers whose exposure", 0, true},
        {"evidence", "Evidence", ColumnType::texts, "places in the sources", 0, true}};
    for (const SharedThreat& threat : result.threats) {
        const auto factors = factors_of(threat);
        table.rows.push_back(
            {model.theme(threat.theme), static_cast<std::int64_t>(threat.technologies.size()), threat.common_cause,
             threat.mean_exposure, detail::references(model, EntityKind::technology, technologies_of(threat)),
             detail::phrase_texts(model, factors), detail::factor_ids(model, factors), kinds_of(model, threat),
             static_cast<std::int64_t>(threat.threat_threat), static_cast<std::int64_t>(threat.threat_weakness),
             static_cast<std::int64_t>(threat.weakness_weakness), answers_of(model, threat),
             answer_details(model, threat), detail::evidence(model, factors, {})});
    }
    if (result.robust) {
        std::vector<detail::RankWithBand> ranks;
        for (const SharedThreat& threat : result.threats) ranks.push_back({threat.rank, threat.band});
        detail::insert_bands(table, "common_cause", "most technologies first, then common cause; ties share a rank",
                             *result.robust, ranks);
    }
    return table;
}

std::string lead_sentence(const Model& model, const ThreatsResult& result) {
    const SharedThreat& first = result.threats.front();
    const auto technologies = technologies_of(first);
    return text::format(
        "{} is the most widely shared threat: {} are exposed to it ({}), in {}.",
        model.dataset->themes[first.theme].label, count_words(technologies.size(), "technology", "technologies"),
        detail::technology_names(model, technologies), count_words(factors_of(first).size(), "wording", "wordings"));
}

std::string unanswered_sentence(const Model& model, const ThreatsResult& result) {
    std::vector<std::string> unanswered;
    for (const SharedThreat& threat : result.threats)
        if (std::ranges::none_of(threat.answered_by, [](const Answer& a) { return a.amount > 0.0; }))
            unanswered.push_back(model.dataset->themes[threat.theme].label);
    if (unanswered.empty()) return "Every shared threat is answered by some capability or enabler.";
    return text::format("No capability and no enabler that is in place answers {}.", join_words(unanswered));
}

}  // namespace

ResultDocument describe_threats(const Model& model, const ThreatsResult& result) {
    ResultDocument document = detail::begin_document(model, "threats");
    if (result.robust) detail::add_band_options(document, *result.robust);
    if (result.threats.empty()) {
        document.sentences.emplace_back("No theme exposes two technologies.");
    } else {
        document.sentences.push_back(lead_sentence(model, result));
        if (result.robust)
            document.sentences.push_back(
                detail::certainty_sentence(model.name({EntityKind::theme, result.threats.front().theme}),
                                           *result.threats.front().band, *result.robust, "uncertain relations"));
        document.sentences.push_back(text::format(
            "In all, {} shared.", result.threats.size() == 1 ? std::string("1 threat is")
                                                             : text::format("{} threats are", result.threats.size())));
        document.sentences.push_back(unanswered_sentence(model, result));
    }
    document.tables = {threats_table(model, result),
                       detail::overlaps_table(model, result.overlaps, "Exposure that two technologies share")};
    std::vector<EntityRef> targets;
    for (std::uint32_t t = 0; t < model.dataset->themes.size(); ++t) targets.push_back({EntityKind::theme, t});
    document.tables.push_back(detail::groups_table(model, result.groups, targets, "themes", "Closed groups by threat"));
    document.notes.push_back({"threats-significance", detail::significance_note(result.overlaps)});
    return document;
}

AnalysisOutcome run_threats(const Model& model, const AnalysisOptions& options) {
    ThreatsResult result = shared_threats(model);
    if (options.robust) add_robustness(model, result, *options.robust);
    return {describe_threats(model, result), {}, {}};
}

}  // namespace interlink
