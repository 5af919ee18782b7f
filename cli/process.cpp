#include "process.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <string_view>

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

/// A file in memory that holds these bytes, to be read from its start; negative with errno when there is none.
int memory_file(const std::string& bytes) {
    const int file = ::memfd_create("input", MFD_CLOEXEC);  // cannot block as a pipe would
    std::size_t done = 0;
    while (file >= 0 && done < bytes.size()) {
        const ssize_t written = ::write(file, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            ::close(file);
            return -1;
        }
        done += static_cast<std::size_t>(written);
    }
    if (file >= 0) ::lseek(file, 0, SEEK_SET);
    return file;
}

/// Of this process, without what is set again.
std::vector<char*> environment_with(const std::vector<std::string>& settings) {
    std::vector<char*> all;
    const auto name_of = [](std::string_view setting) { return setting.substr(0, setting.find('=')); };
    for (char** entry = environ; *entry != nullptr; ++entry)
        if (std::ranges::none_of(settings, [&](const std::string& s) { return name_of(s) == name_of(*entry); }))
            all.push_back(*entry);
    for (const std::string& setting : settings) all.push_back(const_cast<char*>(setting.c_str()));
    all.push_back(nullptr);
    return all;
}

/// What this program ignores for itself is not for others to inherit.
void reset_signals(posix_spawnattr_t& attributes) {
    sigset_t defaults;
    ::sigemptyset(&defaults);
    for (const int signal : {SIGPIPE, SIGXFSZ}) ::sigaddset(&defaults, signal);
    ::posix_spawnattr_setsigdefault(&attributes, &defaults);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& arguments, std::size_t most_bytes, const std::string& input,
                          const std::vector<std::string>& environment) {
    ProcessResult result;
    std::vector<char*> words;
    for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    std::vector<char*> variables = environment_with(environment);
    int pipe[2];
    const int messages = ::memfd_create("messages", MFD_CLOEXEC);  // cannot fill up as a second pipe would
    const int given = memory_file(input);
    if (messages < 0 || given < 0 || ::pipe2(pipe, O_CLOEXEC) != 0) {
        result.error = errno;
        if (messages >= 0) ::close(messages);
        if (given >= 0) ::close(given);
        return result;
    }
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, given, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    reset_signals(attributes);
    pid_t child = 0;
    result.error = ::posix_spawnp(&child, words[0], &actions, &attributes, words.data(), variables.data());
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    ::close(given);
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
