// How sure the choice of a portfolio is, as tables and sentences.
#pragma once

#include <interlink/portfolio.hpp>
#include <interlink/tables.hpp>

namespace interlink::detail {

/// Adds options, sentences, the tables `ranking` and `core` behind the first table, and notes.
void add_portfolio_ranking(const Model& model, const PortfolioRanking& ranking, ResultDocument& document);

}  // namespace interlink::detail
