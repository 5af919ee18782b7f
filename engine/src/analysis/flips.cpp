// On which single entries do the first places hang? Entries are taken away eight at a time, one a lane, and only the
// pairs of technologies whose profiles change are scored again.
#include <interlink/pairs.hpp>

#include "analysis/pair_lanes.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <span>
#include <stdexcept>
#include <tuple>

namespace interlink {

namespace {

using detail::draw_lanes;
using detail::DrawLane;

constexpr double without_score = -std::numeric_limits<double>::infinity();  ///< a technology without any phrase left

struct FlipEntry {
    Flip::Kind kind = Flip::Kind::phrase;
    std::uint32_t index = 0;
    double confidence = 1.0;
};

std::vector<FlipEntry> flip_entries(const Model& model) {
    std::vector<FlipEntry> entries;
    for (std::uint32_t f = 0; f < model.factors.size(); ++f)
        entries.push_back({Flip::Kind::phrase, f, model.factors[f].confidence});
    for (std::uint32_t a = 0; a < model.abouts.size(); ++a)
        entries.push_back({Flip::Kind::theme, a, model.abouts[a].confidence});
    for (std::uint32_t r = 0; r < model.relations.size(); ++r)
        entries.push_back({Flip::Kind::link, r, model.relations[r].confidence});
    // Side by side what changes the same technology, so that few pairs change in a block.
    const auto technology = [&](const FlipEntry& entry) {
        if (entry.kind == Flip::Kind::link) {
            const EntityRef& from = model.relations[entry.index].from;
            return from.kind == EntityKind::technology ? from.index
                                                       : static_cast<std::uint32_t>(model.technology_count());
        }
        return model.factors[entry.kind == Flip::Kind::phrase ? entry.index : model.abouts[entry.index].factor]
            .technology;
    };
    std::ranges::stable_sort(entries, {}, technology);
    return entries;
}

bool names_phrase(const EntityRef& end, std::uint32_t factor) {
    return end.kind == EntityKind::factor && end.index == factor;
}

DrawLane all_lanes(double value) {
    DrawLane lanes;
    lanes.fill(value);
    return lanes;
}

std::vector<DrawLane> all_lanes(const std::vector<detail::Lane<1>>& amounts) {
    std::vector<DrawLane> lanes;
    for (const detail::Lane<1>& amount : amounts) lanes.push_back(all_lanes(amount[0]));
    return lanes;
}

class FlipSearch {
  public:
    FlipSearch(const Model& model, const PairsResult& result)
        : model_(model),
          result_(result),
          places_(result.flip_places),
          structure_(detail::build_structure(model)),
          plans_(detail::plan_pairs(model, structure_, result)),
          changed_(model.technology_count()) {
        const detail::Amounts<1> amounts = detail::expected_amounts(model);
        whole_ = {all_lanes(amounts.factor), all_lanes(amounts.about), all_lanes(amounts.relation)};
        amounts_ = whole_;
        values_ = detail::make_values<draw_lanes>(structure_);
        detail::evaluate_draws(structure_, amounts_, values_);
        whole_values_ = values_;
        for (std::size_t c = 0; c < weights_.size(); ++c) weights_[c] = all_lanes(result.weights.values[c]);
        for (const detail::PairPlan& plan : plans_) whole_scores_.push_back(score(plan)[0]);
        scores_.resize(plans_.size());
        find_leaders();
    }

    bool leaders_tie() const { return leaders_.size() > most_leaders_a_place * places_; }

    /// Takes each of the entries (at most as many as there are lanes) away in a lane of its own.
    void take_away(std::span<const FlipEntry> entries, std::vector<Flip>& out) {
        for (std::size_t l = 0; l < entries.size(); ++l) clear(entries[l], l);
        detail::evaluate_draws(structure_, amounts_, values_);
        for (std::size_t l = 0; l < entries.size(); ++l) count_restated(entries[l], l);
        score_changed(entries);
        for (std::size_t l = 0; l < entries.size(); ++l) {
            restore(entries[l], l);
            compare(entries[l], l, out);
        }
    }

  private:
    DrawLane score(const detail::PairPlan& plan) const {
        return detail::pair_scores(detail::pair_masses(plan, amounts_, values_), weights_,
                                   model_.dataset->settings.half_saturation);
    }

