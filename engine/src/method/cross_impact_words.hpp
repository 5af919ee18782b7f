// Small pieces that the description of a cross-impact balance is made of.
#pragma once

#include <interlink/cross_impact.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace interlink::detail {

/// Sum of |score| over the rows, and over the columns, of a descriptor's states, in units.
std::int64_t acts_on_others(const CrossImpactMatrix& matrix, std::size_t descriptor);
std::int64_t is_acted_on(const CrossImpactMatrix& matrix, std::size_t descriptor);

/// "Legal framework: harmonised".
std::string state_words(const CrossImpactMatrix& matrix, std::size_t descriptor, std::uint32_t state);
/// "+2", "-0.5", "0".
std::string signed_score(const CrossImpactMatrix& matrix, std::int64_t amount);
/// Decimals that show an amount exactly.
int score_decimals(const CrossImpactMatrix& matrix);
/// "288", "1.4e+24" where there are too many to count.
std::string combinations_words(const CrossImpactMatrix& matrix);

/// What each chosen state of the first scenarios rests on, and what each descriptor does.
Table balances_table(const CrossImpactResult& result);
Table descriptors_table(const CrossImpactResult& result);

std::vector<std::string> cross_impact_sentences(const CrossImpactResult& result);
std::vector<Note> cross_impact_notes(const CrossImpactResult& result, const Foresight& foresight);

}  // namespace interlink::detail
