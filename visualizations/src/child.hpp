#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

struct ChildTask {
    std::vector<std::string> arguments;  ///< from argv[0]; the program is given apart
    std::string input;
};

struct ChildOutcome {
    std::string output;
    std::string messages;  ///< standard error, the first 4 KiB
    enum class End { exited, killed_late, killed_large, crashed, not_started } end = End::not_started;
    int code = 0;  ///< exit code, signal number, or errno
    double seconds = 0;
};

/// Runs a program once a task, `at_once` side by side, each with its input on standard input and killed past the
/// deadline or when it writes more than 256 MiB. Leaves signals and other descriptors alone.
std::vector<ChildOutcome> run_children(const std::string& program, std::span<const ChildTask> tasks,
                                       std::chrono::milliseconds deadline, unsigned at_once);

struct ChildWords {
    std::string_view task;   ///< "the layout"
    std::string_view actor;  ///< "Graphviz"
    std::chrono::milliseconds deadline;
};

/// Why there is no result, as a clause; empty when the child ended well and said nothing.
std::string problem_of(const ChildOutcome& outcome, const ChildWords& words);

}  // namespace interlink::detail
