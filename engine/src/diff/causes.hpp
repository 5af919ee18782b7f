// Which of the changes moved a conclusion? Applied one at a time to the old version; where none does it alone, taken
// out one at a time from the new one.
#pragma once

#include "diff/conclusions.hpp"

#include <vector>

namespace interlink::detail {

/// Changes that make sense together only, in the order of their first: what hangs on something added or removed is in
/// its group. Indices into the changes.
std::vector<std::vector<std::size_t>> group_changes(const std::vector<Change>& changes);

/// Can the change move a conclusion? Names, notes, evidence and the like cannot.
bool may_matter(const Change& change);

/// What an added or removed element cannot be without, as far as its id says; an end of a link may be of several kinds.
std::vector<std::pair<ElementKind, std::string>> owners(const Change& change);

struct Cause {
    CauseKind kind = CauseKind::not_searched;
    std::vector<std::size_t> groups;
};

struct CauseSearch {
    std::vector<Cause> causes;  ///< by subject
    std::size_t searched = 0, searchable = 0;
};

/// `now` are the conclusions of the new version.
CauseSearch find_causes(const Model& before, const Conclusions& now, const std::vector<ConclusionSubject>& subjects,
                        const std::vector<Change>& changes, const std::vector<std::vector<std::size_t>>& groups,
                        const DiffOptions& options);

}  // namespace interlink::detail
