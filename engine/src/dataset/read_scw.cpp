// The format, as the files of ScenarioWizard 4 show it:
//
//     $ ScenarioWizard 4.0        the program and its version
//     the title                   free text, up to the first descriptor
//     &A. Government              descriptors, each with its states; names are long
//      -A1 "Patriots party"
//     #                           a line that begins with # ends a section
//     …                           short names in the same order, # (nothing) #, a colour a state, # (nothing) #
//      0 , 0 , 0 ,-2 , 1 …        the matrix: a row for each state, row acts on column
//     #
//     …                           remarks
//
// Names, matrix and title are read. Short names, colours and remarks say nothing that is computed with.
#include "dataset/read_scw.hpp"

#include <interlink/matrix.hpp>

#include "dataset/fields.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <set>
#include <utility>
#include <vector>

namespace interlink::detail {
namespace {

constexpr int sections_before_matrix = 5;
constexpr Range scw_score{-1e6, 1e6, false, "from -1000000 to 1000000"};

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3f));
    } else {
        out += static_cast<char>(0xe0 | c >> 12);
        out += static_cast<char>(0x80 | (c >> 6 & 0x3f));
        out += static_cast<char>(0x80 | (c & 0x3f));
    }
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const CodePoint c = decode(bytes);
        if (c.size == 0) return false;
        bytes.remove_prefix(c.size);
    }
    return true;
}

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

class ScwReader {
  public:
    ScwReader(Context& context, const SourceFile& file) : context_(context), rest_(file.text()) {}

    std::optional<ScwProject> read() {
        next_line();
        read_title();
        read_names();
        if (context_.findings.failed()) return std::nullopt;  // nobody knows which row of the matrix is whose
        for (int section = 1; section < sections_before_matrix && more_; ++section) skip_section();
        read_matrix();
        if (context_.findings.failed()) return std::nullopt;
        return std::move(project_);
    }

  private:
    Span at(std::size_t column = 1, std::size_t width = 1) const {
        return {0, number_, static_cast<std::uint32_t>(column),
                static_cast<std::uint32_t>(std::max<std::size_t>(1, width))};
    }
    void complain(std::string text, std::string hint) {
        context_.findings.add(Code::scw_malformed, at(1, length(line_)), std::move(text), std::move(hint));
    }

    void next_line() {
        more_ = !rest_.empty();
        const std::size_t end = std::min(rest_.find_first_of("\r\n"), rest_.size());
        line_ = rest_.substr(0, end);
        rest_.remove_prefix(rest_.substr(end).starts_with("\r\n") ? end + 2 : std::min(end + 1, rest_.size()));
        if (more_) ++number_;
    }
    bool section_ends() const { return without_blanks(line_).starts_with('#'); }

    void read_title() {
        for (next_line(); more_ && !without_blanks(line_).starts_with('&') && !section_ends(); next_line())
            if (project_.title.empty()) project_.title = without_blanks(line_);
    }

    void read_names() {
        for (; more_ && !section_ends(); next_line()) {
            const std::string_view text = without_blanks(line_);
            if (text.starts_with('&'))
                add_descriptor(without_blanks(text.substr(1)));
            else if (text.starts_with('-') && !descriptors().empty())
                add_state(without_blanks(text.substr(1)));
            else if (!text.empty())
                complain(text::format(
                             "expected a descriptor ('&' and its name) or a state (a blank, '-' and its name), not {}",
                             quote(text)),
                         "end the list of names with a line '#'");
        }
        for (const Descriptor& descriptor : descriptors())
            if (descriptor.states.empty())
                context_.findings.add(Code::scw_malformed, {0, descriptor.place.line, 1, 1},
                                      text::format("the descriptor {} has no state", quote(descriptor.id)),
                                      "list its states below it, each on a line that begins with ' -'");
        if (descriptors().empty())
            complain("there is no descriptor", "descriptors begin with '&', their states with ' -'");
    }

    std::vector<Descriptor>& descriptors() { return project_.foresight.descriptors; }

    /// Names that were left blank are numbered, so that every state can be told from the others.
    void add_descriptor(std::string_view name) {
        Descriptor descriptor;
        descriptor.id = name.empty() ? text::format("Descriptor {}", descriptors().size() + 1) : std::string(name);
        descriptor.name = descriptor.id;
        descriptor.place = at().place();
        report_repeated("descriptor", descriptor.id, descriptor_names_);
        state_names_.clear();
        descriptors().push_back(std::move(descriptor));
    }

