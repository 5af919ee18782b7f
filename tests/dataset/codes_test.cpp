#include "dataset/codes.hpp"

#include <interlink/foresight_files.hpp>
#include <interlink/matrix.hpp>
#include <interlink/validate.hpp>

#include "dataset/bad_files.hpp"
#include "dataset/findings_of.hpp"
#include "dataset/folder.hpp"
#include "support/catch.hpp"

#include <set>

using interlink::detail::all_codes;

namespace {

/// One for each code that only a matrix file can have.
std::vector<std::string> bad_matrices() {
    std::string large = ",";
    for (int i = 0; i < 501; ++i) large += "x" + std::to_string(i) + ",";
    large += "\n";
    for (int i = 0; i < 501; ++i) large += "x" + std::to_string(i) + "\n";
    return {",a,b\na,0,1\nc,1,0\n", ",a,a\na,0,1\na,1,0\n", ",a,b\na,0,\nb,1,0\n", ",a,b\na,,V\nb,V,\n", large};
}

}  // namespace

TEST_CASE("codes are unique, ordered, of one form, and explained") {
    std::string last;
    for (const auto& info : all_codes()) {
        INFO(info.id);
        CHECK(std::string(info.id) > last);
        last = info.id;
        CHECK(info.id.size() == 6);
        CHECK(info.id.substr(0, 2) == "IL");
        CHECK_FALSE(info.title.empty());
        CHECK(info.explanation.back() == '.');
        CHECK(info.fix.back() == '.');
        CHECK(&interlink::detail::info(info.code) == &info);
    }
}

TEST_CASE("every code has a bad input that produces it") {
    std::set<std::string> produced;
    for (const BadInput& input : bad_inputs())
        for (const std::string& line : input.expected) produced.insert(line.substr(0, 6));
    const auto add = [&](const interlink::LoadResult& result) {
        for (const auto& d : result.diagnostics) produced.insert(d.code);
    };
    const Folder folder;
    add(interlink::load_dataset("/nowhere/at-all"));
    add(interlink::load_dataset(folder.path()));
    add(interlink::load_dataset("/dev/null"));
    add(interlink::load_dataset("/proc/self/mem"));
    interlink::LoadLimits small;
    small.file_bytes = 5;
    add(load("interlink: 1\n", small));
    small = {};
    small.values = 1;
    small.diagnostics = 1;
    add(load("interlink: 1\nx: 1\n", small));
    small.diagnostics = 0;
    add(load("interlink: 1\n", small));
    small = {};
    small.files = 1;
    small.text_length = 3;
    folder.write("interlink.yaml", "interlink: 1\ntitle: long\ninclude: [a.yaml]\n");
    add(interlink::load_dataset(folder.path(), small));
    for (const std::string& matrix : bad_matrices())
        for (const auto& d : interlink::load_matrix_text(matrix, "m.csv", {true, true}).diagnostics)
            produced.insert(d.code);
    for (const char* judgements : {"$ ScenarioWizard 4.0\n", ",a.x,b\na.x,0,1\nb,1,0\n"})
        for (const auto& d : interlink::load_foresight_text(judgements, "f.scw").diagnostics) produced.insert(d.code);
    produced.insert(interlink::nothing_to_analyse({})->code);
    for (const auto& info : all_codes()) {
        INFO(info.id);
        CHECK(produced.count(std::string(info.id)) == 1);
    }
}

TEST_CASE("the example of a code provokes it, with or without the line that every data set begins with") {
    using interlink::detail::Code;
    std::size_t examples = 0;
    for (const auto& info : all_codes()) {
        const std::string text(interlink::detail::example(info.code));
        if (text.empty() || text.find("include:") != std::string::npos) continue;  // takes a folder
        ++examples;
        std::set<std::string> codes;
        const bool whole = info.code == Code::version_missing || text.find("interlink:") != std::string::npos;
        for (const auto& d : load(whole ? text : "interlink: 1\n" + text).diagnostics) codes.insert(d.code);
        INFO(info.id << "\n" << text);
        CHECK(codes.count(std::string(info.id)) == 1);
    }
    CHECK(examples > 25);
}
