// Random edits, made on the data set itself: what the diff says of them must be all, and must lead there and back.
#include <interlink/diff.hpp>

#include "dataset/comparison.hpp"
#include "property/random_dataset.hpp"
#include "support/catch.hpp"
#include "support/models.hpp"

#include <algorithm>

#include <fmt/format.h>

using namespace interlink;
using namespace interlink::test;

namespace {

/// Everything that a diff compares; `contents` is silent on settings and foresight.
std::string everything(const Dataset& dataset) {
    std::string text = contents(dataset);
    const Settings& s = dataset.settings;
    text += fmt::format("{} {} {} {}", s.weakness_exposure, s.answer_strength, s.part_of_decay, s.half_saturation);
    for (const double weight : {s.weights.opportunity, s.weights.exploit, s.weights.shield, s.weights.function,
                                s.weights.dependency, s.weights.exposure})
        text += fmt::format(" {}", weight);
    return text;
}

class Editor {
  public:
    Editor(const Dataset& base, std::uint32_t seed) : random_(seed), out_(base) {}

    Dataset edit() {
        for (std::uint32_t n = 1 + below(random_, 5); n-- > 0;) one();
        return out_;
    }

  private:
    template <class List>
    auto& any(List& list) {
        return list[below(random_, static_cast<std::uint32_t>(list.size()))];
    }
    Technology& with_phrases() {
        for (;;)
            if (Technology& technology = any(out_.technologies); !technology.factors.empty()) return technology;
    }
    std::string theme() { return any(out_.themes).id; }

    void one() {
        switch (below(random_, 14)) {
            case 0:
                any(with_phrases().factors).weight = positive_share(random_);
                return;
            case 1:
                any(out_.links).confidence = positive_share(random_);
                return;
            case 2:
                any(out_.enablers).status = static_cast<EnablerStatus>(below(random_, 3));
                return;
            case 3:
                out_.settings.weights.shield = positive_share(random_);
                return;
            case 4:
                any(out_.themes).salience = positive_share(random_);
                return;
            case 5:
                any(with_phrases().factors).themes = std::vector<std::string>{theme()};
                return;
            case 6:
                any(with_phrases().factors).themes.reset();
                return;
            case 7:
                any(out_.functions).name += " \"x\" | <y>";
                return;
            case 8:
                any(out_.themes).answers.push_back(theme());
                return;
            case 9:
                remove_phrase();
                return;
            case 10:
                out_.links.erase(out_.links.begin() + below(random_, static_cast<std::uint32_t>(out_.links.size())));
                return;
            case 11:
                add_link();
                return;
            case 12:
                add_technology();
                return;
            default:
                remove_technology();
                return;
        }
    }

    void drop_links(const std::string& id) {
        std::erase_if(out_.links, [&](const Link& link) { return link.from.id == id || link.to.id == id; });
        for (Link& link : out_.links)
            if (link.factor == id) link.factor.clear();
    }

    void remove_phrase() {
        std::vector<Factor>& factors = with_phrases().factors;
        const auto at = factors.begin() + below(random_, static_cast<std::uint32_t>(factors.size()));
        drop_links(at->id);
        factors.erase(at);
    }

    void add_link() {
        Link link;
        link.from = {EntityKind::technology, any(out_.technologies).id};
        link.to = {EntityKind::theme, theme()};
        link.kind = chance(random_, 0.5) ? LinkKind::mitigates : LinkKind::influences;
        if (link.kind == LinkKind::influences && chance(random_, 0.5)) link.sign = -1;
        link.weight = positive_share(random_);
        link.grade = static_cast<Grade>(below(random_, 3));
        out_.links.insert(out_.links.begin() + below(random_, static_cast<std::uint32_t>(out_.links.size()) + 1), link);
    }

    void add_technology() {
        Technology technology;
        technology.id = fmt::format("new-{}", out_.technologies.size());
        if (std::ranges::count(out_.technologies, technology.id, &Technology::id) > 0) return;
        technology.name = "New";
        out_.technologies.insert(out_.technologies.begin() + 1, technology);
        add_phrase(out_, 1, Quadrant::threat, below(random_, static_cast<std::uint32_t>(out_.themes.size())), 0.5);
        out_.links.push_back({{EntityKind::technology, technology.id},
                              {EntityKind::technology, out_.technologies[0].id},
                              LinkKind::requires_,
                              Horizon::current,
                              +1,
                              0.5,
                              {},
                              Grade::stated,
                              {},
                              {},
                              {},
                              {}});
    }

