#include "dataset/codes.hpp"

#include <array>

namespace interlink::detail {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;

// clang-format off
constexpr std::array table{
    CodeInfo{Code::path_missing, "IL0001", error, "No such file or folder",
             "The path that was given does not exist.", "Check the spelling of the path."},
    CodeInfo{Code::folder_without_root, "IL0002", error, "Folder without interlink.yaml",
             "A data set is a folder with a file interlink.yaml, or a single YAML file.",
             "Name the folder that holds interlink.yaml, or create one."},
    CodeInfo{Code::not_regular_file, "IL0003", error, "Not a regular file",
             "Folders, pipes, sockets and devices are not read as part of a data set.", "Name a regular file."},
    CodeInfo{Code::file_unreadable, "IL0004", error, "File cannot be read",
             "The system refused to open or to read the file.", "Check the permissions of the file."},
    CodeInfo{Code::file_too_large, "IL0005", error, "File too large",
             "A single file is larger than the limit.", "Split the file and include its parts."},
    CodeInfo{Code::too_many_files, "IL0006", error, "Too many files",
             "The data set includes more files than the limit.", "Join small files."},
    CodeInfo{Code::include_outside, "IL0007", error, "Include leaves the folder",
             "Included files lie inside the folder of the data set; absolute paths, '..' and links out of it do not.",
             "Copy the file into the folder and include it by its relative path."},
    CodeInfo{Code::include_missing, "IL0008", error, "Included file is missing",
             "A file named under include does not exist.", "Correct the name, or take it off the list."},
    CodeInfo{Code::include_twice, "IL0009", error, "File included twice",
             "A file is read once; the root file cannot include itself.", "Take the second mention off the list."},
    CodeInfo{Code::include_misplaced, "IL0010", error, "Include in the wrong place",
             "Only interlink.yaml may include files, and only when it is read from a folder.",
             "Move the entry to the include list of interlink.yaml."},
    CodeInfo{Code::file_kind_unknown, "IL0011", error, "Unknown kind of file",
             "Included files are YAML (.yaml, .yml) or CSV tables named after what they hold.",
             "Name tables technologies.csv, factors.csv, functions.csv, enablers.csv or links.csv."},
    CodeInfo{Code::file_empty, "IL0012", error, "Empty file",
             "The file holds nothing but spaces and comments.", "Fill the file, or take it off the include list."},
    CodeInfo{Code::bad_utf8, "IL0013", error, "Not valid UTF-8",
             "Text files are in UTF-8; this file has bytes that are not.", "Save the file as UTF-8."},
    CodeInfo{Code::control_character, "IL0014", error, "Control character",
             "Invisible control characters and exotic line separators are not allowed.", "Delete the character."},
    CodeInfo{Code::too_many_values, "IL0015", error, "Too many values",
             "The data set holds more values than the limit.", "Split the data set."},
    CodeInfo{Code::too_many_findings, "IL0016", error, "Too many findings",
             "Only the first findings are shown.", "Fix the ones shown and run again."},
    CodeInfo{Code::file_foreign, "IL0017", error, "File of another kind",
             "The file is a workbook, a picture, a graph of another program or the like, whatever its name says.",
             "Save or export it as CSV or YAML in UTF-8."},
    CodeInfo{Code::file_not_included, "IL0018", warning, "File that nothing includes",
             "A table or part of a data set lies in the folder, and the include list does not name it, so it is not "
             "read.",
             "Add it to the include list of interlink.yaml, or move it elsewhere."},

    CodeInfo{Code::yaml_syntax, "IL0101", error, "YAML syntax",
             "The file is not well-formed YAML.", "See what was expected at the place shown."},
    CodeInfo{Code::yaml_anchor, "IL0102", error, "Anchor or alias",
             "Anchors (&name) and aliases (*name) are not used in data sets.",
             "Write the value out, or put text that starts with & or * in quotes."},
    CodeInfo{Code::yaml_tag, "IL0103", error, "Tag",
             "Tags (!name) are not used: every field has its type.",
             "Remove the tag, or put text that starts with ! in quotes."},
    CodeInfo{Code::several_documents, "IL0104", error, "More than one document",
             "A file holds one YAML document.", "Remove the '---' or put the rest into a file of its own."},
    CodeInfo{Code::nesting_too_deep, "IL0105", error, "Nesting too deep",
             "Lists and mappings are nested deeper than the limit.", "Flatten the structure."},
    CodeInfo{Code::key_repeated, "IL0106", error, "Key given twice",
             "A mapping has the same key more than once.", "Merge the two entries."},
    CodeInfo{Code::key_not_text, "IL0107", error, "Key is not text",
             "The key of an entry is a list or a mapping.", "Write a plain word before the colon."},
    CodeInfo{Code::comment_cuts_text, "IL0108", warning, "Comment cuts a text short",
             "An unquoted # after a space starts a comment, so the text ends there.",
             "Put the text in quotes, or set a real comment off with two spaces."},

    CodeInfo{Code::version_missing, "IL0201", error, "Format version missing",
             "The root file says which version of the format it is in.", "Add the line `interlink: 1`."},
    CodeInfo{Code::version_unknown, "IL0202", error, "Unknown format version",
             "This program reads version 1 of the format.", "Write `interlink: 1`, or use a newer program."},
    CodeInfo{Code::key_missing, "IL0203", error, "Required entry missing",
             "An element lacks an entry that it must have.", "Add the entry."},
    CodeInfo{Code::key_unknown, "IL0204", error, "Unknown key",
             "The format has no such key here.", "Correct the spelling, or remove the entry."},
    CodeInfo{Code::key_misplaced, "IL0205", error, "Key belongs to the root file",
             "Some keys are allowed in interlink.yaml only.", "Move the entry to interlink.yaml."},
    CodeInfo{Code::wrong_type, "IL0206", error, "Wrong kind of value",
             "A text stands where a list or mapping was expected, or the other way round.",
             "Use the form that the message names."},
    // IL0207 said that a policy was not evaluated; it is not given to something else.
    CodeInfo{Code::policy_empty, "IL0208", error, "Policy without content",
             "A policy that asks for nothing would always hold.", "Write what is expected, or remove the policy."},
    CodeInfo{Code::nothing_to_analyse, "IL0209", error, "Nothing to analyse",
             "The data set has neither technologies, nor foresight, nor links between other elements.",
             "Add technologies with their strengths, weaknesses, opportunities and threats."},

    CodeInfo{Code::number_malformed, "IL0301", error, "Not a number",
             "A number was expected.", "Write digits with a decimal point, such as 0.8."},
    CodeInfo{Code::decimal_comma, "IL0302", error, "Decimal comma",
             "Numbers are written with a decimal point.", "Write 0.8, not 0,8."},
    CodeInfo{Code::number_out_of_range, "IL0303", error, "Number out of range",
             "The number lies outside the range of its field.", "Use a number of the range that the message names."},
    CodeInfo{Code::number_not_finite, "IL0304", error, "Number not finite",
             "Infinity and not-a-number are not values.", "Write a finite number."},
    CodeInfo{Code::choice_unknown, "IL0305", error, "Unknown word",
             "The field takes one of a few words.", "Use one of the words that the message lists."},
    CodeInfo{Code::id_malformed, "IL0306", error, "Malformed id",
             "Ids are lower-case letters, digits and hyphens, and do not start with a hyphen.",
             "Write an id such as risk-management."},
    CodeInfo{Code::id_repeated, "IL0307", error, "Id used twice",
             "Technologies, functions and enablers share one set of ids; sources, themes and factors have their own.",
             "Rename one of the two."},
    CodeInfo{Code::reference_unknown, "IL0308", error, "Unknown id",
             "Nothing in the data set has this id.", "Correct the spelling, or define it."},
    CodeInfo{Code::text_empty, "IL0309", error, "Empty text",
             "A text that must say something is empty.", "Fill it in, or remove the entry."},
    CodeInfo{Code::text_too_long, "IL0310", error, "Text too long",
             "A single text is longer than the limit.", "Shorten it."},
    CodeInfo{Code::phrase_repeated, "IL0311", error, "Phrase repeated",
             "A technology has the same phrase twice in one quadrant.", "Remove one of the two."},
    CodeInfo{Code::part_of_cycle, "IL0312", error, "Functions are part of each other",
             "Following part_of leads back to the start.", "Remove one part_of of the cycle."},
    CodeInfo{Code::endpoint_not_allowed, "IL0313", error, "Link joins the wrong kinds",
             "Each kind of link joins certain kinds of elements only.", "Use another kind of link, or other ends."},
    CodeInfo{Code::link_to_itself, "IL0314", error, "Link to itself",
             "Both ends of the link are the same element.", "Correct one of the ends."},
    CodeInfo{Code::evidence_malformed, "IL0315", error, "Malformed evidence",
             "Evidence is written source#place.", "Write the id of a source, then # and a place in it."},
    CodeInfo{Code::field_not_for_kind, "IL0316", error, "Entry does not fit the kind of link",
             "horizon and factor belong to supports links, sign to influences links.", "Remove the entry."},
    CodeInfo{Code::impact_repeated, "IL0317", error, "Impact judged twice",
             "Two impacts have the same two states.", "Keep one of the two."},
    // IL0318 refused impacts within one descriptor; it is not given to something else.
    CodeInfo{Code::date_malformed, "IL0319", error, "Malformed date",
             "A date is a year, a year and month, or a day.", "Write it as 2026, 2026-01 or 2026-01-31."},
    CodeInfo{Code::name_ambiguous, "IL0320", error, "Name of several elements",
             "An element may be named by its id, or by a name, alias or abbreviation that no other element has; upper "
             "and lower case and accents make no difference.",
             "Write the id."},

    CodeInfo{Code::quote_unterminated, "IL0401", error, "Quote never closed",
             "A quoted cell runs to the end of the file.", "Close the quote."},
    CodeInfo{Code::quote_misplaced, "IL0402", error, "Stray quote",
             "A quote stands inside an unquoted cell, or text follows a closing quote.",
             "Put the whole cell in quotes and double the quotes inside it."},
    CodeInfo{Code::column_unknown, "IL0403", error, "Unknown column",
             "The table has no such column.", "Correct the heading, or remove the column."},
    CodeInfo{Code::column_missing, "IL0404", error, "Column missing",
             "The table lacks a column that it must have.", "Add the column."},
    CodeInfo{Code::column_repeated, "IL0405", error, "Column given twice",
             "Two columns have the same heading.", "Remove or rename one of the two."},
    CodeInfo{Code::cell_count, "IL0406", error, "Wrong number of cells",
             "A row has more or fewer cells than the heading.",
             "Add or remove separators; put cells that contain the separator in quotes."},

    CodeInfo{Code::label_unmatched, "IL0501", error, "Label on one side of a matrix only",
             "A matrix has the same labels in its first row and its first column.",
             "Add the row or column that is missing, or correct the spelling."},
    CodeInfo{Code::label_repeated, "IL0502", error, "Label given twice",
             "Two rows or two columns of a matrix have the same label.", "Rename one of the two."},
    CodeInfo{Code::cell_empty, "IL0503", error, "Entry of a matrix missing",
             "A cell is empty that is not on the diagonal.", "Write 0 where there is nothing, or the letter O."},
    CodeInfo{Code::judgement_contradicted, "IL0504", error, "Judgement contradicted",
             "A pair has two letters that do not say the same of it.", "Give each pair once."},
    CodeInfo{Code::matrix_too_large, "IL0505", error, "Matrix too large",
             "A matrix has at most 500 elements.", "Join some of them."},
    CodeInfo{Code::scw_malformed, "IL0506", error, "Not a ScenarioWizard project",
             "A project lists descriptors and states, then in its sixth section the matrix, a row for each state.",
             "Save it again with ScenarioWizard, or write the matrix as CSV with labels descriptor.state."},
    CodeInfo{Code::label_without_descriptor, "IL0507", error, "Label without a descriptor",
             "The labels of a cross-impact matrix are the descriptor, a dot and the state.", "Write descriptor.state."},
};
// clang-format on

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].code) != i) return false;
    return static_cast<std::size_t>(Code::label_without_descriptor) + 1 == table.size();
}
static_assert(in_order(), "one row for each code, in the order of the enumeration");

}  // namespace

std::span<const CodeInfo> all_codes() {
    return table;
}

const CodeInfo& info(Code code) {
    return table.at(static_cast<std::size_t>(code));
}

}  // namespace interlink::detail
