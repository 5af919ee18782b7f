#include "output/xlsx_parts.hpp"

#include <interlink/escape.hpp>

#include "output/utf8.hpp"
#include "output/wrap.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <iterator>

namespace interlink::detail {
namespace {

constexpr std::string_view spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A text as it may stand in a cell: as long as a cell holds, counted in UTF-16 as spreadsheets do, and line breaks as
/// one line feed.
std::string cell_text(std::string_view text, bool& cut) {
    constexpr std::size_t most = 32'767;
    constexpr std::string_view mark = " [cut: a cell holds 32,767 characters]";
    std::string out;
    std::size_t units = 0, safe_length = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character point = code_point_at(text, at);
        at += point.length;
        if (point.value == '\r' && at < text.size() && text[at] == '\n') continue;
        units += point.value > 0xFFFF ? 2 : 1;
        if (units > most) {
            cut = true;
            return out.substr(0, safe_length).append(mark);
        }
        out += point.value == '\r' ? "\n" : point.bytes;
        if (units <= most - mark.size()) safe_length = out.size();
    }
    return out;
}

/// "_x000D_" in a text stands for the character; "_x005F_" keeps the first underscore one.
std::string escape_xlsx(std::string_view text) {
    const auto is_hex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at, 7);
        if (rest.size() == 7 && rest.starts_with("_x") && rest[6] == '_' &&
            std::ranges::all_of(rest.substr(2, 4), is_hex))
            out += "_x005F";
        out += text[at];
    }
    return escape_html(out);
}

std::size_t index_of(WorkbookParts& parts, std::string_view text) {
    bool cut = false;
    std::string xml = escape_xlsx(cell_text(text, cut));
    parts.cut_cells += cut;
    ++parts.text_uses;
    const auto [place, fresh] = parts.text_index.try_emplace(std::move(xml), parts.texts.size());
    if (fresh) parts.texts.push_back(place->first);
    return place->second;
}

constexpr double line_height = 15.0, title_height = 22.0, highest = 405.0;  // points; a row has 409 at most

/// Texts in a sheet's body and header are broken at the width of the column, 0 where that is not known.
double height_of(std::string_view text, CellStyle style, std::size_t width) {
    if (style == CellStyle::title) return title_height;
    if (style == CellStyle::plain || style == CellStyle::link || width < 2) return line_height;
    if (text.size() <= width && text.find('\n') == std::string_view::npos) return line_height;
    width += width / 8;  // widths are those of figures, and letters are narrower
    double lines = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines += static_cast<double>(wrap(text.substr(at, end - at), width).size());
        at = end + 1;
    }
    return std::min(lines * line_height, highest);
}

}  // namespace

CellStyle number_style(WorkbookParts& parts, int decimals, bool percent) {
    decimals = std::clamp(percent ? decimals - 2 : decimals, 0, 17);
    std::string code = decimals == 0 ? "0" : "0." + std::string(static_cast<std::size_t>(decimals), '0');
    if (percent) code += '%';
    auto place = std::ranges::find(parts.number_formats, code);
    if (place == parts.number_formats.end()) {
        parts.number_formats.push_back(std::move(code));
        place = std::prev(parts.number_formats.end());
    }
    return static_cast<CellStyle>(static_cast<std::size_t>(CellStyle::first_number) +
                                  static_cast<std::size_t>(place - parts.number_formats.begin()));
}

std::string cell_name(std::size_t row, std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row + 1);
}

void SheetRows::begin_row() {
    end_row();
    ++rows_;
    height_ = line_height;
}

void SheetRows::end_row() {
    if (rows_ == 0) return;
    xml_ += text::format("<row r=\"{}\"", rows_);
    if (height_ > line_height) xml_ += text::format(" ht=\"{}\" customHeight=\"1\"", height_);
    xml_ += '>' + row_ + "</row>";
    row_.clear();
}

void SheetRows::begin_cell(std::size_t column, CellStyle style) {
    row_ += text::format("<c r=\"{}\" s=\"{}\"", cell_name(rows_ - 1, column), static_cast<std::size_t>(style));
}

