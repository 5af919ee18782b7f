// From the rows of a table to a graph.
#pragma once

#include <interlink/edge_list.hpp>

#include "dataset/decimal_marks.hpp"
#include "dataset/edges/columns.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interlink::detail {

class EdgeListBuilder {
  public:
    EdgeListBuilder(PlainGraph& graph, EdgeColumns columns, EdgeListHead head, char separator, Findings& findings,
                    const LoadLimits& limits);

    void add(const std::vector<Cell>& row);
    /// The row of sizes of a Matrix Market file: there are as many vertices, whether they have edges or not.
    void begin_matrix(const std::vector<Cell>& sizes);
    /// What can be told at the end only: mixtures, and notes.
    void finish();

  private:
    std::optional<std::uint32_t> vertex(const Cell& cell, std::string_view side);
    std::optional<double> weight_of(const Cell& cell);
    std::optional<double> weight_of_number(std::string_view text, const Span& at);
    void report_width(const std::vector<Cell>& row);
    bool check_alone(const Cell& cell);
    PlainDirection direction_of(const Cell& cell);
    void note(std::string code, std::string text);
    void note_directions();

    PlainGraph& graph_;
    EdgeColumns columns_;
    EdgeListHead head_;
    char separator_;
    Findings& findings_;
    const LoadLimits& limits_;
    DecimalMarks marks_;
    std::unordered_map<std::string, std::uint32_t> numbers_{};
    std::set<std::string> attributes_{};  ///< names of those that were not read
    std::uint64_t blank_weights_ = 0, weights_ = 0;
    std::uint64_t directed_ = 0, undirected_ = 0, other_types_ = 0;
    Span other_type_{};
    std::string other_type_text_{};
    bool comma_reported_ = false;
};

}  // namespace interlink::detail
