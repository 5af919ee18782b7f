#include "dataset/dataset_tree.hpp"

#include "text/format.hpp"

#include <algorithm>
#include <array>

namespace interlink::detail {
namespace {

/// The values of an enumeration from 0 on, as they are written.
template <class Choice>
std::string_view word_of(Arena& arena, Choice choice, Choice last) {
    return choice <= last ? to_string(choice) : arena.text(text::format("{}", static_cast<unsigned>(choice)));
}

class TreeMaker {
  public:
    explicit TreeMaker(Arena& arena) : arena_(arena) {}

    DatasetTree make(const Dataset& dataset) {
        Node* root = open("interlink", 0);
        Children entries(*root);
        add(entries, "interlink", "1");
        add_text(entries, "title", dataset.title);
        add_text(entries, "description", dataset.description);
        add(entries, "taxonomy", dataset.taxonomy.empty() ? "none" : std::string_view(dataset.taxonomy));
        add_settings(entries, dataset.settings);
        add_policy(entries, dataset.policy);
        add_list(entries, "sources", dataset.sources, [this](auto& to, const Source& from) { fill(to, from); });
        add_list(entries, "themes", dataset.themes, [this](auto& to, const Theme& from) { fill(to, from); });
        add_list(entries, "technologies", dataset.technologies,
                 [this](auto& to, const Technology& from) { fill(to, from); });
        add_list(entries, "functions", dataset.functions, [this](auto& to, const Function& from) { fill(to, from); });
        add_list(entries, "enablers", dataset.enablers, [this](auto& to, const Enabler& from) { fill(to, from); });
        add_list(entries, "links", dataset.links, [this](auto& to, const Link& from) { fill(to, from); });
        add_foresight(entries, dataset.foresight);
        tree_.root = root;
        tree_.strays = stray_factors();
        return std::move(tree_);
    }

  private:
    Node* node(Node::Kind kind) { return arena_.node(kind, here_); }

    /// A mapping for the next element.
    Node* open(std::string_view section, std::size_t index, std::int64_t factor = -1) {
        tree_.elements.push_back({section, static_cast<std::uint32_t>(index), factor});
        here_ = {0, static_cast<std::uint32_t>(tree_.elements.size()), 1, 1};
        return node(Node::Kind::mapping);
    }

    Node* scalar(std::string_view text) {
        Node* made = node(Node::Kind::scalar);
        made->text = text;
        return made;
    }

    void add(Children& entries, std::string_view key, Node* value) {
        entries.add(scalar(key));
        entries.add(value);
    }
    void add(Children& entries, std::string_view key, std::string_view text) { add(entries, key, scalar(text)); }
    void add_text(Children& entries, std::string_view key, std::string_view text) {
        if (!text.empty()) add(entries, key, text);
    }
    void add_number(Children& entries, std::string_view key, double number) {
        add(entries, key, number == 1.0 ? std::string_view("1") : arena_.text(text::format("{}", number)));
    }
    void add_number(Children& entries, std::string_view key, const std::optional<double>& number) {
        if (number) add_number(entries, key, *number);
    }
    void add_texts(Children& entries, std::string_view key, const std::vector<std::string>& texts) {
        if (texts.empty()) return;
        Node* list = node(Node::Kind::sequence);
        Children items(*list);
        for (const std::string& text : texts) items.add(scalar(text));
        add(entries, key, list);
    }
    void add_evidence(Children& entries, const std::vector<Evidence>& evidence) {
        if (evidence.empty()) return;
        Node* list = node(Node::Kind::sequence);
        Children items(*list);
        for (const Evidence& e : evidence)
            items.add(scalar(e.locator.empty() ? std::string_view(e.source)
                                               : arena_.text(text::format("{}#{}", e.source, e.locator))));
        add(entries, "evidence", list);
    }
    void add_grade(Children& entries, Grade grade, Grade by_default) {
        if (grade != by_default) add(entries, "grade", word_of(arena_, grade, Grade::assumed));
    }

    template <class Element, class Fill>
    void add_list(Children& entries, std::string_view section, const std::vector<Element>& elements, const Fill& fill) {
        if (elements.empty()) return;
        Node* list = node(Node::Kind::sequence);
        Children items(*list);
        for (std::size_t i = 0; i < elements.size(); ++i) {
            Node* element = open(section, i);
            Children fields(*element);
            fill(fields, elements[i]);
            items.add(element);
        }
        add(entries, section, list);
    }

    void fill(Children& to, const Source& from) {
        add(to, "id", from.id);
        add_text(to, "title", from.title);
        add_text(to, "publisher", from.publisher);
        add_text(to, "date", from.date);
        add(to, "kind", word_of(arena_, from.kind, SourceKind::secondary));
        add_text(to, "url", from.url);
    }

