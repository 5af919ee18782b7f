// Which pairings moved in rank between two versions: two columns of ranks, joined.
#include <interlink/pairs.hpp>
#include <interlink/visualizations/colour.hpp>
#include <interlink/visualizations/diff_view.hpp>
#include <interlink/visualizations/text.hpp>

#include "frame.hpp"
#include "model/require.hpp"
#include "text/format.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace interlink {
namespace {

constexpr double font = 8;
constexpr double row_height = 13;
constexpr double heading_height = 18;
constexpr double legend_height = 24;
constexpr double slope_share = 0.15;  ///< of the width
constexpr double mark_room = 24;      ///< that the right side needs more than the left
constexpr double gap = 5;

/// A pair in one version: its place in the column of ranks, from 0.
struct Place {
    std::size_t row = 0;
    std::uint32_t rank = 0;
    double leverage = 0;
};

struct Entry {
    std::string a, b;  ///< ids
    std::string name;
    std::optional<Place> before, after;
};

using Ids = std::pair<std::string, std::string>;

void add_places(const Model& model, std::map<Ids, Entry>& entries, std::optional<Place> Entry::*side) {
    struct Ranked {
        Ids ids;
        const Pair* pair;
    };
    const PairsResult result = rank_pairs(model);
    std::vector<Ranked> ranked;
    for (const Pair& pair : result.pairs) {
        if (pair.rank == 0) continue;
        const auto& a = model.dataset->technologies[pair.a].id;
        const auto& b = model.dataset->technologies[pair.b].id;
        ranked.push_back({{std::min(a, b), std::max(a, b)}, &pair});
    }
    // Ties in the order of ids, so that the order of the files changes nothing.
    std::ranges::sort(ranked, [](const Ranked& x, const Ranked& y) {
        return std::tie(x.pair->rank, x.ids) < std::tie(y.pair->rank, y.ids);
    });
    for (std::size_t row = 0; row < ranked.size(); ++row) {
        const Pair& pair = *ranked[row].pair;
        Entry& entry = entries[ranked[row].ids];
        entry.a = ranked[row].ids.first, entry.b = ranked[row].ids.second;
        entry.name = text::format("{} + {}", detail::short_name(model, {EntityKind::technology, pair.a}),
                                  detail::short_name(model, {EntityKind::technology, pair.b}));
        entry.*side = Place{row, pair.rank, pair.leverage};
    }
}

/// Positive: up.
long ranks_gained(const Entry& entry) {
    return static_cast<long>(entry.before->rank) - static_cast<long>(entry.after->rank);
}

bool moved(const Entry& entry) {
    return !entry.before || !entry.after || entry.before->rank != entry.after->rank;
}

std::string mark_of(const Entry& entry) {
    if (!entry.before) return "new";
    if (!entry.after) return "gone";
    const long gained = ranks_gained(entry);
    return gained == 0 ? "" : text::format("{}{}", gained > 0 ? "▲" : "▼", std::abs(gained));
}

std::string colour_of(const Entry& entry) {
    if (!moved(entry)) return std::string(palette::muted);
    const bool up = !entry.before || (entry.after && ranks_gained(entry) > 0);
    return std::string(up ? palette::second_accent : palette::accent);
}

std::string title_of(const std::vector<Entry>& entries) {
    const auto first = [&](std::optional<Place> Entry::*side) {
        const auto found =
            std::ranges::find_if(entries, [&](const Entry& e) { return e.*side && (e.*side)->row == 0; });
        return found == entries.end() ? nullptr : &*found;
    };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(entries, moved));
    const Entry *old = first(&Entry::before), *now = first(&Entry::after);
    if (now == nullptr) return "No pairing can be ranked: fewer than two technologies have SWOT phrases";
    if (count == 0) return "No pairing moved in rank";
    const std::string counted =
        text::format("{} of {} moved", count, detail::counted(entries.size(), "pairing", "pairings"));
    if (old == nullptr) return text::format("{} is first now; no pairing was ranked before", now->name);
    if (old == now) return text::format("{} in rank; {} stays first", counted, now->name);
    return text::format("{} takes the first place from {}; {}", now->name, old->name, counted);
}

