#include <interlink/edge_list.hpp>

#include "dataset/characters.hpp"
#include "dataset/findings.hpp"
#include "dataset/sha256.hpp"
#include "dataset/unicode.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <deque>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace interlink {
namespace detail {
namespace {

constexpr double least_weight = 1e-9, greatest_weight = 1e9;
constexpr std::string_view edge_form = "write: from to [weight]; names with blanks in double quotes";

struct EdgeWord {
    std::string text;
    Span span;
};

/// Takes lines of words apart.
class EdgeLineReader {
  public:
    EdgeLineReader(std::string_view line, Span here, Findings& findings)
        : rest_(line), here_(here), findings_(findings) {}

    /// The words before a comment; nothing when the line was reported.
    std::optional<std::vector<EdgeWord>> words() {
        std::vector<EdgeWord> found;
        while (pass_separator(!found.empty())) {
            found.push_back({{}, here_});
            if (!(rest_[0] == '"' ? quoted(found.back()) : bare(found.back()))) return std::nullopt;
        }
        return found;
    }

  private:
    void pass(std::size_t bytes) {
        here_.column += static_cast<std::uint32_t>(length(rest_.substr(0, bytes)));
        rest_.remove_prefix(bytes);
    }

    void pass_blanks() { pass(std::min(rest_.find_first_not_of(" \t\r"), rest_.size())); }

    /// Is there another word?
    bool pass_separator(bool comma) {
        pass_blanks();
        if (comma && rest_.starts_with(',')) {
            pass(1);
            pass_blanks();
        }
        return !rest_.empty() && rest_[0] != '#';
    }

    bool bare(EdgeWord& word) {
        const std::size_t size = std::min(rest_.find_first_of(" \t\r,\"#"), rest_.size());
        word.text = rest_.substr(0, size);
        word.span.width = static_cast<std::uint32_t>(std::max<std::size_t>(1, length(word.text)));
        if (word.text.empty()) return report(Code::text_empty, here_, "a name is missing before the comma");
        pass(size);
        if (rest_.starts_with('"')) return report(Code::quote_misplaced, here_, "a quote stands inside a word");
        return true;
    }

    bool quoted(EdgeWord& word) {
        std::size_t at = 1;
        for (; at < rest_.size(); ++at) {
            if (rest_[at] == '"' && !rest_.substr(at).starts_with("\"\"")) break;
            if (rest_[at] == '"') ++at;
            word.text += rest_[at];
        }
        if (at >= rest_.size())
            return report(Code::quote_unterminated, here_, "the quote that opens here is not closed on its line");
        word.span.width = static_cast<std::uint32_t>(length(rest_.substr(0, at + 1)));
        if (word.text.empty()) return report(Code::text_empty, here_, "a name is empty");
        pass(at + 1);
        if (rest_.empty() || std::string_view(" \t\r,#").find(rest_[0]) != std::string_view::npos) return true;
        return report(Code::quote_misplaced, here_, "text follows the closing quote of a name");
    }

    bool report(Code code, const Span& at, std::string text) {
        findings_.add(code, at, std::move(text), std::string(edge_form));
        return false;
    }

    std::string_view rest_;
    Span here_;
    Findings& findings_;
};

bool is_heading(const std::vector<EdgeWord>& words) {
    const auto is = [&](std::size_t i, std::string_view wanted) {
        return std::ranges::equal(words[i].text, wanted, [](char a, char b) { return (a | 0x20) == b; });
    };
    if (words.size() < 2 || words.size() > 3 || (words.size() == 3 && !is(2, "weight"))) return false;
    return (is(0, "from") && is(1, "to")) || (is(0, "source") && is(1, "target"));
}

class EdgeListBuilder {
  public:
    EdgeListBuilder(PlainGraph& graph, Findings& findings, const LoadLimits& limits)
        : graph_(graph), findings_(findings), limits_(limits) {}

    void add(const std::vector<EdgeWord>& words) {
        if (words.empty() || (std::exchange(first_, false) && is_heading(words))) return;
        if (words.size() < 2 || words.size() > 3) {
            const Span& at = words.size() < 2 ? words.front().span : words[3].span;
            findings_.add(Code::cell_count, at,
                          words.size() < 2
                              ? "an edge has two ends, and here is one"
                              : fmt::format("{} words where an edge has two ends and a weight", words.size()),
                          std::string(edge_form));
            return;
        }
        const auto weight = words.size() == 3 ? weight_of(words[2]) : std::optional(1.0);
        const auto from = vertex(words[0]), to = vertex(words[1]);
        if (weight && from && to) graph_.edges.push_back({*from, *to, *weight});
    }

