// Errors and formulas of spreadsheets, places for a text that never came, and figures without words.
#include "check/accidents/accidents.hpp"
#include "dataset/slug.hpp"
#include "dataset/unicode.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace interlink::detail {
namespace {

constexpr std::string_view remains_blanks = " \t\r\n";

std::string_view trim_remains(std::string_view text, std::string_view marks = remains_blanks) {
    const std::size_t first = text.find_first_not_of(marks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(marks) - first + 1);
}

bool is_capital_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_decimal_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_among(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// "#REF!", "#¿NOMBRE?", "#DIV/0!": a hash, capitals, and an exclamation or question mark.
bool is_marked_error(std::string_view word) {
    if (word.size() < 4 || word[0] != '#' || (word.back() != '!' && word.back() != '?')) return false;
    std::string_view name = word.substr(1, word.size() - 2);
    for (const std::string_view mark : {"¡", "¿"})
        if (name.starts_with(mark)) name.remove_prefix(mark.size());
    return !name.empty() && !is_decimal_digit(name[0]) && std::ranges::none_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || remains_blanks.find(c) != std::string_view::npos;
    });
}

/// The errors without such a mark, of Excel and LibreOffice in their languages.
constexpr auto bare_errors = std::to_array<std::string_view>(
    {"#N/A", "#N/D", "#NV", "#N/B", "#I/T", "#N/V", "#YOK", "#Н/Д", "#ND", "#HIÁNYZIK", "#NEDOSTUPNÝ",
     "#NENÍ_K_DISPOZICI", "#GETTING_DATA", "#BUSY", "#SAKNAS", "#PUUTTUU", "#ERROR"});

/// "Err:502", "Fehler:502"
bool is_numbered_error(std::string_view word) {
    constexpr std::array<std::string_view, 8> names{"err",    "error", "fehler", "erreur",
                                                    "errore", "erro",  "fout",   "fel"};
    const std::size_t colon = word.find(':');
    if (colon == std::string_view::npos || word.size() != colon + 4) return false;
    return std::ranges::all_of(word.substr(colon + 1), is_decimal_digit) && word[colon + 1] == '5' &&
           is_among(folded(word.substr(0, colon)), names);
}

bool is_error_value(std::string_view word) {
    const bool too_narrow = word.size() >= 3 && word.find_first_not_of('#') == std::string_view::npos;
    return too_narrow || is_among(word, bare_errors) || is_marked_error(word) || is_numbered_error(word);
}

/// Passes a reference to a cell such as A1 or $AB$12; 0 where there is none.
std::size_t cell_reference(std::string_view text) {
    std::size_t at = 0;
    const auto pass = [&](char c) { at += at < text.size() && text[at] == c; };
    pass('$');
    const std::size_t letters = at;
    while (at < text.size() && is_capital_letter(text[at])) ++at;
    if (at == letters || at - letters > 3) return 0;
    pass('$');
    const std::size_t digits = at;
    while (at < text.size() && is_decimal_digit(text[at])) ++at;
    return at == digits ? 0 : at;
}

/// Is it a reference, or does it begin with one that an operator follows?
bool begins_with_reference(std::string_view text) {
    const std::size_t size = cell_reference(text);
    if (size == 0) return false;
    const std::string_view rest = trim_remains(text.substr(size));
    return rest.empty() || std::string_view("+-*/^&:;,=<>)").find(rest[0]) != std::string_view::npos;
}

/// "SUM(", "SI.ERREUR("
bool begins_with_call(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && (is_capital_letter(text[at]) || text[at] == '.' || text[at] == '_' ||
                                (at > 0 && is_decimal_digit(text[at]))))
        ++at;
    return at >= 2 && at < text.size() && text[at] == '(';
}

/// What people write where a text is to come, folded; without marks around it.
constexpr auto placeholders = std::to_array<std::string_view>({"tbd",
                                                               "tba",
                                                               "tbc",
                                                               "tbx",
                                                               "todo",
                                                               "to do",
                                                               "fixme",
                                                               "wip",
                                                               "n/a",
                                                               "na",
                                                               "n.a",
                                                               "n. a",
                                                               "n.n",
                                                               "n/d",
                                                               "n.d",
                                                               "nd",
                                                               "none",
                                                               "nil",
                                                               "null",
                                                               "nan",
                                                               "nothing",
                                                               "undefined",
                                                               "unknown",
                                                               "empty",
                                                               "blank",
                                                               "yes",
                                                               "no",
                                                               "to be defined",
                                                               "to be determined",
                                                               "to be decided",
                                                               "to be done",
                                                               "to be added",
                                                               "to be completed",
                                                               "to be confirmed",
                                                               "to be filled in",
                                                               "to come",
                                                               "not applicable",
                                                               "not available",
                                                               "no data",
                                                               "placeholder",
                                                               "phrase",
                                                               "text",
                                                               "your text here",
                                                               "enter text",
                                                               "enter text here",
                                                               "click to add text",
                                                               "click to edit",
                                                               "insert text here",
                                                               "example",
                                                               "sample",
                                                               "dummy",
                                                               "test",
                                                               "asdf",
                                                               "abc",
                                                               "foo",
                                                               "bar",
                                                               "keine",
                                                               "keine angabe",
                                                               "k.a",
                                                               "k. a",
                                                               "entfallt",
                                                               "folgt",
                                                               "offen",
                                                               "neant",
                                                               "sans objet",
                                                               "a completer",
                                                               "a definir",
                                                               "por definir",
                                                               "pendiente",
                                                               "ninguno",
                                                               "ninguna",
                                                               "nao aplicavel",
                                                               "da definire",
                                                               "n.v.t",
                                                               "н/д",
                                                               "нет"});
