// Is the order of the threats, opportunities, functions or technologies stable? The bands of the question's own table.
#include <interlink/analysis.hpp>
#include <interlink/nearest.hpp>
#include <interlink/visualizations/charts.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/pairings.hpp"
#include "views/profile_chart.hpp"
#include "views/ranks.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

namespace interlink::detail {
namespace {

struct RankingSubject {
    std::string_view name, question, table;
    std::string_view one, many;
    std::string_view order;  ///< what it is ordered by
};

constexpr std::array subjects{
    RankingSubject{"threats", "threats", "shared_threats", "shared threat", "shared threats",
                   "the number of technologies, then of their common cause"},
    RankingSubject{"opportunities", "opportunities", "shared_opportunities", "combined opportunity",
                   "combined opportunities", "the number of technologies, then of their strength"},
    RankingSubject{"functions", "functions", "functions", "function", "functions",
                   "the number of technologies, then of their coverage"},
    RankingSubject{"centrality", "centrality", "centrality", "technology", "technologies",
                   "their PageRank for benefit"},
};

struct BandRow {
    std::string name;
    std::int64_t rank = 0, low = 0, high = 0;
    double expected = 0, share = 0;
};

std::vector<BandRow> rows_of(const Table& table, const RankingSubject& subject) {
    const auto at = [&](std::string_view id) {
        return static_cast<std::size_t>(std::ranges::find(table.columns, id, &Column::id) - table.columns.begin());
    };
    const auto name = static_cast<std::size_t>(std::ranges::find(table.columns, ColumnType::reference, &Column::type) -
                                               table.columns.begin());
    std::vector<BandRow> rows;
    for (const Row& row : table.rows) {
        if (!std::holds_alternative<std::int64_t>(row[at("rank")])) continue;
        if (subject.name == "centrality" && row[at("type")] != Cell(std::string("technology"))) continue;
        const auto whole = [&](std::string_view id) { return std::get<std::int64_t>(row[at(id)]); };
        rows.push_back({short_name(std::get<Reference>(row[name]).label), whole("rank"), whole("rank_low"),
                        whole("rank_high"), std::get<double>(row[at("expected_rank")]),
                        std::get<double>(row[at("top_k_probability")])});
    }
    std::ranges::stable_sort(rows, {}, &BandRow::rank);
    return rows;
}

std::string title_of(const std::vector<BandRow>& rows, const RankingSubject& subject, std::uint32_t top) {
    if (rows.empty()) return text::format("No {} to rank", subject.many);
    const BandRow& first = rows.front();
    if (rows.size() == 1) return text::format("{} is the only {}", first.name, subject.one);
    if (first.high == 1)
        return text::format("The first place is safe: {} keeps it in at least 95 % of the draws", first.name);
    const auto reach = std::ranges::count_if(rows, [&](const BandRow& row) { return row.low <= top; });
    const auto rivals = text::format("{} of {} {} can be among the first {}", reach, rows.size(), subject.many, top);
    if (first.high <= top)
        return text::format("{} stays among the first {} (rank {} to {}); {}", first.name, top, first.low, first.high,
                            rivals);
    return text::format("The first place is not safe: {} ranks anywhere from {} to {}, and {}", first.name, first.low,
                        first.high, rivals);
}

std::string caption_of(const RankingSubject& subject, const RobustOptions& robust, std::size_t shown, std::size_t all) {
    auto caption = text::format(
        "The {} in the order of {}. They were ranked again {} times, with uncertain phrases, themes and links left out "
        "as "
        "often as they are doubted. Dot: mean rank; bar: ranks that hold from 5 to 95 % of the draws; last column: "
        "share "
        "of the draws with a rank among the first {} (shaded). Ties share a rank.",
        subject.many, subject.order, grouped(robust.draws), robust.top_k);
    if (shown < all)
        caption +=
            text::format(" Shown are the first {} of {} {}; all are in the data.", shown, grouped(all), subject.many);
    return caption;
}

std::string alt_of(const std::vector<BandRow>& rows, const RankingSubject& subject, std::uint32_t top) {
    std::string alt = text::format("Rank intervals of the {}.", subject.many);
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 5); ++i)
        alt += text::format(" {}: rank {}, in the draws {} to {}, among the first {} in {}.", rows[i].name,
                            rows[i].rank, rows[i].low, rows[i].high, top, share_words(rows[i].share));
    return alt;
}

RankIntervals chart_of(const Model& model, const std::vector<BandRow>& rows, const RankingSubject& subject,
                       const RobustOptions& robust, std::size_t shown) {
    RankIntervals chart;
    chart.head = {text::format("ranks-{}", subject.name), title_of(rows, subject, robust.top_k),
                  caption_of(subject, robust, shown, rows.size()),
                  pairing_sources(model, technologies_with_phrases(model)), alt_of(rows, subject, robust.top_k)};
    chart.top = robust.top_k;
    chart.label_heading = text::format("Rank and {}", subject.one);
    chart.axis_heading = "Rank in the draws";
    chart.band_heading = "5–95 %";
    chart.top_heading = text::format("In top {}", robust.top_k);
    for (std::size_t i = 0; i < shown; ++i) {
        const BandRow& row = rows[i];
        auto tooltip = text::format("{}: mean rank {:.1f}, {} to {}, among the first {} in {}", row.name, row.expected,
                                    row.low, row.high, robust.top_k, share_words(row.share));
        chart.rows.push_back({row.name, std::to_string(row.rank), row.expected, static_cast<double>(row.low),
                              static_cast<double>(row.high), share_words(row.share), std::move(tooltip)});
    }
    if (shown < rows.size())
        chart.more = text::format("and {} more {}", grouped(rows.size() - shown),
                                  rows.size() - shown == 1 ? subject.one : subject.many);
    return chart;
}

}  // namespace

ViewOutcome draw_ranks_of(const Model& model, const ViewOptions& options) {
    std::vector<std::string> names{"pairs"};
    for (const RankingSubject& subject : subjects) names.emplace_back(subject.name);
    const auto subject = std::ranges::find(subjects, options.subjects.front(), &RankingSubject::name);
    if (subject == subjects.end()) {
        const auto near = nearest_word(options.subjects.front(), names);
        return {std::nullopt, text::format("there is no ranking '{}'", options.subjects.front()),
                near ? text::format("did you mean '{}'?", *near) : "there are " + join_names(names)};
    }
    AnalysisOptions asked;
    asked.robust = options.robust;
    asked.threads = options.robust.threads;
    const AnalysisOutcome answer = find_analysis(subject->question)->run(model, asked);
    return {draw_bands(model, subject->name, *answer.document, options.robust, options.page), "", ""};
}

Drawing draw_bands(const Model& model, std::string_view name, const ResultDocument& document,
                   const RobustOptions& robust, const Page& page) {
    const auto subject = std::ranges::find(subjects, name, &RankingSubject::name);
    const Table& table = *std::ranges::find(document.tables, subject->table, &Table::id);
    const std::vector<BandRow> rows = rows_of(table, *subject);
    Drawing drawing;
    for (std::size_t shown = std::min(rows.size(), most_rank_rows);; --shown) {
        const RankIntervals chart = chart_of(model, rows, *subject, robust, shown);
        drawing.head = chart.head;
        drawing.chart = rank_intervals(chart, page);
        if (drawing.chart->legibility.effective_pt >= legible_pt || shown <= fewest_rank_rows) break;
    }
    drawing.data_csv = write_csv_table(table);
    return drawing;
}

}  // namespace interlink::detail
