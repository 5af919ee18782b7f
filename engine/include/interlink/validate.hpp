// Data sets made in memory: are they what a reader would accept?
#pragma once

#include <interlink/dataset.hpp>
#include <interlink/diagnostic.hpp>

#include <optional>
#include <vector>

namespace interlink {

/// What is wrong with a data set, as its readers would say it of the same in a file: the same codes and texts. There is
/// no place; `file` names the element instead, such as "links[3]" or "technologies[2].factors[5]". Names and labels
/// are not taken for ids here: a link names its ends by id and kind. Bytes that are not UTF-8 are a warning here. Empty
/// where all is well, and for every data set that a reader gave. O(size of the data set).
std::vector<Diagnostic> validate(const Dataset& dataset);

/// The error of a data set that has neither technologies, nor foresight, nor links or part_of between other elements:
/// no question about it has an answer.
std::optional<Diagnostic> nothing_to_analyse(const Dataset& dataset);

}  // namespace interlink
