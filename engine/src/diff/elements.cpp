#include "diff/elements.hpp"

#include "text/format.hpp"

#include <algorithm>
#include <vector>

namespace interlink {

std::string_view to_string(ChangeKind kind) {
    static constexpr std::array<std::string_view, 3> names{"removed", "added", "changed"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view to_string(ElementKind kind) {
    static constexpr std::array<std::string_view, 11> names{"dataset",    "settings",   "source",  "theme",
                                                            "technology", "function",   "enabler", "factor",
                                                            "link",       "descriptor", "impact"};
    return names.at(static_cast<std::size_t>(kind));
}

namespace detail {
namespace {

FieldValue value_of(const std::string& text) {
    return text.empty() ? FieldValue() : FieldValue({text});
}
FieldValue value_of(double number) {
    return FieldValue({exact_number(number)});
}
FieldValue value_of(const std::optional<double>& number) {
    return number ? value_of(*number) : FieldValue();
}
FieldValue value_of(const std::vector<std::string>& list) {
    return list.empty() ? FieldValue() : FieldValue(list);
}
/// An empty list is a statement here: the phrase is about no theme.
FieldValue value_of(const std::optional<std::vector<std::string>>& list) {
    return list;
}
FieldValue value_of(const std::vector<Evidence>& list) {
    return value_of(evidence_texts(list));
}
template <class Choice>
requires std::is_enum_v<Choice> FieldValue value_of(Choice choice) {
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

constexpr FieldInfo text_field(std::string_view name, bool counts = false) {
    return {name, false, counts, {}};
}
constexpr FieldInfo number_field(std::string_view name) {
    return {name, false, true, {}};
}
constexpr FieldInfo list_field(std::string_view name, bool counts = false) {
    return {name, true, counts, {}};
}
constexpr FieldInfo id_field(std::string_view name, ElementKind of, bool counts = true) {
    return {name, true, counts, of};
}

const FieldInfo evidence_field{"evidence", true, false, ElementKind::source};

}  // namespace

template <>
std::span<const Field<Dataset>> fields() {
    static const std::array all{Field<Dataset>{text_field("title"), get<Dataset, &Dataset::title>},
                                Field<Dataset>{text_field("description"), get<Dataset, &Dataset::description>}};
    return all;
}

template <>
std::span<const Field<Settings>> fields() {
    using F = Field<Settings>;
    static const std::array all{F{number_field("weakness_exposure"), get<Settings, &Settings::weakness_exposure>},
                                F{number_field("answer_strength"), get<Settings, &Settings::answer_strength>},
                                F{number_field("part_of_decay"), get<Settings, &Settings::part_of_decay>},
                                F{number_field("half_saturation"), get<Settings, &Settings::half_saturation>},
                                F{number_field("weights.opportunity"), get_weight<&LeverageWeights::opportunity>},
                                F{number_field("weights.exploit"), get_weight<&LeverageWeights::exploit>},
                                F{number_field("weights.shield"), get_weight<&LeverageWeights::shield>},
                                F{number_field("weights.function"), get_weight<&LeverageWeights::function>},
                                F{number_field("weights.dependency"), get_weight<&LeverageWeights::dependency>},
                                F{number_field("weights.exposure"), get_weight<&LeverageWeights::exposure>}};
    return all;
}

template <>
std::span<const Field<Source>> fields() {
    using F = Field<Source>;
    static const std::array all{
        F{text_field("title"), get<Source, &Source::title>},
        F{text_field("publisher"), get<Source, &Source::publisher>}, F{text_field("date"), get<Source, &Source::date>},
        F{text_field("kind"), get<Source, &Source::kind>}, F{text_field("url"), get<Source, &Source::url>}};
    return all;
}

template <>
std::span<const Field<Theme>> fields() {
    using F = Field<Theme>;
    static const std::array all{F{text_field("label"), get<Theme, &Theme::label>},
                                F{text_field("definition"), get<Theme, &Theme::definition>},
                                F{text_field("group"), get<Theme, &Theme::group>},
                                F{text_field("kind", true), get<Theme, &Theme::kind>},
                                F{id_field("answers", ElementKind::theme), get<Theme, &Theme::answers>},
                                F{id_field("related", ElementKind::theme, false), get<Theme, &Theme::related>},
                                F{number_field("salience"), get<Theme, &Theme::salience>},
                                F{list_field("terms", true), get<Theme, &Theme::terms>}};
    return all;
}

template <>
std::span<const Field<Technology>> fields() {
    using F = Field<Technology>;
    static const std::array all{F{text_field("name"), get<Technology, &Technology::name>},
                                F{list_field("aliases"), get<Technology, &Technology::aliases>},
                                F{text_field("cost"), get<Technology, &Technology::cost>},
                                F{text_field("description"), get<Technology, &Technology::description>},
                                F{evidence_field, get<Technology, &Technology::evidence>}};
    return all;
}

template <>
std::span<const Field<Function>> fields() {
    using F = Field<Function>;
    static const std::array all{F{text_field("name"), get<Function, &Function::name>},
                                F{text_field("abbreviation"), get<Function, &Function::abbreviation>},
                                F{text_field("description"), get<Function, &Function::description>},
                                F{text_field("kind"), get<Function, &Function::kind>},
                                F{id_field("part_of", ElementKind::function), get<Function, &Function::part_of>},
                                F{evidence_field, get<Function, &Function::evidence>}};
    return all;
}

template <>
std::span<const Field<Enabler>> fields() {
    using F = Field<Enabler>;
    static const std::array all{F{text_field("name"), get<Enabler, &Enabler::name>},
                                F{text_field("description"), get<Enabler, &Enabler::description>},
                                F{text_field("status", true), get<Enabler, &Enabler::status>},
                                F{evidence_field, get<Enabler, &Enabler::evidence>}};
    return all;
}

template <>
std::span<const Field<Factor>> fields() {
    using F = Field<Factor>;
    static const std::array all{F{text_field("phrase", true), get<Factor, &Factor::phrase>},
                                F{number_field("weight"), get<Factor, &Factor::weight>},
                                F{number_field("confidence"), get<Factor, &Factor::confidence>},
                                F{text_field("grade", true), get<Factor, &Factor::grade>},
                                F{id_field("themes", ElementKind::theme), get<Factor, &Factor::themes>},
                                F{id_field("themes_add", ElementKind::theme), get<Factor, &Factor::themes_add>},
                                F{id_field("themes_not", ElementKind::theme), get<Factor, &Factor::themes_not>},
                                F{evidence_field, get<Factor, &Factor::evidence>},
                                F{text_field("note"), get<Factor, &Factor::note>}};
    return all;
}

template <>
std::span<const Field<Link>> fields() {
    using F = Field<Link>;
    static const std::array all{F{text_field("horizon"), get_horizon},
                                F{text_field("sign"), get_sign},
                                F{number_field("weight"), get<Link, &Link::weight>},
                                F{number_field("confidence"), get<Link, &Link::confidence>},
                                F{text_field("grade", true), get<Link, &Link::grade>},
                                F{{"factor", false, true, ElementKind::factor}, get<Link, &Link::factor>},
                                F{evidence_field, get<Link, &Link::evidence>},
                                F{text_field("note"), get<Link, &Link::note>}};
    return all;
}

template <>
std::span<const Field<Descriptor>> fields() {
    using F = Field<Descriptor>;
    static const std::array all{F{text_field("name"), get<Descriptor, &Descriptor::name>},
                                F{list_field("states"), get<Descriptor, &Descriptor::states>}};
    return all;
}

template <>
std::span<const Field<Impact>> fields() {
    using F = Field<Impact>;
    static const std::array all{F{text_field("score"), get<Impact, &Impact::score>},
                                F{text_field("grade"), get<Impact, &Impact::grade>},
                                F{evidence_field, get<Impact, &Impact::evidence>}};
    return all;
}

namespace {

template <class Visit>
void for_each_field(ElementKind kind, const Visit& visit) {
    const auto each = [&](const auto& all) {
        for (const auto& field : all) visit(field.info);
    };
    switch (kind) {
        case ElementKind::dataset:
            return each(fields<Dataset>());
        case ElementKind::settings:
            return each(fields<Settings>());
        case ElementKind::source:
            return each(fields<Source>());
        case ElementKind::theme:
            return each(fields<Theme>());
        case ElementKind::technology:
            return each(fields<Technology>());
        case ElementKind::function:
            return each(fields<Function>());
        case ElementKind::enabler:
            return each(fields<Enabler>());
        case ElementKind::factor:
            return each(fields<Factor>());
        case ElementKind::link:
            return each(fields<Link>());
        case ElementKind::descriptor:
            return each(fields<Descriptor>());
        case ElementKind::impact:
            return each(fields<Impact>());
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
    return text::format("{}{}", several ? "the " : vowel ? "an " : "a ", to_string(kind));
}

std::string path_of_element(ElementKind kind, std::string_view id) {
    const bool marked = kind == ElementKind::theme || kind == ElementKind::source || kind == ElementKind::descriptor;
    return marked ? text::format("{}:{}", to_string(kind), id) : std::string(id);
}

std::string impact_name(const Impact& impact) {
    return text::format("{}.{} affects {}.{}", impact.from_descriptor, impact.from_state, impact.to_descriptor,
                        impact.to_state);
}

}  // namespace detail
}  // namespace interlink
