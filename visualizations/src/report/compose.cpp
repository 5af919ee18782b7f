#include "model/require.hpp"
#include "report/figures.hpp"
#include "report/manifest.hpp"
#include "report/page_data.hpp"
#include "report/sections.hpp"
#include "report/tasks.hpp"
#include "report/workbook.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace interlink {

namespace {

using namespace report;

std::string file_stem(std::string text) {
    std::ranges::replace(text, '_', '-');
    return text;
}

void add_table(const Table& table, const std::string& question, std::vector<HashedFile>& files) {
    const std::string id = file_stem(table.id);
    // "pairs.csv", not "pairs-pairs.csv"; with a suffix likewise: "pairs-stated.csv".
    const bool main = question == id || question.starts_with(id + "-") || question.ends_with("-" + id);
    files.push_back(
        hashed(text::format("tables/{}.csv", main ? question : question + "-" + id), write_csv_table(table)));
}

void add_documents(const std::vector<NamedDocument>& documents, std::vector<HashedFile>& files) {
    const OutputFormat& json = *find_output_format("json");
    for (const auto& [name, document] : documents) {
        files.push_back(hashed(text::format("tables/{}.json", name), json.write(document, {})));
        for (const Table& table : document.tables) add_table(table, name, files);
    }
}

void add_figures(const std::vector<NamedFigure>& figures, std::vector<HashedFile>& files) {
    for (const auto& [name, figure] : figures) {
        files.push_back(hashed(text::format("figures/{}.svg", name), figure.svg));
        if (!figure.dot.empty()) files.push_back(hashed(text::format("figures/{}.dot", name), figure.dot));
        if (!figure.data_csv.empty()) files.push_back(hashed(text::format("figures/{}.csv", name), figure.data_csv));
    }
}

/// The tables that only the report has, as one document.
void collect_tables(const std::vector<Section>& sections, ResultDocument& document) {
    for (const Section& section : sections) {
        for (const Block& block : section.blocks)
            if (const auto* table = std::get_if<TableBlock>(&block); table && table->data.starts_with("tables/report-"))
                document.tables.push_back(table->table);
        collect_tables(section.sections, document);
    }
}

Content compose_content(const Findings& findings, std::vector<NamedFigure> figures) {
    Content content;
    content.title = findings.dataset().title;
    content.dataset = {findings.dataset().title, findings.dataset().path, findings.dataset().hash};
    content.opening = opening_blocks(findings);
    content.sections = {short_section(findings),
                        benefits_section(findings),
                        outlook_section(findings),
                        threats_section(findings, figures),
                        opportunities_section(findings, figures),
                        pairings_section(findings, figures),
                        functions_section(findings, figures),
                        centrality_section(findings, figures),
                        certainty_section(findings, figures),
                        structure_section(findings),
                        portfolio_section(findings, figures)};
    add_scenarios_section(findings, figures, content.sections);
    content.sections.insert(content.sections.end(),
                            {gaps_section(findings), map_section(figures), method_section(findings)});
    content.figures = std::move(figures);
    content.data = page_data(findings);
    return content;
}

void add_sentences(const Section& section, ResultDocument& document) {
    for (const Block& block : section.blocks)
        if (const auto* items = std::get_if<Items>(&block))
            for (const Item& item : items->items) document.sentences.push_back(item.lead + " " + item.text);
}

NamedDocument own_document(const Content& content, const ReportOptions& options) {
    NamedDocument own{"report", {}};
    own.document.command = "report";
    own.document.dataset = content.dataset;
    own.document.options = {{"draws", static_cast<std::int64_t>(options.robust.draws)},
                            {"seed", static_cast<std::int64_t>(options.robust.seed)},
                            {"top_k", static_cast<std::int64_t>(options.robust.top_k)}};
    add_sentences(content.sections.front(), own.document);
    collect_tables(content.sections, own.document);
    return own;
}

/// The figures are laid out while the rankings are drawn.
std::vector<NamedFigure> draw_and_rank(Findings& findings, const ReportOptions& options) {
    const std::vector<FigureRequest> requests = requested_figures(findings);
    std::vector<NamedFigure> drawn;
    run_tasks(options.threads, {[&] { find_bands(findings, options); },
                                [&] { drawn = draw_figures(findings.model(), requests, options); }});
    return with_rank_intervals(findings, requests, std::move(drawn), options);
}

/// All but the manifest. The workbook takes as long as everything else.
std::vector<HashedFile> make_files(const std::vector<NamedDocument>& documents, const Content& content,
                                   unsigned threads) {
    std::vector<HashedFile> book, others;
    run_tasks(threads, {[&] { book.push_back(hashed(std::string(workbook_name), workbook_of(documents, content))); },
                        [&] {
                            others.push_back(hashed("report.html", html_page(content)));
                            others.push_back(hashed("report.md", markdown_page(content)));
                            add_documents(documents, others);
                            add_figures(content.figures, others);
                        }});
    std::ranges::move(book, std::back_inserter(others));
    return others;
}

}  // namespace

std::vector<ReportFile> compose_report(const Model& all, const Model& stated, const ReportOptions& options) {
    detail::require_data(all);
    detail::require_data(stated);
    if (all.dataset->hash != stated.dataset->hash || all.technology_count() != stated.technology_count())
        throw std::invalid_argument("compose_report: the two models are of different data sets");
    Findings findings = find_out(all, stated, options);
    std::vector<NamedFigure> figures = draw_and_rank(findings, options);
    if (options.robust.progress != nullptr) options.robust.progress->begin("writing the report");
    const Content content = compose_content(findings, std::move(figures));
    findings.documents.push_back(own_document(content, options));

    std::vector<HashedFile> files = make_files(findings.documents, content, options.threads);
    std::ranges::sort(files, {}, [](const HashedFile& file) { return std::string_view(file.file.path); });
    std::string manifest = manifest_of(files, all.dataset->hash);
    std::vector<ReportFile> report;
    for (HashedFile& file : files) report.push_back(std::move(file.file));
    report.push_back({std::string(manifest_name), std::move(manifest)});
    std::ranges::sort(report, {}, &ReportFile::path);
    return report;
}

}  // namespace interlink
