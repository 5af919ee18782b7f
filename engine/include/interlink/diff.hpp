// What changed between two versions of a data set, and what that did to the conclusions (section 11 of the method,
// engine/src/analysis/METHOD.md). Changes are values: they can be applied to a data set and taken back.
#pragma once

#include <interlink/dataset.hpp>
#include <interlink/model.hpp>
#include <interlink/tables.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace interlink {

enum class ChangeKind : std::uint8_t { removed, added, changed };
/// In an order in which each kind names earlier ones only.
enum class ElementKind : std::uint8_t {
    dataset,  ///< title and description
    settings,
    source,
    theme,
    technology,
    function,
    enabler,
    factor,
    link,
    descriptor,
    impact
};
std::string_view to_string(ChangeKind kind);
std::string_view to_string(ElementKind kind);

/// A field as its author would write it, lists item by item; absent where nothing is written.
using FieldValue = std::optional<TextList>;

/// An element that came or went, or one field that is another. `id` is the author's; that of a link reads
/// "iot supports ucr" (with " (2)" for a second one between the same ends, and "theme:" before themes), that of an
/// impact "descriptor.state affects descriptor.state".
struct Change {
    ChangeKind change = ChangeKind::changed;
    ElementKind element = ElementKind::technology;
    std::string id;
    std::string field;                                      ///< of a changed element
    FieldValue before, after;                               ///< of the field
    std::vector<std::pair<std::string, TextList>> content;  ///< of an added or removed element: what is not the default
    std::uint32_t position = 0;  ///< of an added or removed element among those of its kind (phrases: its technology's)
};

/// "ai/threats/data-security-risks.weight", "iot supports ucr", "settings.weakness_exposure", "theme:privacy.salience".
std::string path_of(const Change& change);

/// By kind of element: what went, what came, what is another. Empty exactly when both say the same; the order of
/// elements, comments and the cut into files do not count. O(elements).
std::vector<Change> model_changes(const Dataset& before, const Dataset& after);

/// The changes that take these back.
std::vector<Change> reversed(std::vector<Change> changes);

/// Edits in words, each a text with a name to report it under.
struct EditText {
    enum class Kind {
        remove,         ///< an id: "drones", "iot supports ucr"
        set,            ///< PATH=VALUE: "ai/threats/data-security-risks.weight=0.5"; list items are separated by '|'
        add,            ///< "drones requires ai", then KEY=VALUE words
        scenario,       ///< changes in YAML or JSON; the JSON of a diff is one
        scenario_back,  ///< the same, taken back
    };
    Kind kind = Kind::set;
    std::string name;
    std::string text;
};

struct EditResult {
    std::optional<Dataset> dataset;  ///< only when there is no error: all edits or none
    std::vector<Diagnostic> diagnostics;
};

/// The data set after the edits: removals first, then additions, then fields. What hangs on something removed goes
/// with it; a weight of 0 removes. Everything is checked as when a data set is read, and every mistake is reported.
EditResult apply_edits(const Dataset& dataset, const std::vector<EditText>& edits);
EditResult apply_changes(const Dataset& dataset, std::span<const Change> changes);

enum class ConclusionKind : std::uint8_t {
    top_k,  ///< a pair is among the first k
    pair_rank,
    shared_threat,         ///< the technologies that share it
    combined_opportunity,  ///< the technologies whose phrases share it
    function,              ///< the technologies that serve it
    central_technology     ///< of the highest PageRank on the benefit layer
};
std::string_view to_string(ConclusionKind kind);

/// How the changes behind a conclusion were found.
enum class CauseKind : std::uint8_t {
    alone,        ///< each of them does it alone, applied to the old version
    several,      ///< none does it alone; without any of these, the others do not
    not_searched  ///< too many changes
};
std::string_view to_string(CauseKind kind);

/// What one version says about a subject; nothing is known of it where `known` is false.
struct ConclusionState {
    bool known = false;
    std::uint32_t rank = 0;  ///< of a pair; 0 without data
    double leverage = 0;
    std::vector<Reference> technologies;  ///< of the other kinds, by id
    bool operator==(const ConclusionState&) const = default;
};

struct ConclusionChange {
    ConclusionKind kind = ConclusionKind::pair_rank;
    std::vector<Reference> subject;  ///< two technologies, a theme, a function; empty for the central technology
    ConclusionState before, after;
    CauseKind cause = CauseKind::not_searched;
    std::vector<std::size_t> causes;  ///< indices into DiffResult::causes
};

/// A pair whose rank or score is another.
struct PairMove {
    Reference a, b;
    ConclusionState before, after;
};

/// Changes that only make sense together, such as a technology with its phrases and links: the first stands for all.
struct ChangeGroup {
    std::size_t first = 0;  ///< index into DiffResult::changes
    std::size_t count = 1;
};

struct DiffOptions {
    std::uint32_t top_k = 3;
    std::function<void(std::size_t done, std::size_t of)> progress;  ///< called between evaluations; may be empty
};

struct DiffResult {
    std::vector<Change> changes;
    std::vector<ChangeGroup> causes;
    std::vector<PairMove> pairs;                ///< by new rank
    std::vector<ConclusionChange> conclusions;  ///< by kind
    std::size_t unlisted_moves = 0;             ///< pairs that moved beyond the first 1,000
    std::size_t searched = 0, searchable = 0;   ///< groups of changes applied one at a time, of those that could matter
    std::uint32_t top_k = 3;
};

/// The changes between two compiled data sets and the conclusions that are others, each with the changes that caused
/// it. Evaluates the old data set once for every group of changes that could matter, and the new one once more where
/// none did it alone; at most 512 groups, fewer on large data (DiffResult::searched).
DiffResult diff_models(const Model& before, const Model& after, const DiffOptions& options = {});

/// As tables `changes`, `conclusions` and `pairs`. The JSON form is a scenario for apply_edits.
ResultDocument describe_diff(const Model& before, const Model& after, const DiffResult& result,
                             std::string_view command);

}  // namespace interlink
