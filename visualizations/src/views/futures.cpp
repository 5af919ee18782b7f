#include "views/futures.hpp"

#include "views/words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace interlink::detail {
namespace {

constexpr std::uint64_t followed_in_a_moment = 4'000'000;

}  // namespace

Futures consistent_futures(const Model& model, unsigned threads) {
    Futures futures{model.dataset->foresight, std::nullopt, ""};
    if (futures.foresight.descriptors.empty()) return futures;
    if (model.options.stated_only)
        std::erase_if(futures.foresight.impacts, [](const Impact& impact) { return impact.grade != Grade::stated; });
    auto outcome = cross_impact_matrix(futures.foresight);
    if (!outcome.matrix) {
        futures.problem = outcome.error;
        return futures;
    }
    CrossImpactRun run;
    run.threads = threads;
    const auto combinations = outcome.matrix->combinations();
    const bool basins = combinations && *combinations <= followed_in_a_moment;
    futures.result = cross_impact_balance(std::move(*outcome.matrix), run, basins);
    return futures;
}

std::string judgement_grades(const Foresight& foresight) {
    std::array<std::size_t, 3> counts{};
    for (const Impact& impact : foresight.impacts)
        if (impact.score != 0) ++counts.at(static_cast<std::size_t>(impact.grade));
    static constexpr std::array words{"stated by a source", "inferred from a source", "assumed"};
    std::vector<std::string> parts;
    for (std::size_t g = counts.size(); g-- > 0;)
        if (counts[g] > 0) parts.push_back(fmt::format("{} {}", counts[g], words[g]));
    return join_names(parts);
}

}  // namespace interlink::detail
