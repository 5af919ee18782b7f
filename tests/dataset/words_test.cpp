#include "dataset/id_index.hpp"
#include "dataset/nearest.hpp"
#include "dataset/slug.hpp"
#include "dataset/unicode.hpp"
#include "support/catch.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

using namespace interlink::detail;

TEST_CASE("a slug is lower case with single hyphens") {
    CHECK(slug("Enhanced transparency") == "enhanced-transparency");
    CHECK(slug("  24/7 — cost & (risk)! ") == "24-7-cost-risk");
    CHECK(slug("Größe für Señor Łukasz, Ærø") == "grosse-fur-senor-lukasz-aero");
    CHECK(slug("ﬁne ²") == "fine-2");
}

TEST_CASE("a phrase without Latin letters has an id of its own, which does not depend on its place") {
    CHECK(is_id(slug("成本高")));
    CHECK(slug("成本高") == slug("成本高"));
    CHECK(slug("成本高") != slug("成本低"));
    CHECK(slug("AI 成本").substr(0, 3) == "ai-");
    CHECK(slug("AI 成本") != slug("AI 风险"));
    CHECK(is_id(slug("!?")));
}

TEST_CASE("ids are lower-case letters, digits and inner hyphens") {
    for (const auto* good : {"a", "3d-printing", "x-", "0"}) CHECK(is_id(good));
    for (const auto* bad : {"", "-a", "A", "a_b", "a b", "é", "a/b"}) CHECK_FALSE(is_id(bad));
}

TEST_CASE("edit distance counts swaps of neighbours as one") {
    CHECK(edit_distance("", "", 3) == 0);
    CHECK(edit_distance("weight", "wieght", 3) == 1);
    CHECK(edit_distance("kitten", "sitting", 3) == 3);
    CHECK(edit_distance("kitten", "sitting", 2) == 3);
    CHECK(edit_distance("abc", "", 5) == 3);
    CHECK(edit_distance("ca", "abc", 5) == 3);  // optimal string alignment; the unrestricted distance is 2
}

TEST_CASE("the nearest word is near, and the first of equally near ones") {
    Nearest nearest("drone");
    for (const auto* word : {"crone", "drones", "blockchain"}) nearest.consider(word);
    CHECK(nearest.best() == "crone");
    Nearest none("drone");
    none.consider("robots");
    CHECK(none.best().empty());
    CHECK(none.hint("define it") == "define it");
}

TEST_CASE("only valid UTF-8 decodes") {
    CHECK(decode("é").value == 0xe9);
    CHECK(decode("\xf0\x9f\x98\x80").value == 0x1f600);
    for (const auto* bad : {"\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x80", "\xe2\x82", "\xff"})
        CHECK(decode(bad).size == 0);
    CHECK(length("é€😀a") == 4);
    CHECK(prefix("é€😀a", 2) == "é€");
}

TEST_CASE("an index of ids knows what was entered and not erased, whatever the order") {
    std::vector<std::string> ids;
    for (int i = 0; i < 3000; ++i) ids.push_back("id-" + std::to_string(i * 7919 % 3000));
    IdIndex index;
    std::map<std::string_view, std::uint32_t> expected;
    std::uint32_t random = 1;
    for (int step = 0; step < 20'000; ++step) {
        random = random * 1664525 + 1013904223;
        const std::string_view id = ids[(random >> 8) % (step < 10'000 ? 3000 : 40)];
        if ((random >> 28) < 9) {
            const auto number = static_cast<std::uint32_t>(step);
            const auto [known, added] = index.emplace(id, {interlink::EntityKind::factor, number, {}});
            CHECK(added == expected.emplace(id, number).second);
            CHECK(known->index == expected.at(id));
        } else {
            index.erase(id);
            expected.erase(id);
        }
    }
    std::map<std::string_view, std::uint32_t> listed;
    for (const IdIndex::Entry& entry : index.entries()) listed.emplace(entry.id, entry.entity.index);
    CHECK(listed == expected);
    CHECK(index.entries().size() == expected.size());
    for (const std::string& id : ids) CHECK(index.contains(id) == expected.contains(id));
}

TEST_CASE("an index of ids that room was made for holds more than that") {
    std::vector<std::string> ids;
    for (int i = 0; i < 200; ++i) ids.push_back(std::to_string(i));
    IdIndex index;
    CHECK_FALSE(index.contains("0"));
    index.reserve(10);
    for (std::uint32_t i = 0; i < 200; ++i) index.emplace(ids[i], {interlink::EntityKind::theme, i, {}});
    for (std::uint32_t i = 0; i < 200; ++i) CHECK(index.find(ids[i])->index == i);
    CHECK(index.find("200") == nullptr);
}
