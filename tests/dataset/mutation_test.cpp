// Damaged input of every kind: whatever the bytes, reading ends, and says what is wrong or gives a data set.
#include "dataset/csv_tree.hpp"
#include "dataset/findings_of.hpp"
#include "support/catch.hpp"

#include <fstream>
#include <random>
#include <sstream>

namespace {

std::string read(const std::string& name) {
    std::ifstream file(INTERLINK_SOURCE_DIR "/tests/dataset/good/" + name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The text with one to four bytes changed, inserted, removed or doubled, or cut off. mt19937's numbers are the same
/// everywhere; distributions of the standard library are not.
std::string damaged(std::string text, std::mt19937& random) {
    static const std::string telling = "{}[],:#&*!|>'\"%@`-?\n\t ;\xff\xc3\x00=~0";
    for (auto edits = 1 + random() % 4; edits > 0 && !text.empty(); --edits) {
        const std::size_t at = random() % text.size();
        const char byte = random() % 2 == 0 ? telling[random() % telling.size()] : static_cast<char>(random() % 256);
        switch (random() % 6) {
            case 0:
                text[at] = byte;
                break;
            case 1:
                text.insert(at, 1, byte);
                break;
            case 2:
                text.erase(at, 1 + random() % 20);
                break;
            case 3:
                text.insert(at, text.substr(random() % text.size(), 40));
                break;
            case 4:
                text[at] = text[random() % text.size()];
                break;
            default:
                if (random() % 8 == 0) text.resize(at);
        }
    }
    return text;
}

void check_findings(const interlink::LoadResult& result) {
    CHECK(result.dataset.has_value() != interlink::has_errors(result.diagnostics));
    for (const auto& d : result.diagnostics) CHECK_FALSE(interlink::format_diagnostic(d, true).empty());
}

}  // namespace

TEST_CASE("a damaged YAML file never breaks the reader") {
    const std::string text = read("everything.yaml");
    std::mt19937 random(20240501);
    int good = 0;
    for (int i = 0; i < 3000; ++i) {
        const auto result = load(damaged(text, random));
        check_findings(result);
        good += result.dataset ? 1 : 0;
    }
    CHECK(good > 30);  // the damage is not so heavy that nothing but syntax errors is tried
    CHECK(good < 2900);
}

TEST_CASE("a YAML file cut off anywhere never breaks the reader") {
    const std::string text = read("everything.yaml");
    for (std::size_t size = 0; size < text.size(); ++size) check_findings(load(text.substr(0, size)));
}

TEST_CASE("a damaged table never breaks the reader") {
    using namespace interlink::detail;
    std::mt19937 random(20240502);
    for (const std::string name : {"factors", "links"}) {
        const std::string text = read("tables/" + name + ".csv");
        for (int i = 0; i < 2000; ++i) {
            std::deque<SourceFile> files(1);
            files[0].bytes = damaged(text, random);
            Arena arena(1'000'000);
            Findings findings(files, 1000);
            const Parsed parsed = parse_csv(files[0], 0, name, arena, findings);
            CHECK((parsed.complete || findings.failed() || parsed.root == nullptr));
            for (const auto& d : findings.take()) CHECK_FALSE(interlink::format_diagnostic(d, false).empty());
        }
    }
}
