// How much of a data set names a place in a source. Counted from the evidence itself: a grade says nothing here, since
// `stated` is what a phrase or link without a grade gets.
#pragma once

#include <interlink/dataset.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace interlink {

struct EvidenceCount {
    std::size_t all = 0;
    std::size_t without = 0;         ///< name no source
    std::size_t stated = 0;          ///< graded stated, by the author or by default
    std::size_t stated_without = 0;  ///< of these, name no source
};

struct EvidenceTally {
    EvidenceCount phrases;      ///< a phrase has its own evidence, else that of its technology
    EvidenceCount links;        ///< of every kind
    EvidenceCount judgements;   ///< of the foresight; those of score 0 say nothing and do not count
    std::vector<bool> cited{};  ///< per source, whether anything names it
};

/// O(elements).
EvidenceTally tally_evidence(const Dataset& dataset);

/// "36 of 36 links name no source"; empty where each names one.
std::string without_source(std::size_t without, std::size_t all, const char* one, const char* many);

/// "2 stated by a source", "1 graded as stated, without a source" …: stated, inferred and assumed, those that there
/// are.
std::vector<std::string> judgement_words(const Foresight& foresight);

}  // namespace interlink
