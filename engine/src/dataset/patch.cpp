#include <interlink/patch.hpp>

#include "dataset/csv_tree.hpp"
#include "dataset/file_edits.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <filesystem>

namespace interlink {
namespace detail {
namespace {

namespace fs = std::filesystem;

/// The section of a table; empty for YAML.
std::string_view section_of(const std::string& name) {
    const std::string extension = fs::path(name).extension().string();
    return extension == ".csv" || extension == ".tsv" ? table_section(fs::path(name).filename().string())
                                                      : std::string_view();
}

/// Where links stand already, else where they would.
std::uint32_t file_of_links(const Dataset& dataset) {
    if (!dataset.links.empty()) return dataset.links.back().place.file;
    for (std::uint32_t file = 1; file < dataset.files.size(); ++file)
        if (section_of(dataset.files[file]) == "links") return file;
    return 0;
}

bool below_here(const fs::path& path) {
    return path.is_relative() && *path.begin() != "..";
}

std::string name_in_diff(const Dataset& dataset, const std::string& file) {
    const fs::path path = fs::path(file).lexically_normal();
    const fs::path root = fs::path(dataset.files[0]).lexically_normal();
    return (below_here(root) ? path : path.lexically_relative(root.parent_path())).generic_string();
}

void add_file(const Dataset& dataset, std::uint32_t index, std::span<const ThemeEdit> themes,
              std::span<const Link> links, Patch& patch) {
    const std::string& name = dataset.files[index];
    SourceFile file{name, name, {}};
    if (const auto failed = read_file(name, name, LoadLimits{}.file_bytes, file.bytes))
        return patch.notes.push_back(failed->text);
    FileEdits edits = section_of(name).empty() ? edit_yaml(file.text(), themes, links) : edit_csv(file, themes, links);
    std::ranges::stable_sort(edits.edits, {}, &TextEdit::at);
    const std::size_t mark = file.bytes.size() - file.text().size();  // of the byte order
    for (TextEdit& edit : edits.edits) edit.at += mark;
    patch.diff += unified_diff(name_in_diff(dataset, name), file.bytes, edits.edits);
    patch.edits += edits.made;
    for (const std::string& note : edits.notes) patch.notes.push_back(text::format("{}: {}", name, note));
}

}  // namespace

std::vector<std::string> evidence_words(const std::vector<Evidence>& evidence) {
    std::vector<std::string> words;
    for (const Evidence& e : evidence) words.push_back(e.locator.empty() ? e.source : e.source + "#" + e.locator);
    return words;
}

}  // namespace detail

Patch make_patch(const Dataset& dataset, std::span<const ThemeEdit> themes, std::span<const Link> links) {
    Patch patch;
    const std::uint32_t links_file = detail::file_of_links(dataset);
    for (std::uint32_t file = 0; file < dataset.files.size(); ++file) {
        std::vector<ThemeEdit> here;
        std::ranges::copy_if(themes, std::back_inserter(here),
                             [&](const ThemeEdit& edit) { return edit.factor->place.file == file; });
        const std::span<const Link> links_here = file == links_file ? links : std::span<const Link>();
        if (!here.empty() || !links_here.empty()) detail::add_file(dataset, file, here, links_here, patch);
    }
    const std::filesystem::path root = std::filesystem::path(dataset.files[0]).lexically_normal();
    if (!patch.diff.empty() && !detail::below_here(root))
        patch.notes.push_back(text::format("apply the patch in the folder {}", root.parent_path().string()));
    return patch;
}

}  // namespace interlink
