// Every kind of finding that reading a data set can produce: one row each, the same everywhere it is shown.
#pragma once

#include <interlink/diagnostic.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace interlink::detail {

/// In the order of the table in codes.cpp.
enum class Code : std::uint8_t {
    path_missing,
    folder_without_root,
    not_regular_file,
    file_unreadable,
    file_too_large,
    too_many_files,
    include_outside,
    include_missing,
    include_twice,
    include_misplaced,
    file_kind_unknown,
    file_empty,
    bad_utf8,
    control_character,
    too_many_values,
    too_many_findings,
    file_foreign,
    file_not_included,

    yaml_syntax,
    yaml_anchor,
    yaml_tag,
    several_documents,
    nesting_too_deep,
    key_repeated,
    key_not_text,
    comment_cuts_text,

    version_missing,
    version_unknown,
    key_missing,
    key_unknown,
    key_misplaced,
    wrong_type,
    policy_empty,
    nothing_to_analyse,

    number_malformed,
    decimal_comma,
    number_out_of_range,
    number_not_finite,
    choice_unknown,
    id_malformed,
    id_repeated,
    reference_unknown,
    text_empty,
    text_too_long,
    phrase_repeated,
    part_of_cycle,
    endpoint_not_allowed,
    link_to_itself,
    evidence_malformed,
    field_not_for_kind,
    impact_repeated,
    date_malformed,
    name_ambiguous,

    quote_unterminated,
    quote_misplaced,
    column_unknown,
    column_missing,
    column_repeated,
    cell_count,

    label_unmatched,
    label_repeated,
    cell_empty,
    judgement_contradicted,
    matrix_too_large,
    scw_malformed,
    label_without_descriptor,
};

struct CodeInfo {
    Code code;
    std::string_view id;  ///< "IL0107"
    Severity severity;
    std::string_view title;
    std::string_view explanation;
    std::string_view fix;
};

/// All codes, by id.
std::span<const CodeInfo> all_codes();

const CodeInfo& info(Code code);

/// A few lines that provoke it; empty where it takes a file system to do so.
std::string_view example(Code code);

}  // namespace interlink::detail
