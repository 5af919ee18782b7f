#include "dataset/comparison.hpp"
#include "dataset/findings_of.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <thread>

using namespace interlink;
using List = std::vector<std::string>;

namespace {

const Theme& theme(const Dataset& dataset, std::string_view id) {
    return *std::find_if(dataset.themes.begin(), dataset.themes.end(), [&](const Theme& t) { return t.id == id; });
}

}  // namespace

TEST_CASE("the general taxonomy is built in, sound, and the same for all threads") {
    const std::vector<Theme>* seen = nullptr;
    std::thread other([&] { seen = &general_taxonomy(); });
    const std::vector<Theme>& themes = general_taxonomy();
    other.join();
    CHECK(seen == &themes);
    CHECK(themes.size() >= 3);
    for (const Theme& t : themes) {
        INFO(t.id);
        CHECK_FALSE(t.label.empty());
        CHECK_FALSE(t.terms.empty());
        CHECK(t.place.line == 0);
    }
}

TEST_CASE("the built-in taxonomy says what its file says") {
    std::ifstream file(INTERLINK_SOURCE_DIR "/datasets/taxonomies/general.yaml", std::ios::binary);
    const std::string yaml(std::istreambuf_iterator<char>(file), {});
    Dataset read = load("taxonomy: none\n" + yaml).dataset.value();
    Dataset built_in = load("interlink: 1\ntitle: x\n").dataset.value();
    read.title = built_in.title;
    read.taxonomy = built_in.taxonomy;
    CHECK(read.themes.size() == built_in.themes.size());
    CHECK(contents(read) == contents(built_in));
}

TEST_CASE("a data set has the general taxonomy unless it says none") {
    const Dataset general = load("interlink: 1\ntitle: t\n").dataset.value();
    CHECK(general.taxonomy == "general");
    CHECK(general.themes.size() == general_taxonomy().size());
    const Dataset none = load("interlink: 1\ntitle: t\ntaxonomy: none\n").dataset.value();
    CHECK(none.taxonomy == "none");
    CHECK(none.themes.empty());
}

TEST_CASE("an author adds themes, and changes only what is given of a theme of the taxonomy") {
    const Theme& before = general_taxonomy().front();
    const Dataset dataset = load("interlink: 1\ntitle: t\nthemes:\n  - {id: " + before.id +
                                 ", salience: 0.25, terms: [x]}\n  - {id: of-my-own, related: [" + before.id + "]}\n")
                                .dataset.value();
    CHECK(dataset.themes.size() == general_taxonomy().size() + 1);
    CHECK(theme(dataset, before.id).salience == 0.25);
    CHECK(theme(dataset, before.id).terms == List{"x"});
    CHECK(theme(dataset, before.id).label == before.label);
    CHECK(theme(dataset, before.id).answers == before.answers);
    CHECK(theme(dataset, before.id).place.line == 4);
    CHECK(theme(dataset, "of-my-own").label == "of-my-own");
    CHECK(theme(dataset, "of-my-own").kind == ThemeKind::context);
}

TEST_CASE("a theme of the taxonomy is changed once only") {
    const std::string id = general_taxonomy().front().id;
    const auto result =
        load("interlink: 1\ntitle: t\nthemes:\n  - {id: " + id + "}\n  - {id: " + id + ", salience: 1}\n");
    CHECK(places(result.diagnostics) == List{"IL0307 5:10"});
}

TEST_CASE("answers and related name themes, in any order") {
    const std::string head = "interlink: 1\ntitle: t\ntaxonomy: none\nthemes:\n";
    CHECK(load(head + "  - {id: aaaa, answers: [bbbb], related: [bbbb]}\n  - {id: bbbb}\n").dataset);
    const auto result = load(head + "  - {id: aaaa, answers: [bbbc]}\n  - {id: bbbb, related: [zzzz]}\n");
    CHECK(places(result.diagnostics) == List{"IL0308 5:26", "IL0308 6:26"});
    CHECK(result.diagnostics.at(0).hint == "did you mean 'bbbb'?");
}
