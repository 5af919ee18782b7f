#include "property/random_dataset.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace interlink::test {

namespace {

constexpr std::array words{"zorb", "quax", "blint", "vomp",  "krand", "drulk", "fronk", "glomp",
                           "jarn", "mulk", "norb",  "plank", "rusk",  "tword", "yarb"};
constexpr std::array fillers{"hork", "wump", "snard"};

class Generator {
  public:
    Generator(std::uint32_t seed, bool certain) : random_(seed), certain_(certain) {}

    Dataset make() {
        out_.title = "Random";
        out_.settings.weakness_exposure = certain_ ? 0.5 : 0.1 * below(random_, 11);
        out_.settings.answer_strength = certain_ ? 0.5 : 0.1 * below(random_, 11);
        add_themes(8 + below(random_, 8));
        add_functions(1 + below(random_, 6));
        for (std::uint32_t e = 0; e < 3; ++e) {
            Enabler enabler;
            enabler.id = enabler.name = "e" + std::to_string(e);
            enabler.status = static_cast<EnablerStatus>(below(random_, 3));
            out_.enablers.push_back(enabler);
        }
        const std::uint32_t technologies = 2 + below(random_, 6);
        for (std::uint32_t t = 0; t < technologies; ++t) add_technology(t);
        const std::uint32_t links = below(random_, 25);
        for (std::uint32_t l = 0; l < links; ++l) add_link();
        return out_;
    }

  private:
    void grade(Grade& grade, std::optional<double>& confidence) {
        if (certain_) return;
        grade = static_cast<Grade>(below(random_, 3));
        if (chance(random_, 0.3)) confidence = positive_share(random_);
    }

    void add_themes(std::uint32_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            Theme theme;
            theme.id = theme.label = "x" + std::to_string(i);
            theme.kind = static_cast<ThemeKind>(below(random_, 3));
            theme.salience = chance(random_, 0.5) ? 1.0 : positive_share(random_);
            theme.terms = {words[i]};
            for (std::uint32_t j = 0; j < count; ++j)
                if (i != j && chance(random_, 0.2)) theme.answers.push_back("x" + std::to_string(j));
            out_.themes.push_back(theme);
        }
    }

