// Collects what is wrong, all of a run together.
#pragma once

#include <interlink/dataset.hpp>

#include "dataset/codes.hpp"
#include "dataset/source_file.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interlink::detail {

/// What a finding is about: `line` 0 means the file as a whole.
struct Span {
    std::uint32_t file = 0;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t width = 1;

    Place place() const { return {file, line, column}; }
};

/// One mistake is one finding, however many rows it was made in: what has the same code and says the same of the same
/// file becomes one, with the first place and the number of rows.
class Findings {
  public:
    Findings(const std::deque<SourceFile>& files, std::uint32_t limit) : files_(files), limit_(limit) {}

    void add(Code code, const Span& at, std::string text, std::string hint = {});
    /// The same, where texts differ and the mistake is one: findings of a file with the same cause are joined.
    void add_cause(Code code, const Span& at, std::string text, std::string hint, std::string_view cause);

    /// Has there been an error, shown or not?
    bool failed() const { return failed_; }
    /// Is nothing more shown? Then costly hints can be left out.
    bool full() const { return found_.size() >= limit_; }

    /// How many there are, to which `forget_since` goes back: for a file that is read again.
    std::size_t mark() const { return found_.size(); }
    void forget_since(std::size_t mark);

    const SourceFile& file(const Span& at) const { return files_[at.file]; }

    /// By file, line and column.
    std::vector<Diagnostic> take();

  private:
    struct Finding {
        Code code;
        Span at;
        std::string text;
        std::string hint;
        std::uint32_t times = 1;
        bool in_rows = true;               ///< of a table, each in a row of its own
        std::vector<std::uint32_t> lines;  ///< the first few, by line; `at` is on the first
    };

    void join(Finding& finding, const Span& at, std::string&& text, std::string&& hint);
    std::string text_of(const Finding& finding) const;

    const std::deque<SourceFile>& files_;
    std::uint32_t limit_;
    std::vector<Finding> found_;
    std::unordered_map<std::string, std::size_t> by_cause_;
    std::uint64_t hidden_ = 0;
    bool failed_ = false;
};

/// The text of a finding without the number of rows and their lines, which change with every edit.
std::string_view without_rows(std::string_view text);

}  // namespace interlink::detail
