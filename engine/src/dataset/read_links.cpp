#include "dataset/fields.hpp"
#include "dataset/link_arrow.hpp"
#include "dataset/quadrants.hpp"
#include "dataset/sections.hpp"
#include "dataset/unicode.hpp"
#include "dataset/yaml_source.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

constexpr std::array all_link_kinds{LinkKind::supports, LinkKind::requires_, LinkKind::mitigates, LinkKind::aggravates,
                                    LinkKind::influences};

constexpr std::string_view theme_mark = "theme:";

using Kinds = std::uint8_t;  // a set of entity kinds

constexpr Kinds kinds(std::initializer_list<EntityKind> list) {
    Kinds set = 0;
    for (const EntityKind kind : list) set = static_cast<Kinds>(set | 1u << static_cast<unsigned>(kind));
    return set;
}

constexpr Kinds every_kind = 0xff;
constexpr std::array named_kinds{EntityKind::technology, EntityKind::function, EntityKind::enabler, EntityKind::theme};

struct Relation {
    Kinds from;
    Kinds to;
    std::string_view words;
};

/// What each kind of link may join (method, section 1).
Relation relation(LinkKind kind) {
    using enum EntityKind;
    switch (kind) {
        case LinkKind::supports:
            return {kinds({technology}), kinds({function}), "a technology supports a function"};
        case LinkKind::requires_:
            return {kinds({technology, function}), kinds({technology, function, enabler}),
                    "a technology or function requires a technology, function or enabler"};
        case LinkKind::mitigates:
            return {kinds({technology, enabler, factor}), kinds({theme, factor}),
                    "a technology, enabler or factor mitigates a theme or factor"};
        case LinkKind::aggravates:
            return {kinds({technology, enabler, factor}), kinds({theme, factor}),
                    "a technology, enabler or factor aggravates a theme or factor"};
        case LinkKind::influences:
            break;
    }
    return {kinds({technology, theme, function, enabler}), kinds({technology, theme, function, enabler}),
            "technologies, themes, functions and enablers influence each other"};
}

std::optional<Endpoint> endpoint_of_id(const Context& context, std::string_view name) {
    const bool theme_only = name.starts_with(theme_mark);
    if (theme_only) name.remove_prefix(theme_mark.size());
    if (!theme_only) {
        if (const Entity* entity = context.entities.find(name); entity != nullptr)
            return Endpoint{entity->kind, std::string(name)};
        if (std::string factor = canonical_factor_id(name); context.factors.contains(factor))
            return Endpoint{EntityKind::factor, std::move(factor)};
    }
    if (context.themes.contains(name)) return Endpoint{EntityKind::theme, std::string(name)};
    return std::nullopt;
}

void report_unknown_endpoint(Context& context, const Span& at, std::string_view name) {
    if (name.starts_with(theme_mark))
        return report_unknown(context, at, "theme", name.substr(theme_mark.size()), context.themes,
                              std::array{EntityKind::theme});
    if (name.find('/') != std::string_view::npos) return report_unknown(context, at, "factor", name, context.factors);
    Nearest nearest(name);
    consider_all(context, context.entities, nearest);
    consider_all(context, context.themes, nearest);
    consider_names(context, named_kinds, nearest);
    if (!(context.entities.complete && context.themes.complete) && !is_slip(name, nearest)) return;
    context.findings.add(Code::reference_unknown, at,
                         text::format("there is no technology, function, enabler or theme {}", quote(name)),
                         nearest.hint("define it, or correct the spelling"));
}

/// The phrase with these words, where only one technology has it in one quadrant.
std::optional<Endpoint> phrase_called(Context& context, const Span& at, std::string_view words, bool& reported) {
    if (context.in_memory) return std::nullopt;
    const auto phrases = context.names.find_phrases(context.dataset, words);
    if (phrases.empty()) return std::nullopt;
    const auto id_of_phrase = [&](const NamedPhrase& phrase) -> const std::string& {
        return context.dataset.technologies[phrase.technology].factors[phrase.factor].id;
    };
    if (phrases.size() == 1) return Endpoint{EntityKind::factor, id_of_phrase(phrases[0])};
    reported = true;
    context.findings.add(Code::name_ambiguous, at, text::format("{} phrases read {}", phrases.size(), quote(words)),
                         text::format("write the id of one, such as {}", escaped(id_of_phrase(phrases[0]))));
    return std::nullopt;
}

