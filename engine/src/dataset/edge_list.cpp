#include <interlink/edge_list.hpp>

#include "dataset/characters.hpp"
#include "dataset/edges/builder.hpp"
#include "dataset/edges/words.hpp"
#include "dataset/sha256.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

namespace interlink {
namespace detail {
namespace {

/// Two passes: the first tells which column is what.
class EdgeListReader {
  public:
    EdgeListReader(const SourceFile& file, Findings& findings, const LoadLimits& limits)
        : file_(file),
          findings_(findings),
          limits_(limits),
          head_(edge_list_head(file.text())),
          separator_(edge_separator(file.text())) {}

    void read(PlainGraph& graph) {
        const auto columns = find_columns();
        if (!columns) return;
        Arena arena(limits_.values);
        EdgeRows rows(file_, separator_, arena, findings_);
        EdgeListBuilder builder(graph, *columns, head_, separator_, findings_, limits_);
        std::uint64_t values = 0;
        std::vector<Cell> row;
        const std::size_t before = skipped() + (columns->heading ? 1 : 0);
        for (std::size_t number = 0; rows.next(row); ++number) {
            values += row.size();
            if (values > limits_.values) {
                findings_.add(Code::too_many_values, row[0].span,
                              text::format("there are more than {} words", limits_.values), "split the graph");
                return;
            }
            if (number < skipped()) builder.begin_matrix(row);
            if (number >= before) builder.add(row);
        }
        builder.finish();
        if (rows.comments_like_edges() > 0)
            graph.notes.push_back(
                {"edge-list-comments",
                 text::format(
                     "{} that {} with # {} the form of an edge and {} read as {}: a name that begins with # "
                     "stands in double quotes.",
                     rows.comments_like_edges() == 1 ? "1 line" : text::format("{} lines", rows.comments_like_edges()),
                     rows.comments_like_edges() == 1 ? "begins" : "begin",
                     rows.comments_like_edges() == 1 ? "has" : "have", rows.comments_like_edges() == 1 ? "was" : "were",
                     rows.comments_like_edges() == 1 ? "a comment" : "comments")});
    }

  private:
    /// The line of sizes of a Matrix Market file.
    std::size_t skipped() const { return head_.matrix_market ? 1 : 0; }

    std::optional<EdgeColumns> find_columns() {
        std::deque<SourceFile> none{{}};
        Findings unheard(none, 0);  // what is wrong with rows is told by the second pass
        Arena arena(limits_.values);
        EdgeRows rows(file_, separator_, arena, unheard);
        const EdgeSurvey survey = survey_edges(rows, separator_, skipped());
        if (!survey.first.empty()) return find_edge_columns(survey, head_, separator_, findings_);
        return EdgeColumns{};
    }

    const SourceFile& file_;
    Findings& findings_;
    const LoadLimits& limits_;
    EdgeListHead head_;
    char separator_;
};

PlainGraphResult read_edge_list(SourceFile file, std::optional<ReadFailure> failure, const LoadLimits& limits) {
    std::deque<SourceFile> files;
    files.push_back(std::move(file));
    Findings findings(files, limits.diagnostics);
    PlainGraphResult result;
    if (failure) {
        findings.add(failure->code, {}, std::move(failure->text), "check the path");
    } else if (check_characters(files.front(), 0, findings)) {
        PlainGraph graph;
        graph.path = files.front().name;
        Sha256 digest;
        digest.add(files.front().bytes);
        graph.hash = digest.hex();
        EdgeListReader(files.front(), findings, limits).read(graph);
        if (!findings.failed() && graph.edges.empty())
            findings.add(Code::file_empty, {}, "the list has no edge",
                         "write: from to [weight]; names with blanks in double quotes");
        if (!findings.failed()) result.graph = std::move(graph);
    }
    result.diagnostics = findings.take();
    return result;
}

/// Does the first row look like one of a table of edges, and not like YAML or prose?
bool is_edge_row(const std::vector<Cell>& row, char separator) {
    if (std::string_view("{[-!&*|>").find(row[0].text.empty() ? 'a' : row[0].text[0]) != std::string_view::npos)
        return false;
    if (std::ranges::any_of(row, [](const Cell& cell) { return cell.text.ends_with(':'); })) return false;
    if (row.size() < 2) return false;
    if (separator != blanks) return row[0].text.find(": ") == std::string_view::npos;
    std::vector<std::string_view> words;
    for (const Cell& cell : row) words.push_back(cell.text);
    const std::vector<EndColumns> ends = end_columns(words);
    return row.size() <= 3 ||
           std::ranges::all_of(words, [](std::string_view w) { return is_table_number(w, blanks); }) ||
           (!ends.empty() && ends[0].rank < certain_ends);
}

}  // namespace
}  // namespace detail

PlainGraphResult load_edge_list(const std::filesystem::path& path, const LoadLimits& limits) {
    detail::SourceFile file{path.string(), path.filename().string(), {}};
    auto failure = detail::read_file(path, file.name, limits.file_bytes, file.bytes);
    return detail::read_edge_list(std::move(file), std::move(failure), limits);
}

PlainGraphResult load_edge_list_text(std::string_view text, std::string_view name, const LoadLimits& limits) {
    std::optional<detail::ReadFailure> failure;
    if (text.size() > limits.file_bytes)
        failure = {detail::Code::file_too_large,
                   text::format("{} is larger than the limit of {} bytes", detail::quote(name), limits.file_bytes)};
    return detail::read_edge_list({std::string(name), std::string(name), std::string(failure ? "" : text)},
                                  std::move(failure), limits);
}

std::optional<bool> is_edge_list_name(const std::filesystem::path& name) {
    constexpr std::array<std::string_view, 7> lists{".el", ".edges", ".edgelist", ".ncol", ".txt", ".tsv", ".csv"};
    std::string extension = name.extension().string();
    for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (std::ranges::find(lists, extension) != lists.end()) return true;
    if (extension == ".yaml" || extension == ".yml") return false;
    return std::nullopt;
}

bool is_edge_list(const std::filesystem::path& name, std::string_view text) {
    if (const auto known = is_edge_list_name(name)) return *known;
    const detail::SourceFile file{{}, {}, std::string(text)};
    const std::deque<detail::SourceFile> none{{}};
    detail::Findings unheard(none, 0);
    detail::Arena arena(LoadLimits().values);
    const char separator = detail::edge_separator(file.text());
    std::vector<detail::Cell> row;
    return detail::EdgeRows(file, separator, arena, unheard).next(row) && detail::is_edge_row(row, separator);
}

}  // namespace interlink
