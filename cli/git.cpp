#include "git.hpp"

#include <charconv>
#include <string_view>

namespace interlink::cli {

namespace {

constexpr std::size_t most_list_bytes = 256u << 20;
constexpr std::size_t longest_blob_head = 128;  ///< "ID blob SIZE\n", and the line end after the bytes

/// Settings of the command line count more than those of a repository.
const std::vector<std::string> safe_settings{
    "--no-pager",           "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c",
    "protocol.allow=never", "-c", "core.quotePath=false",
};

/// Messages in English, no lock, no prompt, no objects fetched or put in place of those committed.
const std::vector<std::string> safe_environment{
    "LC_ALL=C",
    "LANGUAGE=C",
    "GIT_OPTIONAL_LOCKS=0",
    "GIT_TERMINAL_PROMPT=0",
    "GIT_ASKPASS=true",
    "SSH_ASKPASS=true",
    "GIT_NO_LAZY_FETCH=1",
    "GIT_NO_REPLACE_OBJECTS=1",
    "GIT_PAGER=cat",
    "GIT_ALLOW_PROTOCOL=none",
};

/// Takes the text up to a character, and the character.
std::string_view take_until(std::string_view& text, char end) {
    const std::string_view part = text.substr(0, text.find(end));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

std::uint64_t number_of(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

ProcessResult run_git(std::vector<std::string> arguments, std::size_t most_bytes, const std::string& input) {
    std::vector<std::string> words{"git"};
    words.insert(words.end(), safe_settings.begin(), safe_settings.end());
    words.insert(words.end(), arguments.begin(), arguments.end());
    return run_process(words, most_bytes, input, safe_environment);
}

std::optional<std::string> git_line(std::vector<std::string> arguments) {
    const ProcessResult result = run_git(std::move(arguments));
    if (result.code != 0) return std::nullopt;
    return result.out.substr(0, result.out.find('\n'));
}

std::optional<std::map<std::string, TreeEntry>> list_tree(const std::string& tree) {
    const ProcessResult listed = run_git({"ls-tree", "-r", "-z", "--long", "--full-tree", tree}, most_list_bytes);
    if (listed.code != 0 || listed.too_much) return std::nullopt;
    std::map<std::string, TreeEntry> entries;
    for (std::string_view rest = listed.out; !rest.empty();) {  // MODE TYPE OBJECT SIZE<tab>PATH<nul>
        std::string_view head = take_until(rest, '\t');
        const std::string_view path = take_until(rest, '\0');
        const std::string_view mode = take_until(head, ' ');
        take_until(head, ' ');
        TreeEntry entry;
        entry.kind = mode == "120000"   ? TreeEntryKind::link
                     : mode == "160000" ? TreeEntryKind::submodule
                                        : TreeEntryKind::file;
        entry.object = take_until(head, ' ');
        entry.size = number_of(head);
        entries.emplace(path, std::move(entry));
    }
    return entries;
}

std::optional<std::vector<std::string>> read_blobs(const std::vector<std::string>& objects, std::uint64_t total) {
    if (objects.empty()) return std::vector<std::string>{};
    std::string asked;
    for (const std::string& object : objects) asked += object + '\n';
    const ProcessResult read = run_git({"cat-file", "--batch"}, total + objects.size() * longest_blob_head, asked);
    if (read.code != 0 || read.too_much) return std::nullopt;
    std::vector<std::string> blobs;
    std::string_view rest = read.out;
    for (const std::string& object : objects) {
        std::string_view head = take_until(rest, '\n');
        if (take_until(head, ' ') != object || take_until(head, ' ') != "blob") return std::nullopt;
        const std::uint64_t size = number_of(head);
        if (size >= rest.size()) return std::nullopt;
        blobs.emplace_back(rest.substr(0, size));
        rest.remove_prefix(size + 1);
    }
    return blobs;
}

}  // namespace interlink::cli