    void add_functions(std::uint32_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            Function function;
            function.id = function.name = "g" + std::to_string(i);
            for (std::uint32_t j = 0; j < i; ++j)
                if (chance(random_, 0.4)) function.part_of.push_back("g" + std::to_string(j));
            out_.functions.push_back(function);
        }
    }

    /// By stated themes, or by words among others, so that the confidence of a theme is below 1.
    void give_themes(Factor& factor) {
        const auto count = static_cast<std::uint32_t>(out_.themes.size());
        if (certain_ || chance(random_, 0.5)) {
            std::vector<std::string> ids;
            for (std::uint32_t n = below(random_, 3) + (certain_ ? 1 : 0); n-- > 0;) {
                const std::string& id = out_.themes[below(random_, count)].id;
                if (std::ranges::count(ids, id) == 0) ids.push_back(id);
            }
            factor.themes = ids;
            return;
        }
        std::vector<std::string> text{words[below(random_, count)]};
        if (chance(random_, 0.4)) {
            const std::string other = words[below(random_, count)];
            if (other != text[0]) text.push_back(other);
        }
        for (std::uint32_t n = below(random_, 4), i = 0; i < n; ++i) text.push_back(fillers.at(i));
        for (const std::string& word : text) factor.phrase += (factor.phrase.empty() ? "" : " ") + word;
    }

    void add_technology(std::uint32_t t) {
        Technology technology;
        technology.id = technology.name = "t" + std::to_string(t);
        const bool bare = chance(random_, 0.07);
        for (const Quadrant quadrant : all_quadrants)
            for (std::uint32_t n = bare ? 0 : below(random_, 5); n-- > 0;) {
                Factor factor;
                factor.id = technology.id + "/" + std::string(plural(quadrant)) + "/p" + std::to_string(n);
                factor.quadrant = quadrant;
                factor.weight = chance(random_, 0.3) ? 1.0 : positive_share(random_);
                grade(factor.grade, factor.confidence);
                give_themes(factor);
                if (factor.phrase.empty()) factor.phrase = factor.id;
                while (std::ranges::any_of(technology.factors, [&](const Factor& other) {
                    return other.quadrant == quadrant && other.phrase == factor.phrase;
                }))
                    factor.phrase += " hork";
                technology.factors.push_back(factor);
            }
        out_.technologies.push_back(technology);
    }

    Endpoint any_technology() {
        return {EntityKind::technology,
                out_.technologies[below(random_, static_cast<std::uint32_t>(out_.technologies.size()))].id};
    }
    Endpoint any_theme() {
        return {EntityKind::theme, out_.themes[below(random_, static_cast<std::uint32_t>(out_.themes.size()))].id};
    }
    Endpoint any_enabler() { return {EntityKind::enabler, out_.enablers[below(random_, 3)].id}; }
    Endpoint any_function() {
        return {EntityKind::function,
                out_.functions[below(random_, static_cast<std::uint32_t>(out_.functions.size()))].id};
    }

    /// Of a technology with phrases, or `otherwise` when the technology met has none.
    Endpoint any_factor(const Endpoint& otherwise) {
        const Technology& technology =
            out_.technologies[below(random_, static_cast<std::uint32_t>(out_.technologies.size()))];
        if (technology.factors.empty()) return otherwise;
        return {EntityKind::factor,
                technology.factors[below(random_, static_cast<std::uint32_t>(technology.factors.size()))].id};
    }

    void add_link() {
        Link link;
        link.kind = static_cast<LinkKind>(below(random_, 5));
        link.weight = chance(random_, 0.3) ? 1.0 : positive_share(random_);
        grade(link.grade, link.confidence);
        const std::uint32_t which = below(random_, 3);
        switch (link.kind) {
            case LinkKind::supports: {
                link.from = any_technology(), link.to = any_function();
                link.horizon = chance(random_, 0.5) ? Horizon::current : Horizon::future;
                const auto& phrases = std::ranges::find(out_.technologies, link.from.id, &Technology::id)->factors;
                if (which == 0 && !phrases.empty())
                    link.factor = phrases[below(random_, static_cast<std::uint32_t>(phrases.size()))].id;
                break;
            }
            case LinkKind::requires_:
                link.from = any_technology(), link.to = which == 0 ? any_enabler() : any_technology();
                break;
            case LinkKind::mitigates:
            case LinkKind::aggravates:
                link.from = which == 0 ? any_technology() : which == 1 ? any_enabler() : any_factor(any_enabler());
                link.to = chance(random_, 0.5) ? any_theme() : any_factor(any_theme());
                break;
            case LinkKind::influences:
                link.from = any_technology(), link.to = any_theme();
                link.sign = which == 0 ? -1 : +1;
                break;
        }
        if (link.from.id != link.to.id) out_.links.push_back(link);
    }

    std::mt19937 random_;
    bool certain_;
    Dataset out_;
};

}  // namespace

std::uint32_t below(std::mt19937& random, std::uint32_t n) {
    return static_cast<std::uint32_t>(random() % n);
}

bool chance(std::mt19937& random, double probability) {
    return static_cast<double>(random()) < probability * 4294967296.0;
}

double positive_share(std::mt19937& random) {
    return 0.05 * (1 + below(random, 20));
}

const char* word_of_theme(std::size_t theme) {
    return words.at(theme);
}

Dataset random_dataset(std::uint32_t seed, bool certain) {
    return Generator(seed, certain).make();
}

void add_phrase(Dataset& dataset, std::uint32_t technology, Quadrant quadrant, std::uint32_t theme, double weight) {
    Technology& owner = dataset.technologies[technology];
    Factor factor;
    factor.id = owner.id + "/" + std::string(plural(quadrant)) + "/added";
    factor.phrase = "Added";
    factor.quadrant = quadrant;
    factor.weight = weight;
    factor.themes = std::vector<std::string>{dataset.themes[theme].id};
    const auto later = std::ranges::find_if(owner.factors, [&](const Factor& f) { return f.quadrant > quadrant; });
    owner.factors.insert(later, factor);
}

}  // namespace interlink::test
