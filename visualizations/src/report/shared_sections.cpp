// Shared threats and combined opportunities: what the technologies have in common.
#include "report/answers.hpp"
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>

namespace interlink::report {

namespace {

void add_sentences(const ResultDocument& document, std::vector<Block>& blocks) {
    std::string text;
    for (const std::string& sentence : document.sentences) text += (text.empty() ? "" : " ") + sentence;
    if (!text.empty()) blocks.emplace_back(Paragraph{std::move(text)});
}

void add_notes(const ResultDocument& document, std::vector<Block>& blocks) {
    for (const Note& note : document.notes) blocks.emplace_back(Paragraph{note.text, true});
}

std::string rank_columns_description(std::string_view by) {
    return text::format("by {}, from everything; ties share a rank", by);
}

/// A theme and a function may have one id: the kind tells them apart, where there is such a column.
Cell kind_of(const Table& table, const Row& row) {
    const auto column = std::ranges::find(table.columns, "kind", &Column::id);
    return column == table.columns.end() ? Cell() : row[static_cast<std::size_t>(column - table.columns.begin())];
}

/// The rank that the table gives a row; ties share it.
Cell rank_of(const Table& table, const Row& row) {
    const auto column = std::ranges::find(table.columns, "rank", &Column::id);
    return column == table.columns.end() ? Cell() : row[static_cast<std::size_t>(column - table.columns.begin())];
}

/// Puts the rank from everything and the rank from stated links alone before the table's columns; `stated` is the
/// same table from stated links. The first reference names what a row is about.
Table with_both_ranks(const Table& table, const Table& stated, std::string_view by) {
    const auto key = static_cast<std::size_t>(std::ranges::find(table.columns, ColumnType::reference, &Column::type) -
                                              table.columns.begin());
    Table both = table;
    both.columns.insert(both.columns.begin(),
                        {{"place", "Rank", ColumnType::integer, rank_columns_description(by), 0},
                         {"place_stated", "Stated alone", ColumnType::integer,
                          "the same from stated links alone; no value where it does not occur", 0}});
    for (std::size_t i = 0; i < both.rows.size(); ++i) {
        const auto same = std::ranges::find_if(stated.rows, [&](const Row& row) {
            return row[key] == table.rows[i][key] && kind_of(stated, row) == kind_of(table, table.rows[i]);
        });
        both.rows[i].insert(both.rows[i].begin(), {rank_of(table, table.rows[i]),
                                                   same == stated.rows.end() ? Cell() : rank_of(stated, *same)});
    }
    return both;
}

void add_both(const Findings& findings, const std::string& question, std::string_view table_id,
              std::span<const std::string_view> columns, std::string_view by, std::vector<Block>& blocks) {
    const ResultDocument* all = findings.document(question);
    const ResultDocument* stated = findings.document(question + "-stated");
    if (all == nullptr || stated == nullptr) return;
    const Table* table = find_table(*all, table_id);
    const Table* other = find_table(*stated, table_id);
    if (table == nullptr || other == nullptr) return;
    blocks.emplace_back(TableBlock{select_columns(with_both_ranks(*table, *other, by), columns),
                                   text::format("tables/{}-{}.csv", question, [&] {
                                       std::string name(table_id);
                                       std::ranges::replace(name, '_', '-');
                                       return name;
                                   }())});
}

void add_folded(const ResultDocument& document, std::string_view question, std::string_view id,
                std::vector<Block>& blocks) {
    if (const Table* table = find_table(document, id); table != nullptr && !table->rows.empty())
        blocks.emplace_back(TableBlock{*table, text::format("tables/{}-{}.csv", question, id), true});
}

/// How many there are, and which of them stand without an answer, or with one that is not there yet.
std::string threats_sentence(const Findings& findings) {
    const Model& model = findings.model();
    const auto& threats = findings.all.threats.threats;
    if (threats.empty()) return "No theme exposes two technologies.";
    std::vector<std::string> open, waiting;
    for (const SharedThreat& threat : threats) {
        const std::string& name = model.name({EntityKind::theme, threat.theme});
        const AnswerLevel level = answer_level(threat);
        if (level == AnswerLevel::none) open.push_back(name);
        if (level == AnswerLevel::missing)
            waiting.push_back(text::format("{} ({})", name, model.name(missing_answers(threat).front().who)));
    }
    std::vector<std::string> first;
    for (const SharedThreat& threat : threats)
        if (threat.rank == threats.front().rank) first.push_back(model.name({EntityKind::theme, threat.theme}));
    std::string text =
        text::format("{} shared by two or more technologies; {} {} first, with {} technologies.",
                     threats.size() == 1 ? "1 threat is" : text::format("{} threats are", threats.size()),
                     join_some(first, 3), first.size() == 1 ? "comes" : "come", threats.front().technologies.size());
    text += open.empty() ? " None stands without any answer."
                         : text::format(" Nothing in the data answers {}.", join_words(open));
    if (!waiting.empty()) text += text::format(" An answer is known and missing for {}.", join_words(waiting));
    return text;
}

}  // namespace

Section threats_section(const Findings& findings, const std::vector<NamedFigure>& figures) {
    Section section{"threats", "Shared threats", {}, {}};
    const ResultDocument& document = *findings.document("threats");
    section.blocks.emplace_back(Paragraph{threats_sentence(findings)});
    add_figure(figures, "shared-threats", section.blocks);
    constexpr std::array<std::string_view, 8> columns{"place",        "place_stated",  "theme",   "breadth",
                                                      "common_cause", "mean_exposure", "phrases", "answered_by"};
    add_both(findings, "threats", "shared_threats", columns, "technologies, then common cause", section.blocks);
    add_figure(figures, "incidence", section.blocks);
    for (const NamedFigure& figure : figures)
        if (figure.name.starts_with("theme-")) add_figure(figures, figure.name, section.blocks);
    add_folded(document, "threats", "pairs", section.blocks);
    add_folded(document, "threats", "groups", section.blocks);
    add_notes(document, section.blocks);
    return section;
}

Section opportunities_section(const Findings& findings, const std::vector<NamedFigure>& figures) {
    Section section{"opportunities", "Combined opportunities", {}, {}};
    const ResultDocument& document = *findings.document("opportunities");
    add_sentences(document, section.blocks);
    add_figure(figures, "shared-opportunities", section.blocks);
    constexpr std::array<std::string_view, 9> columns{"place",    "place_stated", "target",  "kind",   "breadth",
                                                      "strength", "technologies", "horizon", "missing"};
    add_both(findings, "opportunities", "shared_opportunities", columns, "technologies, then strength", section.blocks);
    add_folded(document, "opportunities", "groups", section.blocks);
    add_notes(document, section.blocks);
    return section;
}

Section functions_section(const Findings& findings, const std::vector<NamedFigure>& figures) {
    Section section{"functions", "Functions", {}, {}};
    const ResultDocument& document = *findings.document("functions");
    add_sentences(document, section.blocks);
    for (const NamedFigure& figure : figures)
        if (figure.name.starts_with("function-")) add_figure(figures, figure.name, section.blocks);
    constexpr std::array<std::string_view, 5> columns{"id", "status", "coverage", "current", "future"};
    if (const Table* table = find_table(document, "functions"); table != nullptr)
        section.blocks.emplace_back(
            TableBlock{select_columns(*table, columns), "tables/functions.csv", table->rows.size() > 25});
    add_notes(document, section.blocks);
    return section;
}

}  // namespace interlink::report
