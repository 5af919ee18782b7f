#include "analysis/describe.hpp"
#include "diff/elements.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink {

namespace {

Cell texts_or_nothing(const FieldValue& value) {
    return value ? Cell(*value) : Cell();
}

Table changes_table(const DiffResult& result) {
    Table table{"changes",
                "Changes of the model",
                "What was removed, added and changed. In JSON, this table is a scenario for whatif.",
                {},
                {}};
    table.columns = {
        {"change", "Change", ColumnType::text, "removed, added or changed"},
        {"element", "What", ColumnType::text, "the kind of element"},
        {"path", "Path", ColumnType::text, "the element's id, and the field that changed"},
        {"before", "Before", ColumnType::texts, "the field as it was written"},
        {"after", "After", ColumnType::texts, "the field as it is written"},
        {"content", "Content", ColumnType::lists, "of an added or removed element: what is not the default", 0, true},
        {"position", "Position", ColumnType::integer, "among the elements of its kind, from 0", 0, true}};
    for (const Change& change : result.changes) {
        const bool field = change.change == ChangeKind::changed;
        ListMap content;
        for (const auto& [key, texts] : change.content) content.push_back({{key, key}, texts});
        table.rows.push_back({std::string(to_string(change.change)), std::string(to_string(change.element)),
                              path_of(change), texts_or_nothing(change.before), texts_or_nothing(change.after),
                              field ? Cell() : Cell(content),
                              field ? Cell() : Cell(static_cast<std::int64_t>(change.position))});
    }
    return table;
}

std::string names_of(const std::vector<Reference>& references) {
    std::vector<std::string> names;
    for (const Reference& reference : references) names.push_back(reference.label);
    return join_words(names);
}

/// "Blockchain + Internet of Things"
std::string pair_name(const Reference& a, const Reference& b) {
    return text::format("{} + {}", a.label, b.label);
}

bool is_pair(ConclusionKind kind) {
    return kind == ConclusionKind::top_k || kind == ConclusionKind::pair_rank;
}

std::string state_text(ConclusionKind kind, const ConclusionState& state) {
    if (!state.known) return is_pair(kind) || kind == ConclusionKind::function ? "not there" : "not shared";
    if (is_pair(kind)) {
        if (state.rank == 0) return "not ranked";
        return text::format("rank {} ({})", state.rank, format_number(state.leverage, 3));
    }
    if (kind == ConclusionKind::central_technology) return names_of(state.technologies);
    if (state.technologies.empty()) return "nobody";
    return text::format("{}: {}", state.technologies.size(), names_of(state.technologies));
}

/// What happened, in one word or two.
std::string move_text(const ConclusionChange& change, std::uint32_t top_k) {
    const ConclusionState &before = change.before, &after = change.after;
    if (change.kind == ConclusionKind::central_technology) return "another";
    if (change.kind == ConclusionKind::top_k) return after.rank != 0 && after.rank <= top_k ? "entered" : "left";
    if (change.kind == ConclusionKind::pair_rank) {
        if (before.rank == 0) return "appeared";
        if (after.rank == 0) return "vanished";
        return after.rank < before.rank ? "up" : "down";
    }
    if (!before.known) return "appeared";
    if (!after.known) return "vanished";
    const std::size_t was = before.technologies.size(), is = after.technologies.size();
    if (change.kind == ConclusionKind::function && was == 0) return "gap closed";
    if (change.kind == ConclusionKind::function && is == 0) return "gap opened";
    return is > was ? "wider" : is < was ? "narrower" : "others";
}

Reference cause_reference(const DiffResult& result, const ChangeGroup& group) {
    const Change& change = result.changes[group.first];
    const std::string path = path_of(change);
    if (change.change == ChangeKind::changed) return {path, path};
    if (group.count == 1) return {path, text::format("{} ({})", path, to_string(change.change))};
    return {path, text::format("{} ({}, with {} more)", path, to_string(change.change), group.count - 1)};
}

std::string kind_title(ConclusionKind kind, std::uint32_t top_k) {
    switch (kind) {
        case ConclusionKind::top_k:
            return text::format("pair in the top {}", top_k);
        case ConclusionKind::pair_rank:
            return "rank of a pair";
        case ConclusionKind::shared_threat:
            return "shared threat";
        case ConclusionKind::combined_opportunity:
            return "combined opportunity";
        case ConclusionKind::function:
            return "function";
        case ConclusionKind::central_technology:
            return "central technology";
    }
    return "";
}

Table conclusions_table(const DiffResult& result) {
    Table table{"conclusions",
                "Conclusions that moved",
                "Cause: alone, any of the changes named does it, applied to the old version by itself; several, none "
                "does, and without any of those named the others do not.",
                {},
                {}};
    table.columns = {
        {"kind", "Kind", ColumnType::text,
         "top-k, pair-rank, shared-threat, combined-opportunity, function or central-technology", 0, true},
        {"about", "Conclusion", ColumnType::text, ""},
        {"subject", "Of", ColumnType::references, "two technologies, a theme or a function"},
        {"move", "Move", ColumnType::text,
         "up, down, entered, left, appeared, vanished, wider, narrower, others, another, gap closed, gap opened"},
        {"before", "Before", ColumnType::text, ""},
        {"after", "After", ColumnType::text, ""},
        {"cause", "Cause", ColumnType::text, "alone, several or not-searched"},
        {"caused_by", "By", ColumnType::references,
         "paths of changes; the first of a group stands for what hangs on it"},
        {"technologies_before", "Technologies before", ColumnType::references, "", 0, true},
        {"technologies_after", "Technologies after", ColumnType::references, "", 0, true}};
    for (const ConclusionChange& change : result.conclusions) {
        ReferenceList causes;
        for (const std::size_t cause : change.causes) causes.push_back(cause_reference(result, result.causes[cause]));
        table.rows.push_back({std::string(to_string(change.kind)), kind_title(change.kind, result.top_k),
                              change.subject, move_text(change, result.top_k), state_text(change.kind, change.before),
                              state_text(change.kind, change.after), std::string(to_string(change.cause)), causes,
                              change.before.technologies, change.after.technologies});
    }
    return table;
}

Table pairs_table(const DiffResult& result) {
    Table table{"pairs", "Pairings whose rank or leverage is another", "", {}, {}};
    table.columns = {{"a", "Technology A", ColumnType::reference, ""},
                     {"b", "Technology B", ColumnType::reference, ""},
                     {"rank_before", "Rank before", ColumnType::integer, "none: not there, or not ranked", 0},
                     {"rank_after", "Rank after", ColumnType::integer, "", 0},
                     {"leverage_before", "Leverage before", ColumnType::number, ""},
                     {"leverage_after", "Leverage after", ColumnType::number, ""},
                     {"difference", "Difference", ColumnType::number, "leverage after less before"}};
    for (const PairMove& move : result.pairs) {
        const auto rank = [](const ConclusionState& state) {
            return state.rank == 0 ? Cell() : Cell(static_cast<std::int64_t>(state.rank));
        };
        const auto leverage = [](const ConclusionState& state) {
            return state.rank == 0 ? Cell() : Cell(state.leverage);
        };
        const bool both = move.before.rank != 0 && move.after.rank != 0;
        table.rows.push_back({move.a, move.b, rank(move.before), rank(move.after), leverage(move.before),
                              leverage(move.after), both ? Cell(move.after.leverage - move.before.leverage) : Cell()});
    }
    return table;
}

std::string counted_changes(const DiffResult& result) {
    std::vector<std::string> parts;
    for (const ChangeKind kind : {ChangeKind::added, ChangeKind::removed, ChangeKind::changed})
        if (const auto count = std::ranges::count(result.changes, kind, &Change::change); count > 0)
            parts.push_back(text::format("{} {}", count, to_string(kind)));
    return text::format("{} of the model: {}.", count_words(result.changes.size(), "change", "changes"),
                        join_words(parts));
}

/// Who is first now, where that is another.
std::optional<std::string> first_place(const DiffResult& result) {
    const PairMove *was = nullptr, *is = nullptr;
    for (const PairMove& move : result.pairs) {
        if (move.before.rank == 1) was = &move;
        if (move.after.rank == 1) is = &move;
    }
    if (was == nullptr || is == nullptr || was == is) return std::nullopt;
    return text::format("{} is the first pairing now ({}), before it was {} ({}).", pair_name(is->a, is->b),
                        format_number(is->after.leverage, 3), pair_name(was->a, was->b),
                        format_number(was->before.leverage, 3));
}

void add_sentences(const DiffResult& result, ResultDocument& document) {
    if (result.changes.empty()) {
        document.sentences.emplace_back("Nothing changed: both versions say the same.");
        return;
    }
    document.sentences.push_back(counted_changes(result));
    if (result.conclusions.empty()) {
        document.sentences.emplace_back("No conclusion moved.");
        return;
    }
    std::vector<std::string> parts;
    const auto add = [&](ConclusionKind kind, std::string_view one, std::string_view many) {
        auto count = static_cast<std::size_t>(std::ranges::count(result.conclusions, kind, &ConclusionChange::kind));
        if (kind == ConclusionKind::pair_rank) count += result.unlisted_moves;
        if (count > 0) parts.push_back(count_words(count, one, many));
    };
    add(ConclusionKind::pair_rank, "rank of a pair", "ranks of pairs");
    add(ConclusionKind::shared_threat, "shared threat", "shared threats");
    add(ConclusionKind::combined_opportunity, "combined opportunity", "combined opportunities");
    add(ConclusionKind::function, "function", "functions");
    add(ConclusionKind::central_technology, "central technology", "central technologies");
    document.sentences.push_back(text::format("What moved: {}.", join_words(parts)));
    if (auto first = first_place(result)) document.sentences.push_back(*std::move(first));
    for (const ConclusionChange& change : result.conclusions)
        if (change.kind == ConclusionKind::top_k)
            document.sentences.push_back(
                text::format("{} {} the top {}: {}, before {}.", pair_name(change.subject.at(0), change.subject.at(1)),
                             move_text(change, result.top_k), result.top_k, state_text(change.kind, change.after),
                             state_text(change.kind, change.before)));
}

void add_notes(const DiffResult& result, ResultDocument& document) {
    if (result.unlisted_moves > 0)
        document.notes.push_back(
            {"diff-moves",
             text::format("{} more pairs moved in rank; the table of pairs has them.", result.unlisted_moves)});
    if (result.searched < result.searchable)
        document.notes.push_back(
            {"diff-causes",
             text::format("Causes were searched among the first {} of {} groups of changes; where none of "
                          "them does it alone, the cause is not known.",
                          result.searched, result.searchable)});
}

}  // namespace

ResultDocument describe_diff(const Model& before, const Model& after, const DiffResult& result,
                             std::string_view command) {
    ResultDocument document = detail::begin_document(after, command);
    document.options.emplace_back("old", before.dataset->path);
    document.options.emplace_back("old_hash", before.dataset->hash);
    document.options.emplace_back("top_k", static_cast<std::int64_t>(result.top_k));
    add_sentences(result, document);
    document.tables = {changes_table(result), conclusions_table(result), pairs_table(result)};
    add_notes(result, document);
    return document;
}

}  // namespace interlink