    void fill(Children& to, const Theme& from) {
        add(to, "id", from.id);
        add_text(to, "label", from.label);
        add_text(to, "definition", from.definition);
        add_text(to, "group", from.group);
        add(to, "kind", word_of(arena_, from.kind, ThemeKind::context));
        add_texts(to, "answers", from.answers);
        add_texts(to, "related", from.related);
        add_number(to, "salience", from.salience);
        add_texts(to, "terms", from.terms);
    }

    void fill(Children& to, const Technology& from) {
        const std::size_t index = tree_.elements.back().index;
        add(to, "id", from.id);
        add_text(to, "name", from.name);
        add_texts(to, "aliases", from.aliases);
        add_number(to, "cost", from.cost);
        add_text(to, "description", from.description);
        add_evidence(to, from.evidence);
        const Span whole = here_;
        std::array<std::vector<Node*>, all_quadrants.size()> lists;
        for (std::size_t f = 0; f < from.factors.size(); ++f) {
            const Factor& factor = from.factors[f];
            Node* made = open("technologies", index, static_cast<std::int64_t>(f));
            Children fields(*made);
            const auto quadrant = static_cast<std::size_t>(factor.quadrant);
            if (quadrant < lists.size())
                lists.at(quadrant).push_back(made);
            else
                stray_.push_back(made);
            fill(fields, from, factor, quadrant < lists.size());
        }
        here_ = whole;
        for (const Quadrant quadrant : all_quadrants) {
            const std::vector<Node*>& made = lists.at(static_cast<std::size_t>(quadrant));
            if (made.empty()) continue;
            Node* list = node(Node::Kind::sequence);
            Children items(*list);
            for (Node* item : made) items.add(item);
            add(to, plural(quadrant), list);
        }
    }

    /// A phrase in a quadrant that there is, or a row that names its technology and a quadrant that there is not.
    void fill(Children& to, const Technology& owner, const Factor& from, bool in_quadrant) {
        if (!in_quadrant) {
            add(to, "technology", owner.id);
            add(to, "quadrant", word_of(arena_, from.quadrant, Quadrant::threat));
        }
        add(to, "phrase", from.phrase);
        // An empty one is made from the phrase, as in a file.
        if (!from.id.empty()) add(to, "id", last_part(owner, from, in_quadrant));
        add_number(to, "weight", from.weight);
        add_number(to, "confidence", from.confidence);
        add_grade(to, from.grade, Grade::stated);
        if (from.themes && from.themes->empty())
            add(to, "themes", node(Node::Kind::sequence));
        else if (from.themes)
            add_texts(to, "themes", *from.themes);
        add_texts(to, "themes_add", from.themes_add);
        add_texts(to, "themes_not", from.themes_not);
        add_evidence(to, from.evidence);
        add_text(to, "note", from.note);
    }

    /// What comes after "technology/quadrant/"; "/" and the whole id where it does not begin so.
    std::string_view last_part(const Technology& owner, const Factor& factor, bool in_quadrant) {
        const std::string_view id = factor.id;
        if (in_quadrant && id.starts_with(owner.id)) {
            const std::string_view middle = plural(factor.quadrant), rest = id.substr(owner.id.size());
            if (rest.starts_with('/') && rest.substr(1).starts_with(middle) &&
                rest.substr(1 + middle.size()).starts_with('/'))
                return rest.substr(middle.size() + 2);
        }
        return arena_.text(text::format("/{}", id));
    }

    const Node* stray_factors() {
        if (stray_.empty()) return nullptr;
        Node* table = node(Node::Kind::mapping);
        Children entries(*table);
        Node* list = node(Node::Kind::sequence);
        Children items(*list);
        for (Node* item : stray_) items.add(item);
        add(entries, "factors", list);
        return table;
    }

    void fill(Children& to, const Function& from) {
        add(to, "id", from.id);
        add_text(to, "name", from.name);
        add_text(to, "abbreviation", from.abbreviation);
        add_text(to, "description", from.description);
        add(to, "kind", word_of(arena_, from.kind, FunctionKind::goal));
        add_texts(to, "part_of", from.part_of);
        add_evidence(to, from.evidence);
    }

    void fill(Children& to, const Enabler& from) {
        add(to, "id", from.id);
        add_text(to, "name", from.name);
        add_text(to, "description", from.description);
        add(to, "status", word_of(arena_, from.status, EnablerStatus::in_place));
        add_evidence(to, from.evidence);
    }

