// What one version of a data set concludes, by the authors' ids, so that versions can be compared.
#pragma once

#include <interlink/diff.hpp>

#include <map>
#include <string_view>
#include <vector>

namespace interlink::detail {

/// Ids are those of the data set of the model that the conclusions come from, which must still be there.
struct Conclusions {
    struct RankedPair {
        std::string_view a, b;  ///< a before b by id
        std::uint32_t rank = 0;
        double leverage = 0;
    };
    using Members = std::map<std::string_view, std::vector<std::string_view>>;

    std::vector<RankedPair> pairs;   ///< by ids
    Members threats, opportunities;  ///< themes that two or more technologies share, with the technologies by id
    Members functions;               ///< all functions, with the technologies that serve them
    std::string_view central;        ///< empty without technologies

    const RankedPair* find_pair(std::string_view a, std::string_view b) const;
};

Conclusions conclusions_of(const Model& model);

/// What a conclusion is about.
struct ConclusionSubject {
    ConclusionKind kind = ConclusionKind::pair_rank;
    std::string_view a, b;
};

/// The conclusion as words that are equal exactly when it is the same: ranks or ids of technologies.
std::vector<std::string> state_of(const Conclusions& conclusions, const ConclusionSubject& subject,
                                  std::uint32_t top_k);

/// Subjects on which two versions conclude differently, by kind, pairs by the better of their two ranks.
std::vector<ConclusionSubject> moved_subjects(const Conclusions& before, const Conclusions& after, std::uint32_t top_k);

}  // namespace interlink::detail
