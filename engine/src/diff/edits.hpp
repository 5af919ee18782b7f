// An edit as it was written, with its place, and the steps from there to another data set. Values stay nodes until the
// readers of the data set give them types: so an edit is checked, and its mistakes are told, as if it stood in a file.
#pragma once

#include <interlink/diff.hpp>

#include "dataset/context.hpp"
#include "dataset/source_file.hpp"
#include "dataset/tree.hpp"
#include "diff/elements.hpp"

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interlink::detail {

inline constexpr std::uint32_t at_the_end = 0xffffffff;

struct Edit {
    ChangeKind change = ChangeKind::changed;
    ElementKind element = ElementKind::technology;
    std::string id;
    std::string field;
    const Node* value = nullptr;    ///< of a changed field; null: as if not written
    const Node* content = nullptr;  ///< of an added element: a mapping, or null
    std::uint32_t position = at_the_end;
    Span span;  ///< of the id
};

/// An element by its kind and id.
struct Target {
    ElementKind kind = ElementKind::technology;
    std::string id;
};

/// The elements of a data set by kind and id. The data set must outlive it.
class ElementIndex {
  public:
    explicit ElementIndex(const Dataset& dataset);
    const Location* find(ElementKind kind, std::string_view id) const;
    const std::unordered_map<std::string, Location>& of(ElementKind kind) const {
        return by_kind_[static_cast<std::size_t>(kind)];
    }
    /// The technology, function, enabler or theme that alone has a name, alias, abbreviation or label.
    std::optional<Target> named(std::string_view name) const;

  private:
    const Dataset& dataset_;
    mutable ElementNames names_;
    std::array<std::unordered_map<std::string, Location>, all_element_kinds.size()> by_kind_;
};

/// What a word names: "theme:fraud" a theme, "a/threats/b" a phrase, "a requires b" a link; a bare id a technology,
/// function or enabler, else a theme, source or descriptor. Ends of links that are themes get their mark.
std::optional<Target> find_target(const ElementIndex& index, std::string_view word);
/// "ai requires fraud" → "ai requires theme:fraud" where only a theme is called fraud; blanks are made single, and
/// names become ids: "Digital twin requires IoT".
std::string canonical_link(const ElementIndex& index, std::string_view word);
void report_unknown_target(Context& context, const ElementIndex& index, const Span& at, std::string_view word);

/// One run of edits: its texts, and the data set that they are about.
struct EditRun {
    explicit EditRun(const Dataset& base);
    LoadLimits limits;
    std::deque<SourceFile> files;  ///< those of the data set without their bytes, then the edits
    Arena arena;
    Findings findings;
    Dataset dataset;  ///< becomes the result
    Context context;
};

Node* text_node(Arena& arena, std::string_view text, const Span& span);
Node* list_node(Arena& arena, const TextList& texts, const Span& span);
/// A list of one where a text is wanted becomes that text, a text where a list is wanted a list of one.
const Node* as_field(Arena& arena, const FieldInfo* field, const Node* value);

/// Mistakes go to the findings.
std::vector<Edit> read_edits(EditRun& run, const ElementIndex& index, const std::vector<EditText>& texts);
std::vector<Edit> read_scenario(EditRun& run, const ElementIndex& index, const Node& root, bool back);
std::vector<Edit> to_edits(EditRun& run, std::span<const Change> changes);

/// Enters what context.dataset holds.
void fill_indices(Context& context);
/// Brings the indices of technologies, functions and phrases up to date after elements have moved.
void renumber(Context& context);
/// Forgets an element, so that it can be read again.
void forget(Context& context, ElementKind kind, const std::string& id);

/// Changes run.dataset; mistakes go to the findings.
void apply(EditRun& run, const ElementIndex& index, std::vector<Edit> edits);

/// Takes the elements away, and with them what cannot stand without them.
void remove_elements(Dataset& dataset, const ElementIndex& index, const std::vector<Target>& targets);

}  // namespace interlink::detail
