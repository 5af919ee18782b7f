// Where a phrase names a technology, function or enabler of the data set.
#pragma once

#include <interlink/model.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interlink::detail {

/// Names, aliases, abbreviations and ids of four letters or more. Names of more than twelve words, and names of nothing
/// but modifiers ("Risks"), are not looked for.
struct NameIndex {
    std::unordered_map<std::string, std::vector<EntityRef>> by_stems;  ///< the name's stems, sorted
    std::unordered_map<std::string, std::vector<EntityRef>> by_form;   ///< abbreviations, as they are written
};

NameIndex index_names(const Model& model);

struct Mention {
    EntityRef entity;
    std::string words;           ///< as they stand in the phrase
    std::size_t word_count = 0;  ///< without stop words
};

/// Whole words side by side, whatever their order and inflection ("management of risks" names "Risk management");
/// abbreviations as they are written, or with an s. The longest name wins, then the first; a word names one thing only.
/// The first 64 words of a phrase are read.
std::vector<Mention> find_names(const NameIndex& index, std::string_view phrase);

}  // namespace interlink::detail
