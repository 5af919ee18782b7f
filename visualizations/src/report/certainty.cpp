// How sure is every ranking: bands of ranks, and the single entries on which the first place hangs.
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace interlink::report {

namespace {

constexpr std::size_t shown_of_each = 4;
constexpr std::size_t shown_flips = 8;

CertaintyRanking pairs_ranking(const Findings& findings) {
    CertaintyRanking ranking{"Pairings", {}};
    for (const Pair& pair : ranked_pairs(findings.all.pairs)) {
        if (!pair.band) continue;
        const Pair* same = same_pair(findings.stated.pairs, pair);
        ranking.places.push_back(
            {pair_name(findings.model(), pair), pair.rank, *pair.band, same == nullptr ? std::nullopt : same->band});
    }
    return ranking;
}

/// "Blockchain + Drones".
std::string together(const Model& model, const std::vector<std::uint32_t>& technologies) {
    return technologies.empty()
               ? "No technology"
               : text::format("{}", text::join(names_of(model, EntityKind::technology, technologies), " + "));
}

/// Of the choices of at most three.
CertaintyRanking portfolios_ranking(const Findings& findings) {
    CertaintyRanking ranking{"Best together, at most three", {}};
    if (findings.all.portfolio_rankings.size() <= choice_of_three) return ranking;
    const auto& stated = findings.stated.portfolio_rankings[choice_of_three].portfolios;
    for (const RankedPortfolio& each : findings.all.portfolio_rankings[choice_of_three].portfolios) {
        const auto& chosen = each.portfolio.technologies;
        const auto same = std::ranges::find(
            stated, chosen, [](const RankedPortfolio& other) -> const auto& { return other.portfolio.technologies; });
        ranking.places.push_back({together(findings.model(), chosen), each.rank, each.band,
                                  same == stated.end() ? std::nullopt : std::optional(same->band)});
    }
    return ranking;
}

/// Of a list in `Answers` whose items have rank and band; `key` says what an item is about.
template <class List, class Key>
CertaintyRanking ranking_of(const Findings& findings, std::string name, List list, Key key) {
    CertaintyRanking ranking{std::move(name), {}};
    for (const auto& item : list(findings.all)) {
        if (!item.band) continue;
        const auto& stated = list(findings.stated);
        const auto same = std::ranges::find_if(stated, [&](const auto& other) { return key(other) == key(item); });
        ranking.places.push_back({told_name(findings.model(), key(item)), item.rank, *item.band,
                                  same == stated.end() ? std::nullopt : same->band});
    }
    std::ranges::stable_sort(ranking.places, {}, &Placed::rank);
    return ranking;
}

std::vector<CertaintyRanking> all_rankings(const Findings& findings) {
    return {pairs_ranking(findings),
            ranking_of(
                findings, "Shared threats", [](const Answers& a) -> const auto& { return a.threats.threats; },
                [](const SharedThreat& t) {
                    return EntityRef{EntityKind::theme, t.theme};
                }),
            ranking_of(
                findings, "Combined opportunities",
                [](const Answers& a) -> const auto& { return a.opportunities.opportunities; },
                [](const SharedOpportunity& o) { return o.target; }),
            ranking_of(
                findings, "Functions", [](const Answers& a) -> const auto& { return a.functions.functions; },
                [](const FunctionService& f) {
                    return EntityRef{EntityKind::function, f.function};
                }),
            centrality_ranking(findings, "benefit"),
            centrality_ranking(findings, "risk"),
            portfolios_ranking(findings)};
}

Item verdict(const CertaintyRanking& ranking, std::uint32_t top) {
    const Placed& first = ranking.places.front();
    const auto count = ranking.places.size();
    const auto reach = static_cast<std::size_t>(
        std::ranges::count_if(ranking.places, [&](const Placed& place) { return place.band.low <= 1; }));
    const auto level = static_cast<std::size_t>(std::ranges::count(ranking.places, 1u, &Placed::rank));
    std::string text;
    if (count == 1) {
        text = text::format("{} is the only one.", first.name);
    } else if (level == 1 && first.band.high == 1) {
        text = text::format("The first place is firm: {} keeps it in at least 95 % of the draws.", first.name);
    } else {
        text = level > 1 ? text::format("{} of {} share the first place.", level, count)
                         : text::format(
                               "{} comes first; over the draws it has {} (5 to 95 %) and is among the first {} in {}.",
                               first.name, band_text(first.band), top, percent(first.band.top_k_probability));
        text +=
            text::format(" {} of {} {} first in at least one draw of twenty.", reach, count, reach == 1 ? "is" : "are");
    }
    return {ranking.name + ".", text, {}};
}

Table certainty_table(const std::vector<CertaintyRanking>& rankings, std::uint32_t top) {
    const std::string in_top = text::format("In top {}", top);
    Table table{"certainty",
                "The first of every ranking, and how sure that is",
                "The band holds 90 % of the ranks over the draws; on the right from stated links alone.",
                {},
                {}};
    table.columns = {{"ranking", "Ranking", ColumnType::text, ""},
                     {"name", "What", ColumnType::text, ""},
                     {"rank", "Rank", ColumnType::integer, "from everything; ties share a rank", 0},
                     {"band", "Rank band", ColumnType::text, "5 to 95 % of the draws"},
                     {"top_k", in_top, ColumnType::share, "share of the draws", 2},
                     {"expected_rank", "Mean rank", ColumnType::number, "over the draws", 1},
                     {"band_stated", "Rank band, stated", ColumnType::text, ""},
                     {"top_k_stated", in_top + ", stated", ColumnType::share, "", 2}};
    for (const CertaintyRanking& ranking : rankings)
        for (std::size_t i = 0; i < std::min(shown_of_each, ranking.places.size()); ++i) {
            const Placed& place = ranking.places[i];
            table.rows.push_back({ranking.name, place.name, static_cast<std::int64_t>(place.rank),
                                  band_cell(place.band), place.band.top_k_probability, place.band.expected_rank,
                                  place.stated ? Cell(band_cell(*place.stated)) : Cell(),
                                  place.stated ? Cell(place.stated->top_k_probability) : Cell()});
        }
    return table;
}

Table first_flips(const Findings& findings) {
    constexpr std::array<std::string_view, 7> columns{"what",    "grade",  "confidence", "place",
                                                      "instead", "behind", "evidence"};
    const Table* all = find_table(*findings.document("pairs"), "flips");
    if (all == nullptr) return {};
    Table table = select_columns(*all, columns);
    std::erase_if(table.rows, [](const Row& row) { return row[3] != Cell(std::string("first")); });
    if (table.rows.size() > shown_flips) table.rows.resize(shown_flips);
    for (Row& row : table.rows) row.erase(row.begin() + 3);
    table.columns.erase(table.columns.begin() + 3);
    table.title = "Without which single entry another pairing is first";
    table.description = text::format(
        "The least sure first, at most {}; tables/pairs-flips.csv has all, and those that cost "
        "a pairing its place among the first {}.",
        shown_flips, findings.all.pairs.flip_places);
    return table;
}

void add_flips_section(const Findings& findings, Section& section) {
    const PairsResult& pairs = findings.all.pairs;
    if (!pairs.flips || ranked_pairs(pairs).size() < 2) return;
    Section flips{"flips", "What the first pairing hangs on", {}, {}};
    flips.blocks.emplace_back(Paragraph{describe_flips(findings.model(), pairs)});
    flips.blocks.emplace_back(
        Paragraph{"Each entry is taken away by itself and wholly, so this says what one mistake could do; it does not "
                  "say what two "
                  "together could, nor what is missing in the data.",
                  true});
    if (Table table = first_flips(findings); !table.rows.empty()) {
        table.id = "first_flips";
        flips.blocks.emplace_back(TableBlock{std::move(table), "tables/pairs-flips.csv"});
    }
    section.sections.push_back(std::move(flips));
}

/// Technologies by PageRank, each behind its id, in the order of the table.
std::vector<std::pair<std::string, Placed>> central_places(const ResultDocument* document) {
    std::vector<std::pair<std::string, Placed>> places;
    const Table* table = document == nullptr ? nullptr : find_table(*document, "centrality");
    if (table == nullptr) return places;
    constexpr std::array<std::string_view, 7> ids{
        "id", "type", "rank", "rank_low", "rank_high", "expected_rank", "top_k_probability"};
    for (const Row& row : select_columns(*table, ids).rows) {
        if (row.size() < ids.size() || row[1] != Cell(std::string("technology"))) continue;
        if (!std::holds_alternative<std::int64_t>(row[2])) continue;
        const auto whole = [&](std::size_t c) { return static_cast<std::uint32_t>(std::get<std::int64_t>(row[c])); };
        const auto& name = std::get<Reference>(row[0]);
        RankBand band{std::get<double>(row[5]), whole(3), whole(4), std::get<double>(row[6]), {}};
        places.emplace_back(name.id, Placed{name.label, whole(2), std::move(band), {}});
    }
    return places;
}

}  // namespace

CertaintyRanking centrality_ranking(const Findings& findings, const std::string& layer) {
    CertaintyRanking ranking{"Centrality, " + layer, {}};
    const auto from_stated = central_places(findings.document("centrality-" + layer + "-stated"));
    const std::map<std::string, Placed> stated(from_stated.begin(), from_stated.end());
    for (auto& [id, place] : central_places(findings.document("centrality-" + layer))) {
        if (const auto same = stated.find(id); same != stated.end()) {
            place.stated = same->second.band;
            place.rank_stated = same->second.rank;
        }
        ranking.places.push_back(std::move(place));
    }
    std::ranges::stable_sort(ranking.places, {}, &Placed::rank);
    return ranking;
}

Section certainty_section(const Findings& findings, const std::vector<NamedFigure>& figures) {
    Section section{"certainty", "How sure every ranking is", {}, {}};
    const RobustOptions& robust = *findings.all.pairs.robust;
    auto rankings = all_rankings(findings);
    std::erase_if(rankings, [](const CertaintyRanking& ranking) { return ranking.places.empty(); });
    if (rankings.empty()) {
        section.blocks.emplace_back(Paragraph{"There is nothing to rank."});
        return section;
    }
    section.blocks.emplace_back(Paragraph{text::format(
        "Every ranking was made {} times, each time with every phrase, theme and link left out as often as its "
        "confidence "
        "doubts it; for the pairings the weights were drawn too. A narrow band means that the order does not hang on "
        "what is doubted.",
        grouped(robust.draws))});
    section.blocks.emplace_back(
        Paragraph{"Do not read it as proof: a confidence is a judgement, entries are drawn as if they were "
                  "independent, and what no "
                  "one wrote down is in none of the draws. Ranks among few or nearly equal things move easily.",
                  true});
    Items verdicts;
    for (const CertaintyRanking& ranking : rankings) verdicts.items.push_back(verdict(ranking, robust.top_k));
    section.blocks.emplace_back(std::move(verdicts));
    section.blocks.emplace_back(TableBlock{certainty_table(rankings, robust.top_k), "tables/report-certainty.csv"});
    add_figure(figures, "ranks-threats", section.blocks);
    add_flips_section(findings, section);
    return section;
}

}  // namespace interlink::report
