// One reader a section of a data set. They run in this order, each over the nodes of all files, so that an element may
// be named before it is defined.
#pragma once

#include "dataset/context.hpp"

namespace interlink::detail {

void read_source(Context& context, const Node& node);

/// `built_in` is the number of themes that were there before the author's.
void read_theme(Context& context, const Node& node, std::size_t built_in);
/// Checks `answers` and `related` once all themes are known.
void check_theme(Context& context, const Node& node);

void read_technology(Context& context, const Node& node);
/// A row of a factor table: a phrase that names its technology and quadrant.
void read_factor_row(Context& context, const Node& node);
/// Brings the factors of every technology in the order S, W, O, T; reports phrases that a quadrant has twice.
void finish_factors(Context& context);

void read_function(Context& context, const Node& node);
void read_enabler(Context& context, const Node& node);
/// Checks `part_of` once all functions are known.
void check_part_of(Context& context, const Node& node);
void check_part_of_cycles(Context& context);

void read_link(Context& context, const Node& node);

void read_settings(Context& context, const Node& node);
void read_policy(Context& context, const Node& node, Policy& policy);
void read_descriptors(Context& context, const Node& foresight);
void read_impacts(Context& context, const Node& foresight);

}  // namespace interlink::detail
