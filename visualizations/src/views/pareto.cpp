// What does more coverage by a portfolio cost in common exposure? The sets that no other beats.
#include <interlink/portfolio.hpp>
#include <interlink/visualizations/charts.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/facts.hpp"
#include "views/pairings.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace interlink::detail {
namespace {

constexpr std::uint32_t usual_most = 4, greatest_most = 1'000'000;
constexpr std::uint64_t most_nodes = 200'000;

/// How many technologies a set may have at most; nothing when the word is no such number.
std::optional<std::uint32_t> most_of(std::string_view word) {
    std::uint32_t most = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), most);
    const bool number = problem == std::errc() && end == word.data() + word.size();
    return number && most >= 1 && most <= greatest_most ? std::optional(most) : std::nullopt;
}

std::vector<std::string> name_list(const Model& model, const Portfolio& portfolio) {
    std::vector<std::string> names;
    for (const auto t : portfolio.technologies) names.push_back(short_name(model, {EntityKind::technology, t}));
    return names;
}

/// Nobody wrote what its weaknesses and threats are: its exposure is not 0 but unknown.
bool assessed(const Model& model, std::uint32_t technology) {
    return !model.factors_of(technology).empty();
}

bool all_assessed(const Model& model, const ParetoPoint& point) {
    return std::ranges::all_of(point.portfolio.technologies, [&](std::uint32_t t) { return assessed(model, t); });
}

/// "technology/ai|technology/iot".
std::string set_id(const Model& model, const Portfolio& portfolio) {
    std::vector<std::string> names;
    for (const auto t : portfolio.technologies) names.push_back(vertex_name(model, {EntityKind::technology, t}));
    return fact_list(names);
}

std::string label_of(const Model& model, const Portfolio& portfolio) {
    std::string label;
    for (const auto t : portfolio.technologies)
        label += (label.empty() ? "" : " + ") + short_name(model, {EntityKind::technology, t}) +
                 (assessed(model, t) ? "" : " (not assessed)");
    return label;
}

/// Empty when there is nothing to choose: one set without coverage.
bool nothing_to_choose(const ParetoFront& front) {
    return front.points.empty() || front.points.back().portfolio.coverage <= 0;
}

/// Of the sets whose exposure is known.
std::string title_of(const Model& model, const ParetoFront& front) {
    if (nothing_to_choose(front)) return "No technology covers an opportunity or serves a function";
    std::vector<Portfolio> known;
    for (const auto& point : front.points)
        if (all_assessed(model, point)) known.push_back(point.portfolio);
    if (known.empty()) return "Every set that covers most holds a technology that nobody assessed";
    const auto &least = known.front(), &most = known.back();
    if (known.size() == 1)
        return text::format("{} cover most, and no choice shares less exposure", join_names(name_list(model, most)));
    if (least.common_exposure <= 0)
        return text::format("{:.0f} % of the greatest coverage is to be had without any exposure in common",
                            100 * least.coverage / most.coverage);
    return text::format("The last {:.0f} % of coverage cost a common exposure of {:.1f} more",
                        100 * (1 - least.coverage / most.coverage), most.common_exposure - least.common_exposure);
}

std::string caption_of(const Model& model, const ParetoFront& front) {
    auto caption = text::format(
        "Each dot is a set of at most {}. Coverage: opportunities by their salience, and functions, each "
        "counted once however many serve it. Common exposure: what the technologies of a set are exposed to together, "
        "summed over pairs and themes. No other such set covers more at as little common exposure: all of them lie on "
        "or below the line. Ringed: the greatest value when common exposure is priced at 0.3, which is a judgement. "
        "The axes span the figures and need not begin at zero.",
        counted(front.most, "technology", "technologies"));
    if (!front.complete) caption += " The search was cut off: sets may be missing.";
    std::vector<std::string> silent;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t)
        if (!assessed(model, t)) silent.push_back(short_name(model, {EntityKind::technology, t}));
    if (!silent.empty())
        caption += text::format(
            " Not assessed, for want of SWOT phrases: {}. That adds nothing to a set's exposure here, because none is "
            "known, and the title leaves such sets out.",
            join_names(silent, 3));
    return caption;
}

std::string alt_of(const Model& model, const ParetoFront& front) {
    std::string alt = text::format("Coverage against common exposure of {}.",
                                   counted(front.points.size(), "portfolio", "portfolios"));
    for (const auto& point : front.points) {
        if (&point != &front.points.front() && &point != &front.points.back() && !point.best) continue;
        alt += text::format(" {}{}: coverage {:.2f}, common exposure {:.2f}.", point.best ? "Best value: " : "",
                            join_names(name_list(model, point.portfolio)), point.portfolio.coverage,
                            point.portfolio.common_exposure);
    }
    return alt;
}

std::string data_of(const Model& model, const ParetoFront& front) {
    Table table{"pareto",
                "Pareto front",
                "One row a portfolio.",
                {{"technologies", "Technologies", ColumnType::references, ""},
                 {"coverage", "Coverage", ColumnType::number, "the value without the penalty"},
                 {"common_exposure", "Common exposure", ColumnType::number, ""},
                 {"value", "Value", ColumnType::number, "coverage less 0.3 times the common exposure"}},
                {}};
    for (const auto& point : front.points) {
        ReferenceList list;
        for (const auto t : point.portfolio.technologies) list.push_back(model.technology(t));
        table.rows.push_back(
            {std::move(list), point.portfolio.coverage, point.portfolio.common_exposure, point.portfolio.value});
    }
    return write_csv_table(table);
}

}  // namespace

ViewOutcome draw_pareto(const Model& model, const ViewOptions& options) {
    const auto most = options.subjects.empty() ? usual_most : most_of(options.subjects.front());
    if (!most)
        return {std::nullopt,
                text::format("pareto takes how many technologies at most, and not '{}'", options.subjects.front()),
                text::format("a whole number from 1 to {}", greatest_most)};
    PortfolioOptions portfolio;
    portfolio.most = *most;
    portfolio.nodes = most_nodes;
    const auto front = pareto_front(model, portfolio);
    ParetoChart chart;
    chart.head = {*most == usual_most ? "pareto" : text::format("pareto-{}", *most), title_of(model, front),
                  caption_of(model, front), pairing_sources(model, technologies_with_phrases(model)),
                  alt_of(model, front)};
    chart.x_heading = "Common exposure";
    chart.y_heading = "Coverage of opportunities and functions";
    chart.best_label = "Best value";
    chart.noun_one = "portfolio";
    chart.noun_many = "portfolios";
    for (const auto& point : front.points) {
        if (nothing_to_choose(front)) break;
        const auto& each = point.portfolio;
        chart.points.push_back({label_of(model, each), each.common_exposure, each.coverage, point.best,
                                text::format("{}: coverage {:.2f}, common exposure {:.2f}, value {:.2f}",
                                             label_of(model, each), each.coverage, each.common_exposure, each.value),
                                set_id(model, each)});
    }
    Drawing drawing;
    drawing.head = chart.head;
    drawing.data_csv = data_of(model, front);
    drawing.chart = pareto_chart(chart, options.page);
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
