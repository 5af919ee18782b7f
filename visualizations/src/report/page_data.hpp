// What the page's script works on: the numbers and, for each, the phrases and places behind it.
#pragma once

#include "report/content.hpp"
#include "report/findings.hpp"

#include <vector>

namespace interlink::report {

/// Two blocks: `pairs` is the answer of the question `pairs` as its JSON; `evidence` holds the contributions to every
/// ranked pair, with phrases, links and places as indices into lists of their own. Contributions are given before
/// their weights, so that the page can weigh them again.
std::vector<DataBlock> page_data(const Findings& findings);

}  // namespace interlink::report