    void find_leaders() {
        falling_ = whole_scores_;
        std::ranges::sort(falling_, std::greater());
        for (std::uint32_t p = 0; p < plans_.size(); ++p) {
            whole_ranks_.push_back(rank_among(falling_, whole_scores_[p]));
            if (whole_ranks_.back() <= places_) leaders_.push_back(p);
        }
    }

    static std::uint32_t rank_among(const std::vector<double>& falling, double own) {
        return 1 + static_cast<std::uint32_t>(std::ranges::lower_bound(falling, own, std::greater()) - falling.begin());
    }

    /// Calls visit(amounts, index) for each amount that goes with the entry: a phrase takes its links along.
    template <class Visit>
    void for_each_amount(const FlipEntry& entry, const Visit& visit) {
        if (entry.kind == Flip::Kind::theme) return visit(&detail::Amounts<draw_lanes>::about, entry.index);
        if (entry.kind == Flip::Kind::link) return visit(&detail::Amounts<draw_lanes>::relation, entry.index);
        visit(&detail::Amounts<draw_lanes>::factor, entry.index);
        for (std::uint32_t r = 0; r < model_.relations.size(); ++r)
            if (names_phrase(model_.relations[r].from, entry.index) ||
                names_phrase(model_.relations[r].to, entry.index))
                visit(&detail::Amounts<draw_lanes>::relation, r);
    }

    void clear(const FlipEntry& entry, std::size_t lane) {
        for_each_amount(entry, [&](auto list, std::uint32_t index) { (amounts_.*list)[index][lane] = 0.0; });
    }

    void restore(const FlipEntry& entry, std::size_t lane) {
        for_each_amount(entry, [&](auto list, std::uint32_t index) {
            (amounts_.*list)[index][lane] = (whole_.*list)[index][lane];
        });
    }

    /// A link that restates the phrase restates nothing without it, and counts as a function of its own.
    void count_restated(const FlipEntry& entry, std::size_t lane) {
        if (entry.kind != Flip::Kind::phrase) return;
        for (const detail::UseEdge& edge : structure_.uses)
            if (model_.relations[edge.relation].factor == entry.index) {
                double& use = values_.unrestated[edge.row][lane];
                use = 1.0 - (1.0 - use) * (1.0 - edge.decay * amounts_.relation[edge.relation][lane]);
            }
    }

    /// Bit by bit: what is not the same might score otherwise.
    template <class Row>
    static bool differ(const std::vector<Row>& x, const std::vector<Row>& y, std::uint32_t first, std::uint32_t last) {
        return first < last && std::memcmp(&x[first], &y[first], sizeof(Row) * (last - first)) != 0;
    }

    void score_changed(std::span<const FlipEntry> entries) {
        for (std::uint32_t t = 0; t < changed_.size(); ++t) {
            const auto &rows = structure_.first_row, &functions = structure_.first_function_row;
            const bool changed = differ(values_.rows, whole_values_.rows, rows[t], rows[t + 1]) ||
                                 differ(values_.unrestated, whole_values_.unrestated, functions[t], functions[t + 1]);
            changed_[t] = changed ? 1 : 0;
        }
        for (const FlipEntry& entry : entries) {
            if (entry.kind != Flip::Kind::link) continue;
            for (const EntityRef& end : {model_.relations[entry.index].from, model_.relations[entry.index].to})
                if (end.kind == EntityKind::technology) changed_[end.index] = 1;  // a dependency
        }
        for (std::size_t p = 0; p < plans_.size(); ++p) {
            const Pair& pair = result_.pairs[plans_[p].pair];
            scores_[p] = changed_[pair.a] || changed_[pair.b] ? score(plans_[p]) : all_lanes(whole_scores_[p]);
        }
        for (std::size_t l = 0; l < entries.size(); ++l) remove_pairs(entries[l], l);
    }

    /// The only phrase of a technology was all that its pairings could be ranked by.
    void remove_pairs(const FlipEntry& entry, std::size_t lane) {
        if (entry.kind != Flip::Kind::phrase) return;
        const std::uint32_t technology = model_.factors[entry.index].technology;
        if (model_.factors_of(technology).size() > 1) return;
        for (std::size_t p = 0; p < plans_.size(); ++p) {
            const Pair& pair = result_.pairs[plans_[p].pair];
            if (pair.a == technology || pair.b == technology) scores_[p][lane] = without_score;
        }
    }

