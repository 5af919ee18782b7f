// What are the benefits, and how is each technology used today?
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::report {

namespace {

std::vector<std::uint32_t> factors_in(const Model& model, std::uint32_t technology, Quadrant quadrant) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t f = model.first_factor[technology]; f < model.first_factor[technology + 1]; ++f)
        if (model.factors[f].quadrant == quadrant) found.push_back(f);
    return found;
}

/// "Passenger control", with the grade where no source states it.
std::string use_name(const Model& model, const Use& use) {
    const Grade grade = model.relations[use.relation].grade;
    const std::string& name = model.name({EntityKind::function, use.function});
    return grade == Grade::stated ? name : text::format("{} ({})", name, to_string(grade));
}

Table uses_table(const Model& model) {
    Table table{"uses_today",
                "Benefits and use today, by technology",
                "Strengths as the data word them, uses recorded as present, and where a source says so.",
                {},
                {}};
    table.columns = {{"technology", "Technology", ColumnType::reference, ""},
                     {"strengths", "Strengths", ColumnType::texts, "as the data word them"},
                     {"today", "Used today for", ColumnType::texts, "functions with a current use"},
                     {"evidence", "Where it says so", ColumnType::text, "source and place of strengths and uses"}};
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        const auto strengths = factors_in(model, t, Quadrant::strength);
        TextList phrases, today;
        std::vector<std::uint32_t> relations;
        for (const std::uint32_t f : strengths) phrases.push_back(model.factors[f].authored->phrase);
        for (const Use& use : direct_uses(model, t, Horizon::current)) {
            today.push_back(use_name(model, use));
            relations.push_back(use.relation);
        }
        const auto places = evidence_behind(model, strengths, relations);
        table.rows.push_back({model.technology(t), phrases.empty() ? Cell() : Cell(phrases),
                              today.empty() ? Cell() : Cell(today), cite(*model.dataset, places)});
    }
    return table;
}

Table strengths_table(const Model& model, const std::vector<SharedStrength>& strengths) {
    Table table{"shared_strengths",
                "Benefits that several technologies bring",
                "Themes that are a strength of two or more technologies, however worded.",
                {},
                {}};
    table.columns = {{"theme", "Benefit", ColumnType::reference, ""},
                     {"breadth", "Technologies", ColumnType::integer, "number of technologies", 0},
                     {"technologies", "Which", ColumnType::references, ""},
                     {"phrases", "In these words", ColumnType::texts, ""}};
    for (const SharedStrength& strength : strengths) {
        TextList phrases;
        for (const std::uint32_t f : strength.factors)
            if (std::ranges::find(phrases, model.factors[f].authored->phrase) == phrases.end())
                phrases.push_back(model.factors[f].authored->phrase);
        table.rows.push_back({model.theme(strength.theme), static_cast<std::int64_t>(strength.technologies.size()),
                              references_to(model, EntityKind::technology, strength.technologies), phrases});
    }
    return table;
}

std::string strengths_sentence(const Model& model, const std::vector<SharedStrength>& strengths) {
    if (strengths.empty()) return "No strength is shared by two technologies.";
    std::vector<std::string> leading;
    for (const SharedStrength& s : strengths)
        if (leading.size() < 3 && s.technologies.size() == strengths[leading.size()].technologies.size())
            leading.push_back(text::format("{} ({})", model.name({EntityKind::theme, s.theme}),
                                           join_words(names_of(model, EntityKind::technology, s.technologies))));
    return text::format(
        "{} of two or more technologies. The broadest: {}.",
        strengths.size() == 1 ? "1 benefit is a strength" : text::format("{} benefits are strengths", strengths.size()),
        [&] {
            std::string text;
            for (const std::string& name : leading) text += (text.empty() ? "" : "; ") + name;
            return text;
        }());
}

void add_use_items(const Model& model, std::vector<Block>& blocks) {
    Items items;
    std::vector<std::string> unused;
    for (std::uint32_t t = 0; t < model.technology_count(); ++t) {
        const auto uses = direct_uses(model, t, Horizon::current);
        if (uses.empty()) {
            unused.push_back(model.dataset->technologies[t].name);
            continue;
        }
        std::vector<std::string> functions, notes;
        std::vector<std::uint32_t> relations;
        for (const Use& use : uses) {
            functions.push_back(use_name(model, use));
            relations.push_back(use.relation);
            if (const std::string& note = model.relations[use.relation].authored->note; !note.empty())
                notes.push_back(text::format("{}: {}", model.name({EntityKind::function, use.function}), note));
        }
        std::string basis = cite(*model.dataset, evidence_behind(model, {}, relations));
        for (const std::string& note : notes) basis += (basis.empty() ? "" : ". ") + note;
        items.items.push_back({model.dataset->technologies[t].name, "for " + join_words(functions) + ".", basis});
    }
    if (!items.items.empty()) {
        blocks.emplace_back(Paragraph{"Used today, as far as the data say:"});
        blocks.emplace_back(std::move(items));
    }
    if (!unused.empty())
        blocks.emplace_back(
            Paragraph{text::format("No present use is recorded for {}: the benefits listed for {} are "
                                   "described in the data, not yet shown in use.",
                                   join_words(unused), unused.size() == 1 ? "it" : "them")});
}

}  // namespace

Section benefits_section(const Findings& findings) {
    const Model& model = findings.model();
    const auto strengths = shared_strengths(model);
    Section section{"benefits", "What are the benefits, and how is each technology used today?", {}, {}};
    section.blocks.emplace_back(Paragraph{strengths_sentence(model, strengths)});
    add_use_items(model, section.blocks);
    section.blocks.emplace_back(TableBlock{uses_table(model), "tables/report-uses-today.csv"});
    if (!strengths.empty())
        section.blocks.emplace_back(
            TableBlock{strengths_table(model, strengths), "tables/report-shared-strengths.csv"});
    return section;
}

}  // namespace interlink::report
