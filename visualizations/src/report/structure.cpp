// How it all hangs together: what holds the rest, communities, circles of needs, loops of influence.
#include "report/sections.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>

namespace interlink::report {

namespace {

constexpr std::size_t most_vertices = 12;
constexpr std::size_t most_loops = 12;

/// The first rows of a table of the question, with these columns; nothing where there is no row.
void add_first(const ResultDocument& document, std::string_view id, std::span<const std::string_view> columns,
               std::size_t most, bool folded, std::vector<Block>& blocks) {
    const Table* table = find_table(document, id);
    if (table == nullptr || table->rows.empty()) return;
    Table first = select_columns(*table, columns);
    if (first.rows.size() > most) {
        first.description += (first.description.empty() ? "" : " ") + std::string("The first ") + std::to_string(most) +
                             " of " + std::to_string(first.rows.size()) + ".";
        first.rows.resize(most);
    }
    std::string file = "tables/structure-" + first.id + ".csv";
    std::ranges::replace(file, '_', '-');
    blocks.emplace_back(TableBlock{std::move(first), std::move(file), folded});
}

}  // namespace

Section structure_section(const Findings& findings) {
    Section section{"structure", "How it all hangs together", {}, {}};
    const ResultDocument* document = findings.document("structure");
    if (document == nullptr) return section;
    std::string text = "The network of benefits, of strengths, opportunities, functions and needs:";
    for (const std::string& sentence : document->sentences) text += " " + sentence;
    section.blocks.emplace_back(Paragraph{text});
    section.blocks.emplace_back(Paragraph{
        "Where others hang on one vertex, a single change reaches them all; a core is where everything meets, a "
        "community what is joined more than chance would join it, and a circle of needs has no first step. Do not "
        "trust it where little was written down: a link that nobody stated is missing here too, what much was written "
        "about lies in a deeper core, and another division into communities may be as good."});
    constexpr std::array<std::string_view, 5> vertex_columns{"id", "type", "pieces", "core", "community"};
    add_first(*document, "vertices", vertex_columns, most_vertices, false, section.blocks);
    constexpr std::array<std::string_view, 3> community_columns{"id", "size", "members"};
    add_first(*document, "communities", community_columns, SIZE_MAX, true, section.blocks);
    constexpr std::array<std::string_view, 2> cycle_columns{"cycle", "length"};
    add_first(*document, "cycles", cycle_columns, most_loops, false, section.blocks);
    constexpr std::array<std::string_view, 4> loop_columns{"polarity", "strength", "length", "loop"};
    add_first(*document, "loops", loop_columns, most_loops, false, section.blocks);
    constexpr std::array<std::string_view, 5> order_columns{"id", "type", "step", "requires", "circle"};
    add_first(*document, "order", order_columns, SIZE_MAX, true, section.blocks);
    return section;
}

}  // namespace interlink::report