/// By name, alias or abbreviation: of what the link can join there, and else of anything, so that the error says what
/// it is; then by the words of a phrase.
std::optional<Endpoint> endpoint_called(Context& context, const Span& at, std::string_view name, Kinds allowed,
                                        bool& reported) {
    const bool theme_only = name.starts_with(theme_mark);
    if (theme_only) name.remove_prefix(theme_mark.size());
    std::vector<EntityKind> fitting, all;
    for (const EntityKind kind : named_kinds) {
        if (theme_only && kind != EntityKind::theme) continue;
        all.push_back(kind);
        if ((allowed & kinds({kind})) != 0) fitting.push_back(kind);
    }
    for (const std::vector<EntityKind>* list : {&fitting, &all}) {
        const auto element = find_by_name(context, at, name, *list, reported);
        if (element) return Endpoint{element->kind, id_of(context.dataset, *element)};
        if (reported) return std::nullopt;
        if (list == &fitting && !theme_only && (allowed & kinds({EntityKind::factor})) != 0)
            if (auto phrase = phrase_called(context, at, name, reported); phrase || reported) return phrase;
    }
    return std::nullopt;
}

std::optional<Endpoint> read_endpoint(const Fields& fields, std::string_view key, Kinds allowed) {
    Context& context = fields.context();
    const Node* node = fields.require(key);
    if (node == nullptr) return std::nullopt;
    const auto name = read_text(context, *node, key);
    if (!name) return std::nullopt;
    if (auto endpoint = endpoint_of_id(context, *name)) return endpoint;
    bool reported = false;
    auto endpoint = endpoint_called(context, node->span, *name, allowed, reported);
    if (!endpoint && !reported) report_unknown_endpoint(context, node->span, *name);
    return endpoint;
}

void check_endpoint(const Fields& fields, std::string_view key, const Endpoint& endpoint, Kinds allowed,
                    const Relation& rule) {
    if ((allowed >> static_cast<unsigned>(endpoint.kind) & 1u) != 0) return;
    const bool also_theme = endpoint.kind != EntityKind::theme && (allowed & kinds({EntityKind::theme})) != 0 &&
                            fields.context().themes.contains(endpoint.id);
    fields.context().findings.add(
        Code::endpoint_not_allowed, fields.find(key)->span,
        text::format("{}; {} is {} {}", rule.words, quote(endpoint.id),
                     endpoint.kind == EntityKind::enabler ? "an" : "a", to_string(endpoint.kind)),
        also_theme ? text::format("to name the theme write theme:{}", endpoint.id) : "use another kind of link");
}

void refuse(const Fields& fields, std::string_view key, LinkKind kind, LinkKind wanted) {
    if (const Node* node = fields.find(key); node != nullptr && kind != wanted)
        fields.context().findings.add(
            Code::field_not_for_kind, node->span,
            text::format("{} belongs to {} links, not to {}", key, to_string(wanted), to_string(kind)),
            "remove the entry");
}

int read_sign(const Fields& fields) {
    const Node* node = fields.find("sign");
    if (node == nullptr) return +1;
    const auto text = read_text(fields.context(), *node, "sign");
    if (!text || *text == "+" || *text == "+1") return +1;
    if (*text == "-" || *text == "-1" || *text == "−") return -1;
    static constexpr std::array<std::string_view, 2> words{"+", "-"};
    report_choice(fields.context(), *node, "sign", words);
    return +1;
}

/// The id of the phrase that an author named by its id, or by its words where the technology has them once.
std::optional<std::string> find_factor(Context& context, const Node& node, std::string_view name, const Link& link) {
    if (std::string factor = canonical_factor_id(name); context.factors.contains(factor)) return factor;
    std::vector<std::string_view> ids;
    if (context.in_memory) {
        report_unknown(context, node.span, "factor", name, context.factors);
        return std::nullopt;
    }
    for (const NamedPhrase& phrase : context.names.find_phrases(context.dataset, name)) {
        const Technology& owner = context.dataset.technologies[phrase.technology];
        if (link.from.id.empty() || owner.id == link.from.id) ids.push_back(owner.factors[phrase.factor].id);
    }
    if (ids.size() == 1) return std::string(ids.front());
    if (ids.empty())
        report_unknown(context, node.span, "factor", name, context.factors);
    else
        context.findings.add(Code::name_ambiguous, node.span,
                             text::format("{} phrases read {}", ids.size(), quote(name)),
                             text::format("write the id of one, such as {}", escaped(ids.front())));
    return std::nullopt;
}

