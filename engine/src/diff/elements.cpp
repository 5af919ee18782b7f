#include "diff/elements.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace interlink {

std::string_view to_string(ChangeKind kind) {
    static constexpr std::array<std::string_view, 3> names{"removed", "added", "changed"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view to_string(ElementKind kind) {
    static constexpr std::array<std::string_view, 11> names{"dataset", "settings", "source", "theme",
                                                            "technology", "function", "enabler", "factor",
                                                            "link", "descriptor", "impact"};
    return names.at(static_cast<std::size_t>(kind));
}

namespace detail {
namespace {

FieldValue value_of(const std::string& text) { return text.empty() ? FieldValue() : FieldValue({text}); }
FieldValue value_of(double number) { return FieldValue({exact_number(number)}); }
FieldValue value_of(const std::optional<double>& number) { return number ? value_of(*number) : FieldValue(); }
FieldValue value_of(const std::vector<std::string>& list) { return list.empty() ? FieldValue() : FieldValue(list); }
/// An empty list is a statement here: the phrase is about no theme.
FieldValue value_of(const std::optional<std::vector<std::string>>& list) { return list; }
FieldValue value_of(const std::vector<Evidence>& list) { return value_of(evidence_texts(list)); }
template <class Choice>
    requires std::is_enum_v<Choice>
FieldValue value_of(Choice choice) {
    return FieldValue({std::string(to_string(choice))});
}
/// "id Name": ids have no blanks.
FieldValue value_of(const std::vector<Descriptor::State>& states) {
    TextList list;
    for (const Descriptor::State& state : states) list.push_back(state.id + " " + state.name);
    return value_of(list);
}

template <class Element, auto member>
FieldValue get(const Element& element) {
    return value_of(element.*member);
}
template <auto weight>
FieldValue get_weight(const Settings& settings) {
    return value_of(settings.weights.*weight);
}
FieldValue get_sign(const Link& link) {
    return link.kind == LinkKind::influences ? FieldValue({link.sign < 0 ? "-" : "+"}) : FieldValue();
}
FieldValue get_horizon(const Link& link) {
    return link.kind == LinkKind::supports ? value_of(link.horizon) : FieldValue();
}

constexpr FieldInfo text(std::string_view name, bool counts = false) { return {name, false, counts, {}}; }
constexpr FieldInfo figure(std::string_view name) { return {name, false, true, {}}; }
constexpr FieldInfo list(std::string_view name, bool counts = false) { return {name, true, counts, {}}; }
constexpr FieldInfo ids(std::string_view name, ElementKind of, bool counts = true) { return {name, true, counts, of}; }

const FieldInfo evidence{"evidence", true, false, ElementKind::source};

}  // namespace

template <>
std::span<const Field<Dataset>> fields() {
    static const std::array all{Field<Dataset>{text("title"), get<Dataset, &Dataset::title>},
                                Field<Dataset>{text("description"), get<Dataset, &Dataset::description>}};
    return all;
}

template <>
std::span<const Field<Settings>> fields() {
    using F = Field<Settings>;
    static const std::array all{
        F{figure("weakness_exposure"), get<Settings, &Settings::weakness_exposure>},
        F{figure("answer_strength"), get<Settings, &Settings::answer_strength>},
        F{figure("part_of_decay"), get<Settings, &Settings::part_of_decay>},
        F{figure("half_saturation"), get<Settings, &Settings::half_saturation>},
        F{figure("weights.opportunity"), get_weight<&LeverageWeights::opportunity>},
        F{figure("weights.exploit"), get_weight<&LeverageWeights::exploit>},
        F{figure("weights.shield"), get_weight<&LeverageWeights::shield>},
        F{figure("weights.function"), get_weight<&LeverageWeights::function>},
        F{figure("weights.dependency"), get_weight<&LeverageWeights::dependency>},
        F{figure("weights.exposure"), get_weight<&LeverageWeights::exposure>}};
    return all;
}

template <>
std::span<const Field<Source>> fields() {
    using F = Field<Source>;
    static const std::array all{F{text("title"), get<Source, &Source::title>},
                                F{text("publisher"), get<Source, &Source::publisher>},
                                F{text("date"), get<Source, &Source::date>},
                                F{text("kind"), get<Source, &Source::kind>},
                                F{text("url"), get<Source, &Source::url>}};
    return all;
}

template <>
std::span<const Field<Theme>> fields() {
    using F = Field<Theme>;
    static const std::array all{F{text("label"), get<Theme, &Theme::label>},
                                F{text("definition"), get<Theme, &Theme::definition>},
                                F{text("group"), get<Theme, &Theme::group>},
                                F{text("kind", true), get<Theme, &Theme::kind>},
                                F{ids("answers", ElementKind::theme), get<Theme, &Theme::answers>},
                                F{ids("related", ElementKind::theme, false), get<Theme, &Theme::related>},
                                F{figure("salience"), get<Theme, &Theme::salience>},
                                F{list("terms", true), get<Theme, &Theme::terms>}};
    return all;
}

template <>
std::span<const Field<Technology>> fields() {
    using F = Field<Technology>;
    static const std::array all{F{text("name"), get<Technology, &Technology::name>},
                                F{list("aliases"), get<Technology, &Technology::aliases>},
                                F{text("cost"), get<Technology, &Technology::cost>},
                                F{text("description"), get<Technology, &Technology::description>},
                                F{evidence, get<Technology, &Technology::evidence>}};
    return all;
}

template <>
std::span<const Field<Function>> fields() {
    using F = Field<Function>;
    static const std::array all{F{text("name"), get<Function, &Function::name>},
                                F{text("abbreviation"), get<Function, &Function::abbreviation>},
                                F{text("description"), get<Function, &Function::description>},
                                F{text("kind"), get<Function, &Function::kind>},
                                F{ids("part_of", ElementKind::function), get<Function, &Function::part_of>},
                                F{evidence, get<Function, &Function::evidence>}};
    return all;
}

template <>
std::span<const Field<Enabler>> fields() {
    using F = Field<Enabler>;
    static const std::array all{F{text("name"), get<Enabler, &Enabler::name>},
                                F{text("description"), get<Enabler, &Enabler::description>},
                                F{text("status", true), get<Enabler, &Enabler::status>},
                                F{evidence, get<Enabler, &Enabler::evidence>}};
    return all;
}

template <>
std::span<const Field<Factor>> fields() {
    using F = Field<Factor>;
    static const std::array all{F{text("phrase", true), get<Factor, &Factor::phrase>},
                                F{figure("weight"), get<Factor, &Factor::weight>},
                                F{figure("confidence"), get<Factor, &Factor::confidence>},
                                F{text("grade", true), get<Factor, &Factor::grade>},
                                F{ids("themes", ElementKind::theme), get<Factor, &Factor::themes>},
                                F{ids("themes_add", ElementKind::theme), get<Factor, &Factor::themes_add>},
                                F{ids("themes_not", ElementKind::theme), get<Factor, &Factor::themes_not>},
                                F{evidence, get<Factor, &Factor::evidence>},
                                F{text("note"), get<Factor, &Factor::note>}};
    return all;
}

template <>
std::span<const Field<Link>> fields() {
    using F = Field<Link>;
    static const std::array all{F{text("horizon"), get_horizon},
                                F{text("sign"), get_sign},
                                F{figure("weight"), get<Link, &Link::weight>},
                                F{figure("confidence"), get<Link, &Link::confidence>},
                                F{text("grade", true), get<Link, &Link::grade>},
                                F{{"factor", false, true, ElementKind::factor}, get<Link, &Link::factor>},
                                F{evidence, get<Link, &Link::evidence>},
                                F{text("note"), get<Link, &Link::note>}};
    return all;
}

template <>
std::span<const Field<Descriptor>> fields() {
    using F = Field<Descriptor>;
    static const std::array all{F{text("name"), get<Descriptor, &Descriptor::name>},
                                F{list("states"), get<Descriptor, &Descriptor::states>}};
    return all;
}

template <>
std::span<const Field<Impact>> fields() {
    using F = Field<Impact>;
    static const std::array all{F{text("score"), get<Impact, &Impact::score>},
                                F{text("grade"), get<Impact, &Impact::grade>},
                                F{evidence, get<Impact, &Impact::evidence>}};
    return all;
}

namespace {

template <class Visit>
void for_each_field(ElementKind kind, const Visit& visit) {
    const auto each = [&](const auto& all) {
        for (const auto& field : all) visit(field.info);
    };
    switch (kind) {
        case ElementKind::dataset: return each(fields<Dataset>());
        case ElementKind::settings: return each(fields<Settings>());
        case ElementKind::source: return each(fields<Source>());
        case ElementKind::theme: return each(fields<Theme>());
        case ElementKind::technology: return each(fields<Technology>());
        case ElementKind::function: return each(fields<Function>());
        case ElementKind::enabler: return each(fields<Enabler>());
        case ElementKind::factor: return each(fields<Factor>());
        case ElementKind::link: return each(fields<Link>());
        case ElementKind::descriptor: return each(fields<Descriptor>());
        case ElementKind::impact: return each(fields<Impact>());
    }
}

}  // namespace

const FieldInfo* find_field(ElementKind kind, std::string_view name) {
    const FieldInfo* found = nullptr;
    for_each_field(kind, [&](const FieldInfo& info) {
        if (info.name == name) found = &info;
    });
    return found;
}

std::vector<std::string_view> field_names(ElementKind kind) {
    std::vector<std::string_view> names;
    for_each_field(kind, [&](const FieldInfo& info) { names.push_back(info.name); });
    return names;
}

std::string with_article(ElementKind kind) {
    const bool vowel = kind == ElementKind::enabler || kind == ElementKind::impact;
    const bool several = kind == ElementKind::settings;
    return fmt::format("{}{}", several ? "the " : vowel ? "an " : "a ", to_string(kind));
}

std::string path_of_element(ElementKind kind, std::string_view id) {
    const bool marked =
        kind == ElementKind::theme || kind == ElementKind::source || kind == ElementKind::descriptor;
    return marked ? fmt::format("{}:{}", to_string(kind), id) : std::string(id);
}

std::string end_name(const Endpoint& end) {
    return end.kind == EntityKind::theme ? "theme:" + end.id : end.id;
}

std::string link_name(const Link& link) {
    return fmt::format("{} {} {}", end_name(link.from), to_string(link.kind), end_name(link.to));
}

std::string impact_name(const Impact& impact) {
    return fmt::format("{}.{} affects {}.{}", impact.from_descriptor, impact.from_state, impact.to_descriptor,
                       impact.to_state);
}

std::string LinkNames::next(const Link& link) {
    std::string name = link_name(link);
    const std::uint32_t number = ++seen_[name];
    return number == 1 ? name : fmt::format("{} ({})", name, number);
}

}  // namespace detail
}  // namespace interlink
