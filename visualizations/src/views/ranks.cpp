// Is the ranking of the pairings stable? The band of ranks over draws of weights and of what is uncertain.
#include "views/ranks.hpp"

#include <interlink/visualizations/charts.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/pairings.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

std::vector<Pair> ranked(const PairsResult& result) {
    std::vector<Pair> pairs;
    for (const auto& pair : result.pairs) {
        if (scored(pair) && pair.band) pairs.push_back(pair);
    }
    return pairs;
}

std::string title_of(const Model& model, const std::vector<Pair>& pairs, std::uint32_t top) {
    if (pairs.empty()) return "No pairing can be ranked: fewer than two technologies have SWOT phrases";
    const auto& first = pairs.front();
    const auto name = pair_name(model, first);
    if (pairs.size() == 1) return text::format("{} is the only pairing that can be ranked", name);
    const auto& band = *first.band;
    if (band.high == 1) return text::format("The first place is safe: {} keeps it in at least 95 % of the draws", name);
    const auto reach = std::ranges::count_if(pairs, [&](const Pair& pair) { return pair.band->low <= top; });
    const auto rivals = text::format("{} of {} pairings can be among the first {}",
                                     grouped(static_cast<std::uint64_t>(reach)), grouped(pairs.size()), top);
    if (band.high <= top)
        return text::format("{} stays among the first {} (rank {} to {}); {}", name, top, band.low, band.high, rivals);
    return text::format("The first place is not safe: {} ranks anywhere from {} to {}, and {}", name, band.low,
                        band.high, rivals);
}

std::string caption_of(const Model& model, const PairsResult& result, std::size_t shown, std::size_t all) {
    const auto& robust = *result.robust;
    auto caption = text::format(
        "Pairings in the order of their leverage. They were ranked again {} times with other weights, and with "
        "uncertain "
        "phrases and links left out as often as they are doubted. Dot: mean rank; bar: ranks that hold from 5 to 95 % "
        "of the draws; last column: share of the draws in which the pairing is among the first {} (shaded). A long bar "
        "means that the rank is a matter of judgement.",
        grouped(robust.draws), robust.top_k);
    if (shown < all)
        caption += text::format(" Shown are the first {} of {} pairings; all are in the data.", shown, grouped(all));
    if (const auto unranked = result.pairs.size() - all; unranked > 0) {
        caption += text::format(" {} left out for lack of data.", counted(unranked, "pairing is", "pairings are"));
    }
    return caption + not_judged(model);
}

std::string alt_of(const Model& model, const std::vector<Pair>& pairs, std::uint32_t top) {
    std::string alt = "Rank intervals of the pairings of technologies.";
    for (std::size_t i = 0; i < std::min<std::size_t>(pairs.size(), 5); ++i) {
        const auto& band = *pairs[i].band;
        alt +=
            text::format(" {}: rank {}, in the draws {} to {}, among the first {} in {}.", pair_name(model, pairs[i]),
                         pairs[i].rank, band.low, band.high, top, share_words(band.top_k_probability));
    }
    return alt;
}

std::string data_of(const Model& model, const PairsResult& result) {
    Table table{"ranks",
                "Rank intervals",
                "One row a pair of technologies.",
                {{"rank", "Rank", ColumnType::integer, "from 1", 0},
                 {"a", "A", ColumnType::reference, ""},
                 {"b", "B", ColumnType::reference, ""},
                 {"status", "Status", ColumnType::text, ""},
                 {"leverage", "Leverage", ColumnType::number, ""},
                 {"expected_rank", "Expected rank", ColumnType::number, "mean over the draws"},
                 {"rank_low", "Rank 5 %", ColumnType::integer, "", 0},
                 {"rank_high", "Rank 95 %", ColumnType::integer, "", 0},
                 {"top_k_probability", text::format("In top {}", result.robust->top_k), ColumnType::share, ""}},
                {}};
    for (const auto& pair : result.pairs) {
        Row row{
            {}, model.technology(pair.a), model.technology(pair.b), std::string(to_string(pair.status)), {}, {}, {}, {},
            {}};
        if (pair.band) {
            row[0] = static_cast<std::int64_t>(pair.rank);
            row[4] = pair.leverage;
            row[5] = pair.band->expected_rank;
            row[6] = static_cast<std::int64_t>(pair.band->low);
            row[7] = static_cast<std::int64_t>(pair.band->high);
            row[8] = pair.band->top_k_probability;
        }
        table.rows.push_back(std::move(row));
    }
    return write_csv_table(table);
}

RankRow row_of(const Model& model, const Pair& pair, std::uint32_t top) {
    const auto& band = *pair.band;
    const auto a = short_name(model, {EntityKind::technology, pair.a});
    const auto b = short_name(model, {EntityKind::technology, pair.b});
    auto label = text::format("{} +\n{}", a, b);
    auto tooltip = text::format("{} + {}: leverage {}, mean rank {:.1f}, {} to {}, among the first {} in {}", a, b,
                                number_words(pair.leverage, 3), band.expected_rank, band.low, band.high, top,
                                share_words(band.top_k_probability));
    return {std::move(label),
            std::to_string(pair.rank),
            band.expected_rank,
            static_cast<double>(band.low),
            static_cast<double>(band.high),
            share_words(band.top_k_probability),
            std::move(tooltip),
            pairing_id(model, pair)};
}

RankIntervals chart_of(const Model& model, const PairsResult& result, const std::vector<Pair>& pairs,
                       std::size_t shown) {
    const auto top = result.robust->top_k;
    RankIntervals chart;
    chart.head = {"ranks", title_of(model, pairs, top), caption_of(model, result, shown, pairs.size()),
                  pairing_sources(model, technologies_with_phrases(model)), alt_of(model, pairs, top)};
    chart.top = top;
    chart.label_heading = "Rank and pairing";
    chart.axis_heading = "Rank in the draws";
    chart.band_heading = "5–95 %";
    chart.top_heading = text::format("In top {}", top);
    for (std::size_t i = 0; i < shown; ++i) chart.rows.push_back(row_of(model, pairs[i], top));
    if (shown < pairs.size())
        chart.more = text::format("and {} more {}", grouped(pairs.size() - shown),
                                  pairs.size() - shown == 1 ? "pairing" : "pairings");
    return chart;
}

}  // namespace

std::string share_words(double share) {
    if (share > 0 && share < 0.005) return "<1 %";
    if (share < 1 && share >= 0.995) return ">99 %";
    return text::format("{:.0f} %", 100 * share);
}

ViewOutcome draw_ranks(const Model& model, const ViewOptions& options) {
    if (!options.subjects.empty() && options.subjects.front() != "pairs") return draw_ranks_of(model, options);
    auto result = rank_pairs(model);
    add_robustness(model, result, options.robust);
    return {draw_pair_bands(model, result, options.page), "", ""};
}

Drawing draw_pair_bands(const Model& model, const PairsResult& result, const Page& page) {
    const auto pairs = ranked(result);
    Drawing drawing;
    for (std::size_t shown = std::min(pairs.size(), most_rank_rows);; --shown) {
        const auto chart = chart_of(model, result, pairs, shown);
        drawing.head = chart.head;
        drawing.chart = rank_intervals(chart, page);
        if (drawing.chart->legibility.effective_pt >= legible_pt || shown <= fewest_rank_rows) break;
    }
    drawing.data_csv = data_of(model, result);
    return drawing;
}

}  // namespace interlink::detail
