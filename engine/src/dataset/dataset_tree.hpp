// A data set made in memory as the tree that its readers would have made of a file, so that every rule of reading holds
// for it too.
#pragma once

#include <interlink/dataset.hpp>

#include "dataset/tree.hpp"

#include <string>
#include <vector>

namespace interlink::detail {

/// What a line number of the tree stands for.
struct TreeElement {
    std::string_view section;  ///< "technologies"
    std::uint32_t index = 0;
    std::int64_t factor = -1;  ///< of a technology
};
/// "links[3]"
std::string describe_element(const TreeElement& element);

struct DatasetTree {
    const Node* root = nullptr;
    const Node* strays = nullptr;       ///< phrases in a quadrant that there is not, as rows of a table; may be null
    std::vector<TreeElement> elements;  ///< that of line n is elements[n - 1]
};

/// The texts of the tree are those of the data set, which must outlive it. Entries that a reader makes by default are
/// left out; the numbers of enumerations that name nothing come as digits. O(size).
DatasetTree tree_of(const Dataset& dataset, Arena& arena);

}  // namespace interlink::detail
