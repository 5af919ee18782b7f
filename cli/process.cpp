#include "process.hpp"

#include <cerrno>

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace interlink::cli {

namespace {

constexpr std::size_t most_messages = 64u << 10;

/// Reads until the end, or past `most` bytes.
std::string read_all(int file, std::size_t most) {
    std::string bytes;
    char chunk[1u << 16];
    while (bytes.size() <= most) {
        const ssize_t got = ::read(file, chunk, sizeof chunk);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        bytes.append(chunk, static_cast<std::size_t>(got));
    }
    return bytes;
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& arguments, std::size_t most_bytes) {
    ProcessResult result;
    std::vector<char*> words;
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    int pipe[2];
    const int messages = ::memfd_create("messages", MFD_CLOEXEC);  // cannot fill up as a second pipe would
    if (messages < 0 || ::pipe2(pipe, O_CLOEXEC) != 0) {
        result.error = errno;
        if (messages >= 0) ::close(messages);
        return result;
    }
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO);
    pid_t child = 0;
    result.error = ::posix_spawnp(&child, words[0], &actions, nullptr, words.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    if (result.error == 0) {
        result.out = read_all(pipe[0], most_bytes);
        result.too_much = result.out.size() > most_bytes;
    }
    ::close(pipe[0]);  // before the wait: who still writes is ended by it
    if (result.error == 0) {
        result.code = wait_for(child);
        ::lseek(messages, 0, SEEK_SET);
        result.err = read_all(messages, most_messages);
    }
    ::close(messages);
    return result;
}

}  // namespace interlink::cli
