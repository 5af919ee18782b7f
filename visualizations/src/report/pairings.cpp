// Which pairings, how surely, and from what: both orders side by side.
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::report {

namespace {

void add_side(const Pair* pair, Row& row) {
    if (pair == nullptr || pair->rank == 0) {
        row.insert(row.end(), 4, Cell());
        return;
    }
    row.emplace_back(static_cast<std::int64_t>(pair->rank));
    row.emplace_back(pair->leverage);
    row.push_back(pair->band ? Cell(band_cell(*pair->band)) : Cell());
    row.push_back(pair->band ? Cell(pair->band->top_k_probability) : Cell());
}

Table both_orders(const Findings& findings) {
    const Model& model = findings.model();
    const std::uint32_t k = findings.all.pairs.robust->top_k;
    Table table{"pairings",
                "Pairings: everything, and stated links alone",
                "Rank, leverage, the band that holds 90 % of the draws, and the share of draws among the first "
                "places; on the right the same from stated links alone.",
                {},
                {}};
    const std::string top = text::format("Top {}", k);
    table.columns = {
        {"a", "Technology", ColumnType::reference, ""},
        {"b", "with", ColumnType::reference, ""},
        {"rank", "Rank", ColumnType::integer, "from everything; ties share a rank", 0},
        {"leverage", "Leverage", ColumnType::number, "what the pairing adds: weighted components less shared exposure",
         2},
        {"band", "Rank band", ColumnType::text, "5 to 95 % of the draws"},
        {"top_k", top, ColumnType::share, text::format("share of the draws that rank it among the first {}", k), 2},
        {"rank_stated", "Rank, stated", ColumnType::integer, "from stated links alone", 0},
        {"leverage_stated", "Leverage, stated", ColumnType::number, "", 2},
        {"band_stated", "Rank band, stated", ColumnType::text, ""},
        {"top_k_stated", top + ", stated", ColumnType::share, "", 2}};
    for (const Pair& pair : ranked_pairs(findings.all.pairs)) {
        Row row{model.technology(pair.a), model.technology(pair.b)};
        add_side(&pair, row);
        add_side(same_pair(findings.stated.pairs, pair), row);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string first_three(const Model& model, const std::vector<Pair>& ranked) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i)
        names.push_back(text::format("{} ({:.2f})", pair_name(model, ranked[i]), ranked[i].leverage));
    return join_words(names);
}

std::string pairings_sentence(const Findings& findings) {
    const Model& model = findings.model();
    const auto ranked = ranked_pairs(findings.all.pairs);
    const auto stated = ranked_pairs(findings.stated.pairs);
    if (ranked.empty()) return "No pairing can be ranked: fewer than two technologies have SWOT phrases.";
    std::string text = text::format("{} of {} can be ranked. By leverage, the first {}: {}.", ranked.size(),
                                    counted(findings.all.pairs.pairs.size(), "pairing", "pairings"),
                                    ranked.size() == 1 ? "is" : "are", first_three(model, ranked));
    if (const auto rivals = describe_rivals(model, findings.all.pairs, " with "); !rivals.empty()) text += " " + rivals;
    if (!stated.empty()) text += text::format(" From stated links alone: {}.", first_three(model, stated));
    const Gaps gaps = find_gaps(findings);
    if (!gaps.without_phrases.empty())
        text += text::format(" {} no SWOT phrases, so {} pairings have no rank.",
                             join_words(names_of(model, EntityKind::technology, gaps.without_phrases)) +
                                 (gaps.without_phrases.size() == 1 ? " has" : " have"),
                             gaps.without_phrases.size() == 1 ? "its" : "their");
    return text;
}

std::string shares_text(const Model& model, const std::vector<Contribution::Share>& shares) {
    std::vector<std::uint32_t> factors;
    for (const auto& share : shares) factors.push_back(share.factor);
    return join_words(quoted_phrases(model, factors));
}

std::string subject(const Model& model, const Contribution& c) {
    if (c.theme) {
        std::string text = model.name({EntityKind::theme, *c.theme});
        if (c.via) text += text::format(" (answered through {})", model.name({EntityKind::theme, *c.via}));
        return text;
    }
    if (c.function) return model.name({EntityKind::function, *c.function});
    return c.relation ? describe_relation(model, model.relations[*c.relation]) : std::string();
}

Row contribution_row(const Model& model, const Contribution& c) {
    std::vector<std::uint32_t> factors;
    for (const auto* side : {&c.from_phrases, &c.to_phrases})
        for (const auto& share : *side) factors.push_back(share.factor);
    return {std::string(to_string(c.component)),
            c.amount,
            subject(model, c),
            model.technology(c.from),
            shares_text(model, c.from_phrases),
            model.technology(c.to),
            shares_text(model, c.to_phrases),
            cite(*model.dataset, evidence_behind(model, factors, c.relations), 6)};
}

/// What lifts the pair, and what holds it back, in a sentence.
std::string reason(const Model& model, const Pair& pair) {
    const auto parts = contributions(model, pair);
    std::vector<std::string> up, down;
    for (const Contribution& c : parts) {
        auto& list = c.amount > 0 ? up : down;
        list.push_back(text::format("{} ({}, {:+.3f})", subject(model, c), to_string(c.component), c.amount));
    }
    std::ranges::reverse(down);
    std::string text = up.empty() ? "Nothing lifts it." : text::format("It is lifted most by {}", join_some(up, 3));
    if (!up.empty()) text += down.empty() ? "." : text::format("; it is held back by {}.", join_some(down, 2));
    return text;
}

void add_reasons(const Findings& findings, const std::vector<Pair>& ranked, const std::vector<NamedFigure>& figures,
                 Section& section) {
    const Model& model = findings.model();
    Section reasons{"reasons", "What is behind the first pairings", {}, {}};
    reasons.blocks.emplace_back(
        Paragraph{"A contribution is a share of the score: all of them add up to it. It is not what would be lost "
                  "without the phrase, since the components saturate.",
                  true});
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i) {
        const Pair& pair = ranked[i];
        reasons.blocks.emplace_back(Items{{{pair_name(model, pair) + ".", reason(model, pair), {}}}, false});
        if (i == 0) add_figure(figures, "pair", reasons.blocks);
        reasons.blocks.emplace_back(
            TableBlock{contributions_table(model, pair, text::format("contributions_{}", i + 1)),
                       text::format("tables/report-contributions-{}.csv", i + 1), true});
        if (auto repeated = describe_repeated_phrases(model, contributions(model, pair)); !repeated.empty())
            reasons.blocks.emplace_back(Paragraph{std::move(repeated), true});
    }
    section.sections.push_back(std::move(reasons));
}

}  // namespace

