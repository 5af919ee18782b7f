// Small pieces that the descriptions of several questions share.
#pragma once

#include <string>
#include <vector>

#include <interlink/analysis.hpp>
#include <interlink/model.hpp>
#include <interlink/shared.hpp>

#include "output/sentence.hpp"

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

}  // namespace interlink::detail
