// What the vertices and edges of the diagrams stand for, in words and numbers of the data set, so that who reads the
// DOT need not take labels apart. cli/docs/render.md lists the attributes.
#pragma once

#include <interlink/model.hpp>
#include <interlink/visualizations/diagram.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace interlink::detail {

/// Texts as one, with '|' between them; one inside a text has a backslash before it, as in CSV.
std::string fact_list(const std::vector<std::string>& texts);

/// A number with up to six digits.
std::string fact_number(double number);

Facts entity_facts(const Model& model, EntityRef entity);
/// A technology has a phrase.
Facts has_facts(const Model& model, std::uint32_t factor);
/// A phrase is about a theme.
Facts about_facts(const Model& model, std::uint32_t factor, std::uint32_t theme);
/// A technology has phrases about a theme: weight and confidence are the greatest, grades and places those of all.
Facts has_theme_facts(const Model& model, std::uint32_t technology, std::uint32_t theme);
Facts relation_facts(const Model& model, const Relation& relation);
/// A function is part of another; where that is written is the part's evidence.
Facts part_facts(const Model& model, std::uint32_t part);

}  // namespace interlink::detail
