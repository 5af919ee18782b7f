// Two types of one name in one namespace break a program without a word from the compiler or the linker: whichever
// destructor or constructor comes first is used for both.
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// Where each type of the headers is defined, by its full name.
std::map<std::string, std::vector<std::string>> types_of_headers() {
    static const std::regex space_pattern(R"re(^namespace ([\w:]+) \{)re");
    static const std::regex type_pattern(R"re(^(?:struct|class|union|enum class|enum) (\w+)(?![\w<])[^;]*$)re");
    std::map<std::string, std::vector<std::string>> types;
    for (const char* top : {"engine", "visualizations", "cli"})
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(INTERLINK_SOURCE_DIR) / top)) {
            if (entry.path().extension() != ".hpp") continue;
            std::ifstream in(entry.path());
            std::string space;
            std::smatch match;
            for (std::string line; std::getline(in, line);) {
                if (std::regex_search(line, match, space_pattern)) space = match[1].str() + "::";
                if (std::regex_search(line, match, type_pattern))
                    types[space + match[1].str()].push_back(fs::relative(entry.path(), INTERLINK_SOURCE_DIR).string());
            }
        }
    return types;
}

}  // namespace

TEST_CASE("no two headers define types of one name in one namespace") {
    const auto types = types_of_headers();
    CHECK(types.contains("interlink::Dataset"));
    CHECK(types.contains("interlink::detail::FindingPlaces"));
    for (const auto& [name, files] : types) {
        std::string where;
        for (const std::string& file : files) where += " " + file;
        INFO(name << " is defined in" << where);
        CHECK(files.size() == 1);
    }
}
