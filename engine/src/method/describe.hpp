// Small pieces that the descriptions of several methods share.
#pragma once

#include <interlink/method.hpp>
#include <interlink/sentence.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

/// A document with the command, the label of what was read and the options that every method has.
ResultDocument begin_method_document(const MethodInput& input, std::string_view method);

Reference element(const LabelledMatrix& matrix, std::size_t index);

/// The names of the elements in `order`, at most `most` of them: "A, B and 3 more".
std::string element_names(const LabelledMatrix& matrix, const std::vector<std::size_t>& order, std::size_t most = 3);

/// What the elements are called: "technology" and "technologies" …, "element" and "elements" for a file.
std::string_view element_word(const MethodInput& input);
std::string_view elements_word(const MethodInput& input);

/// Is there nothing but zeros?
bool all_zero(const LabelledMatrix& matrix);
/// The outcome for such a matrix, in the words of where it comes from.
MethodOutcome nothing_acts(const MethodInput& input);

}  // namespace interlink::detail
