// Closed groups against every subset of technologies on small random data.
#include <interlink/shared.hpp>

#include "support/catch.hpp"

#include <map>
#include <random>

using namespace interlink;

namespace {

using Members = std::vector<std::vector<std::uint32_t>>;
using Set = std::vector<std::uint32_t>;

/// A subset is closed when it is all technologies that have every target the subset shares.
std::map<Set, Set> by_brute_force(const Members& members, std::uint32_t technologies) {
    std::vector<unsigned> mask(members.size(), 0);
    for (std::size_t x = 0; x < members.size(); ++x)
        for (const std::uint32_t t : members[x]) mask[x] |= 1u << t;
    std::map<Set, Set> groups;
    for (unsigned subset = 0; subset < 1u << technologies; ++subset) {
        Set targets, extent;
        unsigned all = ~0u;
        for (std::uint32_t x = 0; x < members.size(); ++x)
            if ((mask[x] & subset) == subset) targets.push_back(x), all &= mask[x];
        if (targets.empty() || all != subset) continue;
        for (std::uint32_t t = 0; t < technologies; ++t)
            if (subset >> t & 1u) extent.push_back(t);
        if (extent.size() >= 2) groups[extent] = targets;
    }
    return groups;
}

}  // namespace

TEST_CASE("Closed groups are those found by trying every subset of technologies") {
    std::mt19937 random(17);
    for (int trial = 0; trial < 400; ++trial) {
        const std::uint32_t technologies = 2 + static_cast<std::uint32_t>(random() % 7),
                            targets = 1 + static_cast<std::uint32_t>(random() % 9);
        const std::uint32_t density = 1 + static_cast<std::uint32_t>(random() % 9);
        Members members(targets);
        for (auto& set : members)
            for (std::uint32_t t = 0; t < technologies; ++t)
                if (random() % 10 < density) set.push_back(t);
        std::map<Set, Set> found;
        const Groups groups = closed_groups(members);
        for (const Group& group : groups.groups) found[group.technologies] = group.targets;
        CAPTURE(trial);
        REQUIRE(groups.complete);
        REQUIRE(found.size() == groups.groups.size());
        REQUIRE(found == by_brute_force(members, technologies));
    }
}

TEST_CASE("Groups come with most technologies first, then with most that they share") {
    const Groups groups = closed_groups({{0, 1}, {0, 1, 2}, {1, 2}, {0, 1}, {2}});
    REQUIRE(groups.groups.size() == 3);
    CHECK(groups.groups[0].technologies == Set{0, 1, 2});
    CHECK(groups.groups[0].targets == Set{1});
    CHECK(groups.groups[1].technologies == Set{0, 1});
    CHECK(groups.groups[1].targets == Set{0, 1, 3});
    CHECK(groups.groups[2].technologies == Set{1, 2});
    CHECK(groups.groups[2].targets == Set{1, 2});
}

TEST_CASE("The search stops at its bound and says so, and nothing shared gives no group") {
    Members crown(10);  // all but one each: every subset of two or more is closed
    for (std::uint32_t x = 0; x < 10; ++x)
        for (std::uint32_t t = 0; t < 10; ++t)
            if (t != x) crown[x].push_back(t);
    const Groups bounded = closed_groups(crown, 50);
    CHECK_FALSE(bounded.complete);
    CHECK(bounded.groups.size() <= 50);
    const Groups whole = closed_groups(crown);
    CHECK(whole.complete);
    CHECK(whole.groups.size() == 1024 - 1 - 1 - 10);  // subsets but the empty one, the single ones and the whole
    CHECK(closed_groups({}).groups.empty());
    CHECK(closed_groups({{0}, {1}, {}}).groups.empty());
}
