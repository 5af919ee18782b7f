#include "views/card.hpp"

#include <interlink/visualizations/text.hpp>

#include "frame.hpp"
#include "text/format.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr double card_font = 9;
constexpr double card_note_font = 7.5;
constexpr double card_leading = 11.25;
constexpr double card_note_leading = 9.5;
constexpr double card_header = 18;
constexpr double card_padding = 6;
constexpr double card_gap = 8;
constexpr double card_entry_gap = 5;
constexpr double card_chip = 14;         ///< a letter's box with the gap after it
constexpr double narrowest_panel = 150;  ///< the card is wider than its page rather than narrower than this
constexpr double smallest_entry = 16;    ///< one line with its gap
constexpr std::size_t most_lines = 3;    ///< of one text
constexpr std::string_view left_out_words =
    " What is left out for room is counted at the foot of its box; the data behind the figure has all.";

struct EntryLayout {
    std::vector<std::vector<std::string>> lines;  ///< of each CardLine
    std::vector<std::string> notes;
    double height = 0;
};

struct PanelLayout {
    const CardPanel* panel = nullptr;
    double width = 0;
    std::vector<EntryLayout> entries;
    std::size_t shown = 0;
    std::vector<std::string> heading, nothing, foot;

    std::size_t more() const { return panel->entries.size() - shown; }
    double header_height() const { return card_header + card_leading * static_cast<double>(heading.size() - 1); }
    double height() const {
        double sum = header_height() + 2 * card_padding;
        for (std::size_t i = 0; i < shown; ++i) sum += entries[i].height;
        if (entries.empty()) sum += card_leading * static_cast<double>(nothing.size());
        if (more() > 0) sum += card_leading;
        return sum + card_note_leading * static_cast<double>(foot.size());
    }
};

double heading_left(const CardPanel& panel) {
    return card_padding + text_width(panel.letters, card_font, true) + 7;
}

EntryLayout lay_out_entry(const CardEntry& entry, double width) {
    EntryLayout layout;
    const double amount = entry.amount.empty() ? 0 : text_width(entry.amount, card_font, true) + card_gap;
    std::size_t lines = 0;
    for (const auto& line : entry.lines) {
        const double chip = line.letter.empty() ? 0 : card_chip;
        layout.lines.push_back(wrap_text(line.text, width - chip - amount, card_font, false, most_lines));
        lines += layout.lines.back().size();
    }
    for (const auto& note : entry.notes) {
        for (auto& line : wrap_text(note, width, card_note_font, false, 2)) layout.notes.push_back(std::move(line));
    }
    layout.height = card_leading * static_cast<double>(lines) +
                    card_note_leading * static_cast<double>(layout.notes.size()) + card_entry_gap;
    return layout;
}

PanelLayout lay_out_panel(const CardPanel& panel, double width, std::size_t most) {
    PanelLayout layout;
    layout.panel = &panel;
    layout.width = width;
    const double inner = width - 2 * card_padding;
    layout.heading = wrap_text(panel.heading, width - heading_left(panel) - card_padding, card_font, true, 2);
    layout.nothing = wrap_text(panel.nothing, inner, card_font);
    if (!panel.foot.empty()) layout.foot = wrap_text(panel.foot, inner, card_note_font, false, 3);
    layout.shown = std::min(most, panel.entries.size());
    for (std::size_t i = 0; i < layout.shown; ++i) layout.entries.push_back(lay_out_entry(panel.entries[i], inner));
    return layout;
}

using Panels = std::array<PanelLayout, 4>;

double row_height(const Panels& panels, std::size_t row) {
    return std::max(panels[2 * row].height(), panels[2 * row + 1].height());
}

double card_height(const Panels& panels) {
    return row_height(panels, 0) + card_gap + row_height(panels, 1);
}

/// One entry less in the highest panel; false when each shows no more than one.
bool leave_one_out(Panels& panels) {
    PanelLayout* highest = nullptr;
    for (auto& panel : panels) {
        if (panel.shown > 1 && (highest == nullptr || panel.height() > highest->height())) highest = &panel;
    }
    if (highest == nullptr) return false;
    --highest->shown;
    return true;
}

