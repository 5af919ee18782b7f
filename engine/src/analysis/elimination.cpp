#include "analysis/elimination.hpp"

#include <map>
#include <set>
#include <utility>

namespace interlink::detail {

namespace {

constexpr std::uint32_t most_unknowns = 4096;

class EliminationPlanner {
  public:
    EliminationPlanner(std::uint32_t unknowns, std::span<const MatrixPlace> places, bool symmetric)
        : row_(unknowns), column_(unknowns), eliminated_(unknowns, false) {
        out_.symmetric = symmetric;
        for (std::uint32_t i = 0; i < unknowns; ++i) value(i, i);
        for (const MatrixPlace& place : places) out_.value_of.push_back(value(place.row, place.column));
    }

    std::optional<Elimination> plan(std::size_t most_changes) {
        for (std::size_t step = 0; step < eliminated_.size(); ++step) {
            const std::uint32_t next = least_disturbing();
            if (out_.changes.size() + disturbance(next) > most_changes) return std::nullopt;
            eliminate(next);
        }
        out_.values = values_.size();
        return std::move(out_);
    }

  private:
    std::uint32_t value(std::uint32_t row, std::uint32_t column) {
        if (out_.symmetric && row > column) std::swap(row, column);
        const auto [found, added] = values_.try_emplace({row, column}, static_cast<std::uint32_t>(values_.size()));
        if (added && row != column) connect(row, column);
        if (added && row != column && out_.symmetric) connect(column, row);
        return found->second;
    }

    void connect(std::uint32_t row, std::uint32_t column) {
        row_[row].insert(column);
        column_[column].insert(row);
    }

    std::size_t disturbance(std::uint32_t unknown) const { return row_[unknown].size() * column_[unknown].size(); }

    std::uint32_t least_disturbing() const {
        std::uint32_t best = 0;
        for (std::uint32_t i = 0; i < eliminated_.size(); ++i)
            if (!eliminated_[i] && (eliminated_[best] || disturbance(i) < disturbance(best))) best = i;
        return best;
    }

    void eliminate(std::uint32_t k) {
        eliminated_[k] = true;
        Elimination::Step step{k, value(k, k), count(out_.below), 0, count(out_.right), 0};
        for (const std::uint32_t i : column_[k]) out_.below.push_back({i, value(i, k)});
        for (const std::uint32_t j : row_[k]) out_.right.push_back({j, value(k, j)});
        step.last_below = count(out_.below);
        step.last_right = count(out_.right);
        for (const std::uint32_t i : column_[k])
            for (const std::uint32_t j : row_[k])
                if (!out_.symmetric || j >= i) out_.changes.push_back(value(i, j));
        for (const std::uint32_t i : column_[k]) row_[i].erase(k);
        for (const std::uint32_t j : row_[k]) column_[j].erase(k);
        out_.steps.push_back(step);
    }

    template <class List>
    static std::uint32_t count(const List& list) {
        return static_cast<std::uint32_t>(list.size());
    }

    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> values_;
    std::vector<std::set<std::uint32_t>> row_, column_;  ///< off the diagonal, of what is not yet eliminated
    std::vector<bool> eliminated_;
    Elimination out_;
};

}  // namespace

std::optional<Elimination> plan_elimination(std::uint32_t unknowns, std::span<const MatrixPlace> places, bool symmetric,
                                            std::size_t most_changes) {
    if (unknowns > most_unknowns) return std::nullopt;
    return EliminationPlanner(unknowns, places, symmetric).plan(most_changes);
}

}  // namespace interlink::detail
