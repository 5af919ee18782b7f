#include "dataset/fields.hpp"
#include "dataset/list_hint.hpp"
#include "dataset/quadrants.hpp"
#include "dataset/sections.hpp"
#include "dataset/slug.hpp"
#include "dataset/unicode.hpp"
#include "dataset/yaml_source.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <unordered_map>

namespace interlink::detail {
namespace {

struct AuthorId {
    std::string_view text;  ///< empty: made from the phrase
    Span span;
};

/// Entries that a phrase has in YAML and in a table alike.
AuthorId read_details(const Fields& fields, Factor& factor) {
    Context& context = fields.context();
    AuthorId id;
    const Node* node = fields.find("id");
    if (node != nullptr && context.in_memory && node->text.starts_with('/'))
        id = {node->text, node->span};  // a whole id of another form than readers make
    else if (node != nullptr)
        if (const auto text = read_id(context, *node, "the id of a phrase")) id = {*text, node->span};
    fields.number("weight", above_zero_to_one, factor.weight);
    factor.confidence = fields.number("confidence", above_zero_to_one);
    fields.choice("grade", std::array{Grade::stated, Grade::inferred, Grade::assumed}, factor.grade);
    if (const Node* themes = fields.find("themes"); themes != nullptr && is_list(context, *themes, "themes"))
        factor.themes = fields.themes("themes");
    factor.themes_add = fields.themes("themes_add");
    factor.themes_not = fields.themes("themes_not");
    factor.evidence = fields.evidence();
    factor.note = fields.text("note");
    return id;
}

void report_repeated(Context& context, const Factor& factor, const AuthorId& id, const Span& at, const Entity& first) {
    if (context.findings.full()) return context.findings.add(Code::id_repeated, at, {});
    const std::vector<Factor>& known = context.dataset.technologies[first.index].factors;
    const bool same_phrase = std::any_of(
        known.begin(), known.end(), [&](const Factor& f) { return f.id == factor.id && f.phrase == factor.phrase; });
    const std::string earlier = where(context, first.span, at);
    if (same_phrase)
        context.findings.add(Code::phrase_repeated, at,
                             text::format("the phrase {} is among the {} already ({})", quote(factor.phrase),
                                          plural(factor.quadrant), earlier),
                             "remove one of the two");
    else
        context.findings.add(Code::id_repeated, id.text.empty() ? at : id.span,
                             text::format("two phrases have the id {} ({})", quote(factor.id), earlier),
                             "give one of them an `id`");
}

std::string factor_id(std::string_view technology, Quadrant quadrant, std::string_view last) {
    const std::string_view middle = plural(quadrant);
    std::string id;
    id.reserve(technology.size() + middle.size() + last.size() + 2);
    return id.append(technology).append(1, '/').append(middle).append(1, '/').append(last);
}

/// Gives the factor its id and appends it.
void add_factor(Context& context, std::uint32_t technology, Factor&& factor, const AuthorId& id, const Span& at) {
    Technology& owner = context.dataset.technologies[technology];
    factor.place = at.place();
    factor.id = id.text.empty()            ? factor_id(owner.id, factor.quadrant, slug(factor.phrase))
                : id.text.starts_with('/') ? std::string(id.text.substr(1))
                                           : factor_id(owner.id, factor.quadrant, id.text);
    if (!id.text.empty()) context.own_ids.insert(technology);
    const auto [entry, added] =
        context.factors.emplace(context.arena.text(factor.id), Entity{EntityKind::factor, technology, at});
    if (!added) report_repeated(context, factor, id, at, *entry);
    owner.factors.push_back(std::move(factor));
}

/// A phrase that could not be read may be what a link names.
void lose_factor(Context& context) {
    context.factors.complete = false;
}

/// A phrase with ": " in it, which YAML reads as a mapping.
bool report_meant_text(Context& context, const Node& node) {
    static constexpr std::array<std::string_view, 10> keys{"phrase", "id",         "weight",     "confidence", "grade",
                                                           "themes", "themes_add", "themes_not", "evidence",   "note"};
    const bool two_dashes = node.kind == Node::Kind::sequence && node.first != nullptr && node.first->next == nullptr &&
                            node.first->kind == Node::Kind::scalar && !node.first->text.empty();
    if (two_dashes) {
        context.findings.add(Code::wrong_type, node.span, "a list where a phrase is expected",
                             text::format("remove one dash, or put it in quotes: {}",
                                          quoted_yaml(text::format("- {}", node.first->text))));
        return true;
    }
    const std::string meant = meant_text(context, node);
    if (meant.empty() || std::ranges::find(keys, node.first->text) != keys.end()) return false;
    Nearest nearest(node.first->text);
    nearest.consider("phrase");
    if (!nearest.best().empty()) return false;
    context.findings.add(Code::wrong_type, node.span,
                         meant.starts_with('?') ? "a phrase cannot begin with '?'" : "unexpected ': ' in a phrase",
                         quotes_hint(meant));
    return true;
}

void read_factor(Context& context, const Node& node, std::uint32_t technology, Quadrant quadrant) {
    static constexpr std::array<std::string_view, 10> keys{"phrase", "id",         "weight",     "confidence", "grade",
                                                           "themes", "themes_add", "themes_not", "evidence",   "note"};
    Factor factor;
    factor.quadrant = quadrant;
    if (node.kind == Node::Kind::scalar) {
        if (const auto phrase = read_text(context, node, "the phrase")) {
            factor.phrase = *phrase;
            add_factor(context, technology, std::move(factor), {}, node.span);
        }
        return;
    }
    if (report_meant_text(context, node)) return lose_factor(context);
    const Fields fields(context, node, keys, "a phrase");
    if (!fields) return lose_factor(context);
    const AuthorId id = read_details(fields, factor);
    const Node* phrase = fields.require("phrase");
    if (phrase == nullptr) return lose_factor(context);
    if (const auto text = read_text(context, *phrase, "the phrase")) {
        factor.phrase = *text;
        add_factor(context, technology, std::move(factor), id, phrase->span);
    }
}

/// The same words twice in one quadrant, where ids differ because the author gave them.
void check_phrases(Context& context, const Technology& technology) {
    const auto span = [](const Place& place) { return Span{place.file, place.line, place.column, 1}; };
    std::unordered_map<std::string_view, const Factor*> seen;
    const Factor* last = nullptr;
    for (const Factor& factor : technology.factors) {
        if (last != nullptr && last->quadrant != factor.quadrant) seen.clear();
        last = &factor;
        const auto [first, added] = seen.emplace(factor.phrase, &factor);
        if (added || first->second->id == factor.id) continue;  // equal ids were reported when they were read
        const Span at = span(factor.place);
        context.findings.add(Code::phrase_repeated, at,
                             text::format("the phrase {} is among the {} already ({})", quote(factor.phrase),
                                          plural(factor.quadrant), where(context, span(first->second->place), at)),
                             "remove one of the two");
    }
}

std::size_t count_phrases(const Fields& technology) {
    std::size_t count = 0;
    for (const Quadrant quadrant : all_quadrants)
        if (const Node* list = technology.find(plural(quadrant)); list != nullptr)
            for (const Node* item = list->first; item != nullptr; item = item->next) ++count;
    return count;
}

std::optional<Quadrant> read_quadrant(Context& context, const Node& node) {
    const auto text = read_text(context, node, "quadrant");
    if (!text) return std::nullopt;
    if (const auto named = quadrant_named(*text)) return named;
    for (const Quadrant q : all_quadrants)
        if (lower_case(*text) == lower_case(std::string(1, letter(q)))) return q;
    static constexpr std::array<std::string_view, 4> words{"strength", "weakness", "opportunity", "threat"};
    report_choice(context, node, "quadrant", words);
    return std::nullopt;
}

/// Named by its id, or by a name or alias that no other technology has.
std::optional<std::uint32_t> find_technology(Context& context, const Span& at, std::string_view word) {
    static constexpr std::array technology_only{EntityKind::technology};
    const Entity* known = context.entities.find(word);
    if (known != nullptr && known->kind == EntityKind::technology) return known->index;
    bool reported = false;
    if (const auto element = find_by_name(context, at, word, technology_only, reported)) return element->index;
    if (!reported) report_unknown(context, at, "technology", word, context.entities, technology_only);
    return std::nullopt;
}

}  // namespace

void read_technology(Context& context, const Node& node) {
    static constexpr std::array<std::string_view, 10> keys{
        "id",       "name",      "aliases",    "cost",          "description",
        "evidence", "strengths", "weaknesses", "opportunities", "threats"};
    const Fields fields(context, node, keys, "a technology");
    if (!fields || fields.has_unknown()) lose_factor(context);
    if (!fields || fields.find("id") == nullptr) context.entities.complete = false;
    if (!fields) return;
    const std::string_view id = fields.id();
    Technology technology;
    technology.id = id;
    technology.name = fields.find("name") == nullptr ? technology.id : fields.text("name");
    technology.aliases = fields.texts("aliases");
    technology.cost = fields.number("cost", any_amount);
    technology.description = fields.text("description");
    technology.evidence = fields.evidence();
    technology.factors.reserve(count_phrases(fields));
    technology.place = node.span.place();
    const auto index = static_cast<std::uint32_t>(context.dataset.technologies.size());
    if (!id.empty())
        define(context, context.entities, id, {EntityKind::technology, index, fields.find("id")->span}, "technology");
    context.dataset.technologies.push_back(std::move(technology));
    for (const Quadrant quadrant : all_quadrants)
        fields.each(plural(quadrant), [&](const Node& item) { read_factor(context, item, index, quadrant); });
}

void read_factor_row(Context& context, const Node& node) {
    static constexpr std::array<std::string_view, 12> keys{"technology", "quadrant",   "phrase",   "id",
                                                           "weight",     "confidence", "grade",    "themes",
                                                           "themes_add", "themes_not", "evidence", "note"};
    const Fields fields(context, node, keys, "a factor");
    if (!fields) return lose_factor(context);
    const Node* technology = fields.require("technology");
    const Node* quadrant = fields.require("quadrant");
    const Node* phrase = fields.require("phrase");
    Factor factor;
    const AuthorId id = read_details(fields, factor);
    std::optional<std::uint32_t> owner;
    if (technology != nullptr)
        if (const auto name = read_text(context, *technology, "technology"))
            owner = find_technology(context, technology->span, *name);
    const auto side = quadrant == nullptr ? std::nullopt : read_quadrant(context, *quadrant);
    const auto text = phrase == nullptr ? std::nullopt : read_text(context, *phrase, "the phrase");
    if (!owner || !side || !text) return lose_factor(context);
    factor.quadrant = *side;
    factor.phrase = *text;
    add_factor(context, *owner, std::move(factor), id, phrase->span);
}

void finish_factors(Context& context) {
    const auto earlier = [](const Factor& a, const Factor& b) { return a.quadrant < b.quadrant; };
    std::vector<Technology>& technologies = context.dataset.technologies;
    for (Technology& technology : technologies)
        if (!std::is_sorted(technology.factors.begin(), technology.factors.end(), earlier))
            std::stable_sort(technology.factors.begin(), technology.factors.end(), earlier);
    for (const std::uint32_t technology : context.own_ids) check_phrases(context, technologies[technology]);
}

}  // namespace interlink::detail