std::string alt_of(const std::vector<Entry>& entries) {
    std::string alt = "Ranks of the pairings before and after, joined by lines.";
    std::size_t told = 0;
    for (const Entry& entry : entries) {
        if (!moved(entry) || told++ == 8) continue;
        const auto rank = [](const std::optional<Place>& place) {
            return place ? text::format("rank {}", place->rank) : std::string("no rank");
        };
        alt += text::format(" {}: {} before, {} after.", entry.name, rank(entry.before), rank(entry.after));
    }
    return alt;
}

std::string data_of(const std::vector<Entry>& entries) {
    Table table{"diff",
                "Ranks before and after",
                "One row a pair of technologies.",
                {{"a", "A", ColumnType::text, ""},
                 {"b", "B", ColumnType::text, ""},
                 {"rank_before", "Rank before", ColumnType::integer, "", 0},
                 {"rank_after", "Rank after", ColumnType::integer, "", 0},
                 {"leverage_before", "Leverage before", ColumnType::number, ""},
                 {"leverage_after", "Leverage after", ColumnType::number, ""}},
                {}};
    const auto rank = [](const std::optional<Place>& place) {
        return place ? Cell(static_cast<std::int64_t>(place->rank)) : Cell();
    };
    const auto leverage = [](const std::optional<Place>& place) { return place ? Cell(place->leverage) : Cell(); };
    for (const Entry& entry : entries)
        table.rows.push_back(
            {entry.a, entry.b, rank(entry.before), rank(entry.after), leverage(entry.before), leverage(entry.after)});
    return write_csv_table(table);
}

/// The columns of the chart from left to right; lengths in points.
struct Columns {
    double width = 0;
    double left_end = 0;     ///< of the names before
    double right_start = 0;  ///< of the names after
    std::size_t rows = 0;
};

double baseline(std::size_t row) {
    return heading_height + (static_cast<double>(row) + 0.5) * row_height + font * 0.35;
}

double middle(std::size_t row) {
    return heading_height + (static_cast<double>(row) + 0.5) * row_height;
}

void draw_side(SvgWriter& writer, const Columns& columns, const Entry& entry, bool left) {
    const auto& place = left ? entry.before : entry.after;
    if (!place || place->row >= columns.rows) return;
    const auto& other = left ? entry.after : entry.before;
    std::string mark = left ? (other ? "" : "gone") : mark_of(entry);
    // The end of a line that leaves the page.
    if (other && other->row >= columns.rows) mark = text::format("{} {}", left ? "to rank" : "from rank", other->rank);
    if (!mark.empty()) mark = left ? mark + "  " : "  " + mark;
    const bool bold = moved(entry);
    const double mark_width = text_width(mark, font, true), rank_width = text_width("000", font, bold) + gap;
    const double room = (left ? columns.left_end : columns.width - columns.right_start) - rank_width - mark_width;
    const std::string name = wrap_text(entry.name, room, font, bold, 1).front();
    const std::string fill = bold ? colour_of(entry) : std::string(palette::ink);
    const double y = baseline(place->row);
    const TextStyle rank{font, fill, left ? Anchor::end : Anchor::start, bold};
    const TextStyle words{font, fill, left ? Anchor::end : Anchor::start, bold};
    const double rank_x = left ? columns.left_end : columns.right_start;
    const double name_x = left ? rank_x - rank_width : rank_x + rank_width;
    writer.text(rank_x, y, std::to_string(place->rank), rank);
    writer.text(name_x, y, left ? mark + name : name + mark, words);
}