    void compare(const FlipEntry& entry, std::size_t lane, std::vector<Flip>& out) {
        lane_scores_.clear();
        for (const DrawLane& score : scores_) lane_scores_.push_back(score[lane]);
        falling_ = lane_scores_;
        std::ranges::sort(falling_, std::greater());
        for (const std::uint32_t leader : leaders_) {
            const std::uint32_t after = rank_among(falling_, lane_scores_[leader]);
            if (whole_ranks_[leader] == 1 && lost(leader, after, 1)) out.push_back(flip(entry, leader, after, 1));
            if (places_ > 1 && lost(leader, after, places_)) out.push_back(flip(entry, leader, after, places_));
        }
    }

    bool lost(std::uint32_t leader, std::uint32_t after, std::uint32_t place) const {
        return after > place || lane_scores_[leader] == without_score;
    }

    Flip flip(const FlipEntry& entry, std::uint32_t leader, std::uint32_t after, std::uint32_t place) const {
        const bool ranked = lane_scores_[leader] != without_score;
        Flip flip{
            entry.kind,         entry.index,  entry.confidence, place, static_cast<std::uint32_t>(plans_[leader].pair),
            ranked ? after : 0, std::nullopt, std::nullopt};
        std::optional<std::uint32_t> newcomer;
        const double least = falling_[std::min<std::size_t>(place, falling_.size()) - 1];  // what the place takes
        for (std::uint32_t p = 0; p < plans_.size(); ++p) {
            const bool was_there = place > 1 && whole_ranks_[p] <= place;
            if (was_there || p == leader || lane_scores_[p] < least || lane_scores_[p] == without_score) continue;
            if (!newcomer || lane_scores_[p] > lane_scores_[*newcomer]) newcomer = p;
        }
        if (newcomer) flip.instead = static_cast<std::uint32_t>(plans_[*newcomer].pair);
        if (ranked) flip.behind = least - lane_scores_[leader];
        return flip;
    }

    const Model& model_;
    const PairsResult& result_;
    std::uint32_t places_;
    detail::Structure structure_;
    std::vector<detail::PairPlan> plans_;
    detail::Amounts<draw_lanes> whole_, amounts_;  ///< with everything, and without the entries
    detail::ProfileValues<draw_lanes> whole_values_, values_;
    detail::LaneComponents weights_{};
    std::vector<double> whole_scores_, lane_scores_, falling_;
    std::vector<std::uint32_t> whole_ranks_;
    std::vector<DrawLane> scores_;
    std::vector<char> changed_;           ///< by technology
    std::vector<std::uint32_t> leaders_;  ///< among the first places with everything
};

/// A phrase about one theme alone falls with either: the less sure of the two says it.
void keep_less_sure(const Model& model, std::vector<Flip>& flips) {
    const auto only_theme = [&](const Flip& flip) -> std::optional<std::uint32_t> {
        if (flip.kind == Flip::Kind::link) return std::nullopt;
        const std::uint32_t phrase = flip.kind == Flip::Kind::phrase ? flip.index : model.abouts[flip.index].factor;
        if (model.abouts_of(model.factors[phrase]).size() != 1) return std::nullopt;
        return phrase;
    };
    const auto surer = [&](const Flip& flip, const Flip& other) {
        return flip.confidence > other.confidence ||
               (flip.confidence == other.confidence && flip.kind == Flip::Kind::theme);
    };
    const std::vector<Flip> all = flips;
    std::erase_if(flips, [&](const Flip& flip) {
        const auto phrase = only_theme(flip);
        return phrase && std::ranges::any_of(all, [&](const Flip& other) {
                   return other.kind != flip.kind && only_theme(other) == phrase && other.pair == flip.pair &&
                          other.place == flip.place && surer(flip, other);
               });
    });
}

}  // namespace

void add_flips(const Model& model, PairsResult& result, std::uint32_t places) {
    if (places == 0) throw std::invalid_argument("flips need a place at least");
    result.flips.emplace();
    result.flip_places = places;
    FlipSearch search(model, result);
    result.leaders_tie = search.leaders_tie();
    if (result.leaders_tie) return;
    const std::vector<FlipEntry> entries = flip_entries(model);
    for (std::size_t first = 0; first < entries.size(); first += draw_lanes)
        search.take_away(std::span(entries).subspan(first, std::min(draw_lanes, entries.size() - first)),
                         *result.flips);
    keep_less_sure(model, *result.flips);
    const auto order = [](const Flip& flip) {
        return std::tuple(flip.place, flip.confidence, flip.pair, flip.kind, flip.index);
    };
    std::ranges::sort(*result.flips, {}, order);
}

}  // namespace interlink