/// The SWOT phrase that a supports link restates: one of the technology that the link starts from.
void read_factor_name(const Fields& fields, Link& link) {
    Context& context = fields.context();
    const Node* node = fields.find("factor");
    if (node == nullptr) return;
    const auto name = read_text(context, *node, "factor");
    if (!name) return;
    const auto id = find_factor(context, *node, *name, link);
    if (!id) return;
    link.factor = *id;
    const std::string& owner = context.dataset.technologies[context.factors.find(*id)->index].id;
    if (!link.from.id.empty() && link.from.kind == EntityKind::technology && owner != link.from.id)
        context.findings.add(
            Code::endpoint_not_allowed, node->span,
            text::format("the phrase belongs to {}, the link starts from {}", quote(owner), quote(link.from.id)),
            "name a phrase of the technology that supports the function");
}

/// Ends by id or name, for a hint.
std::optional<EntityKind> kind_of_end(Context& context, std::string_view name) {
    if (const auto end = endpoint_of_id(context, name)) return end->kind;
    const auto found = context.names.find(context.dataset, name, named_kinds);
    return found.size() == 1 ? std::optional(found.front().kind) : std::nullopt;
}

/// A link that is written as an arrow is one mistake, told as the link that was meant. Where no kind is written, the
/// first that may join the ends is proposed, with the others.
bool report_arrow(Context& context, const Node& node) {
    const auto written = arrow_of(context, node);
    if (!written) return false;
    std::vector<std::string_view> fitting;
    const auto from = kind_of_end(context, written->from), to = kind_of_end(context, written->to);
    for (const LinkKind kind : all_link_kinds) {
        const Relation rule = relation(kind);
        const bool fits = (!from || (rule.from >> static_cast<unsigned>(*from) & 1u) != 0) &&
                          (!to || (rule.to >> static_cast<unsigned>(*to) & 1u) != 0);
        if (fits) fitting.push_back(to_string(kind));
    }
    const std::string_view kind = written->kind     ? to_string(*written->kind)
                                  : fitting.empty() ? to_string(LinkKind::influences)
                                                    : fitting.front();
    context.findings.add(
        Code::wrong_type, node.span, "a link is a mapping of from, to and kind, not an arrow",
        text::format(
            "write {{from: {}, to: {}, kind: {}}}{}", flow_scalar(written->from), flow_scalar(written->to), kind,
            written->kind || fitting.size() < 2
                ? std::string()
                : text::format("; the kind may also be {}", text::join(std::span(fitting).subspan(1), " or "))));
    return true;
}

}  // namespace

void read_link(Context& context, const Node& node) {
    static constexpr std::array<std::string_view, 11> keys{
        "from", "to", "kind", "horizon", "weight", "confidence", "grade", "factor", "sign", "evidence", "note"};
    if (report_arrow(context, node)) return;
    const Fields fields(context, node, keys, "a link");
    if (!fields) return;
    Link link;
    link.place = node.span.place();
    const bool kind_known = fields.require("kind") != nullptr && fields.choice("kind", all_link_kinds, link.kind);
    const Relation rule = relation(link.kind);
    const auto from = read_endpoint(fields, "from", kind_known ? rule.from : every_kind);
    const auto to = read_endpoint(fields, "to", kind_known ? rule.to : every_kind);
    if (from) link.from = *from;
    if (to) link.to = *to;
    if (kind_known) {
        if (from) check_endpoint(fields, "from", *from, rule.from, rule);
        if (to) check_endpoint(fields, "to", *to, rule.to, rule);
        refuse(fields, "horizon", link.kind, LinkKind::supports);
        refuse(fields, "factor", link.kind, LinkKind::supports);
        refuse(fields, "sign", link.kind, LinkKind::influences);
        if (from && to && from->kind == to->kind && from->id == to->id && link.kind != LinkKind::influences)
            context.findings.add(Code::link_to_itself, fields.find("to")->span,
                                 text::format("{} {} itself", quote(from->id), to_string(link.kind)),
                                 "correct one of the ends");
    }
    fields.choice("horizon", std::array{Horizon::current, Horizon::future}, link.horizon);
    link.sign = read_sign(fields);
    fields.number("weight", above_zero_to_one, link.weight);
    link.confidence = fields.number("confidence", above_zero_to_one);
    fields.choice("grade", std::array{Grade::stated, Grade::inferred, Grade::assumed}, link.grade);
    read_factor_name(fields, link);
    link.evidence = fields.evidence();
    link.note = fields.text("note");
    context.dataset.links.push_back(std::move(link));
}

}  // namespace interlink::detail
