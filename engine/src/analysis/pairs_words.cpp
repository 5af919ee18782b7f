// What is said of pairings wherever they are told: what stands beside the first, and what counts more than once.
#include <interlink/pairs.hpp>
#include <interlink/sentence.hpp>

#include "text/format.hpp"

#include <algorithm>
#include <map>

namespace interlink {

namespace {

constexpr std::size_t most_named = 3;

}  // namespace

std::size_t ranked_count(const PairsResult& result) {
    return static_cast<std::size_t>(std::ranges::count_if(result.pairs, [](const Pair& p) { return p.rank > 0; }));
}

std::vector<std::uint32_t> rivals_of_first(const PairsResult& result) {
    std::vector<std::uint32_t> rivals;
    if (result.pairs.empty() || !result.pairs.front().band) return rivals;
    const RankBand& first = *result.pairs.front().band;
    for (std::uint32_t p = 1; p < result.pairs.size(); ++p)
        if (const auto& band = result.pairs[p].band;
            band && (band->expected_rank < first.expected_rank || band->top_k_probability > first.top_k_probability))
            rivals.push_back(p);
    std::ranges::stable_sort(rivals, {}, [&](std::uint32_t p) { return result.pairs[p].band->expected_rank; });
    return rivals;
}

std::string describe_rivals(const Model& model, const PairsResult& result, std::string_view joint) {
    const auto rivals = rivals_of_first(result);
    if (rivals.empty()) return {};
    const auto figures = [&](const Pair& pair) {
        return text::format("mean rank {:.1f}, among the first {} in {:.0f} %", pair.band->expected_rank,
                            result.robust->top_k, 100.0 * pair.band->top_k_probability);
    };
    std::vector<std::string> named;
    for (const std::uint32_t p : rivals) {
        const Pair& pair = result.pairs[p];
        named.push_back(text::format("{}{}{} ({})", model.dataset->technologies[pair.a].name, joint,
                                     model.dataset->technologies[pair.b].name, figures(pair)));
    }
    return text::format("Over the draws {} {} about equal to it ({}).", join_some(named, most_named),
                        rivals.size() == 1 ? "is" : "are", figures(result.pairs.front()));
}

std::string describe_repeated_phrases(const Model& model, const std::vector<Contribution>& parts) {
    std::map<std::pair<Component, std::uint32_t>, std::vector<std::uint32_t>> themes;
    std::vector<std::pair<Component, std::uint32_t>> order;
    for (const Contribution& part : parts) {
        if (!part.theme) continue;
        for (const auto* side : {&part.from_phrases, &part.to_phrases})
            for (const Contribution::Share& share : *side) {
                auto& list = themes[{part.component, share.factor}];
                if (list.empty()) order.emplace_back(part.component, share.factor);
                if (std::ranges::find(list, *part.theme) == list.end()) list.push_back(*part.theme);
            }
    }
    std::vector<std::string> named;
    for (const auto& key : order) {
        const auto& list = themes[key];
        if (list.size() < 2) continue;
        std::string labels;
        for (const std::uint32_t theme : list)
            labels += (labels.empty() ? "" : "; ") + model.dataset->themes[theme].label;
        // Two technologies may use the same words.
        auto text =
            text::format("“{}” ({}: {})", model.factors[key.second].authored->phrase, to_string(key.first), labels);
        if (std::ranges::find(named, text) == named.end()) named.push_back(std::move(text));
    }
    if (named.empty()) return {};
    return text::format(
        "A phrase counts under each theme that it is about or answers, here more than once in a component: {}.",
        join_some(named, most_named));
}

}  // namespace interlink
