// What the readers of the single sections share while a data set is put together.
#pragma once

#include <interlink/dataset.hpp>

#include "dataset/element_names.hpp"
#include "dataset/findings.hpp"
#include "dataset/id_index.hpp"
#include "dataset/nearest.hpp"
#include "dataset/tree.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string_view>

namespace interlink::detail {

struct Context {
    Dataset& dataset;
    Findings& findings;
    Arena& arena;
    const LoadLimits& limits;
    IdIndex sources{};
    IdIndex themes{};
    IdIndex entities{};  ///< technologies, functions and enablers
    IdIndex factors{};   ///< `index` is that of the technology
    IdIndex descriptors{};
    IdIndex states{};   ///< "descriptor.state"
    IdIndex impacts{};  ///< "descriptor.state descriptor.state"
    ElementNames names{};
    /// Of a data set made in memory: what a line stands for. Ids alone name elements there.
    std::function<std::string(std::uint32_t)> in_memory{};
    /// Technologies with a phrase that has an id of the author's.
    std::set<std::uint32_t> own_ids{};
    /// Words compared for "did you mean" so far: bounds the time spent on a data set full of mistakes.
    std::uint64_t compared = 0;
};

/// "line 7", with the file's name when `first` is in another file than `at`: for "was given already".
std::string where(const Context& context, const Span& first, const Span& at);

/// Adds every id of `index` to the candidates, within the bounds on time.
void consider_all(Context& context, const IdIndex& index, Nearest& nearest);

/// Adds the names of the elements of these kinds, likewise.
void consider_names(Context& context, std::span<const EntityKind> kinds, Nearest& nearest);

/// The element of one of these kinds that a name, alias, abbreviation or label belongs to. Where it belongs to several,
/// that is reported, and `reported` becomes true.
std::optional<NamedElement> find_by_name(Context& context, const Span& at, std::string_view name,
                                         std::span<const EntityKind> kinds, bool& reported);

/// The id of what an author named by id or, of one of these kinds, by name: of `index`, where ids win. Nothing, and
/// reported, when there is no such element or when there are several. `what` is for the message.
std::optional<std::string_view> find_id(Context& context, const Span& at, std::string_view word, const IdIndex& index,
                                        std::span<const EntityKind> kinds, std::string_view what);

/// Is `nearest` so much like a word that the author must have meant it? Words that differ in digits only (t1, t2) are
/// names of a series.
bool is_slip(std::string_view word, const Nearest& nearest);

/// Reports an id that nothing has, with the nearest known one, or the nearest name of an element of these kinds.
void report_unknown(Context& context, const Span& at, std::string_view what, std::string_view id, const IdIndex& known,
                    std::span<const EntityKind> kinds = {});

/// Enters an id; reports it, and is false, when it is taken.
bool define(Context& context, IdIndex& index, std::string_view id, const Entity& entity, std::string_view what);

}  // namespace interlink::detail
