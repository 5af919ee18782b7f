#include "visualizations/report/samples.hpp"

#include <interlink/dataset.hpp>

#include "support/catch.hpp"

namespace interlink::test {

namespace {

std::vector<ReportFile> report_of(Dataset data, unsigned threads, const LayoutOptions& layout) {
    const auto dataset = std::make_shared<const Dataset>(std::move(data));
    ReportOptions options;
    options.robust.draws = 500;
    options.layout = layout;
    options.threads = threads;
    return compose_report(compile(dataset), compile(dataset, {.stated_only = true}), options);
}

std::vector<ReportFile> report_of(LoadResult loaded, unsigned threads, const LayoutOptions& layout) {
    for (const Diagnostic& diagnostic : loaded.diagnostics) UNSCOPED_INFO(diagnostic.text);
    REQUIRE(loaded.dataset);
    return report_of(std::move(*loaded.dataset), threads, layout);
}

}  // namespace

LayoutOptions worker_options() {
    LayoutOptions options;
    options.worker = INTERLINK_LAYOUT_WORKER;
    return options;
}

std::vector<ReportFile> report_of(std::string_view dataset_name, unsigned threads, const LayoutOptions& layout) {
    return report_of(load_dataset(std::string(INTERLINK_SOURCE_DIR "/datasets/") + std::string(dataset_name)), threads,
                     layout);
}

std::vector<ReportFile> report_of_text(std::string_view yaml) {
    return report_of(load_dataset_text(yaml, "text.yaml"), 1, worker_options());
}

std::vector<ReportFile> report_of_dataset(Dataset dataset) {
    return report_of(std::move(dataset), 1, worker_options());
}

const std::string& bytes_of(const std::vector<ReportFile>& files, std::string_view path) {
    for (const ReportFile& file : files)
        if (file.path == path) return file.bytes;
    FAIL("no file " << path);
    throw std::logic_error("unreachable");
}

std::map<std::string, std::string> by_path(const std::vector<ReportFile>& files) {
    std::map<std::string, std::string> map;
    for (const ReportFile& file : files) map[file.path] = file.bytes;
    return map;
}

std::vector<std::string> all_between(std::string_view text, std::string_view before, std::string_view after) {
    std::vector<std::string> found;
    for (std::size_t at = text.find(before); at != std::string_view::npos; at = text.find(before, at)) {
        at += before.size();
        const std::size_t end = text.find(after, at);
        if (end == std::string_view::npos) break;
        found.emplace_back(text.substr(at, end - at));
    }
    return found;
}

std::string readable(std::string_view markdown) {
    std::string text;
    for (const char c : markdown) {
        if (c == '\\' || c == '*') continue;
        const bool blank = c == '\n' || c == ' ';
        if (blank && (text.empty() || text.back() == ' ')) continue;
        text += blank ? ' ' : c;
    }
    return text;
}

}  // namespace interlink::test
