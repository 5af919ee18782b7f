#include "input.hpp"

#include "progress.hpp"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <ostream>

#include <fmt/format.h>

namespace interlink::cli {

namespace {

bool exists(const std::string& word) {
    std::error_code ignored;
    return word == "-" || std::filesystem::exists(word, ignored);
}

}  // namespace

Words split_words(const std::vector<std::string>& words) {
    if (words.empty()) return {};
    const bool last = words.size() > 1 && !exists(words.front()) && exists(words.back());
    Words split{last ? words.back() : words.front(), words};
    split.subjects.erase(last ? split.subjects.end() - 1 : split.subjects.begin());
    return split;
}

std::string read_standard_input(const Session& session, std::uint64_t limit) {
    constexpr std::size_t block = 1u << 16;
    const std::size_t most = static_cast<std::size_t>(limit) + 1;
    std::string bytes;
    while (session.in && bytes.size() < most) {
        const std::size_t before = bytes.size();
        const std::size_t wanted = std::min(block, most - before);
        bytes.resize(before + wanted);
        session.in.read(bytes.data() + before, static_cast<std::streamsize>(wanted));
        bytes.resize(before + static_cast<std::size_t>(session.in.gcount()));
    }
    return bytes;
}

LoadResult load_input(const Session& session, const Common& common, const std::string& path) {
    if (path == "-") {  // perhaps typed, and then a line of ours would stand in what is typed
        return load_dataset_text(read_standard_input(session), "<standard input>");
    }
    const ProgressLine line(session, common, "reading the data set");
    return load_dataset(path);
}

void print_diagnostics(const Session& session, const Common& common, const std::vector<Diagnostic>& diagnostics,
                       std::string_view what) {
    const bool colour = use_colour(common, session.err_is_terminal);
    std::size_t errors = 0, shown = 0;
    for (const Diagnostic& diagnostic : diagnostics) {
        const bool error = diagnostic.severity == Severity::error;
        errors += error;
        if (!error && common.quiet) continue;
        session.err << format_diagnostic(diagnostic, colour);
        ++shown;
    }
    if (errors > 0)
        session.err << fmt::format("interlink: {} in {}; nothing was done\n",
                                   errors == 1 ? "1 error" : fmt::format("{} errors", errors), what);
}

std::shared_ptr<const Dataset> read_dataset(const Session& session, const Common& common, const std::string& path) {
    return report_loaded(session, common, load_input(session, common, path));
}

std::shared_ptr<const Dataset> report_loaded(const Session& session, const Common& common, LoadResult loaded) {
    print_diagnostics(session, common, loaded.diagnostics);
    if (!loaded.dataset) return nullptr;
    return std::make_shared<const Dataset>(std::move(*loaded.dataset));
}

}  // namespace interlink::cli