Table contributions_table(const Model& model, const Pair& pair, std::string id) {
    Table table{std::move(id),
                text::format("Contributions to {}", pair_name(model, pair)),
                text::format("They add up to the leverage of {:.3f}.", pair.leverage),
                {},
                {}};
    table.columns = {
        {"component", "Component", ColumnType::text, ""},
        {"amount", "Amount", ColumnType::number, "share of the score; negative for shared exposure"},
        {"subject", "Through", ColumnType::text, "theme, function or link"},
        {"from", "From", ColumnType::reference, "gives the strength; for what is shared, the first of the two"},
        {"from_phrases", "Its phrases", ColumnType::text, ""},
        {"to", "To", ColumnType::reference, "has the opportunity or the exposure"},
        {"to_phrases", "Its phrases", ColumnType::text, ""},
        {"evidence", "Where it says so", ColumnType::text, "source and place"}};
    for (const Contribution& c : contributions(model, pair)) table.rows.push_back(contribution_row(model, c));
    return table;
}

Section pairings_section(const Findings& findings, const std::vector<NamedFigure>& figures) {
    Section section{"pairings", "Pairings", {}, {}};
    section.blocks.emplace_back(Paragraph{pairings_sentence(findings)});
    const auto ranked = ranked_pairs(findings.all.pairs);
    if (ranked.empty()) return section;
    add_figure(figures, "pairs", section.blocks);
    add_figure(figures, "ranks", section.blocks);
    section.blocks.emplace_back(TableBlock{both_orders(findings), "tables/report-pairings.csv"});
    section.blocks.emplace_back(Paragraph{
        "A technology with more phrases can score more; tables/pairs.csv has the number of phrases on both sides, "
        "the six components and the status of every pairing.",
        true});
    add_reasons(findings, ranked, figures, section);
    return section;
}

}  // namespace interlink::report
