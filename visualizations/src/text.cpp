#include <interlink/visualizations/text.hpp>

#include "font_widths.hpp"

#include <algorithm>
#include <utility>

#include <utf8proc.h>

namespace interlink {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "…";

struct CodePoint {
    utf8proc_int32_t value = -1;  ///< negative: not UTF-8
    std::size_t bytes = 1;
};

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};  // most of what is measured
    CodePoint result;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    const auto read = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &result.value);
    result.bytes = read > 0 ? static_cast<std::size_t>(read) : 1;
    if (read <= 0) result.value = -1;
    return result;
}

bool forbidden(utf8proc_int32_t c) {
    const bool control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
    const bool direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f;
    return control || direction || c == 0xfeff || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

double em_thousandths(utf8proc_int32_t c, bool bold) {
    for (const auto& range : detail::font_ranges()) {
        const auto widths = bold ? range.bold : range.regular;
        const auto first = static_cast<utf8proc_int32_t>(range.first);
        if (c < first || c >= first + static_cast<utf8proc_int32_t>(widths.size())) continue;
        if (const auto width = widths[static_cast<std::size_t>(c - first)]; width > 0) return width;
    }
    const int columns = c < 0 ? 1 : utf8proc_charwidth(c);
    return columns == 0 ? 0.0 : columns == 2 ? 1000.0 : 600.0;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

/// The longest start of `text` that fits, at least one code point.
std::string_view head_that_fits(std::string_view text, double width, double size, bool bold) {
    double used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto point = code_point_at(text, at);
        used += em_thousandths(point.value, bold) * size / 1000;
        if (used > width && at > 0) break;
        at += point.bytes;
    }
    return text.substr(0, at);
}

std::string shortened(std::string_view line, double width, double size, bool bold) {
    const double room = width - text_width(ellipsis, size, bold);
    std::string result(head_that_fits(line, std::max(room, 0.0), size, bold));
    while (!result.empty() && result.back() == ' ') result.pop_back();
    return result + std::string(ellipsis);
}

}  // namespace

std::string drawable_text(std::string_view text, bool keep_lines) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto point = code_point_at(text, at);
        if (point.value == '\n' && keep_lines) {
            result += '\n';
        } else if (point.value == '\n' || point.value == '\t' || point.value == '\r') {
            result += ' ';
        } else if (point.value < 0 || forbidden(point.value)) {
            result += replacement;
        } else {
            result += text.substr(at, point.bytes);
        }
        at += point.bytes;
    }
    return result;
}

double text_width(std::string_view utf8, double size, bool bold) {
    double thousandths = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto point = code_point_at(utf8, at);
        thousandths += em_thousandths(point.value, bold);
        at += point.bytes;
    }
    return thousandths * size / 1000;
}

double text_width(const std::vector<std::string>& lines, double size, bool bold) {
    double widest = 0;
    for (const auto& line : lines) widest = std::max(widest, text_width(line, size, bold));
    return widest;
}

std::vector<std::string> wrap_text(std::string_view utf8, double width, double size, bool bold, std::size_t max_lines) {
    std::vector<std::string> lines(1);
    for (auto word : words_of(drawable_text(utf8))) {
        const auto joined = lines.back().empty() ? word : lines.back() + ' ' + word;
        if (text_width(joined, size, bold) <= width) {
            lines.back() = joined;
            continue;
        }
        if (!lines.back().empty()) lines.emplace_back();
        while (text_width(word, size, bold) > width) {
            const auto head = head_that_fits(word, width, size, bold);
            if (head.size() == word.size()) break;
            lines.back() = head;
            word.erase(0, head.size());
            lines.emplace_back();
        }
        lines.back() = word;
    }
    if (max_lines > 0 && lines.size() > max_lines) {
        const auto rest = lines[max_lines - 1] + ' ' + lines[max_lines];
        lines.resize(max_lines);
        lines.back() = shortened(rest, width, size, bold);
    }
    return lines;
}

std::vector<std::string> balance_text(std::string_view utf8, std::size_t lines, double size, bool bold) {
    const auto text = drawable_text(utf8);
    double low = 0;
    double high = text_width(text, size, bold) + 0.01;
    for (const auto& word : words_of(text)) low = std::max(low, text_width(word, size, bold));
    // Twenty halvings take any width that fits a page below a hundredth of a point.
    for (int step = 0; step < 20 && high - low > 0.01; ++step) {
        const double middle = (low + high) / 2;
        (wrap_text(text, middle, size, bold).size() <= lines ? high : low) = middle;
    }
    return wrap_text(text, high, size, bold);
}

}  // namespace interlink
