#include <interlink/markdown.hpp>

#include "report/content.hpp"
#include "report/workbook.hpp"
#include "text/format.hpp"

namespace interlink::report {

namespace {

class MarkdownWriter {
  public:
    explicit MarkdownWriter(const Content& content) : content_(content) {}

    std::string page() {
        out_ = "# " + escape_markdown(content_.title) + "\n";
        for (const Block& block : content_.opening) add(block);
        out_ += text::format("\n[All tables as one workbook (Excel)]({})\n", workbook_name);
        for (const Section& section : content_.sections) add(section, "##");
        return std::move(out_);
    }

  private:
    void add(const Section& section, const std::string& level) {
        out_ += "\n" + level + " " + escape_markdown(section.title) + "\n";
        for (const Block& block : section.blocks) add(block);
        for (const Section& inner : section.sections) add(inner, level + "#");
    }

    void add(const Block& block) {
        out_ += "\n";
        std::visit([this](const auto& b) { write(b); }, block);
    }

    void write(const Paragraph& paragraph) {
        const std::string text = escape_markdown(paragraph.text);
        out_ += (paragraph.quiet ? "> " : "") + text + "\n";
    }

    void write(const Items& items) {
        std::size_t number = items.first;
        for (const Item& item : items.items) {
            const std::string mark = items.numbered ? text::format("{}. ", number++) : std::string("- ");
            const std::string indent(mark.size(), ' ');
            out_ += mark;
            if (!item.lead.empty()) out_ += "**" + escape_markdown(item.lead) + "** ";
            out_ += escape_markdown(item.text) + "\n";
            if (item.basis.empty()) continue;
            out_ += "\n" + indent + "Basis: " + escape_markdown(item.basis) + "\n";
            if (&item != &items.items.back()) out_ += "\n";
        }
    }

    void write(const TableBlock& block) {
        out_ += "**" + escape_markdown(block.table.title) + ".** " + escape_markdown(block.table.description);
        if (!block.data.empty()) out_ += " [Data (CSV)](" + block.data + ")";
        out_ += "\n\n" + markdown_table(block.table);
    }

    void write(const FigureBlock& block) {
        const NamedFigure& named = content_.figures[block.figure];
        out_ += text::format("![{}](figures/{}.svg)\n\n*Figure {}.* {}\n", escape_markdown(named.figure.alt),
                             named.name, ++figure_, escape_markdown(named.figure.title));
    }

    const Content& content_;
    std::string out_;
    std::size_t figure_ = 0;
};

}  // namespace

std::string markdown_page(const Content& content) {
    return MarkdownWriter(content).page();
}

}  // namespace interlink::report
