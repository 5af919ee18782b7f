#include "dataset/codes.hpp"

#include <algorithm>
#include <array>

namespace interlink::detail {
namespace {

struct CodeExample {
    Code code;
    std::string_view lines;
};

// clang-format off
constexpr std::array examples{
    CodeExample{Code::include_outside, "interlink: 1\ninclude: [../factors.csv]\n"},
    CodeExample{Code::include_twice, "interlink: 1\ninclude: [factors.csv, factors.csv]\n"},
    CodeExample{Code::file_kind_unknown, "interlink: 1\ninclude: [factors.xlsx]\n"},
    CodeExample{Code::yaml_syntax, "technologies: [{id: drones\n"},
    CodeExample{Code::yaml_anchor, "technologies: [&a {id: drones}]\n"},
    CodeExample{Code::yaml_tag, "title: !text Drones\n"},
    CodeExample{Code::several_documents, "interlink: 1\n---\ntitle: Drones\n"},
    CodeExample{Code::key_repeated, "title: Drones\ntitle: Robots\n"},
    CodeExample{Code::key_not_text, "[title]: Drones\n"},
    CodeExample{Code::comment_cuts_text, "title: Our choice # 1\n"},
    CodeExample{Code::version_missing, "title: Drones\n"},
    CodeExample{Code::version_unknown, "interlink: 7\n"},
    CodeExample{Code::key_missing, "technologies: [{name: Drones}]\n"},
    CodeExample{Code::key_unknown, "tecnologies: []\n"},
    CodeExample{Code::wrong_type, "technologies: drones\n"},
    CodeExample{Code::policy_empty, "policy: {expect: []}\n"},
    CodeExample{Code::number_malformed, "technologies: [{id: drones, cost: much}]\n"},
    CodeExample{Code::decimal_comma, "technologies: [{id: drones, cost: \"0,8\"}]\n"},
    CodeExample{Code::number_out_of_range, "technologies: [{id: drones, cost: -1}]\n"},
    CodeExample{Code::number_not_finite, "technologies: [{id: drones, cost: inf}]\n"},
    CodeExample{Code::choice_unknown, "enablers: [{id: law, status: present}]\n"},
    CodeExample{Code::id_malformed, "technologies: [{id: Drones}]\n"},
    CodeExample{Code::id_repeated, "technologies: [{id: drones}, {id: drones}]\n"},
    CodeExample{Code::reference_unknown, "functions: [{id: patrol, part_of: [security]}]\n"},
    CodeExample{Code::text_empty, "technologies: [{id: drones, name: \"\"}]\n"},
    CodeExample{Code::phrase_repeated, "technologies: [{id: drones, threats: [Privacy, Privacy]}]\n"},
    CodeExample{Code::part_of_cycle, "functions: [{id: a, part_of: [b]}, {id: b, part_of: [a]}]\n"},
    CodeExample{Code::endpoint_not_allowed,
                "technologies: [{id: ai}, {id: iot}]\nlinks: [{from: ai, to: iot, kind: supports}]\n"},
    CodeExample{Code::link_to_itself, "technologies: [{id: ai}]\nlinks: [{from: ai, to: ai, kind: requires}]\n"},
    CodeExample{Code::evidence_malformed, "technologies: [{id: ai, evidence: [\"#chapter 3\"]}]\n"},
    CodeExample{Code::field_not_for_kind,
                "technologies: [{id: ai}, {id: iot}]\n"
                "links: [{from: ai, to: iot, kind: requires, horizon: future}]\n"},
    CodeExample{Code::impact_repeated,
                "foresight:\n"
                "  descriptors: [{id: a, states: [{id: x}]}, {id: b, states: [{id: y}]}]\n"
                "  impacts: [{from: a.x, to: b.y, score: 1}, {from: a.x, to: b.y, score: 2}]\n"},
    CodeExample{Code::date_malformed, "policy: {sources: {max_age_years: 5, as_of: May 2026}}\n"},
    CodeExample{Code::name_ambiguous,
                "technologies: [{id: dt, name: Digital twin}, {id: vr, aliases: [digital twin]}]\n"
                "functions: [{id: training}]\n"
                "links: [{from: Digital twin, to: training, kind: supports}]\n"},
};
// clang-format on

}  // namespace

std::string_view example(Code code) {
    const auto found = std::ranges::find(examples, code, &CodeExample::code);
    return found == examples.end() ? std::string_view() : found->lines;
}

}  // namespace interlink::detail
