// The report before it has a format: one structure, from which the Markdown and the HTML page are both written, so
// that the two never disagree. All texts are plain; each format escapes them for its place.
#pragma once

#include <interlink/tables.hpp>
#include <interlink/visualizations/figure.hpp>

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace interlink::report {

struct Paragraph {
    std::string text;
    bool quiet = false;  ///< an aside: how to read it, what to beware of
};

/// A statement with what it rests on.
struct Item {
    std::string lead;  ///< in bold; may be empty
    std::string text;
    std::string basis;  ///< evidence and reason, set apart; may be empty
};

struct Items {
    std::vector<Item> items;
    bool numbered = false;
    std::size_t first = 1;  ///< number of the first item
};

struct TableBlock {
    Table table;
    std::string data;     ///< the file that holds it whole; may be empty
    bool folded = false;  ///< long or for reference: closed at first in HTML
};

struct FigureBlock {
    std::size_t figure = 0;  ///< index into Content::figures
};

using Block = std::variant<Paragraph, Items, TableBlock, FigureBlock>;

struct Section {
    std::string id;  ///< anchor
    std::string title;
    std::vector<Block> blocks;
    std::vector<Section> sections;
};

/// A finished figure under the name of its files.
struct NamedFigure {
    std::string name;
    Figure figure;
};

/// JSON for the page's script.
struct DataBlock {
    std::string name;
    std::string json;
};

struct Content {
    std::string title;
    std::vector<Block> opening;
    std::vector<Section> sections;
    std::vector<NamedFigure> figures;
    std::vector<DataBlock> data;
    DatasetLabel dataset;
};

std::string markdown_page(const Content& content);
std::string html_page(const Content& content);

}  // namespace interlink::report
