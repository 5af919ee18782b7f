#include "dataset/context.hpp"

#include "dataset/unicode.hpp"

#include <fmt/format.h>

namespace interlink::detail {
namespace {

constexpr std::uint64_t compared_at_most = 5'000'000;

}  // namespace

std::string where(const Context& context, const Span& first, const Span& at) {
    return first.file == at.file ? fmt::format("line {}", first.line)
                                 : fmt::format("{}, line {}", context.dataset.files[first.file], first.line);
}

void consider_all(Context& context, const IdIndex& index, Nearest& nearest) {
    if (context.findings.full() || context.compared > compared_at_most) return;
    context.compared += index.entries().size();
    for (const IdIndex::Entry& entry : index.entries()) nearest.consider(entry.id);
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

void report_unknown(Context& context, const Span& at, std::string_view what, std::string_view id,
                    const IdIndex& known) {
    Nearest nearest(id);
    consider_all(context, known, nearest);
    if (!known.complete && !is_slip(id, nearest)) return;
    context.findings.add(Code::reference_unknown, at, fmt::format("there is no {} {}", what, quote(id)),
                         nearest.hint("define it, or correct the spelling"));
}

bool define(Context& context, IdIndex& index, std::string_view id, const Entity& entity, std::string_view what) {
    const auto [known, added] = index.emplace(id, entity);
    if (added) return true;
    context.findings.add(
        Code::id_repeated, entity.span,
        fmt::format("the {} id {} is taken already ({})", what, quote(id), where(context, known->span, entity.span)),
        "rename one of the two");
    return false;
}

}  // namespace interlink::detail
