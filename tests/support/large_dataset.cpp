#include "support/large_dataset.hpp"

#include "support/large_dataset_words.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include <fmt/format.h>

namespace interlink::test {
namespace {

/// std::uniform_int_distribution differs between machines.
std::uint32_t below(std::mt19937& random, std::size_t n) {
    return static_cast<std::uint32_t>(random() % n);
}

/// So many phrases of a pool, each once; the first ones are said more often, as some things are.
std::vector<std::string_view> some(std::mt19937& random, std::span<const std::string_view> pool, std::size_t count) {
    std::vector<std::string_view> chosen;
    while (chosen.size() < count) {
        const auto phrase = pool[std::min(below(random, pool.size()), below(random, pool.size()))];
        if (std::ranges::count(chosen, phrase) == 0) chosen.push_back(phrase);
    }
    return chosen;
}

void add_quadrant(std::string& yaml, std::mt19937& random, std::string_view key, std::span<const std::string_view> pool,
                  std::size_t count) {
    yaml += fmt::format("    {}:\n", key);
    for (const auto phrase : some(random, pool, count)) {
        const bool somewhere = random() % 2 == 0;
        const auto where = somewhere ? fmt::format(" {}", contexts[below(random, contexts.size())]) : "";
        const auto grade = random() % 4 == 0 ? ", grade: inferred" : "";
        // One draw a statement: the order of a call's arguments is the compiler's own.
        const auto weight = 5 + below(random, 5);
        const auto study = 1 + below(random, 3);
        const auto page = 1 + below(random, 200);
        yaml += fmt::format("      - {{phrase: {}{}, weight: 0.{}{}, evidence: [\"study-{}#page {}\"]}}\n", phrase,
                            where, weight, grade, study, page);
    }
}

void add_technologies(std::string& yaml, std::mt19937& random) {
    yaml += "technologies:\n";
    for (std::size_t t = 0; t < technology_names.size(); ++t) {
        yaml += fmt::format("  - id: t{}\n    name: {}\n", t, technology_names[t]);
        add_quadrant(yaml, random, "strengths", strength_phrases, 4);
        add_quadrant(yaml, random, "weaknesses", weakness_phrases, 3);
        add_quadrant(yaml, random, "opportunities", opportunity_phrases, 4);
        add_quadrant(yaml, random, "threats", threat_phrases, 4);
    }
}

void add_functions(std::string& yaml) {
    yaml += "functions:\n";
    for (std::size_t f = 0; f < function_names.size(); ++f) {
        const auto parent = f == 0 ? "" : fmt::format(", part_of: [f{}]", (f - 1) / 4);
        yaml += fmt::format("  - {{id: f{}, name: {}{}}}\n", f, function_names[f], parent);
    }
    yaml += "enablers:\n";
    constexpr std::array<std::string_view, 3> status{"missing", "partial", "in-place"};
    for (std::size_t e = 0; e < enabler_names.size(); ++e)
        yaml += fmt::format("  - {{id: e{}, name: {}, status: {}}}\n", e, enabler_names[e], status[e % status.size()]);
}

void add_links(std::string& yaml, std::mt19937& random) {
    yaml += "links:\n";
    const auto weight = [&] { return fmt::format("weight: 0.{}", 2 + below(random, 8)); };
    const auto count = technology_names.size();
    for (std::size_t t = 0; t < count; ++t) {
        for (const auto f : {t % 16, (t * 5 + 3) % 16}) {
            const auto horizon = random() % 3 == 0 ? "current" : "future";
            yaml +=
                fmt::format("  - {{from: t{}, to: f{}, kind: supports, horizon: {}, {}}}\n", t, f, horizon, weight());
        }
        const auto other = below(random, count);
        if (t % 2 == 0 && other != t)
            yaml +=
                fmt::format("  - {{from: t{}, to: t{}, kind: requires, {}, grade: inferred}}\n", t, other, weight());
        if (t % 3 == 0) yaml += fmt::format("  - {{from: t{}, to: e{}, kind: requires, {}}}\n", t, t % 5, weight());
        const auto influenced = below(random, count);
        if (t % 4 == 0 && influenced != t)
            yaml += fmt::format("  - {{from: t{}, to: t{}, kind: influences, sign: \"{}\", {}, grade: assumed}}\n", t,
                                influenced, t % 8 == 0 ? '+' : '-', weight());
    }
    for (const auto* mitigates : {"e0, to: \"theme:regulation\"", "e1, to: \"theme:interoperability\"",
                                  "e3, to: \"theme:skills\"", "t46, to: \"theme:cyber-security\""})
        yaml += fmt::format("  - {{from: {}, kind: mitigates, {}}}\n", mitigates, weight());
    yaml += "  - {from: t10, to: \"theme:cyber-security\", kind: aggravates, weight: 0.6, grade: assumed}\n";
}

}  // namespace

std::string large_dataset() {
    std::mt19937 random(1);
    std::string yaml =
        "interlink: 1\ntitle: Sixty technologies, made up\nsources:\n"
        "  - {id: study-1, title: First study, kind: primary}\n"
        "  - {id: study-2, title: Second study, kind: primary}\n"
        "  - {id: study-3, title: Third study, kind: secondary}\n";
    add_technologies(yaml, random);
    add_functions(yaml);
    add_links(yaml, random);
    return yaml;
}

}  // namespace interlink::test
