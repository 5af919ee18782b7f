// What portfolios are worth in several draws at once, by the formula of `value_of`.
#pragma once

#include "analysis/draws.hpp"
#include "analysis/portfolio_problem.hpp"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace interlink::detail {

/// Sets of technologies as paths of a tree, so that they share the work on their first technologies; found once.
struct PortfolioPlan {
    /// A figure of a technology in a draw, and the target that it covers.
    struct Figure {
        std::uint32_t row = 0;  ///< of the profiles, or of the functions
        std::uint32_t target = 0;
        bool function = false;
    };
    /// Rows of two technologies on the same theme, where both may be exposed.
    struct SharedRow {
        std::uint32_t a = 0, b = 0;
        double salience = 1.0;
    };
    struct Node {
        std::uint32_t technology = 0;
        std::uint32_t depth = 0;           ///< how many technologies are before it
        std::uint32_t first_pair = 0;      ///< into `node_pairs`: one pair for each of them
        std::optional<std::size_t> set{};  ///< that ends here
        bool inner = false;                ///< another node comes behind it
    };

    std::vector<ItemSet> sets;
    std::optional<std::size_t> empty_set{};
    std::size_t technologies = 0;
    std::vector<double> weight;                 ///< of each target
    std::vector<std::vector<Figure>> figures;   ///< of each technology
    std::vector<std::vector<SharedRow>> pairs;  ///< that occur together in a set
    std::vector<Node> nodes;                    ///< each before those behind it
    std::vector<std::uint32_t> node_pairs;
    std::size_t depth = 0;  ///< of the largest set
};

PortfolioPlan plan_portfolios(const Model& model, const Structure& structure, std::vector<ItemSet> sets);

/// Two groups to rank. The first has the sets. In the second a technology is first if a best set has it; of sets that
/// tie, those of the fewest technologies count. The last of that group is no technology: it comes before all that no
/// best set has. O(nodes · (figures + depth)) a block.
class DrawnPortfolios {
  public:
    explicit DrawnPortfolios(std::shared_ptr<const PortfolioPlan> plan);

    void operator()(const DrawBlock& block, std::span<DrawLane> scores);

  private:
    void share_exposures(const ProfileValues<draw_lanes>& values);
    DrawLane gain_of(const ProfileValues<draw_lanes>& values, const PortfolioPlan::Node& node) const;
    void cover(const ProfileValues<draw_lanes>& values, const PortfolioPlan::Node& node);
    void uncover(std::size_t depth);
    void mark_best(std::span<const DrawLane> values, std::span<DrawLane> technologies) const;

    std::shared_ptr<const PortfolioPlan> plan_;
    std::vector<DrawLane> shared_;  ///< of each pair, the exposure in common
    std::vector<DrawLane> left_;    ///< of each target, weight · what is not covered
    std::vector<DrawLane> worth_;   ///< of the path down to each depth
    std::vector<std::uint32_t> path_;
    std::vector<std::vector<DrawLane>> before_;  ///< by depth, what was left of its targets
};

/// How many there are in each of the two groups.
std::vector<std::size_t> portfolio_groups(const PortfolioPlan& plan);

}  // namespace interlink::detail
