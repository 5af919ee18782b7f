// What the headings of a table of edges mean: which two name the ends, which the weight.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

/// The words of a heading in lower case: `FromNodeId` and `from_node_id` are from, node, id.
std::vector<std::string> heading_words(std::string_view heading);

struct EndColumns {
    std::size_t from = 0, to = 0;
    int rank = 0;  ///< 0 for Source and Target, From and To; the more the less certain
};

/// The ends below this rank are named by words that hardly name a vertex.
inline constexpr int certain_ends = 10;

/// All pairs of columns whose headings differ in one word that names the two ends (source and target, sender and
/// receiver, 1 and 2 …), surest first. O(columns² · words).
std::vector<EndColumns> end_columns(std::span<const std::string_view> headings);

/// How surely the heading names a weight: 0 for Weight, 1 for a weight of something, 2 for words such as strength or
/// count; nothing else.
std::optional<int> weight_rank(std::string_view heading);

/// Is the heading this one word, in any case?
bool is_heading(std::string_view heading, std::string_view word);

/// Does the heading name an identifier, as that of a table of vertices does: Id, node_id?
bool names_id(std::string_view heading);

/// Could the word stand for a kind of vertex or a measure, as headings do: name, friend, country, strength?
bool is_heading_word(std::string_view text);

}  // namespace interlink::detail