    void remove_technology() {
        if (out_.technologies.size() < 4) return;
        const auto at =
            out_.technologies.begin() + below(random_, static_cast<std::uint32_t>(out_.technologies.size()));
        if (std::ranges::count_if(out_.technologies, [](const Technology& t) { return !t.factors.empty(); }) < 3)
            return;
        for (const Factor& factor : at->factors) drop_links(factor.id);
        drop_links(at->id);
        out_.technologies.erase(at);
    }

    std::mt19937 random_;
    Dataset out_;
};

std::string json_of(const std::shared_ptr<const Dataset>& before, const std::shared_ptr<const Dataset>& after) {
    const Model old = compile(before), now = compile(after);
    return find_output_format("json")->write(describe_diff(old, now, diff_models(old, now), "diff"), {});
}

/// The data sets that a diff leads to, there and back.
std::pair<Dataset, Dataset> there_and_back(const Dataset& before, const Dataset& after) {
    const auto changes = model_changes(before, after);
    CHECK(changes.empty() == (everything(before) == everything(after)));
    const EditResult there = apply_changes(before, changes);
    REQUIRE(there.dataset);
    CHECK(model_changes(*there.dataset, after).empty());
    const EditResult back = apply_changes(*there.dataset, reversed(changes));
    REQUIRE(back.dataset);
    CHECK(model_changes(*back.dataset, before).empty());
    return {*there.dataset, *back.dataset};
}

}  // namespace

TEST_CASE(
    "The diff of a random edit of the shipped data leads there and back, and is empty only when nothing changed") {
    const auto shipped = shipped_model("wco-disruptive-technologies").dataset;
    std::size_t unchanged = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const Dataset after = Editor(*shipped, seed).edit();
        const auto [there, back] = there_and_back(*shipped, after);
        CHECK(everything(there) == everything(after));  // in the same order too
        CHECK(everything(back) == everything(*shipped));
        unchanged += everything(*shipped) == everything(after);
    }
    CHECK(unchanged < 20);
}

namespace {

/// Random data may restate phrases of other technologies, which no reader would let pass.
Dataset sound_dataset(std::uint32_t seed) {
    Dataset dataset = random_dataset(seed);
    for (Link& link : dataset.links)
        if (!link.factor.starts_with(link.from.id + "/")) link.factor.clear();
    return dataset;
}

}  // namespace

TEST_CASE("The diff of one random data set and another leads from the one to the other and back") {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        there_and_back(sound_dataset(seed), sound_dataset(seed + 1));
    }
}

TEST_CASE("A diff in JSON does what the diff does") {
    const auto shipped = shipped_model("wco-disruptive-technologies").dataset;
    for (std::uint32_t seed = 200; seed < 220; ++seed) {
        CAPTURE(seed);
        const auto after = std::make_shared<const Dataset>(Editor(*shipped, seed).edit());
        const std::string json = json_of(shipped, after);
        const EditResult there = apply_edits(*shipped, {{EditText::Kind::scenario, "diff.json", json}});
        REQUIRE(there.dataset);
        CHECK(everything(*there.dataset) == everything(*after));
        const EditResult back = apply_edits(*after, {{EditText::Kind::scenario_back, "diff.json", json}});
        REQUIRE(back.dataset);
        CHECK(everything(*back.dataset) == everything(*shipped));
    }
}

TEST_CASE("A conclusion that one change moves alone is moved by the edit of that change alone") {
    const auto shipped = shipped_model("wco-disruptive-technologies").dataset;
    const Model old = compile(shipped);
    for (std::uint32_t seed = 300; seed < 306; ++seed) {
        CAPTURE(seed);
        const auto after = std::make_shared<const Dataset>(Editor(*shipped, seed).edit());
        const DiffResult result = diff_models(old, compile(after));
        for (const ConclusionChange& change : result.conclusions) {
            if (change.kind != ConclusionKind::shared_threat || change.cause != CauseKind::alone) continue;
            const ChangeGroup& group = result.causes[change.causes.front()];
            if (group.count > 1) continue;
            const EditResult one = apply_changes(*shipped, std::span(&result.changes[group.first], 1));
            REQUIRE(one.dataset);
            const DiffResult alone = diff_models(old, compile(std::make_shared<const Dataset>(*one.dataset)));
            CHECK(std::ranges::any_of(alone.conclusions, [&](const ConclusionChange& other) {
                return other.kind == change.kind && other.subject == change.subject &&
                       other.after.technologies == change.after.technologies;
            }));
        }
    }
}
