// Who may include whom, and why. The rules are the table below; the test reads every include line of the product.
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path root = INTERLINK_SOURCE_DIR;

struct Include {
    fs::path file;  ///< relative to the project
    std::string target;
};

std::vector<Include> all_includes() {
    static const std::regex line_pattern(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
    std::vector<Include> includes;
    for (const char* top : {"engine", "visualizations", "cli"})
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".cpp" && extension != ".hpp") continue;
            std::ifstream in(entry.path());
            std::smatch match;
            for (std::string line; std::getline(in, line);)
                if (std::regex_search(line, match, line_pattern))
                    includes.push_back({fs::relative(entry.path(), root), match[1]});
        }
    return includes;
}

/// "engine/src/model/x.cpp" → "model"; public headers of the engine are mapped by name.
std::string module_of_file(const fs::path& file) {
    const std::string path = file.generic_string();
    if (path.starts_with("cli/")) return "cli";
    if (path.starts_with("visualizations/")) return "visualizations";
    if (path.starts_with("engine/src/")) {
        const std::string rest = path.substr(std::string("engine/src/").size());
        return rest.substr(0, rest.find('/'));
    }
    return "";
}

std::string module_of_public_header(const std::string& name) {
    static const std::map<std::string, std::string> modules{{"diagnostic", "dataset"},
                                                            {"dataset", "dataset"},
                                                            {"sha256", "dataset"},
                                                            {"nearest", "dataset"},
                                                            {"matcher", "theme"},
                                                            {"graph", "graph"},
                                                            {"centrality_kernels", "graph"},
                                                            {"progress", "method"},
                                                            {"tables", "output"},
                                                            {"escape", "output"},
                                                            {"sentence", "output"},
                                                            {"html", "output"},
                                                            {"markdown", "output"},
                                                            {"model", "model"},
                                                            {"answers", "model"},
                                                            {"evidence", "model"},
                                                            {"leverage", "analysis"},
                                                            {"pairs", "analysis"},
                                                            {"shared", "analysis"},
                                                            {"analysis", "analysis"},
                                                            {"influence_matrix", "analysis"},
                                                            {"level_matrix", "analysis"},
                                                            {"check", "check"},
                                                            {"matrix", "dataset"},
                                                            {"method", "method"},
                                                            {"micmac", "method"},
                                                            {"dematel", "method"},
                                                            {"ism", "method"},
                                                            {"cognitive_map", "method"},
                                                            {"cross_impact", "method"},
                                                            {"foresight_files", "dataset"},
                                                            {"finding_formats", "check"},
                                                            {"patch", "dataset"},
                                                            {"suggest", "analysis"},
                                                            {"portfolio", "analysis"},
                                                            {"rankings", "analysis"},
                                                            {"graph_structure", "graph"},
                                                            {"edge_list", "dataset"},
                                                            {"phrase_list", "dataset"},
                                                            {"robust", "analysis"},
                                                            {"diff", "diff"},
                                                            {"dataset_files", "dataset"},
                                                            {"validate", "dataset"},
                                                            {"compile", "model"}};
    const auto found = modules.find(name);
    return found == modules.end() ? "" : found->second;
}

/// The module that an include leads to, or nothing for the standard library and third parties.
std::string module_of_target(const std::string& target) {
    if (target.starts_with("interlink/visualizations/")) return "visualizations";
    if (target.starts_with("interlink/")) {
        const std::string name = fs::path(target).stem().string();
        const std::string module = module_of_public_header(name);
        return module.empty() ? "unknown public header " + name : module;
    }
    const auto slash = target.find('/');
    const std::string first = target.substr(0, slash);
    static const std::set<std::string> modules{"text",  "dataset", "theme",    "graph", "output",
                                               "model", "method",  "analysis", "check", "diff"};
    return slash != std::string::npos && modules.contains(first) ? first : "";
}

struct Layer {
    std::set<std::string> may_include;
    std::string reason;
};

