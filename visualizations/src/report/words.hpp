// Small pieces of wording that several sections share.
#pragma once

#include <interlink/model.hpp>
#include <interlink/pairs.hpp>
#include <interlink/sentence.hpp>
#include <interlink/tables.hpp>

#include "views/words.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::report {

/// 0.876 is "88 %", with a blank that does not break.
std::string percent(double share);
using detail::counted;
using detail::grouped;
/// "Biometrics with Drones".
std::string pair_name(const Model& model, const Pair& pair);
/// "rank 1 to 3", "rank 1".
std::string band_text(const RankBand& band);
/// The same for a table: "1–3".
std::string band_cell(const RankBand& band);

std::vector<std::string> names_of(const Model& model, EntityKind kind, std::span<const std::uint32_t> indices);
ReferenceList references_to(const Model& model, EntityKind kind, std::span<const std::uint32_t> indices);
std::vector<std::string> quoted_phrases(const Model& model, std::span<const std::uint32_t> factors);

/// Each place once, by source in the data set's order: "according to a (Opening; Threats); b (7)". Only secondary
/// sources read "according to". At most `most` places a source, then how many more. Empty without evidence.
std::string cite(const Dataset& dataset, const std::vector<Evidence>& evidence, std::size_t most = 4);
/// True when every place of a non-empty list is in a secondary source.
bool only_secondary(const Dataset& dataset, const std::vector<Evidence>& evidence);

std::vector<Evidence> evidence_behind(const Model& model, std::span<const std::uint32_t> factors,
                                      std::span<const std::uint32_t> relations);
/// "3 stated, 1 inferred".
std::string grades_of(const Model& model, std::span<const std::uint32_t> relations);

/// The table with these columns alone, in this order; those it does not have are skipped.
Table select_columns(const Table& table, std::span<const std::string_view> ids);
const Table* find_table(const ResultDocument& document, std::string_view id);

}  // namespace interlink::report