void SheetRows::text(std::size_t column, std::string_view text, CellStyle style) {
    if (text.empty() && style == CellStyle::wrapped) return;
    begin_cell(column, style == CellStyle::wrapped && begins_formula(text) ? CellStyle::quoted : style);
    height_ = std::max(height_, height_of(text, style, column < widths_.size() ? widths_[column] : 0));
    row_ += text.empty() ? "/>" : text::format(" t=\"s\"><v>{}</v></c>", index_of(parts_, text));
}

void SheetRows::number(std::size_t column, std::string_view digits, CellStyle style) {
    if (digits.empty()) return;
    begin_cell(column, style);
    row_ += text::format("><v>{}</v></c>", digits);
}

void SheetRows::boolean(std::size_t column, bool value) {
    begin_cell(column, CellStyle::wrapped);
    row_ += text::format(" t=\"b\"><v>{}</v></c>", value ? 1 : 0);
}

std::string SheetRows::xml() {
    end_row();
    rows_ = 0;
    return "<sheetData>" + xml_ + "</sheetData>";
}

std::string columns_xml(const std::vector<std::size_t>& widths) {
    std::string out;
    for (std::size_t c = 0; c < widths.size(); ++c)
        out += text::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}.7109375\" customWidth=\"1\"/>", c + 1, widths[c]);
    return out.empty() ? out : "<cols>" + out + "</cols>";
}

std::string shared_strings_xml(const WorkbookParts& parts) {
    std::string out = text::format("{}<sst xmlns=\"{}\" count=\"{}\" uniqueCount=\"{}\">", declaration, spreadsheet,
                                   parts.text_uses, parts.texts.size());
    for (const std::string& text : parts.texts) out += "<si><t xml:space=\"preserve\">" + text + "</t></si>";
    return out + "</sst>";
}

std::string styles_xml(const WorkbookParts& parts) {
    constexpr std::size_t first_id = 164;  // below are the formats that every program has
    std::string formats, cells;
    for (std::size_t i = 0; i < parts.number_formats.size(); ++i) {
        formats += text::format("<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>", first_id + i, parts.number_formats[i]);
        cells += text::format(
            "<xf numFmtId=\"{}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
            "applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>",
            first_id + i);
    }
    if (!formats.empty())
        formats = text::format("<numFmts count=\"{}\">{}</numFmts>", parts.number_formats.size(), formats);
    // The fixed cell formats in the order of CellStyle.
    constexpr std::string_view fixed =
        R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
        R"(<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>)"
        R"(<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" )"
        R"(applyAlignment="1"><alignment horizontal="left" indent="1" vertical="top" wrapText="1"/></xf>)"
        R"(<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" )"
        R"(applyAlignment="1"><alignment horizontal="right" vertical="top" wrapText="1"/></xf>)"
        R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">)"
        R"(<alignment horizontal="left" indent="1" vertical="top" wrapText="1"/></xf>)"
        R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1">)"
        R"(<alignment horizontal="left" indent="1" vertical="top" wrapText="1"/></xf>)"
        R"(<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">)"
        R"(<alignment horizontal="left" indent="1" vertical="top"/></xf>)";
    constexpr std::string_view fonts =
        R"(<fonts count="4"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>)"
        R"(<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>)"
        R"(<font><b/><sz val="15"/><name val="Calibri"/><family val="2"/></font>)"
        R"(<font><u/><sz val="11"/><color rgb="FF0B5394"/><name val="Calibri"/><family val="2"/></font></fonts>)";
    constexpr std::string_view fills_and_borders =
        R"(<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>)"
        R"(</fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF5"/><bgColor indexed="64"/></patternFill>)"
        R"(</fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/>)"
        R"(<right/><top/><bottom style="thin"><color rgb="FF5B7083"/></bottom><diagonal/></border></borders>)"
        R"(<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)";
    return text::format(
        "{}<styleSheet xmlns=\"{}\">{}{}{}<cellXfs count=\"{}\">{}{}</cellXfs><cellStyles count=\"1\">"
        "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        declaration, spreadsheet, formats, fonts, fills_and_borders,
        static_cast<std::size_t>(CellStyle::first_number) + parts.number_formats.size(), fixed, cells);
}

}  // namespace interlink::detail
