#include "diff/causes.hpp"
#include "model/require.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace interlink {

std::string_view to_string(ConclusionKind kind) {
    static constexpr std::array<std::string_view, 6> names{
        "top-k", "pair-rank", "shared-threat", "combined-opportunity", "function", "central-technology"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view to_string(CauseKind kind) {
    static constexpr std::array<std::string_view, 3> names{"alone", "several", "not-searched"};
    return names.at(static_cast<std::size_t>(kind));
}

namespace {

using detail::Conclusions;
using detail::ConclusionSubject;

constexpr std::size_t most_moves = 1000;

/// Names of ids, those of the new version first.
class Names {
  public:
    Names(const Dataset& before, const Dataset& after) {
        for (const Dataset* dataset : {&after, &before}) {
            for (const Technology& technology : dataset->technologies)
                add(technologies_, technology.id, technology.name);
            for (const Function& function : dataset->functions) add(functions_, function.id, function.name);
            for (const Theme& theme : dataset->themes) add(themes_, theme.id, theme.label);
        }
    }

    Reference technology(std::string_view id) const { return named(technologies_, id); }
    Reference theme(std::string_view id) const { return named(themes_, id); }
    Reference function(std::string_view id) const { return named(functions_, id); }

  private:
    using Map = std::unordered_map<std::string_view, std::string_view>;
    static void add(Map& map, std::string_view id, std::string_view name) { map.emplace(id, name); }
    static Reference named(const Map& map, std::string_view id) {
        const auto found = map.find(id);
        return {std::string(id), std::string(found == map.end() ? id : found->second)};
    }

    Map technologies_, functions_, themes_;
};

ConclusionState pair_state(const Conclusions& conclusions, std::string_view a, std::string_view b) {
    const auto* pair = conclusions.find_pair(a, b);
    if (pair == nullptr) return {};
    return {true, pair->rank, pair->leverage, {}};
}

ConclusionState state_of(const Conclusions& conclusions, const ConclusionSubject& subject, const Names& names) {
    if (subject.kind == ConclusionKind::top_k || subject.kind == ConclusionKind::pair_rank)
        return pair_state(conclusions, subject.a, subject.b);
    ConclusionState state;
    if (subject.kind == ConclusionKind::central_technology) {
        state.known = !conclusions.central.empty();
        if (state.known) state.technologies.push_back(names.technology(conclusions.central));
        return state;
    }
    const Conclusions::Members& members = subject.kind == ConclusionKind::shared_threat ? conclusions.threats
                                          : subject.kind == ConclusionKind::combined_opportunity
                                              ? conclusions.opportunities
                                              : conclusions.functions;
    const auto found = members.find(subject.a);
    if (found == members.end()) return state;
    state.known = true;
    for (const std::string_view id : found->second) state.technologies.push_back(names.technology(id));
    return state;
}

std::vector<Reference> references(const ConclusionSubject& subject, const Names& names) {
    switch (subject.kind) {
        case ConclusionKind::top_k:
        case ConclusionKind::pair_rank:
            return {names.technology(subject.a), names.technology(subject.b)};
        case ConclusionKind::shared_threat:
        case ConclusionKind::combined_opportunity:
            return {names.theme(subject.a)};
        case ConclusionKind::function:
            return {names.function(subject.a)};
        case ConclusionKind::central_technology:
            break;
    }
    return {};
}

std::vector<PairMove> pair_moves(const Conclusions& old, const Conclusions& now, const Names& names) {
    std::vector<PairMove> moves;
    const auto add = [&](const Conclusions::RankedPair& pair) {
        ConclusionState before = pair_state(old, pair.a, pair.b), after = pair_state(now, pair.a, pair.b);
        if (before != after && (before.rank != 0 || after.rank != 0))
            moves.push_back({names.technology(pair.a), names.technology(pair.b), std::move(before), std::move(after)});
    };
    for (const auto& pair : now.pairs) add(pair);
    for (const auto& pair : old.pairs)
        if (now.find_pair(pair.a, pair.b) == nullptr) add(pair);
    std::ranges::stable_sort(moves, {}, [](const PairMove& move) { return move.after.rank - 1; });  // 0, no rank: last
    return moves;
}

/// Keeps the first moves in rank; the rest is counted.
std::size_t cut(std::vector<ConclusionSubject>& subjects) {
    const auto first = std::ranges::find(subjects, ConclusionKind::pair_rank, &ConclusionSubject::kind);
    const auto last = std::find_if(first, subjects.end(),
                                   [](const ConclusionSubject& s) { return s.kind != ConclusionKind::pair_rank; });
    if (static_cast<std::size_t>(last - first) <= most_moves) return 0;
    const auto rest = first + static_cast<std::ptrdiff_t>(most_moves);
    const auto unlisted = static_cast<std::size_t>(last - rest);
    subjects.erase(rest, last);
    return unlisted;
}

}  // namespace

DiffResult diff_models(const Model& before, const Model& after, const DiffOptions& options) {
    detail::require_data(before);
    detail::require_data(after);
    DiffResult result;
    result.top_k = options.top_k;
    result.changes = model_changes(*before.dataset, *after.dataset);
    const auto groups = detail::group_changes(result.changes);
    for (const auto& group : groups) result.causes.push_back({group.front(), group.size()});
    const Conclusions old = detail::conclusions_of(before), now = detail::conclusions_of(after);
    std::vector<ConclusionSubject> subjects = detail::moved_subjects(old, now, options.top_k);
    result.unlisted_moves = cut(subjects);
    const detail::CauseSearch search = detail::find_causes(before, now, subjects, result.changes, groups, options);
    result.searched = search.searched, result.searchable = search.searchable;
    const Names names(*before.dataset, *after.dataset);
    for (std::size_t s = 0; s < subjects.size(); ++s)
        result.conclusions.push_back({subjects[s].kind, references(subjects[s], names),
                                      state_of(old, subjects[s], names), state_of(now, subjects[s], names),
                                      search.causes[s].kind, search.causes[s].groups});
    result.pairs = pair_moves(old, now, names);
    return result;
}

}  // namespace interlink
