#include "worker.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace interlink::worker {

void settle([[maybe_unused]] const char* bytes) {
    // Whoever asked may be gone: nobody is left to kill a worker that takes for ever.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const auto limit = std::strtoull(bytes, nullptr, 10);
    if (limit == 0) return;
    const rlimit space{limit, limit};
    setrlimit(RLIMIT_AS, &space);
#endif
}

std::string read_task() {
    std::string text;
    char block[65536];
    for (std::size_t got = 0; (got = std::fread(block, 1, sizeof block, stdin)) > 0;) text.append(block, got);
    return text;
}

void deliver(const char* bytes, std::size_t size) {
    const bool written = std::fwrite(bytes, 1, size, stdout) == size && std::fflush(stdout) == 0;
    _exit(written ? 0 : 1);
}

void complain(const std::string& text) {
    std::fputs(text.c_str(), stderr);
    std::fflush(stderr);
    _exit(1);
}

}  // namespace interlink::worker
