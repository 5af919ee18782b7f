#include "analysis/describe.hpp"
#include "analysis/flips_table.hpp"
#include "analysis/questions.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

std::string pair_name(const Model& model, const Pair& pair) {
    return model.dataset->technologies[pair.a].name + " + " + model.dataset->technologies[pair.b].name;
}

/// The benefit component with the largest share of the score, or none when all are 0.
std::optional<Component> leading_component(const Pair& pair, const Components& weights) {
    std::optional<Component> best;
    double most = 0.0;
    for (const Component c : all_components)
        if (c != Component::exposure && weights[c] * pair.components[c] > most) {
            most = weights[c] * pair.components[c];
            best = c;
        }
    return best;
}

Table pairs_table(const Model& model, const PairsResult& result) {
    Table table;
    table.id = "pairs";
    table.title = "Pairings by leverage";
    table.description =
        "Leverage is what the pairing adds: weighted components in [0,1), less the penalty for exposure that both "
        "share.";
    table.columns = {
        {"rank", "Rank", ColumnType::integer, "1 is the highest leverage; ties share a rank", 0},
        {"a", "Technology A", ColumnType::reference, ""},
        {"b", "Technology B", ColumnType::reference, ""},
        {"leverage", "Leverage", ColumnType::number, "sum of weight times component, exposure negative"},
    };
    if (result.robust)
        for (Column& column : detail::band_columns(*result.robust)) table.columns.push_back(std::move(column));
    const std::pair<const char*, const char*> components[] = {
        {"opportunity", "the same opportunity in both"},
        {"exploit", "a strength of one enables the other's opportunity"},
        {"shield", "a strength of one answers the other's weakness or threat"},
        {"function", "functions that both serve"},
        {"dependency", "one requires the other"},
        {"exposure", "exposure that both share; a penalty"}};
    for (const auto& [id, meaning] : components) {
        std::string title(id);
        title[0] = static_cast<char>(title[0] - 'a' + 'A');
        table.columns.push_back({id, title, ColumnType::number, meaning, 2});
    }
    table.columns.push_back(
        {"leading", "Led by", ColumnType::text, "the component with the largest share of the score"});
    table.columns.push_back(
        {"factors_a", "Phrases A", ColumnType::integer, "SWOT phrases of A; longer lists can score more", 0, true});
    table.columns.push_back({"factors_b", "Phrases B", ColumnType::integer, "SWOT phrases of B", 0, true});
    table.columns.push_back(
        {"status", "Status", ColumnType::text,
         "partial: a component has nothing to work on; insufficient-data: no SWOT phrases, no rank"});
    for (const Pair& pair : result.pairs) {
        const bool ranked = pair.status != PairStatus::insufficient_data;
        const auto figure = [&](double value) -> Cell { return ranked ? Cell(value) : Cell(std::monostate{}); };
        Row row{ranked ? Cell(static_cast<std::int64_t>(pair.rank)) : Cell(), model.technology(pair.a),
                model.technology(pair.b), figure(pair.leverage)};
        if (result.robust) detail::add_band_cells(row, pair.band);
        for (const Component c : all_components) row.push_back(figure(pair.components[c]));
        const auto leading = leading_component(pair, result.weights);
        row.push_back(ranked && leading ? Cell(std::string(to_string(*leading))) : Cell());
        row.push_back(static_cast<std::int64_t>(pair.factors_a));
        row.push_back(static_cast<std::int64_t>(pair.factors_b));
        row.push_back(std::string(to_string(pair.status)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string top_sentence(const Model& model, const PairsResult& result) {
    const Pair& top = result.pairs.front();
    std::string text =
        text::format("{} has the highest leverage of {} ({:.3f})", pair_name(model, top),
                     count_words(ranked_count(result), "ranked pairing", "ranked pairings"), top.leverage);
    if (const auto leading = leading_component(top, result.weights))
        text += text::format(", led by {}", to_string(*leading));
    return text + ".";
}

std::optional<std::string> lacking_sentence(const Model& model) {
    std::vector<std::string> names;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        if (model.factors_of(t).empty()) names.push_back(model.dataset->technologies[t].name);
    if (names.empty()) return std::nullopt;
    return text::format("{} {} no SWOT phrases, so {} pairings are not ranked.", join_words(names),
                        names.size() == 1 ? "has" : "have", names.size() == 1 ? "its" : "their");
}

}  // namespace

ResultDocument describe_pairs(const Model& model, const PairsResult& result, bool list_flips) {
    ResultDocument document = detail::begin_document(model, "pairs");
    if (result.robust)
        detail::add_band_options(document, *result.robust);
    else if (result.flips && list_flips)
        document.options.emplace_back("top_k", static_cast<std::int64_t>(result.flip_places));
    for (const Component c : all_components)
        document.options.emplace_back("weight_" + std::string(to_string(c)), result.weights[c]);
    const bool any = !result.pairs.empty() && result.pairs.front().rank > 0;
    if (any) document.sentences.push_back(top_sentence(model, result));
    if (any && result.pairs.front().band)
        document.sentences.push_back(detail::certainty_sentence(pair_name(model, result.pairs.front()),
                                                                *result.pairs.front().band, *result.robust,
                                                                "weights and uncertain relations"));
    if (auto rivals = describe_rivals(model, result, " + "); !rivals.empty())
        document.sentences.push_back(std::move(rivals));
    if (any && result.flips && result.pairs.size() > 1 && result.pairs[1].rank > 0)
        document.sentences.push_back(describe_flips(model, result));
    if (!any)
        document.sentences.emplace_back("No pairing can be ranked: fewer than two technologies have SWOT phrases.");
    if (auto text = lacking_sentence(model)) document.sentences.push_back(*std::move(text));
    document.tables.push_back(pairs_table(model, result));
    if (result.flips && list_flips) document.tables.push_back(detail::flips_table(model, result));
    document.notes.push_back(
        {"pairs-lists", "A technology with more phrases can score more: see the columns of phrase counts."});
    if (any && !result.robust)
        document.notes.push_back({"pairs-robust", "Add --robust to see how sure the ranking is."});
    if (any && result.flips && !result.flips->empty() && !list_flips)
        document.notes.push_back({"pairs-flips", "Add --flips to see on which single entries the first places hang."});
    if (std::ranges::any_of(result.pairs, [](const Pair& p) { return p.status == PairStatus::partial; }))
        document.notes.push_back(
            {"pairs-partial", "A pairing marked partial has a component with nothing to work on."});
    return document;
}

AnalysisOutcome run_pairs(const Model& model, const AnalysisOptions& options) {
    PairsResult result = rank_pairs(model);
    if (options.robust) add_robustness(model, result, *options.robust);
    add_flips(model, result, options.top);
    return {describe_pairs(model, result, options.flips), {}, {}};
}

}  // namespace interlink
