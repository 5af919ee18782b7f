#include "input.hpp"

#include <interlink/validate.hpp>

#include "option_values.hpp"
#include "progress.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <ios>
#include <istream>
#include <ostream>

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

std::string words_in_order(const std::vector<std::string>& words) {
    if (words.size() < 3 || exists(words.front()) || exists(words.back())) return {};
    const auto dataset = std::find_if(words.begin(), words.end(), exists);
    if (dataset == words.end()) return {};
    std::string right = *dataset;
    for (auto word = words.begin(); word != words.end(); ++word)
        if (word != dataset) right += " " + *word;
    return right;
}

std::string read_standard_input(const Session& session, std::uint64_t limit) {
    constexpr std::size_t block = 1u << 16;
    const std::size_t most = static_cast<std::size_t>(limit) + 1;
    std::string bytes;
    errno = 0;
    try {
        while (session.in && bytes.size() < most) {
            const std::size_t before = bytes.size();
            const std::size_t wanted = std::min(block, most - before);
            bytes.resize(before + wanted);
            session.in.read(bytes.data() + before, static_cast<std::streamsize>(wanted));
            bytes.resize(before + static_cast<std::size_t>(session.in.gcount()));
        }
        if (errno != EISDIR) return bytes;
    } catch (const std::ios_base::failure&) {  // what the standard library makes of a folder
    }
    throw UsageMistake(text::format("cannot read standard input: {}", std::strerror(errno == 0 ? EIO : errno)),
                       errno == EISDIR ? "name the folder in place of -" : "name a file in place of -");
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
        session.err << text::format("interlink: {} in {}; nothing was done\n",
                                    errors == 1 ? "1 error" : text::format("{} errors", errors), what);
}

std::shared_ptr<const Dataset> read_dataset(const Session& session, const Common& common, const std::string& path) {
    return report_loaded(session, common, load_input(session, common, path));
}

void require_content(LoadResult& loaded) {
    if (!loaded.dataset) return;
    auto nothing = nothing_to_analyse(*loaded.dataset);
    if (!nothing) return;
    loaded.diagnostics.push_back(std::move(*nothing));
    loaded.dataset.reset();
}

std::shared_ptr<const Dataset> read_content(const Session& session, const Common& common, const std::string& path) {
    LoadResult loaded = load_input(session, common, path);
    require_content(loaded);
    return report_loaded(session, common, std::move(loaded));
}

std::shared_ptr<const Dataset> report_loaded(const Session& session, const Common& common, LoadResult loaded) {
    print_diagnostics(session, common, loaded.diagnostics);
    if (!loaded.dataset) return nullptr;
    return std::make_shared<const Dataset>(std::move(*loaded.dataset));
}

}  // namespace interlink::cli
