// How long the engine takes: loading, compiling, ranking and robustness of the customs data set, and reading a large
// file compared with libyaml alone. Least, median and greatest of repeated runs.
#include <interlink/analysis.hpp>
#include <interlink/pairs.hpp>
#include <interlink/portfolio.hpp>
#include <interlink/rankings.hpp>

#include "analysis/portfolio_problem.hpp"
#include "support/large_dataset.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <yaml.h>

namespace {

using namespace interlink;
using Clock = std::chrono::steady_clock;

struct Times {
    double least = 0, median = 0, greatest = 0;  ///< milliseconds
};

template <class Job>
Times measure(int runs, Job job) {
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto start = Clock::now();
        job();
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::ranges::sort(times);
    return {times.front(), times[times.size() / 2], times.back()};
}

void print(const std::string& what, int runs, const Times& times) {
    fmt::print("{:<46}{:>6}{:>12.3f}{:>12.3f}{:>12.3f}\n", what, runs, times.least, times.median, times.greatest);
}

/// 100 technologies of 1,000 phrases.
std::string large_document() {
    std::string yaml =
        "interlink: 1\ntitle: Large\ntaxonomy: none\nthemes:\n  - {id: storage, terms: [storage]}\n  - {id: handling, "
        "terms: [handling]}\ntechnologies:\n";
    for (int t = 0; t < 100; ++t) {
        yaml += fmt::format("  - id: t{}\n    name: Technology {}\n", t, t);
        for (const char* quadrant : {"strengths", "weaknesses", "opportunities", "threats"}) {
            yaml += fmt::format("    {}:\n", quadrant);
            for (int p = 0; p < 250; ++p)
                yaml += p % 2 == 0 ? fmt::format("      - Handling of case {}\n", p)
                                   : fmt::format("      - {{phrase: Storage of item {}, weight: 0.5}}\n", p);
        }
    }
    return yaml;
}

/// Number of events, or 0 where the document is not YAML.
std::size_t count_events(const std::string& yaml) {
    yaml_parser_t parser;
    if (yaml_parser_initialize(&parser) == 0) return 0;
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(yaml.data()), yaml.size());
    std::size_t count = 0;
    for (bool done = false; !done; ++count) {
        yaml_event_t event;
        if (yaml_parser_parse(&parser, &event) == 0) {
            count = 0;
            break;
        }
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    return count;
}

/// Drawn together, as a report does.
void report_rankings(const Model& model) {
    AnalysisOptions benefit, risk;
    risk.layer = Layer::risk;
    print("all six rankings of a report, 2 threads", 11, measure(11, [&] {
              auto threats = shared_threats(model);
              auto opportunities = shared_opportunities(model);
              auto functions = function_services(model);
              auto pairs = rank_pairs(model);
              ResultDocument central = *find_analysis("centrality")->run(model, benefit).document;
              ResultDocument at_risk = *find_analysis("centrality")->run(model, risk).document;
              RobustOptions options;
              options.threads = 2;
              add_robustness(
                  model,
                  Rankings{&threats, &opportunities, &functions, &pairs, {{benefit, &central}, {risk, &at_risk}}},
                  options);
          }));
}

bool customs() {
    const std::string folder = INTERLINK_SOURCE_DIR "/datasets/wco-disruptive-technologies";
    LoadResult loaded = load_dataset(folder);
    if (!loaded.dataset) return false;
    print("load, customs data set", 50, measure(50, [&] { load_dataset(folder); }));
    const auto dataset = std::make_shared<const Dataset>(*std::move(loaded.dataset));
    print("compile, customs data set", 50, measure(50, [&] { compile(dataset); }));
    const Model model = compile(dataset);
    print("rank pairs, customs data set", 200, measure(200, [&] { rank_pairs(model); }));
    for (const unsigned threads : {1u, 2u}) {
        RobustOptions options;
        options.threads = threads;
        print(fmt::format("robustness, {} draws, {} thread{}", options.draws, threads, threads == 1 ? "" : "s"), 11,
              measure(11, [&] {
                  PairsResult result = rank_pairs(model);
                  add_robustness(model, result, options);
              }));
    }
    report_rankings(model);
    print("flips, customs data set", 50, measure(50, [&] {
              PairsResult result = rank_pairs(model);
              add_flips(model, result);
          }));
    for (const char* question : {"threats", "opportunities", "functions", "centrality", "portfolio"}) {
        AnalysisOptions options;
        options.robust = RobustOptions{};
        print(fmt::format("{}, {} draws, 1 thread", question, options.robust->draws), 5,
              measure(5, [&] { find_analysis(question)->run(model, options); }));
    }
    return true;
}

/// 60 technologies, 900 phrases.
bool sixty() {
    const LoadResult loaded = load_dataset_text(test::large_dataset(), "sixty.yaml");
    if (!loaded.dataset) return false;
    const Model model = compile(std::make_shared<const Dataset>(*loaded.dataset));
    print("rank pairs, 60 technologies", 11, measure(11, [&] { rank_pairs(model); }));
    print("the same with flips", 5, measure(5, [&] {
              PairsResult result = rank_pairs(model);
              add_flips(model, result);
          }));
    return true;
}

bool large() {
    const std::string yaml = large_document();
    const LoadResult loaded = load_dataset_text(yaml, "large.yaml");
    const std::size_t events = count_events(yaml);
    if (!loaded.dataset || events == 0) {
        for (const Diagnostic& diagnostic : loaded.diagnostics)
            fmt::print("{}\n", format_diagnostic(diagnostic, false));
        return false;
    }
    const Times bare = measure(7, [&] { count_events(yaml); });
    const Times load = measure(7, [&] { load_dataset_text(yaml, "large.yaml"); });
    print(fmt::format("libyaml alone, {:.1f} MB, {} events", static_cast<double>(yaml.size()) / 1e6, events), 7, bare);
    print("load, the same 100,000 phrases", 7, load);
    fmt::print("loading takes {:.2f} times as long as libyaml alone (medians)\n", load.median / bare.median);
    return true;
}

/// 30 things, 60 targets and 40 exposures, half and a sixth of which each has: the hardest kind that was met.
detail::PortfolioProblem random_choice(unsigned seed) {
    std::mt19937 random(seed);
    const auto share = [&] { return static_cast<double>(random() % 1000) / 1000; };
    detail::PortfolioFigures figures;
    figures.penalty = portfolio_penalty;
    for (int j = 0; j < 60; ++j) figures.coverage_weight.push_back(0.5 + 0.5 * share());
    figures.exposure_weight.assign(40, 1.0);
    for (int i = 0; i < 30; ++i) {
        figures.coverage.emplace_back();
        figures.exposure.emplace_back();
        for (int j = 0; j < 60; ++j) figures.coverage.back().push_back(share() < 0.5 ? share() : 0);
        for (int j = 0; j < 40; ++j) figures.exposure.back().push_back(share() < 0.15 ? share() : 0);
    }
    return detail::portfolio_problem(figures);
}

bool portfolios() {
    for (const std::size_t most : {3u, 5u, 8u, 15u}) {
        std::uint64_t nodes = 0, optimal = 0;
        unsigned seed = 0;
        const Times times = measure(10, [&] {
            const auto best = detail::best_sets(random_choice(seed++), {most}, {});
            nodes = std::max(nodes, best.nodes);
            optimal += best.optimal ? 1 : 0;
        });
        print(fmt::format("best {} of 30 random, {} of 10 proved, {} nodes", most, optimal, nodes), 10, times);
    }
    LoadResult loaded = load_dataset_text(test::large_dataset(), "large.yaml");
    if (!loaded.dataset) return false;
    const Model model = compile(std::make_shared<const Dataset>(*std::move(loaded.dataset)));
    for (const std::uint32_t most : {3u, 4u, 8u}) {
        PortfolioOptions options;
        options.most = most;
        for (std::uint32_t t = 30; t < model.technology_count(); ++t) options.must_not.push_back(t);
        print(fmt::format("best {} of 30 technologies", most), 5, measure(5, [&] { best_portfolio(model, options); }));
        if (most < 8)
            print(fmt::format("Pareto front, at most {} of 30", most), 5,
                  measure(5, [&] { pareto_front(model, options); }));
        options.must_not.clear();
        print(fmt::format("best {} of 60 technologies", most), 3, measure(3, [&] { best_portfolio(model, options); }));
    }
    return true;
}

}  // namespace

int main() {
    fmt::print("{:<46}{:>6}{:>12}{:>12}{:>12}\n", "milliseconds", "runs", "least", "median", "greatest");
    const bool good = customs() && sixty() && portfolios() && large();
    if (!good) fmt::print(stderr, "a data set could not be read\n");
    return good ? 0 : 1;
}
