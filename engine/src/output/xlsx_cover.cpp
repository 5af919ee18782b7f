// The cover: what a reader needs who was sent the workbook and nothing else.
#include "output/cells.hpp"
#include "output/wrap.hpp"
#include "output/xlsx_sheet.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace interlink::detail {
namespace {

const std::vector<std::size_t> cover_widths{40, 48, 90, 10};  // characters

class Cover {
  public:
    Cover(const ResultDocument& document, const std::vector<std::string>& names, WorkbookParts& parts)
        : document_(document), names_(names), rows_(parts, cover_widths), parts_(parts) {}

    std::string xml() {
        rows_.begin_row();
        rows_.text(0, heading(document_), CellStyle::title);
        add_sentences();
        add_sheets();
        add_columns();
        add_notes();
        add_origin();
        return "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\" "
               "tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>" +
               columns_xml(cover_widths) + rows_.xml() +
               (links_.empty() ? "" : "<hyperlinks>" + links_ + "</hyperlinks>") + std::string(page_setup);
    }

  private:
    /// A sentence runs over the columns to its right, which a cell that wraps would not: so it is broken here.
    void add_sentences() {
        constexpr std::size_t width = 150;
        for (const std::string& sentence : document_.sentences)
            for (const std::string& line : wrap(sentence, width)) {
                rows_.begin_row();
                rows_.text(0, line, CellStyle::plain);
            }
    }

    void header(std::initializer_list<std::string_view> titles) {
        rows_.begin_row();
        rows_.begin_row();
        std::size_t column = 0;
        for (const std::string_view title : titles)
            rows_.text(column++, title, title == "Rows" ? CellStyle::header_right : CellStyle::header);
    }

    void add_sheets() {
        if (document_.tables.empty()) return;
        header({"Sheet", "What it is", "How it is defined", "Rows"});
        for (std::size_t i = 0; i < document_.tables.size(); ++i) {
            const Table& table = document_.tables[i];
            rows_.begin_row();
            rows_.text(0, names_[i], CellStyle::link);
            rows_.text(1, table.title.empty() ? table.id : table.title);
            rows_.text(2, table.description);
            rows_.number(3, std::to_string(table.rows.size()), number_style(parts_, 0, false));
            // A place in this workbook; nothing outside is ever linked to.
            links_ += text::format("<hyperlink ref=\"{}\" location=\"'{}'!A1\"/>", cell_name(rows_.count() - 1, 0),
                                   names_[i]);
        }
    }

    /// What each column means, once, with all sheets that have it so.
    void add_columns() {
        std::vector<std::pair<const Column*, std::string>> meanings;
        for (std::size_t i = 0; i < document_.tables.size(); ++i)
            for (const Column& column : document_.tables[i].columns) {
                if (column.description.empty()) continue;
                const auto same = std::ranges::find_if(meanings, [&](const auto& meaning) {
                    return title_of(*meaning.first) == title_of(column) &&
                           meaning.first->description == column.description;
                });
                if (same == meanings.end())
                    meanings.emplace_back(&column, names_[i]);
                else if (!same->second.ends_with(names_[i]))
                    same->second += "; " + names_[i];
            }
        if (!meanings.empty()) header({"On the sheets", "Column", "What it means"});
        for (const auto& [column, sheets] : meanings) {
            rows_.begin_row();
            rows_.text(0, sheets);
            rows_.text(1, title_of(*column));
            rows_.text(2, column->description);
        }
    }

    void add_notes() {
        if (document_.notes.empty() && parts_.cut_cells == 0) return;
        header({"Method and notes", "", "How to read it"});
        for (const Note& note : document_.notes) {
            rows_.begin_row();
            rows_.text(0, note.code);
            rows_.text(2, note.text);
        }
        if (parts_.cut_cells == 0) return;
        rows_.begin_row();
        rows_.text(0, "cut");
        rows_.text(2,
                   text::format("{} longer than a cell holds, cut at its end; CSV and JSON have all of it.",
                                parts_.cut_cells == 1 ? "1 text is" : text::format("{} texts are", parts_.cut_cells)));
    }

    void fact(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        rows_.begin_row();
        rows_.text(0, name);
        rows_.text(2, value);
    }

    void add_origin() {
        header({"Made from", "", ""});
        fact("Data set", document_.dataset.title);
        fact("Folder or file", document_.dataset.path);
        fact("SHA-256 of the data set", document_.dataset.hash);
        for (const auto& [name, value] : document_.options) {
            const double* number = std::get_if<double>(&value);
            fact("Option " + name, number ? exact_number(*number) : plain_text(value, Column{}));
        }
        fact("Made by", "interlink " INTERLINK_VERSION);
        fact("Lists", "Items of a list are joined by \"; \". An empty cell is no value. Numbers have full precision.");
    }

    const ResultDocument& document_;
    const std::vector<std::string>& names_;
    SheetRows rows_;
    WorkbookParts& parts_;
    std::string links_;
};

}  // namespace

std::string cover_sheet(const ResultDocument& document, const std::vector<std::string>& names, WorkbookParts& parts) {
    return Cover(document, names, parts).xml();
}

}  // namespace interlink::detail
