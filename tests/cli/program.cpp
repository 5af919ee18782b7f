#include "cli/program.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <sys/wait.h>

namespace interlink::test {

namespace fs = std::filesystem;

namespace {

std::string quoted(const std::string& word) {
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

}  // namespace

Outcome run_program(const std::vector<std::string>& arguments, const std::string& input,
                    const std::vector<std::string>& environment, const std::string& program) {
    const TemporaryFolder folder;
    std::string command = "env";
    for (const std::string& setting : environment) command += " " + quoted(setting);
    command += " " + quoted(program);
    for (const std::string& argument : arguments) command += " " + quoted(argument);
    command += " <" + quoted(folder.write("in", input)) + " >" + quoted(folder.path("out")) + " 2>" +
               quoted(folder.path("err"));
    const int status = std::system(command.c_str());
    if (status == -1) throw std::runtime_error("no shell to run the program with");
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_file(folder.path("out")),
            read_file(folder.path("err"))};
}

std::string project_path(const std::string& relative) {
    return std::string(INTERLINK_SOURCE_DIR) + "/" + relative;
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "interlink-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string TemporaryFolder::path(const std::string& name) const {
    return name.empty() ? folder_ : folder_ + "/" + name;
}

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
}

std::vector<std::string> TemporaryFolder::entries() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_)) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

}  // namespace interlink::test