    std::string_view end_of(const Endpoint& end) {
        return end.kind == EntityKind::theme ? arena_.text("theme:" + end.id) : std::string_view(end.id);
    }

    void fill(Children& to, const Link& from) {
        add(to, "from", end_of(from.from));
        add(to, "to", end_of(from.to));
        add(to, "kind", word_of(arena_, from.kind, LinkKind::influences));
        if (from.horizon != Horizon::current) add(to, "horizon", word_of(arena_, from.horizon, Horizon::future));
        if (from.sign != +1) add(to, "sign", arena_.text(text::format("{}", from.sign)));
        add_number(to, "weight", from.weight);
        add_number(to, "confidence", from.confidence);
        add_grade(to, from.grade, Grade::stated);
        add_text(to, "factor", from.factor);
        add_evidence(to, from.evidence);
        add_text(to, "note", from.note);
    }

    void add_settings(Children& entries, const Settings& settings) {
        Node* made = open("settings", 0);
        Children fields(*made);
        add_number(fields, "weakness_exposure", settings.weakness_exposure);
        add_number(fields, "answer_strength", settings.answer_strength);
        add_number(fields, "part_of_decay", settings.part_of_decay);
        add_number(fields, "half_saturation", settings.half_saturation);
        Node* weights = node(Node::Kind::mapping);
        Children numbers(*weights);
        add_number(numbers, "opportunity", settings.weights.opportunity);
        add_number(numbers, "exploit", settings.weights.exploit);
        add_number(numbers, "shield", settings.weights.shield);
        add_number(numbers, "function", settings.weights.function);
        add_number(numbers, "dependency", settings.weights.dependency);
        add_number(numbers, "exposure", settings.weights.exposure);
        add(fields, "weights", weights);
        add(entries, "settings", made);
    }

    void add_policy(Children& entries, const Policy& policy) {
        if (policy.expectations.empty() && !policy.max_age_years) return;
        Node* made = open("policy", 0);
        Children fields(*made);
        add_list(fields, "expect", policy.expectations, [this](Children& to, const Policy::Expectation& from) {
            add(to, "that", from.that);
            add_text(to, "reason", from.reason);
        });
        if (policy.max_age_years) {
            Node* limits = node(Node::Kind::mapping);
            Children numbers(*limits);
            add_number(numbers, "max_age_years", *policy.max_age_years);
            if (policy.as_of.year != 0) add(numbers, "as_of", date_text(policy.as_of));
            add(fields, "sources", limits);
        }
        add(entries, "policy", made);
    }

    std::string_view date_text(const Date& date) {
        std::string text = text::format("{:04}", date.year);
        if (date.month != 0) text += text::format("-{:02}", date.month);
        if (date.month != 0 && date.day != 0) text += text::format("-{:02}", date.day);
        return arena_.text(text);
    }

    void add_foresight(Children& entries, const Foresight& foresight) {
        if (foresight.descriptors.empty() && foresight.impacts.empty()) return;
        Node* made = open("foresight", 0);
        Children sections(*made);
        add_list(sections, "descriptors", foresight.descriptors, [this](Children& to, const Descriptor& from) {
            add(to, "id", from.id);
            add_text(to, "name", from.name);
            Node* states = node(Node::Kind::sequence);
            Children items(*states);
            for (const Descriptor::State& state : from.states) {
                Node* item = node(Node::Kind::mapping);
                Children fields(*item);
                add(fields, "id", state.id);
                add_text(fields, "name", state.name);
                items.add(item);
            }
            add(to, "states", states);
        });
        add_list(sections, "impacts", foresight.impacts, [this](Children& to, const Impact& from) {
            add(to, "from", arena_.text(text::format("{}.{}", from.from_descriptor, from.from_state)));
            add(to, "to", arena_.text(text::format("{}.{}", from.to_descriptor, from.to_state)));
            add_number(to, "score", from.score);
            add_grade(to, from.grade, Grade::assumed);
            add_evidence(to, from.evidence);
        });
        add(entries, "foresight", made);
    }

    Arena& arena_;
    DatasetTree tree_;
    Span here_{};
    std::vector<Node*> stray_;  ///< phrases in a quadrant that there is not
};

}  // namespace

std::string describe_element(const TreeElement& element) {
    if (element.section == "settings" || element.section == "policy" || element.section == "foresight")
        return std::string(element.section);
    if (element.section == "interlink") return {};
    const std::string name = text::format("{}[{}]", element.section, element.index);
    return element.factor < 0 ? name : text::format("{}.factors[{}]", name, element.factor);
}

DatasetTree tree_of(const Dataset& dataset, Arena& arena) {
    return TreeMaker(arena).make(dataset);
}

}  // namespace interlink::detail
