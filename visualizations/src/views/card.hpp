// Cards: four boxes with short lists, two by two, in words. They stay at the size of running text on any page: what
// does not fit is counted at the foot of its box.
#pragma once

#include <interlink/visualizations/colour.hpp>
#include <interlink/visualizations/figure.hpp>

#include <array>
#include <string>
#include <vector>

namespace interlink::detail {

struct CardLine {
    std::string letter{};  ///< in a small box before the text; may be empty
    Ink ink{"#ffffff", palette::line, palette::ink};
    std::string text{};
    std::string id{};  ///< its data-id
};

struct CardEntry {
    std::vector<CardLine> lines{};
    std::vector<std::string> notes{};  ///< below, smaller
    std::string amount{};              ///< at the right; may be empty
};

struct CardPanel {
    std::string letters{};  ///< e.g. "S"; the class of the panel as well
    std::string heading{};
    Ink ink{"#ffffff", palette::line, palette::ink};
    std::vector<CardEntry> entries{};
    std::string nothing{};  ///< what to say where there is no entry
    std::string foot{};     ///< small, below the entries; may be empty
};

struct Card {
    FigureHead head;
    std::array<CardPanel, 4> panels{};  ///< top left, top right, bottom left, bottom right
};

/// The first entries of each panel, as many as can be read on the page.
Figure draw_card(const Card& card, const Page& page);

}  // namespace interlink::detail
