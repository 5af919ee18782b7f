// Collects what is wrong, all of a run together.
#pragma once

#include <interlink/dataset.hpp>

#include "dataset/codes.hpp"
#include "dataset/source_file.hpp"

#include <cstdint>
#include <deque>
#include <string>
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

class Findings {
  public:
    Findings(const std::deque<SourceFile>& files, std::uint32_t limit) : files_(files), limit_(limit) {}

    void add(Code code, const Span& at, std::string text, std::string hint = {});

    /// Has there been an error, shown or not?
    bool failed() const { return failed_; }
    /// Is nothing more shown? Then costly hints can be left out.
    bool full() const { return found_.size() >= limit_; }

    /// By file, line and column.
    std::vector<Diagnostic> take();

  private:
    struct Finding {
        Code code;
        Span at;
        std::string text;
        std::string hint;
    };

    const std::deque<SourceFile>& files_;
    std::uint32_t limit_;
    std::vector<Finding> found_;
    std::uint64_t hidden_ = 0;
    bool failed_ = false;
};

}  // namespace interlink::detail
