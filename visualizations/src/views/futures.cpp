#include "views/futures.hpp"

#include <interlink/evidence.hpp>

#include "text/format.hpp"
#include "views/words.hpp"

#include <algorithm>

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
    std::vector<std::string> parts = judgement_words(foresight);
    std::ranges::reverse(parts);
    return join_names(parts);
}

}  // namespace interlink::detail