void draw_slope(SvgWriter& writer, const Columns& columns, const Entry& entry) {
    if (!entry.before || !entry.after || entry.before->row >= columns.rows || entry.after->row >= columns.rows) return;
    writer.line(columns.left_end + gap, middle(entry.before->row), columns.right_start - gap, middle(entry.after->row),
                colour_of(entry), moved(entry) ? 1.6 : 0.7);
}

void draw_headings(SvgWriter& writer, const Columns& columns, std::uint32_t top_k) {
    const TextStyle left{font, std::string(palette::muted), Anchor::end, true};
    const TextStyle right{font, std::string(palette::muted), Anchor::start, true};
    writer.text(columns.left_end, font + 2, "Rank before", left);
    writer.text(columns.right_start, font + 2, "Rank after", right);
    if (top_k >= columns.rows) return;
    const double y = heading_height + top_k * row_height;
    writer.line(0, y, columns.left_end, y, palette::line, 0.6);
    writer.line(columns.right_start, y, columns.width, y, palette::line, 0.6);
}

void draw_legend(SvgWriter& writer, double top) {
    double x = 0;
    const double y = top + font + 6;
    const auto add = [&](std::string_view text, std::string_view colour, bool bold) {
        const TextStyle style{font, std::string(colour), Anchor::start, bold};
        writer.text(x, y, text, style);
        x += text_width(text, font, bold) + 14;
    };
    add("▲ up", palette::second_accent, true);
    add("▼ down", palette::accent, true);
    add("unmoved", palette::muted, false);
}

detail::Content content_of(const std::vector<Entry>& entries, std::uint32_t top_k, const detail::Room& room,
                           std::size_t rows) {
    detail::Content content;
    const double slope = room.width * slope_share;
    const double left_end = (room.width - slope - mark_room) / 2;
    const Columns columns{room.width, left_end, left_end + slope, rows};
    draw_headings(content.drawing, columns, top_k);
    // What moved lies above what did not.
    for (const bool moving : {false, true})
        for (const Entry& entry : entries)
            if (moved(entry) == moving) draw_slope(content.drawing, columns, entry);
    for (const Entry& entry : entries)
        for (const bool left : {true, false}) draw_side(content.drawing, columns, entry, left);
    const double bottom = heading_height + static_cast<double>(rows) * row_height;
    draw_legend(content.drawing, bottom);
    content.width = room.width;
    content.height = bottom + legend_height;
    return content;
}

}  // namespace

Figure draw_diff(const Model& before, const Model& after, std::uint32_t top_k, const Page& page) {
    detail::require_data(before);
    detail::require_data(after);
    std::map<Ids, Entry> by_ids;
    add_places(before, by_ids, &Entry::before);
    add_places(after, by_ids, &Entry::after);
    std::vector<Entry> entries;
    std::size_t rows = 0;
    for (auto& [ids, entry] : by_ids) {
        for (const auto& place : {entry.before, entry.after})
            if (place) rows = std::max(rows, place->row + 1);
        entries.push_back(std::move(entry));
    }
    std::ranges::stable_sort(entries, {}, [](const Entry& entry) {
        return std::min(entry.before ? entry.before->row : SIZE_MAX, entry.after ? entry.after->row : SIZE_MAX);
    });
    FigureHead head{"diff", title_of(entries), "", "", alt_of(entries)};
    const std::string how = text::format(
        "Pairings by leverage, before on the left and after on the right. What did not move stands in the same place. "
        "The thin rule ends the first {}.",
        top_k);
    head.caption = how + " Shown are the first 1000 ranks of 1000.";
    const detail::Room room = detail::room_for(head, page);
    const double free = std::max(room.height - heading_height - legend_height, 3 * row_height);
    const std::size_t shown = std::min(rows, static_cast<std::size_t>(free / row_height));
    head.caption = how;
    if (shown < rows) head.caption += text::format(" Shown are the first {} ranks of {}.", shown, rows);
    Figure figure = detail::framed(head, page, content_of(entries, top_k, room, shown));
    figure.data_csv = data_of(entries);
    return figure;
}

}  // namespace interlink