    void add_state(std::string_view name) {
        Descriptor& owner = descriptors().back();
        std::string id = name.empty() ? text::format("State {}", owner.states.size() + 1) : std::string(name);
        report_repeated("state", id, state_names_);
        owner.states.push_back({id, id});
        states_.emplace_back(descriptors().size() - 1, owner.states.size() - 1);
        if (states_.size() != matrix_size_limit + 1) return;
        context_.findings.add(Code::matrix_too_large, at(1, length(line_)),
                              text::format("there are more than {} states", matrix_size_limit), "join some of them");
    }

    void report_repeated(std::string_view what, const std::string& name, std::set<std::string>& seen) {
        if (seen.insert(name).second) return;
        context_.findings.add(Code::label_repeated, at(1, length(line_)),
                              text::format("a second {} {}", what, quote(name)), "rename one of the two");
    }

    void skip_section() {
        next_line();
        while (more_ && !section_ends()) next_line();
    }

    void read_matrix() {
        std::size_t row = 0;
        for (next_line(); more_ && !section_ends(); next_line())
            if (!without_blanks(line_).empty()) read_row(row++);
        if (row == states_.size()) return;
        complain(text::format("expected a matrix of {} rows, one a state, in the sixth section; there {} {}",
                              states_.size(), row == 1 ? "is" : "are", row),
                 "each of the five sections before it ends with a line '#'");
    }

    void read_row(std::size_t row) {
        std::size_t column = 0, begin = 0;
        for (bool last = false; !last; ++column) {
            const std::size_t comma = line_.find(',', begin);
            last = comma == std::string_view::npos;
            const std::string_view cell = line_.substr(begin, last ? std::string_view::npos : comma - begin);
            if (row < states_.size() && column < states_.size()) read_score(row, column, cell, begin);
            begin = comma + 1;
        }
        if (column != states_.size() && row < states_.size())
            context_.findings.add(Code::cell_count, at(1, length(line_)),
                                  text::format("the row of {} has {} scores, there are {} states", quote(state_of(row)),
                                               column, states_.size()),
                                  "scores are separated by commas and take a decimal point");
    }

    void read_score(std::size_t row, std::size_t column, std::string_view cell, std::size_t offset) {
        Node node;
        node.text = without_blanks(cell);
        const std::size_t lead = node.text.empty() ? 0 : static_cast<std::size_t>(node.text.data() - cell.data());
        node.span = at(length(line_.substr(0, offset + lead)) + 1, length(node.text));
        const auto what = text::format("the score of {} on {}", quote(state_of(row)), quote(state_of(column)));
        const auto score = read_number(context_, node, what, scw_score);
        if (!score || *score == 0.0) return;
        Impact impact;
        impact.from_descriptor = descriptor_of(row);
        impact.from_state = state_of(row);
        impact.to_descriptor = descriptor_of(column);
        impact.to_state = state_of(column);
        impact.score = *score;
        impact.place = node.span.place();
        project_.foresight.impacts.push_back(std::move(impact));
    }

    const std::string& descriptor_of(std::size_t row) { return descriptors()[states_[row].first].id; }
    const std::string& state_of(std::size_t row) {
        return descriptors()[states_[row].first].states[states_[row].second].id;
    }

    Context& context_;
    std::string_view rest_;
    std::string_view line_{};
    std::uint32_t number_ = 0;
    bool more_ = true;
    std::vector<std::pair<std::size_t, std::size_t>> states_{};  ///< descriptor and state of each row of the matrix
    std::set<std::string> descriptor_names_{}, state_names_{};
    ScwProject project_{};
};

}  // namespace

bool is_scw(std::string_view text) {
    return text.starts_with('$') || text.starts_with("\xef\xbb\xbf$");
}

std::string scw_text(std::string_view bytes) {
    if (is_utf8(bytes)) return std::string(bytes);
    static constexpr std::array<char16_t, 32> from_0x80{0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                        0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
                                                        0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                        0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};
    std::string text;
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        append_utf8(text, c >= 0x80 && c < 0xa0 ? from_0x80[c - 0x80u] : c);
    }
    return text;
}

std::optional<ScwProject> read_scw(Context& context, const SourceFile& file) {
    return ScwReader(context, file).read();
}

}  // namespace interlink::detail
