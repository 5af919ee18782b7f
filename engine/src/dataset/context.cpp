#include "dataset/context.hpp"

#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr std::uint64_t compared_at_most = 5'000'000;

}  // namespace

std::string where(const Context& context, const Span& first, const Span& at) {
    if (context.in_memory) return context.in_memory(first.line);
    return first.file == at.file ? text::format("line {}", first.line)
                                 : text::format("{}, line {}", context.dataset.files[first.file], first.line);
}

void consider_all(Context& context, const IdIndex& index, Nearest& nearest) {
    if (context.findings.full() || context.compared > compared_at_most) return;
    context.compared += index.entries().size();
    for (const IdIndex::Entry& entry : index.entries()) nearest.consider(entry.id);
}

void consider_names(Context& context, std::span<const EntityKind> kinds, Nearest& nearest) {
    const Dataset& dataset = context.dataset;
    const auto consider = [&](EntityKind kind, const auto& elements) {
        if (std::ranges::find(kinds, kind) == kinds.end()) return;
        if (context.findings.full() || context.compared > compared_at_most) return;
        context.compared += elements.size();
        for (const auto& element : elements)
            for_each_name(element, [&](std::string_view name) { nearest.consider(name); });
    };
    consider(EntityKind::technology, dataset.technologies);
    consider(EntityKind::function, dataset.functions);
    consider(EntityKind::enabler, dataset.enablers);
    consider(EntityKind::theme, dataset.themes);
}

std::optional<NamedElement> find_by_name(Context& context, const Span& at, std::string_view name,
                                         std::span<const EntityKind> kinds, bool& reported) {
    if (context.in_memory) return std::nullopt;
    const std::vector<NamedElement> found = context.names.find(context.dataset, name, kinds);
    if (found.size() == 1) return found.front();
    if (found.size() > 1) {
        reported = true;
        std::vector<Candidate> candidates;
        for (const NamedElement& element : found)
            candidates.emplace_back(id_of(context.dataset, element), element.kind);
        context.findings.add(Code::name_ambiguous, at,
                             text::format("{} is the name of {} elements", quote(name), found.size()),
                             text::format("write the id: {}", candidates_text(candidates)));
    }
    return std::nullopt;
}

std::optional<std::string_view> find_id(Context& context, const Span& at, std::string_view word, const IdIndex& index,
                                        std::span<const EntityKind> kinds, std::string_view what) {
    if (index.contains(word)) return word;
    bool reported = false;
    if (const auto element = find_by_name(context, at, word, kinds, reported)) return id_of(context.dataset, *element);
    if (!reported) report_unknown(context, at, what, word, index, kinds);
    return std::nullopt;
}

bool is_slip(std::string_view word, const Nearest& nearest) {
    constexpr std::size_t telling_length = 4;
    const auto letters = [](std::string_view text) {
        std::string kept;
        for (const char c : text)
            if (c < '0' || c > '9') kept += c;
        return kept;
    };
    return word.size() >= telling_length && !nearest.best().empty() && letters(word) != letters(nearest.best());
}

void report_unknown(Context& context, const Span& at, std::string_view what, std::string_view id, const IdIndex& known,
                    std::span<const EntityKind> kinds) {
    Nearest nearest(id);
    consider_all(context, known, nearest);
    consider_names(context, kinds, nearest);
    if (!known.complete && !is_slip(id, nearest)) return;
    context.findings.add(Code::reference_unknown, at, text::format("there is no {} {}", what, quote(id)),
                         nearest.hint("define it, or correct the spelling"));
}

bool define(Context& context, IdIndex& index, std::string_view id, const Entity& entity, std::string_view what) {
    const auto [known, added] = index.emplace(id, entity);
    if (added) return true;
    context.findings.add(
        Code::id_repeated, entity.span,
        text::format("the {} id {} is taken already ({})", what, quote(id), where(context, known->span, entity.span)),
        "rename one of the two");
    return false;
}

}  // namespace interlink::detail
