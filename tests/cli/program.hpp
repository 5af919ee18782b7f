// Runs the program as a user does: a process with its exit code, standard output and standard error.
#pragma once

#include <string>
#include <vector>

namespace interlink::test {

struct Outcome {
    int code = -1;
    std::string out;
    std::string err;
};

/// Arguments are passed as they are; `input` is standard input; `environment` is added ("NAME=VALUE"); `program` may be
/// a copy somewhere else.
Outcome run_program(const std::vector<std::string>& arguments, const std::string& input = {},
                    const std::vector<std::string>& environment = {}, const std::string& program = INTERLINK_PROGRAM);

/// The path of something in the project, e.g. "datasets/minimal".
std::string project_path(const std::string& relative);

/// A new empty folder, removed with everything in it at the end.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::string path(const std::string& name = {}) const;
    std::string write(const std::string& name, const std::string& bytes) const;
    std::vector<std::string> entries() const;

  private:
    std::string folder_;
};

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string read_file(const std::string& path);

}  // namespace interlink::test