  private:
    std::optional<double> weight_of(const EdgeWord& word) {
        double weight = 0;
        const char* end = word.text.data() + word.text.size();
        const auto [stopped, problem] = std::from_chars(word.text.data(), end, weight);
        if (stopped != end || problem == std::errc::invalid_argument) {
            findings_.add(Code::number_malformed, word.span, fmt::format("{} is not a number", quote(word.text)),
                          "the third word of a line is a weight; put names with blanks in double quotes");
            return std::nullopt;
        }
        if (problem == std::errc() && weight >= least_weight && weight <= greatest_weight) return weight;
        findings_.add(Code::number_out_of_range, word.span,
                      fmt::format("a weight lies between {:g} and {:g}, and this one is {}", least_weight,
                                  greatest_weight, quote(word.text)),
                      "take edges of weight 0 off the list; a sign cannot be given");
        return std::nullopt;
    }

    std::optional<std::uint32_t> vertex(const EdgeWord& word) {
        if (length(word.text) > limits_.text_length) {
            findings_.add(Code::text_too_long, word.span,
                          fmt::format("a name is longer than the limit of {} characters", limits_.text_length), "");
            return std::nullopt;
        }
        const auto [at, added] = numbers_.try_emplace(word.text, static_cast<std::uint32_t>(graph_.vertices.size()));
        if (added) graph_.vertices.push_back(word.text);
        return at->second;
    }

    PlainGraph& graph_;
    Findings& findings_;
    const LoadLimits& limits_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    bool first_ = true;
};

/// The lines of a text, and their numbers, from 1. A carriage return is a blank.
template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        visit(text.substr(0, end), number);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

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
        EdgeListBuilder builder(graph, findings, limits);
        std::uint64_t words = 0;
        for_each_line(files.front().text(), [&](std::string_view line, std::uint32_t number) {
            if (words > limits.values) return;
            const auto found = EdgeLineReader(line, {0, number, 1, 1}, findings).words();
            if (!found) return;
            words += found->size();
            if (words > limits.values)
                findings.add(Code::too_many_values, {0, number, 1, 1},
                             fmt::format("there are more than {} words", limits.values), "split the graph");
            else
                builder.add(*found);
        });
        if (!findings.failed() && graph.edges.empty())
            findings.add(Code::file_empty, {}, "the list has no edge", std::string(edge_form));
        if (!findings.failed()) result.graph = std::move(graph);
    }
    result.diagnostics = findings.take();
    return result;
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
                   fmt::format("{} is larger than the limit of {} bytes", detail::quote(name), limits.file_bytes)};
    return detail::read_edge_list({std::string(name), std::string(name), std::string(failure ? "" : text)},
                                  std::move(failure), limits);
}

std::optional<bool> is_edge_list_name(const std::filesystem::path& name) {
    constexpr std::array<std::string_view, 6> lists{".el", ".edges", ".edgelist", ".txt", ".tsv", ".csv"};
    const std::string extension = name.extension().string();
    if (std::ranges::find(lists, extension) != lists.end()) return true;
    if (extension == ".yaml" || extension == ".yml") return false;
    return std::nullopt;
}

bool is_edge_list(const std::filesystem::path& name, std::string_view text) {
    if (const auto known = is_edge_list_name(name)) return *known;
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    bool found = false, list = false;
    detail::for_each_line(text, [&](std::string_view line, std::uint32_t) {
        line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
        if (found || line.empty() || line[0] == '#') return;
        found = true;
        std::deque<detail::SourceFile> none{{}};
        detail::Findings ignored(none, 0);
        const auto words = detail::EdgeLineReader(line, {0, 1, 1, 1}, ignored).words();
        list = words && (words->size() == 2 || words->size() == 3) &&
               std::string_view("{[-%!&*|>").find(line[0]) == std::string_view::npos &&
               std::ranges::none_of(*words, [](const detail::EdgeWord& word) { return word.text.ends_with(':'); });
    });
    return list;
}

}  // namespace interlink
