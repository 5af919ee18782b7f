#include "dataset/unlisted_files.hpp"

#include "dataset/csv_tree.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <system_error>

namespace interlink::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t looked_at = 1000;    ///< files of the folder
constexpr std::size_t reported_most = 20;  ///< of them

std::string lower_ascii(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool is_one_of_these(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// Does a YAML file hold a part of a data set, and is it no data set of its own? Told by the keys at the start of
/// lines.
bool is_part_of_dataset(const fs::path& path) {
    constexpr std::array<std::string_view, 7> sections{
        "technologies:", "functions:", "enablers:", "links:", "themes:", "sources:", "foresight:"};
    constexpr std::streamsize most = 1 << 20;
    std::ifstream in(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(most), '\0');
    in.read(text.data(), most);
    text.resize(static_cast<std::size_t>(in.gcount()));
    bool section = false, version = false;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size()));
        const std::string_view key = line.substr(0, std::min(line.find(':') + 1, line.size()));
        section = section || is_one_of_these(key, sections);
        version = version || key == "interlink:";
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return section && !version;
}

/// What to do about the file; empty where it is no part of a data set.
std::string what_to_do(const fs::path& path) {
    constexpr std::array<std::string_view, 2> tables{".csv", ".tsv"}, yaml{".yaml", ".yml"};
    constexpr std::array<std::string_view, 5> workbooks{".xlsx", ".xlsm", ".xls", ".ods", ".numbers"};
    const std::string name = path.filename().string(), lower = lower_ascii(name);
    const std::string extension = lower_ascii(path.extension().string());
    const bool known_table = !table_section(name).empty();
    const std::string include = text::format("add {} to the include list, or move it elsewhere", name);
    if (is_one_of_these(extension, yaml)) return is_part_of_dataset(path) ? include : "";
    if (is_one_of_these(extension, workbooks))
        return table_section(lower).empty()
                   ? ""
                   : text::format("save it as CSV (UTF-8) and include that: {}.csv", path.stem().string());
    if (!is_one_of_these(extension, tables) || lower == "account.csv") return {};
    if (known_table) return include;
    const std::string_view section = table_section(lower);
    return section.empty() ? text::format(
                                 "if it belongs to the data set, call it after what it holds, such as "
                                 "factors-{}, and include it; else move it elsewhere",
                                 name)
                           : text::format("call it {}.csv and include it, or move it elsewhere", section);
}

}  // namespace

void report_unlisted_files(const Documents& documents, const Work& work, const fs::path& folder,
                           const fs::path& root_file) {
    constexpr std::string_view root_name = "interlink.yaml";
    if (root_file.filename() != root_name || documents.list.empty() || !documents.list[0].is_root) return;
    const Node* list = entry(*documents.list[0].root, "include");
    std::set<std::string> listed{std::string(root_name)};
    if (list != nullptr)
        for (const Node* item = list->first; item != nullptr; item = item->next)
            listed.insert(fs::path(item->text).lexically_normal().generic_string());
    std::set<std::pair<std::string, std::string>> unlisted;
    std::error_code failure;
    // A file that is not there was reported, perhaps with the name that was meant.
    for (const std::string& name : listed)
        if (!fs::exists(folder / name, failure)) return;
    std::size_t seen = 0;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end && seen < looked_at;
         at.increment(failure), ++seen) {
        const std::string name = at->path().filename().string();
        std::error_code ignored;
        if (name.starts_with('.') || listed.contains(name) || !fs::is_regular_file(at->symlink_status(ignored)))
            continue;
        if (std::string advice = what_to_do(at->path()); !advice.empty()) unlisted.emplace(name, std::move(advice));
    }
    const Span place = list == nullptr ? Span{0, 1, 1, 1} : list->span;
    std::size_t reported = 0;
    for (const auto& [name, advice] : unlisted) {
        if (reported++ == reported_most) break;
        work.findings.add(Code::file_not_included, place,
                          text::format("{} lies in the folder, but nothing includes it", quote(name)), advice);
    }
}

}  // namespace interlink::detail
