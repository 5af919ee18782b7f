#include "dataset/edges/separator.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace interlink::detail {
namespace {

constexpr std::string_view edge_separators = "\t;,";

using SeparatorCounts = std::array<std::uint32_t, edge_separators.size()>;

/// What the rows of a file say of its separator.
struct SeparatorSurvey {
    std::size_t rows = 0;
    SeparatorCounts first{};                                     ///< in the first row
    std::array<std::size_t, edge_separators.size()> with{};      ///< rows that have it
    std::array<std::size_t, edge_separators.size()> as_first{};  ///< rows that have it as often as the first
    bool numbers_only = true;                                    ///< digits, signs, points and blanks
    bool blank_between_numbers = false;
    std::size_t decimal_commas = 0;  ///< rows of two words and a number with a comma

    void add(const SeparatorCounts& counts, std::string_view row) {
        if (rows++ == 0) first = counts;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            with[i] += counts[i] > 0;
            as_first[i] += counts[i] > 0 && counts[i] == first[i];
        }
        numbers_only = numbers_only && row.find_first_not_of("0123456789+-.eE \t\r\n") == std::string_view::npos;
        for (std::size_t i = row.find(' '); i != std::string_view::npos && !blank_between_numbers;
             i = row.find(' ', i + 1))
            blank_between_numbers = i > 0 && i + 1 < row.size() && is_digit(row[i - 1]) && is_digit(row[i + 1]);
        decimal_commas += counts == SeparatorCounts{0, 0, 1} && ends_in_decimal_comma(row);
    }

    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

    /// `a b 0,5`
    static bool ends_in_decimal_comma(std::string_view row) {
        row = without_blanks_around(row);
        const std::size_t last = row.find_last_of(" \t");
        if (last == std::string_view::npos) return false;
        const std::string_view number = row.substr(last + 1), names = without_blanks_around(row.substr(0, last));
        const std::size_t comma = number.find(',');
        const std::size_t gap = names.find_first_of(" \t");
        return comma != std::string_view::npos && comma > 0 && comma + 1 < number.size() &&
               number.find_first_not_of("0123456789,") == std::string_view::npos && gap != std::string_view::npos &&
               names.find_first_not_of(" \t", gap) != std::string_view::npos &&
               names.find_first_of(" \t", names.find_first_not_of(" \t", gap)) == std::string_view::npos;
    }

    char choose() const {
        if (numbers_only && blank_between_numbers) return blanks;  // a tab here is one blank among others
        if (decimal_commas > 0 && decimal_commas == with[2]) return blanks;
        char chosen = blanks;
        std::size_t most = 0;
        for (std::size_t i = 0; i < first.size(); ++i) {
            const std::size_t agree = first[i] > 0 ? as_first[i] : 2 * with[i] > rows ? with[i] : 0;
            if (agree <= most) continue;
            most = agree;
            chosen = edge_separators[i];
        }
        return chosen;
    }
};

}  // namespace

bool is_edge_comment(std::string_view line) {
    return line.starts_with('#') || line.starts_with('%');
}

std::string_view without_blanks_around(std::string_view text) {
    constexpr std::array<std::string_view, 6> kinds{" ", "\t", "\r", "\u00a0", "\u202f", "\u3000"};
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view kind : kinds) {
            for (; text.starts_with(kind); changed = true) text.remove_prefix(kind.size());
            for (; text.ends_with(kind); changed = true) text.remove_suffix(kind.size());
        }
    }
    return text;
}

char edge_separator(std::string_view text) {
    if (text.starts_with("sep=") && text.size() > 4 && edge_separators.find(text[4]) != std::string_view::npos)
        return text[4];
    SeparatorSurvey survey;
    while (!text.empty()) {
        const std::size_t start = std::min(text.find_first_not_of(" \r\n"), text.size());
        text.remove_prefix(start);
        if (text.empty()) break;
        if (is_edge_comment(text)) {
            text.remove_prefix(std::min(text.find_first_of("\r\n"), text.size()));
            continue;
        }
        SeparatorCounts counts{};
        bool inside = false, cell_begins = true;
        std::size_t at = 0;
        for (; at < text.size(); ++at) {
            const char c = text[at];
            if (inside) {
                if (c != '"') continue;
                if (text.substr(at + 1).starts_with('"'))
                    ++at;
                else
                    inside = false;
                continue;
            }
            if (c == '\n' || c == '\r') break;
            if (c == '{' && at > 0 &&
                (text[at - 1] == ' ' || edge_separators.find(text[at - 1]) != std::string_view::npos)) {
                at = std::min(text.find_first_of("\r\n", at), text.size());  // attributes, up to the end of the row
                break;
            }
            if (c == '"' && cell_begins) {
                inside = true;
                cell_begins = false;
            } else if (const std::size_t i = edge_separators.find(c); i != std::string_view::npos) {
                ++counts[i];
                cell_begins = true;
            } else {
                cell_begins = cell_begins && c == ' ';
            }
        }
        const std::string_view row = text.substr(0, at);
        if (!without_blanks_around(row).empty()) survey.add(counts, row);
        text.remove_prefix(at);
    }
    return survey.choose();
}

}  // namespace interlink::detail
