#include "report/workbook.hpp"

#include "text/format.hpp"

#include <algorithm>
#include <ranges>

namespace interlink::report {

namespace {

constexpr std::string_view stated_suffix = "-stated";

/// "pairs" of the question pairs, "threats-pairs" of the question threats; what only the report has by its own name.
std::string sheet_id(const Table& table, std::string_view question) {
    std::string id = table.id;
    std::ranges::replace(id, '_', '-');
    const std::string_view root = question.substr(0, question.find(stated_suffix));
    const std::string_view suffix = question.substr(root.size());
    const bool known = root == "report" || id.ends_with(root);
    const bool variant = root.starts_with(id + "-");  // "centrality-risk" holds the table "centrality"
    return text::format("{}{}", known ? id : variant ? std::string(root) : text::format("{}-{}", root, id), suffix);
}

void add_tables(const NamedDocument& named, ResultDocument& book) {
    const bool stated = named.name.ends_with(stated_suffix);
    for (const Table& table : named.document.tables) {
        book.tables.push_back(table);
        book.tables.back().id = sheet_id(table, named.name);
        if (named.name.find("-risk") != std::string::npos) book.tables.back().title += ", on the risk layer";
        if (named.name.find("-benefit") != std::string::npos) book.tables.back().title += ", on the benefit layer";
        if (stated) book.tables.back().title += " (stated links alone)";
    }
}

void add_once(const ResultDocument& document, ResultDocument& book) {
    for (const Note& note : document.notes) {
        const bool there = std::ranges::any_of(
            book.notes, [&](const Note& other) { return other.code == note.code && other.text == note.text; });
        if (!there) book.notes.push_back(note);
    }
}

void add_definitions(const Section& section, ResultDocument& book) {
    for (const Block& block : section.blocks)
        if (const auto* items = std::get_if<Items>(&block))
            for (const Item& item : items->items)
                book.notes.push_back({item.lead.substr(0, item.lead.find_last_not_of('.') + 1), item.text});
}

}  // namespace

std::string workbook_of(const std::vector<NamedDocument>& documents, const Content& content) {
    ResultDocument book;
    book.command = "report";
    book.dataset = content.dataset;
    const auto method = std::ranges::find(content.sections, "method", &Section::id);
    if (method != content.sections.end()) add_definitions(*method, book);
    for (const bool stated : {false, true})
        for (const NamedDocument& named : documents) {
            if (named.name.ends_with(stated_suffix) != stated) continue;
            add_tables(named, book);
            add_once(named.document, book);
            if (named.name == "pairs") book.options = named.document.options;
            if (named.name == "report") book.sentences = named.document.sentences;
        }
    std::erase_if(book.options, [](const auto& option) { return option.first == "grades"; });  // it holds both
    return find_output_format("xlsx")->write(book, {});
}

}  // namespace interlink::report
