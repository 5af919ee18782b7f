#include <interlink/html.hpp>

#include "report/content.hpp"
#include "report/page_script.hpp"
#include "report/page_style.hpp"
#include "report/security_policy.hpp"
#include "report/workbook.hpp"
#include "text/format.hpp"

namespace interlink::report {

namespace {

/// JSON that cannot end its element nor open a comment: "<" and ">" stand inside strings alone.
std::string inside_script(std::string_view json) {
    std::string safe;
    for (const char c : json) {
        if (c == '<' || c == '>')
            safe += c == '<' ? "\\u003c" : "\\u003e";
        else
            safe += c;
    }
    return safe;
}

/// The drawing alone: an XML declaration or a document type cannot stand inside a page.
std::string_view svg_element(std::string_view svg) {
    const std::size_t start = svg.find("<svg");
    return start == std::string_view::npos ? std::string_view() : svg.substr(start);
}

class HtmlWriter {
  public:
    explicit HtmlWriter(const Content& content) : content_(content) {}

    std::string page() {
        head();
        out_ += "<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n";
        contents();
        out_ += "<main id=\"main\">\n<h1>" + escape_html(content_.title) + "</h1>\n";
        for (const Block& block : content_.opening) add(block);
        out_ += text::format("<p class=\"data\"><a href=\"{}\">All tables as one workbook (Excel)</a></p>\n",
                             workbook_name);
        for (const Section& section : content_.sections) add(section, 2);
        out_ += "</main>\n";
        script();
        out_ += "</body>\n</html>\n";
        return std::move(out_);
    }

  private:
    void head() {
        const std::string style = "\n" + std::string(html_style()) + std::string(page_style());
        out_ += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
        out_ += text::format("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n",
                             security_policy(page_script(), style));
        out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
        out_ += "<title>" + escape_html(content_.title) + "</title>\n<style>" + style + "</style>\n</head>\n";
    }

    /// At the end, so that the page is there before it; it reads the data and asks nothing of anybody.
    void script() {
        for (const DataBlock& block : content_.data)
            out_ += text::format("<script type=\"application/json\" id=\"data-{}\">\n{}</script>\n", block.name,
                                 inside_script(block.json));
        out_ += "<script>" + std::string(page_script()) + "</script>\n";
    }

    void contents() {
        out_ += "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ol>\n";
        for (const Section& section : content_.sections)
            out_ += text::format("<li><a href=\"#{}\">{}</a></li>\n", section.id, escape_html(section.title));
        out_ += "</ol>\n</nav>\n";
    }

    void add(const Section& section, int level) {
        out_ += text::format("<section id=\"{0}\" aria-labelledby=\"{0}-title\">\n<h{1} id=\"{0}-title\">{2}</h{1}>\n",
                             section.id, level, escape_html(section.title));
        for (const Block& block : section.blocks) add(block);
        for (const Section& inner : section.sections) add(inner, level + 1);
        out_ += "</section>\n";
    }

    void add(const Block& block) {
        std::visit([this](const auto& b) { write(b); }, block);
    }

    void write(const Paragraph& paragraph) {
        out_ += (paragraph.quiet ? "<p class=\"quiet\">" : "<p>") + escape_html(paragraph.text) + "</p>\n";
    }

    void write(const Items& items) {
        const char* list = items.numbered ? "ol" : "ul";
        out_ += text::format("<{} class=\"items\"", list);
        if (items.numbered && items.first != 1) out_ += text::format(" start=\"{}\"", items.first);
        out_ += ">\n";
        for (const Item& item : items.items) {
            out_ += "<li>";
            if (!item.lead.empty()) out_ += "<strong>" + escape_html(item.lead) + "</strong> ";
            out_ += escape_html(item.text);
            if (!item.basis.empty()) out_ += "<span class=\"basis\">Basis: " + escape_html(item.basis) + "</span>";
            out_ += "</li>\n";
        }
        out_ += text::format("</{}>\n", list);
    }

    void write(const TableBlock& block) {
        if (block.folded)
            out_ += text::format("<details class=\"fold\">\n<summary>{} ({})</summary>\n",
                                 escape_html(block.table.title), block.table.rows.size());
        out_ += html_table(block.table);
        if (!block.data.empty())
            out_ += text::format("<p class=\"data\"><a href=\"{}\">Data of this table (CSV)</a></p>\n", block.data);
        if (block.folded) out_ += "</details>\n";
    }

    void write(const FigureBlock& block) {
        const NamedFigure& named = content_.figures[block.figure];
        const std::string title = escape_html(named.figure.title);
        out_ += text::format(
            "<figure id=\"figure-{}\">\n<div class=\"card\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">\n",
            named.name, title);
        out_ += svg_element(named.figure.svg);
        out_ += text::format("</div>\n<figcaption>Figure {}. {}. Files: <a href=\"figures/{}.svg\">SVG</a>", ++figure_,
                             title, named.name);
        if (!named.figure.data_csv.empty())
            out_ += text::format(", <a href=\"figures/{}.csv\">data (CSV)</a>", named.name);
        if (!named.figure.dot.empty()) out_ += text::format(", <a href=\"figures/{}.dot\">DOT</a>", named.name);
        out_ += "</figcaption>\n</figure>\n";
    }

    const Content& content_;
    std::string out_;
    std::size_t figure_ = 0;
};

}  // namespace

std::string html_page(const Content& content) {
    return HtmlWriter(content).page();
}

}  // namespace interlink::report