const std::map<std::string, Layer> layers{
    {"text", {{"text"}, "sentences are made alike everywhere, from values of the standard library"}},
    {"dataset",
     {{"text", "dataset"}, "what people wrote stands on the ground: it can be read without knowing any question"}},
    {"graph", {{"text", "graph"}, "the graph core knows numbers and edges only, so that its kernels can be replaced"}},
    {"output", {{"text", "output"}, "a writer that knows no question serves them all"}},
    {"theme", {{"text", "theme", "dataset"}, "matching needs themes and phrases, not what is made of them"}},
    {"model",
     {{"text", "model", "theme", "dataset", "graph", "output"},
      "the model compiles what is below; questions are above it"}},
    {"method",
     {{"text", "method", "model", "dataset", "graph", "output"},
      "a published method knows a matrix or judgements, not which question of ours the matrix answers"}},
    {"analysis",
     {{"text", "analysis", "method", "model", "theme", "dataset", "graph", "output"},
      "a question reads the model and describes itself in tables; it draws nothing"}},
    {"check",
     {{"text", "check", "analysis", "method", "model", "theme", "dataset", "graph", "output"},
      "the check judges data and results; no question depends on being judged"}},
    {"diff",
     {{"text", "diff", "analysis", "method", "model", "theme", "dataset", "graph", "output"},
      "a diff asks the questions of two versions; no question knows that there is another version"}},
    {"visualizations",
     {{"text", "visualizations", "diff", "analysis", "method", "model", "theme", "dataset", "graph", "output"},
      "pictures are drawn from results, never the other way round"}},
    {"cli",
     {{"text", "cli", "visualizations", "check", "diff", "analysis", "method", "model", "theme", "dataset", "graph",
       "output"},
      "the command line is on top"}},
};

struct Confined {
    std::string prefix;
    std::vector<std::string> only_in;
    std::string reason;
};

const std::vector<Confined> confined{
    {"fmt/", {"engine/src/text/"}, "fmt's headers cost every source time, and its library every run"},
    {"boost/", {"engine/src/graph/"}, "Boost.Graph costs seconds to compile and must stay replaceable"},
    {"Eigen/", {"engine/src/method/"}, "dense algebra is a matter of one source, which costs seconds to compile"},
    {"CLI/", {"cli/"}, "the engine must be usable without a command line"},
    {"graphviz/", {"visualizations/workers/"}, "Graphviz is not safe with threads and runs at arm's length"},
    {"librsvg/", {"visualizations/workers/"}, "librsvg takes fifty libraries along, and most commands draw nothing"},
    {"cairo", {"visualizations/workers/"}, "librsvg takes fifty libraries along, and most commands draw nothing"},
    {"yaml.h", {"engine/src/dataset/"}, "positions and diagnostics are made in one place"},
    {"zlib.h",
     {"engine/src/output/", "visualizations/workers/"},
     "archives and pictures are a matter of one format each"},
    {"libstemmer", {"engine/src/theme/"}, "stems are a matter of matching alone"},
};

}  // namespace

TEST_CASE("every module includes only what its layer allows") {
    const std::vector<Include> includes = all_includes();
    REQUIRE(includes.size() > 100);
    for (const Include& include : includes) {
        const std::string from = module_of_file(include.file), to = module_of_target(include.target);
        if (from.empty() || to.empty()) continue;
        INFO(include.file.string() << " includes " << include.target << ": " << layers.at(from).reason);
        CHECK(layers.at(from).may_include.contains(to));
    }
}

TEST_CASE("pictures and command line know the engine by its public headers, but for words and the check of a model") {
    const std::set<std::string> common{"text/format.hpp", "dataset/nearest.hpp", "model/require.hpp"};
    for (const Include& include : all_includes()) {
        const std::string from = module_of_file(include.file), to = module_of_target(include.target);
        if (from != "visualizations" && from != "cli") continue;
        const bool inside = !to.empty() && to != from && !include.target.starts_with("interlink/");
        INFO(include.file.string() << " includes " << include.target);
        CHECK((!inside || common.contains(include.target)));
    }
}

TEST_CASE("third-party headers stay in the folder that needs them") {
    for (const Include& include : all_includes())
        for (const Confined& rule : confined) {
            if (!include.target.starts_with(rule.prefix)) continue;
            INFO(include.file.string() << " includes " << include.target << ": " << rule.reason);
            CHECK(std::ranges::any_of(rule.only_in, [&](const std::string& folder) {
                return include.file.generic_string().starts_with(folder);
            }));
        }
}

TEST_CASE("public headers use the standard library and each other only") {
    for (const Include& include : all_includes()) {
        if (include.file.generic_string().find("/include/") == std::string::npos) continue;
        INFO(include.file.string() << " includes " << include.target);
        CHECK((include.target.starts_with("interlink/") || include.target.find_first_of("./") == std::string::npos));
    }
}
