// What the programs at arm's length have in common. A worker reads its task from standard input, writes the result to
// standard output, and what went wrong, in words, to standard error.
#pragma once

#include <string>

namespace interlink::worker {

/// Dies with the program that asked, and takes no more address space than `bytes` (a number in decimal; 0: no limit;
/// none under sanitizers).
void settle(const char* bytes);

std::string read_task();

/// Ends the process at once: the libraries behind a worker leak, and take their time to tidy up.
[[noreturn]] void deliver(const char* bytes, std::size_t size);
[[noreturn]] void complain(const std::string& text);

}  // namespace interlink::worker