void draw_entry(SvgWriter& writer, const CardEntry& entry, const EntryLayout& layout, double left, double right,
                double y) {
    const std::string ink(palette::ink);
    if (!entry.amount.empty())
        writer.text(right, y + card_font, entry.amount,
                    {.size = card_font, .fill = ink, .anchor = Anchor::end, .bold = true});
    for (std::size_t i = 0; i < entry.lines.size(); ++i) {
        const auto& line = entry.lines[i];
        if (!line.id.empty()) writer.open("g", {{"data-id", line.id}});
        if (!line.letter.empty()) {
            writer.open("g", {{"class", "says-" + line.letter}});
            writer.rect(left, y + 0.5, card_chip - 3, card_leading - 1.5, line.ink.fill,
                        {{"stroke", std::string(line.ink.border)}, {"stroke-width", "0.5"}});
            writer.text(left + (card_chip - 3) / 2, y + card_font - 0.5, line.letter,
                        {.size = 8, .fill = std::string(line.ink.text), .anchor = Anchor::middle, .bold = true});
            writer.close("g");
        }
        writer.text(left + (line.letter.empty() ? 0 : card_chip), y + card_font, layout.lines[i], card_leading,
                    {.size = card_font, .fill = ink});
        if (!line.id.empty()) writer.close("g");
        y += card_leading * static_cast<double>(layout.lines[i].size());
    }
    writer.text(left, y + card_note_font, layout.notes, card_note_leading,
                {.size = card_note_font, .fill = std::string(palette::muted)});
}

void draw_header(SvgWriter& writer, const PanelLayout& layout, double x, double y) {
    const auto& panel = *layout.panel;
    const TextStyle style{.size = card_font, .fill = std::string(panel.ink.text), .bold = true};
    writer.rect(x, y, layout.width, layout.header_height(), panel.ink.fill);
    writer.text(x + card_padding, y + 12.5, panel.letters, style);
    writer.text(x + heading_left(panel), y + 12.5, layout.heading, card_leading, style);
}

void draw_panel(SvgWriter& writer, const PanelLayout& layout, double x, double y, double height) {
    const auto& panel = *layout.panel;
    writer.open("g", {{"class", "panel says-" + panel.letters}});
    draw_header(writer, layout, x, y);
    writer.rect(x, y, layout.width, height, "none", {{"stroke", std::string(panel.ink.border)}, {"stroke-width", "1"}});
    const double left = x + card_padding, right = x + layout.width - card_padding;
    const TextStyle quiet{.size = card_font, .fill = std::string(palette::muted), .italic = true};
    double at = y + layout.header_height() + card_padding;
    for (std::size_t i = 0; i < layout.shown; ++i) {
        draw_entry(writer, panel.entries[i], layout.entries[i], left, right, at);
        at += layout.entries[i].height;
    }
    if (panel.entries.empty()) writer.text(left, at + card_font, layout.nothing, card_leading, quiet);
    if (layout.more() > 0) writer.text(left, at + card_font, text::format("and {} more", layout.more()), quiet);
    const double below = card_note_leading * static_cast<double>(layout.foot.size());
    writer.text(left, y + height - card_padding - below + card_note_font, layout.foot, card_note_leading,
                {.size = card_note_font, .fill = std::string(palette::muted)});
    writer.close("g");
}

Panels panels_of(const Card& card, const Room& room) {
    const double width = std::max(narrowest_panel, (room.width - card_gap) / 2);
    const auto most = static_cast<std::size_t>(std::max(1.0, room.height / smallest_entry));
    Panels panels;
    for (std::size_t i = 0; i < panels.size(); ++i) panels[i] = lay_out_panel(card.panels[i], width, most);
    return panels;
}

}  // namespace

Figure draw_card(const Card& card, const Page& page) {
    auto head = card.head;
    auto room = room_for(head, page);
    auto panels = panels_of(card, room);
    const bool short_of_room = card_height(panels) > room.height ||
                               std::ranges::any_of(panels, [](const auto& panel) { return panel.more() > 0; });
    if (short_of_room) {
        head.caption += left_out_words;
        room = room_for(head, page);
        while (card_height(panels) > room.height && leave_one_out(panels)) {
        }
    }
    Content content;
    double y = 0;
    for (std::size_t row = 0; row < 2; ++row) {
        const double height = row_height(panels, row);
        for (std::size_t column = 0; column < 2; ++column) {
            const auto& panel = panels[2 * row + column];
            draw_panel(content.drawing, panel, static_cast<double>(column) * (panel.width + card_gap), y, height);
        }
        y += height + card_gap;
    }
    content.width = 2 * panels[0].width + card_gap;
    content.height = y - card_gap;
    return framed(head, page, content);
}

}  // namespace interlink::detail
