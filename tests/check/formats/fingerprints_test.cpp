// What a finding is known by stays when lines move: of every code, in every format.
#include "check/formats/samples.hpp"
#include "check/key_of_words.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

using namespace interlink;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// A data set as files by their names.
using Files = std::map<std::string, std::string>;

std::string bytes_of(const fs::path& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// The inputs of tests/dataset/bad, and the example of every code, by a name.
std::map<std::string, Files> all_inputs() {
    std::map<std::string, Files> inputs;
    for (const auto& entry : fs::directory_iterator(INTERLINK_SOURCE_DIR "/tests/dataset/bad")) {
        const std::string name = entry.path().filename().string();
        if (entry.is_regular_file() && entry.path().extension() == ".yaml")
            inputs[name]["interlink.yaml"] = bytes_of(entry.path());
        if (!entry.is_directory()) continue;
        for (const auto& file : fs::recursive_directory_iterator(entry.path()))
            if (file.is_regular_file())
                inputs[name][file.path().lexically_relative(entry.path()).generic_string()] = bytes_of(file.path());
    }
    for (const RuleInfo& info : documented_codes())
        if (!info.example.empty())
            inputs["example of " + std::string(info.code)]["interlink.yaml"] =
                "interlink: 1\n" + std::string(info.example);
    return inputs;
}

/// Twelve lines, so that a line number of one digit gets a second one.
Files with_comments_on_top(const Files& files) {
    Files moved;
    for (const auto& [name, bytes] : files) {
        std::string comments;
        for (int line = 0; line < 12; ++line) comments += "# a comment\n";
        moved[name] = name.ends_with(".yaml") ? comments + bytes : bytes;
    }
    return moved;
}

FindingReport report_on(const Files& files) {
    LoadResult loaded = load_dataset_files(files, "interlink.yaml", "data");
    if (!loaded.dataset) return report_findings(check_problems(loaded.diagnostics, "data"), "data", Severity::error);
    const Model model = compile(std::make_shared<const Dataset>(std::move(*loaded.dataset)));
    CheckResult result = run_check(model, loaded.diagnostics);
    if (!result.problems.empty()) result = check_problems(result.problems, "data");
    return report_findings(result, "data", Severity::error);
}

std::multiset<std::string> prints_of(const FindingReport& report) {
    std::multiset<std::string> prints;
    const Json sarif = Json::parse(find_finding_format("sarif")->write(report));
    for (const Json& result : sarif["runs"][0]["results"])
        for (const auto& [name, value] : result["partialFingerprints"].items())
            prints.insert(name + " " + value.get<std::string>());
    for (const Json& issue : Json::parse(find_finding_format("gitlab")->write(report)))
        prints.insert("gitlab " + issue["fingerprint"].get<std::string>());
    const Baseline known = change_baseline({}, report.findings, BaselineChange::update);
    for (const BaselineEntry& entry : known.entries) prints.insert("baseline " + entry.code + " " + entry.key);
    return prints;
}

std::set<std::string> codes_of(const FindingReport& report) {
    std::set<std::string> codes;
    for (const Finding& finding : report.findings) codes.insert(finding.code);
    return codes;
}

}  // namespace

TEST_CASE("lines of comment above a finding change no fingerprint, whatever its code") {
    std::set<std::string> tried;
    for (const auto& [name, files] : all_inputs()) {
        INFO(name);
        const FindingReport before = report_on(files), after = report_on(with_comments_on_top(files));
        CHECK(prints_of(before) == prints_of(after));
        tried.merge(codes_of(before));
    }
    for (const char* code : {"IL0013", "IL0014", "IL0101", "IL0106", "IL0307", "IL0311", "IL0401", "IL1001", "IL1801"})
        CHECK(tried.contains(code));
    CHECK(tried.size() > 60);
}

TEST_CASE("no two findings of a report share a fingerprint") {
    for (const auto& [name, files] : all_inputs()) {
        INFO(name);
        const auto prints = prints_of(report_on(files));
        CHECK(prints.size() == std::set<std::string>(prints.begin(), prints.end()).size());
    }
}

TEST_CASE("a key leaves out what counts or says where, and keeps what the author wrote") {
    using detail::key_of_words;
    CHECK(key_of_words("the key 'id' was given on line 4 already") == "the-key-id-was-given-on-line-already");
    CHECK(key_of_words("the key 'it's' was given on line 4 already") == "the-key-it-s-was-given-on-line-already");
    CHECK(key_of_words("byte 0x85 at offset 1,234 is not valid") == "byte-0x85-at-offset-is-not-valid");
    CHECK(key_of_words("the row has 7 cells, the heading has 12") == "the-row-has-cells-the-heading-has");
    CHECK(key_of_words("three rows name no source") == key_of_words("12 rows name no source"));
    CHECK(key_of_words("there is no source '2017'") == "there-is-no-source-2017");
    CHECK(key_of_words("there is no technology 'ai-2' (line 3)") == "there-is-no-technology-ai-2-line");
    CHECK(key_of_words("weight must be from 0 to 1, not '1.5'") == "weight-must-be-from-to-not-1-5");
}

TEST_CASE("long messages with one beginning have different keys") {
    const std::string start(200, 'x');
    const std::string one = detail::key_of_words(start + " a"), other = detail::key_of_words(start + " b");
    CHECK(one != other);
    CHECK(one.size() == 89);
}
