// What a person reads in a terminal: the answer in sentences, then the tables rounded for reading, then how to read
// them.
#include <interlink/escape.hpp>

#include "output/cells.hpp"
#include "output/formats.hpp"
#include "output/text_table.hpp"
#include "output/wrap.hpp"

#include <algorithm>

namespace interlink {
namespace {

constexpr unsigned narrowest_terminal = 40;

struct Page {
    std::string text;
    std::size_t width = 100;
    bool colour = false;
};

enum class Weight { plain, bold, dim };

// A paragraph whose further lines are set in by `indent`. `text` is anybody's.
void append_paragraph(Page& page, std::string_view text, Weight weight, std::size_t indent = 0) {
    const bool coded = page.colour && weight != Weight::plain;
    bool first = true;
    for (const std::string& line : detail::wrap(escape_terminal(text), page.width - indent)) {
        if (!first) page.text.append(indent, ' ');
        first = false;
        if (coded) page.text += weight == Weight::bold ? "\x1b[1m" : "\x1b[2m";
        page.text += line;
        if (coded) page.text += "\x1b[0m";
        page.text += '\n';
    }
}

void append_table(Page& page, const Table& table) {
    page.text += '\n';
    append_paragraph(page, table.title.empty() ? table.id : table.title, Weight::bold);
    if (!table.description.empty()) append_paragraph(page, table.description, Weight::dim);
    page.text += '\n';
    if (table.columns.empty() || table.rows.empty()) {
        page.text += "None.\n";
        return;
    }
    page.text += detail::text_table(table, page.width, page.colour);
    const std::string left_out = detail::left_out_columns(table);
    if (!left_out.empty()) append_paragraph(page, "More in the other formats: " + left_out + '.', Weight::dim);
}

}  // namespace

std::string detail::write_text(const ResultDocument& document, const WriteOptions& options) {
    require_well_formed(document);
    Page page{{}, std::max(options.width, narrowest_terminal), options.colour};
    append_paragraph(page, heading(document), Weight::bold);
    if (!document.options.empty()) append_paragraph(page, "Options: " + options_text(document), Weight::dim, 2);
    if (!document.sentences.empty()) page.text += '\n';
    for (const std::string& sentence : document.sentences) append_paragraph(page, sentence, Weight::plain);
    for (const Table& table : document.tables) append_table(page, table);
    if (!document.notes.empty()) page.text += '\n';
    for (const Note& note : document.notes) {
        const std::string code = note.code.empty() ? "" : note.code + ": ";
        append_paragraph(page, "Note " + code + note.text, Weight::dim, 2);
    }
    return escape_commands(page.text);
}

}  // namespace interlink