constexpr auto placeholders_without_case =
    std::to_array<std::string_view>({"無", "无", "なし", "待定", "暂无", "未定", "不明"});

/// Marks that stand around a placeholder: [TBD], <text>, (n/a), "tbd…".
constexpr std::string_view around = " \t\r\n[](){}<>\"'.,:;!?*_-–—…/";

/// Words in capitals that say in the midst of a text that it is not finished.
bool has_reminder(std::string_view text) {
    constexpr std::array<std::string_view, 6> reminders{"TBD", "TODO", "FIXME", "XXX", "TBC", "TBA"};
    for (const std::string_view reminder : reminders)
        for (std::size_t at = text.find(reminder); at != std::string_view::npos; at = text.find(reminder, at + 1)) {
            const auto letter = [](char c) {
                return is_capital_letter(c) || (c >= 'a' && c <= 'z') || is_decimal_digit(c) ||
                       static_cast<signed char>(c) < 0;
            };
            const std::size_t end = at + reminder.size();
            if ((at == 0 || !letter(text[at - 1])) && (end == text.size() || !letter(text[end]))) return true;
        }
    return false;
}

}  // namespace

std::optional<std::string_view> spreadsheet_error_in(std::string_view text) {
    constexpr std::string_view bounds = " \t\r\n,;()[]{}\"'=+*";
    while (!text.empty()) {
        const std::size_t first = text.find_first_not_of(bounds);
        if (first == std::string_view::npos) return std::nullopt;
        text.remove_prefix(first);
        const std::string_view word = text.substr(0, std::min(text.find_first_of(bounds), text.size()));
        if (is_error_value(word)) return word;
        if (word.ends_with('.') && is_error_value(word.substr(0, word.size() - 1)))
            return word.substr(0, word.size() - 1);
        text.remove_prefix(word.size());
    }
    return std::nullopt;
}

bool is_formula(std::string_view text) {
    text = trim_remains(text);
    if (text.starts_with('\'')) text.remove_prefix(1);
    if (text.starts_with("{=")) return true;
    if (text.starts_with("of:=") || text.starts_with("oooc:=") || text.starts_with("msoxl:=")) return true;
    if (text.starts_with('='))
        return text.size() > 1 && remains_blanks.find(text[1]) == std::string_view::npos &&
               text.find_first_not_of('=') != std::string_view::npos && text[1] != '>';
    if (text.starts_with('+') || text.starts_with('-') || text.starts_with('@'))
        return begins_with_call(text.substr(1)) || (text[0] != '@' && begins_with_reference(text.substr(1)));
    const std::size_t sheet = text.rfind('!');  // Sheet1!A1
    return sheet != std::string_view::npos && sheet > 0 && cell_reference(text.substr(sheet + 1)) != 0 &&
           cell_reference(text.substr(sheet + 1)) == text.size() - sheet - 1;
}

bool is_placeholder(std::string_view text) {
    text = trim_remains(text);
    if (has_reminder(text)) return true;
    const std::string word = folded(trim_remains(text, around));
    if (word.empty()) return !text.empty();
    if (is_among(word, placeholders) || is_among(text, placeholders_without_case)) return true;
    if (word.find("lorem ipsum") != std::string::npos) return true;
    return word.size() >= 2 && word.find_first_not_of('x') == std::string::npos;
}

bool is_number_alone(std::string_view text) {
    bool digit = false;
    for (std::string_view rest = text; !rest.empty();) {
        const CodePoint c = decode(rest);
        digit = digit || is_decimal_digit(rest[0]);
        const bool letter =
            (rest[0] >= 'a' && rest[0] <= 'z') || is_capital_letter(rest[0]) ||
            (c.value >= 0xc0 && c.value != 0xd7 && c.value != 0xf7 && (c.value < 0x2000 || c.value > 0x2bff));
        if (letter) return false;
        rest.remove_prefix(std::max<std::size_t>(1, c.size));
    }
    return digit;
}

Accident accident_in(std::string_view text) {
    if (spreadsheet_error_in(text)) return Accident::spreadsheet_error;
    if (is_formula(text)) return Accident::formula;
    if (is_placeholder(text)) return Accident::placeholder;
    if (is_number_alone(text)) return Accident::number;
    return phrases_in(text).empty() ? Accident::none : Accident::several_phrases;
}

}  // namespace interlink::detail
