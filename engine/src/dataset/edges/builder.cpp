#include "dataset/edges/builder.hpp"

#include "dataset/edges/attributes.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace interlink::detail {
namespace {

std::string separator_words(char separator) {
    return separator == '\t' ? "a tab" : separator == ';' ? "a semicolon" : "a comma";
}

std::string form_of(char separator) {
    return separator == blanks ? "write: from to [weight]; names with blanks in double quotes"
                               : text::format("write: from{0}to{0}weight; a name with {1} in it in double quotes",
                                              separator, separator_words(separator));
}

bool is_word(std::string_view text, std::string_view word) {
    return std::ranges::equal(text, word,
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

std::string of_edges(std::uint64_t count) {
    return count == 1 ? "1 edge" : text::format("{} edges", count);
}

}  // namespace

EdgeListBuilder::EdgeListBuilder(PlainGraph& graph, EdgeColumns columns, EdgeListHead head, char separator,
                                 Findings& findings, const LoadLimits& limits)
    : graph_(graph),
      columns_(std::move(columns)),
      head_(head),
      separator_(separator),
      findings_(findings),
      limits_(limits),
      marks_(separator) {
    for (std::string& text : columns_.notes) note("edge-list-columns", std::move(text));
}

void EdgeListBuilder::note(std::string code, std::string text) {
    graph_.notes.push_back({std::move(code), std::move(text)});
}

void EdgeListBuilder::add(const std::vector<Cell>& row) {
    const auto cell = [&](std::size_t column) { return column < row.size() ? row[column] : Cell{{}, row.back().span}; };
    const auto given =
        static_cast<std::size_t>(std::ranges::count_if(row, [](const Cell& c) { return !c.text.empty(); }));
    if (given == 0) return;
    std::size_t width = row.size();
    while (width > 0 && row[width - 1].text.empty()) --width;
    if (width > (columns_.count > 0 ? columns_.count : head_.konect ? width : 3)) return report_width(row);
    const Cell from = cell(columns_.from), to = cell(columns_.to);
    if (to.text.empty() && !from.text.empty()) {
        if (columns_.count == 0 && given > 1) {
            findings_.add(Code::text_empty, to.span, "an edge lacks its second end", form_of(separator_));
        } else if (row.size() > 1 || check_alone(from)) {
            vertex(from, "left");  // a vertex without edges
        }
        return;
    }
    if (from.text.empty()) {
        findings_.add(Code::text_empty, from.span, "an edge lacks its first end", form_of(separator_));
        return;
    }
    std::optional<double> weight = 1.0;
    if (columns_.weight) {
        const Cell& given_weight = cell(*columns_.weight);
        if (given_weight.text.empty()) {
            ++blank_weights_;
        } else {
            ++weights_;
            weight = weight_of(given_weight);
        }
    }
    const PlainDirection direction = columns_.type ? direction_of(cell(*columns_.type)) : PlainDirection::unstated;
    const auto a = vertex(from, "left"), b = vertex(to, "right");
    if (weight && a && b) graph_.edges.push_back({*a, *b, *weight, direction});
}

/// One word where others have two: a vertex without edges, or an edge with another separator?
bool EdgeListBuilder::check_alone(const Cell& cell) {
    if (cell.quoted) return true;
    const std::string_view others = separator_ == blanks ? ",;" : " \t";
    const std::size_t at = cell.text.find_first_of(others);
    if (at == std::string_view::npos) return true;
    if (separator_ == blanks)
        findings_.add(
            Code::cell_count, cell.span,
            text::format("blanks separate in this file, and {} has none", quote(cell.text)),
            text::format("put a blank in the place of '{}' if this is an edge; a vertex of this name alone on "
                         "its line stands in double quotes",
                         cell.text[at]));
    else
        findings_.add(
            Code::cell_count, cell.span,
            text::format("{} separates in this file, and {} has none", separator_words(separator_), quote(cell.text)),
            text::format("put {} between the ends if this is an edge; a vertex of this name alone on its line "
                         "stands in double quotes",
                         separator_words(separator_)));
    return false;
}

void EdgeListBuilder::report_width(const std::vector<Cell>& row) {
    if (columns_.count > 0)
        findings_.add(Code::cell_count, row[columns_.count].span,
                      text::format("the row has {} cells, the heading has {}", row.size(), columns_.count),
                      separator_ == blanks
                          ? "put names with blanks in double quotes, or add the heading that is missing"
                          : text::format("put cells with {} in them in double quotes, or add the heading "
                                         "that is missing",
                                         separator_words(separator_)));
    else
        findings_.add(Code::cell_count, row[3].span,
                      text::format("{} {} where an edge has two ends and a weight", row.size(),
                                   separator_ == blanks ? "words" : "cells"),
                      form_of(separator_));
}

std::optional<std::uint32_t> EdgeListBuilder::vertex(const Cell& cell, std::string_view side) {
    if (separator_ == blanks && !cell.quoted && cell.text.size() > 1 &&
        std::string_view(",;").find(cell.text.back()) != std::string_view::npos) {
        findings_.add(
            Code::cell_count, cell.span,
            text::format("blanks separate in this file, and {} ends in '{}'", quote(cell.text), cell.text.back()),
            "take it away, or put the name in double quotes");
        return std::nullopt;
    }
    if (separator_ != blanks && !cell.quoted && cell.text.find(" # ") != std::string_view::npos) {
        findings_.add(
            Code::quote_misplaced, cell.span,
            text::format("{} holds a # between blanks: is it a name, or does a comment begin there?", quote(cell.text)),
            "put a comment on a line of its own; a name with # in it stands in double quotes");
        return std::nullopt;
    }
    if (length(cell.text) > limits_.text_length) {
        findings_.add(Code::text_too_long, cell.span,
                      text::format("a name is longer than the limit of {} characters", limits_.text_length), "");
        return std::nullopt;
    }
    std::string name(cell.text);
    if (head_.two_sides) name += text::format(" ({})", side);
    const auto [at, added] = numbers_.try_emplace(name, static_cast<std::uint32_t>(graph_.vertices.size()));
    if (added) graph_.vertices.push_back(std::move(name));
    return at->second;
}

void EdgeListBuilder::begin_matrix(const std::vector<Cell>& sizes) {
    std::array<std::uint64_t, 2> size{};
    for (std::size_t i = 0; i < size.size(); ++i) {
        const std::string_view text = i < sizes.size() ? sizes[i].text : std::string_view();
        const auto [stopped, problem] = std::from_chars(text.data(), text.data() + text.size(), size.at(i));
        if (text.empty() || problem != std::errc() || stopped != text.data() + text.size() ||
            size.at(i) > limits_.values) {
            findings_.add(Code::number_malformed, sizes[0].span,
                          "the first row of a Matrix Market file holds its numbers of rows, columns and entries",
                          "save the file again, or remove its first line and this row");
            return;
        }
    }
    head_.two_sides = size[0] != size[1];
    for (std::uint64_t i = 1; i <= size[0]; ++i) {
        const std::string name = std::to_string(i);
        vertex(Cell{name, sizes[0].span, true}, "left");
    }
    for (std::uint64_t i = 1; head_.two_sides && i <= size[1]; ++i) {
        const std::string name = std::to_string(i);
        vertex(Cell{name, sizes[0].span, true}, "right");
    }
}

std::optional<double> EdgeListBuilder::weight_of(const Cell& cell) {
    if (cell.quoted || !cell.text.starts_with('{')) return weight_of_number(cell.text, cell.span);
    const auto attributes = read_edge_attributes(cell.text);
    if (!attributes) {
        findings_.add(Code::number_malformed, cell.span,
                      text::format("{} is neither a weight nor a dictionary of attributes", quote(cell.text)),
                      "write it as {'weight': 3}, or the weight alone");
        return std::nullopt;
    }
    attributes_.insert(attributes->others.begin(), attributes->others.end());
    return attributes->weight.empty() ? 1.0 : weight_of_number(attributes->weight, cell.span);
}

std::optional<double> EdgeListBuilder::weight_of_number(std::string_view text, const Span& at) {
    const std::string pointed = marks_.with_point(text, at);
    std::string_view digits = pointed;
    if (digits.starts_with('+')) digits.remove_prefix(1);
    double weight = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, problem] = std::from_chars(digits.data(), end, weight);
    if (stopped != end || problem == std::errc::invalid_argument) {
        const bool comma =
            text.find(',') != std::string_view::npos && text.find_first_not_of("0123456789,") == std::string_view::npos;
        if (comma && std::exchange(comma_reported_, true)) return std::nullopt;  // one mistake of the whole file
        std::string mended(text);
        std::ranges::replace(mended, ',', '.');
        findings_.add(
            comma ? Code::decimal_comma : Code::number_malformed, at,
            comma ? text::format("{} has a decimal comma", quote(text))
                  : text::format("{} is not a number", quote(text)),
            comma ? text::format("write {}, here and in the other lines, or separate the file by semicolons", mended)
            : columns_.count > 0   ? "a weight is a number above 0; leave the cell blank where none is known"
            : separator_ == blanks ? "the third word of a line is a weight; put names with blanks in double quotes"
                                   : "the third cell of a row is a weight");
        return std::nullopt;
    }
    if (problem == std::errc() && std::isfinite(weight) && weight >= least_edge_weight &&
        weight <= greatest_edge_weight)
        return weight;
    findings_.add(Code::number_out_of_range, at,
                  text::format("a weight lies between {:g} and {:g}, and this one is {}", least_edge_weight,
                               greatest_edge_weight, quote(text)),
                  "take edges of weight 0 off the list; a sign cannot be given");
    return std::nullopt;
}

PlainDirection EdgeListBuilder::direction_of(const Cell& cell) {
    if (is_word(cell.text, "directed")) {
        ++directed_;
        return PlainDirection::directed;
    }
    if (is_word(cell.text, "undirected")) {
        ++undirected_;
        return PlainDirection::undirected;
    }
    if (!cell.text.empty() && other_types_++ == 0) {
        other_type_ = cell.span;
        other_type_text_ = cell.text;
    }
    return PlainDirection::unstated;
}

void EdgeListBuilder::note_directions() {
    if (other_types_ > 0 && directed_ + undirected_ > 0)
        findings_.add(Code::choice_unknown, other_type_,
                      text::format("the type of an edge is Directed or Undirected, not {}", quote(other_type_text_)),
                      "correct it; if the column says something else, rename it");
    else if (other_types_ > 0)
        note("edge-list-columns", "One column was not read: 'Type'; it does not say Directed or Undirected.");
    if (directed_ > 0 && undirected_ > 0)
        note("edge-list-direction",
             text::format(
                 "The table mixes directions: {} {} Directed, {} {} Undirected. Without --directed all are read "
                 "without direction; with it, undirected edges lead both ways.",
                 of_edges(directed_), directed_ == 1 ? "is" : "are", of_edges(undirected_),
                 undirected_ == 1 ? "is" : "are"));
    else if (directed_ > 0 || (columns_.type == std::nullopt && head_.directed == true))
        note("edge-list-direction", "The file says that its edges are directed: --directed keeps their direction.");
    else if (undirected_ > 0)
        note("edge-list-direction",
             "The file says that its edges are undirected: with --directed they lead both ways.");
}

void EdgeListBuilder::finish() {
    marks_.report_mixture(findings_);
    note_directions();
    if (head_.two_sides)
        note("edge-list-sides",
             "The file says that its two columns number their vertices apart: (left) and (right) tell them apart.");
    if (!attributes_.empty())
        note("edge-list-columns",
             text::format("Attributes of edges that were not read: {}.", text::join(attributes_, ", ")));
    if (blank_weights_ > 0 && weights_ > 0)
        note("edge-list-weights", text::format("{} without a weight {} weight 1.", of_edges(blank_weights_),
                                               blank_weights_ == 1 ? "has" : "have"));
}

}  // namespace interlink::detail
