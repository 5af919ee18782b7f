// Small pieces that the descriptions of several questions share.
#pragma once

#include <interlink/analysis.hpp>
#include <interlink/model.hpp>
#include <interlink/sentence.hpp>
#include <interlink/shared.hpp>

#include <optional>
#include <string>
#include <vector>

namespace interlink::detail {

/// A document with the command, the data set's label and the options that every question has.
ResultDocument begin_document(const Model& model, std::string_view command);

std::string technology_names(const Model& model, const std::vector<std::uint32_t>& technologies);

Cell references(const Model& model, EntityKind kind, const std::vector<std::uint32_t>& indices);
/// Phrases as their authors wrote them, in the given order.
Cell phrase_texts(const Model& model, const std::vector<std::uint32_t>& factors);
/// For tables: "Internet of Things T: Hacking risks".
Cell labelled_phrases(const Model& model, const std::vector<std::uint32_t>& factors);
Cell factor_ids(const Model& model, const std::vector<std::uint32_t>& factors);
/// Evidence of phrases and links, each place once.
Cell evidence(const Model& model, const std::vector<std::uint32_t>& factors,
              const std::vector<std::uint32_t>& relations);
/// "current", "future", "current, future" or no value.
Cell horizon(bool current, bool future);
/// Enablers with their status as keys and what needs them: {"legal-framework": ["missing", …]}.
Cell enabler_needs(const Model& model, const std::vector<EnablerNeed>& needs);
/// Those of the needs whose enabler is not in place.
Cell missing_enablers(const Model& model, const std::vector<EnablerNeed>& needs);

Table groups_table(const Model& model, const Groups& groups, const std::vector<EntityRef>& targets,
                   std::string_view target_column, std::string_view title);

/// Whose band an answer shows: the options that it depends on, its columns, and the cells of a row; no values where
/// there is no band.
void add_band_options(ResultDocument& document, const RobustOptions& options);
std::vector<Column> band_columns(const RobustOptions& options);
void add_band_cells(Row& row, const std::optional<RankBand>& band);
struct RankWithBand {
    std::uint32_t rank = 0;  ///< 0: it has none
    std::optional<RankBand> band;
};
/// Puts a first column with the rank, and the band behind the column `after`; one entry a row.
void insert_bands(Table& table, std::string_view after, std::string_view rank_meaning, const RobustOptions& options,
                  const std::vector<RankWithBand>& ranks);
/// How sure the rank of the first is; `drawn` says what is drawn, e.g. "uncertain relations".
std::string certainty_sentence(const std::string& name, const RankBand& band, const RobustOptions& options,
                               std::string_view drawn);

}  // namespace interlink::detail
