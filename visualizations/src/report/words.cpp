#include "report/words.hpp"

#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace interlink::report {

std::string percent(double share) {
    // A non-breaking blank, so that the sign never begins a line.
    return text::format("{:.0f}\u00a0%", 100.0 * share);
}

std::string pair_name(const Model& model, const Pair& pair) {
    return model.dataset->technologies[pair.a].name + " with " + model.dataset->technologies[pair.b].name;
}

std::string band_text(const RankBand& band) {
    return band.low == band.high ? text::format("rank {}", band.low)
                                 : text::format("rank {} to {}", band.low, band.high);
}

std::string band_cell(const RankBand& band) {
    return band.low == band.high ? text::format("{}", band.low) : text::format("{}–{}", band.low, band.high);
}

std::vector<std::string> names_of(const Model& model, EntityKind kind, std::span<const std::uint32_t> indices) {
    std::vector<std::string> names;
    for (const std::uint32_t i : indices) names.push_back(model.name({kind, i}));
    return names;
}

ReferenceList references_to(const Model& model, EntityKind kind, std::span<const std::uint32_t> indices) {
    ReferenceList list;
    for (const std::uint32_t i : indices) list.push_back(model.reference({kind, i}));
    return list;
}

std::vector<std::string> quoted_phrases(const Model& model, std::span<const std::uint32_t> factors) {
    std::vector<std::string> phrases;
    for (const std::uint32_t f : factors) {
        std::string phrase = text::format("“{}”", model.factors[f].authored->phrase);
        if (std::ranges::find(phrases, phrase) == phrases.end()) phrases.push_back(std::move(phrase));
    }
    return phrases;
}

namespace {

bool is_secondary(const Dataset& dataset, const std::string& id) {
    const auto source = std::ranges::find(dataset.sources, id, &Source::id);
    return source != dataset.sources.end() && source->kind == SourceKind::secondary;
}

struct Citation {
    std::string source;
    std::vector<std::string> places;
};

std::vector<Citation> by_source(const Dataset& dataset, const std::vector<Evidence>& evidence) {
    std::vector<Citation> citations;
    for (const Source& source : dataset.sources) citations.push_back({source.id, {}});
    std::vector<bool> used(citations.size(), false);
    for (const Evidence& place : evidence) {
        auto found = std::ranges::find(citations, place.source, &Citation::source);
        if (found == citations.end()) {
            citations.push_back({place.source, {}});
            used.push_back(false);
            found = citations.end() - 1;
        }
        used[static_cast<std::size_t>(found - citations.begin())] = true;
        if (!place.locator.empty() && std::ranges::find(found->places, place.locator) == found->places.end())
            found->places.push_back(place.locator);
    }
    std::vector<Citation> kept;
    for (std::size_t i = 0; i < citations.size(); ++i)
        if (used[i]) kept.push_back(std::move(citations[i]));
    return kept;
}

}  // namespace

std::string cite(const Dataset& dataset, const std::vector<Evidence>& evidence, std::size_t most) {
    std::string text;
    for (const Citation& citation : by_source(dataset, evidence)) {
        text += text.empty() ? "" : "; ";
        text += (is_secondary(dataset, citation.source) ? "according to " : "") + citation.source;
        if (citation.places.empty()) continue;
        std::string places;
        for (std::size_t i = 0; i < citation.places.size(); ++i) {
            if (i == most && citation.places.size() > most + 1) {
                places += text::format("; {} more", citation.places.size() - most);
                break;
            }
            places += (i == 0 ? "" : "; ") + citation.places[i];
        }
        text += " (" + places + ")";
    }
    return text;
}

bool only_secondary(const Dataset& dataset, const std::vector<Evidence>& evidence) {
    return !evidence.empty() &&
           std::ranges::all_of(evidence, [&](const Evidence& e) { return is_secondary(dataset, e.source); });
}

std::vector<Evidence> evidence_behind(const Model& model, std::span<const std::uint32_t> factors,
                                      std::span<const std::uint32_t> relations) {
    std::vector<Evidence> all;
    for (const std::uint32_t f : factors) {
        const auto& places = evidence_of(model, model.factors[f]);
        all.insert(all.end(), places.begin(), places.end());
    }
    for (const std::uint32_t r : relations) {
        const auto& places = model.relations[r].authored->evidence;
        all.insert(all.end(), places.begin(), places.end());
    }
    return all;
}

std::string grades_of(const Model& model, std::span<const std::uint32_t> relations) {
    std::array<std::size_t, 3> counts{};
    for (const std::uint32_t r : relations) ++counts[static_cast<std::size_t>(model.relations[r].grade)];
    std::string text;
    for (const Grade grade : {Grade::stated, Grade::inferred, Grade::assumed})
        if (const std::size_t count = counts[static_cast<std::size_t>(grade)]; count > 0)
            text += text::format("{}{} {}", text.empty() ? "" : ", ", count, to_string(grade));
    return text;
}

Table select_columns(const Table& table, std::span<const std::string_view> ids) {
    Table selected{table.id, table.title, table.description, {}, std::vector<Row>(table.rows.size())};
    for (const std::string_view id : ids) {
        const auto column = std::ranges::find(table.columns, id, &Column::id);
        if (column == table.columns.end()) continue;
        selected.columns.push_back(*column);
        const auto index = static_cast<std::size_t>(column - table.columns.begin());
        for (std::size_t row = 0; row < table.rows.size(); ++row) selected.rows[row].push_back(table.rows[row][index]);
    }
    return selected;
}

const Table* find_table(const ResultDocument& document, std::string_view id) {
    const auto table = std::ranges::find(document.tables, id, &Table::id);
    return table == document.tables.end() ? nullptr : &*table;
}

}  // namespace interlink::report
