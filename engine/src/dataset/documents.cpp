#include "dataset/documents.hpp"

#include "dataset/characters.hpp"
#include "dataset/csv_tree.hpp"
#include "dataset/foreign_format.hpp"
#include "dataset/read_scw.hpp"
#include "dataset/unicode.hpp"
#include "dataset/yaml_tree.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <set>
#include <system_error>

namespace interlink::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view yaml_file = "yaml";

/// `yaml_file`, the section of a table, or empty for other files.
std::string_view kind_of_file(const fs::path& path) {
    const std::string extension = path.extension().string();
    if (extension == ".yaml" || extension == ".yml") return yaml_file;
    return extension == ".csv" || extension == ".tsv" ? table_section(path.filename().string()) : std::string_view();
}

/// What is lost with a file: the section of a table, or anything.
std::string_view section_of(const fs::path& path) {
    const std::string_view kind = kind_of_file(path);
    return kind == yaml_file ? std::string_view() : kind;
}

bool stays_inside(const fs::path& path) {
    return path.is_relative() &&
           std::none_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

class Includes {
  public:
    Includes(Documents& documents, const Work& work, const fs::path& folder, const fs::path& root_file,
             std::string_view shown)
        : documents_(documents), work_(work), folder_(fs::weakly_canonical(folder, failure_)), shown_(shown) {
        seen_.insert(fs::weakly_canonical(root_file, failure_));
    }

    /// From files in memory.
    Includes(Documents& documents, const Work& work, const FilesInMemory& files, const std::string& root_file,
             std::string_view shown)
        : documents_(documents), work_(work), files_(&files), shown_(shown) {
        seen_.insert(root_file);
    }

    void read(const Node& node) {
        if (node.broken) return;
        if (node.kind != Node::Kind::scalar || node.text.empty())
            return fail(Code::wrong_type, node, "include takes the names of files", "write include: [factors.csv]");
        const fs::path path(node.text);
        if (!stays_inside(path))
            return fail(Code::include_outside, node,
                        text::format("{} leaves the folder of the data set", quote(node.text)),
                        "copy the file into the folder and include it by its relative path");
        const fs::path resolved =
            files_ != nullptr ? path.lexically_normal() : fs::weakly_canonical(folder_ / path, failure_);
        if (failure_ || (files_ == nullptr && folder_.empty()))
            return fail(Code::file_unreadable, node,
                        text::format("cannot read {}: {}", quote(node.text), failure_.message()), {});
        if (files_ == nullptr && !lies_in(resolved, folder_))
            return fail(Code::include_outside, node,
                        text::format("{} is a link out of the folder of the data set", quote(node.text)),
                        std::string(hint_for_link_outside));
        const std::string_view kind = kind_of_file(path);
        if (kind.empty()) return fail_unknown_kind(node, resolved);
        if (!seen_.insert(resolved).second)
            return fail(Code::include_twice, node, text::format("{} is read already", quote(node.text)),
                        "take it off the list");
        if (documents_.files.size() >= work_.limits.files)
            return fail(Code::too_many_files, node,
                        text::format("the data set has more than {} files", work_.limits.files), "join small files");
        load(node, resolved, kind);
    }

  private:
    /// What is no table of ours by its name may be a workbook, which is told by its content.
    void fail_unknown_kind(const Node& node, const fs::path& resolved) {
        std::string bytes;
        if (!read(resolved, node.text, bytes))
            if (const auto foreign = foreign_format(bytes))
                return fail(Code::file_foreign, node, text::format("{} is {}", quote(node.text), foreign->name),
                            std::string(foreign->hint));
        fail(Code::file_kind_unknown, node, text::format("{} is neither YAML nor a known table", quote(node.text)),
             "tables are named technologies.csv, factors.csv, functions.csv, enablers.csv or links.csv, or "
             "begin so: factors-ai.csv");
    }

    void load(const Node& node, const fs::path& resolved, std::string_view kind) {
        SourceFile file;
        file.name = shown_.empty() ? std::string(node.text) : (fs::path(shown_) / fs::path(node.text)).string();
        file.label = node.text;
        if (auto failed = read(resolved, node.text, file.bytes)) {
            const bool missing = failed->code == Code::path_missing;
            return fail(missing ? Code::include_missing : failed->code, node, std::move(failed->text),
                        std::string(missing ? hint_for_missing(resolved) : ""));
        }
        documents_.files.push_back(std::move(file));
        add_document(documents_, work_, kind == yaml_file ? "" : kind);
    }

    std::optional<ReadFailure> read(const fs::path& resolved, std::string_view name, std::string& bytes) const {
        if (files_ == nullptr) return read_file(resolved, name, work_.limits.file_bytes, bytes);
        if (const auto reason = files_->unreadable.find(resolved.generic_string()); reason != files_->unreadable.end())
            return ReadFailure{Code::file_unreadable, text::format("{} {}", quote(name), reason->second)};
        const auto found = files_->read.find(resolved.generic_string());
        if (found == files_->read.end())
            return ReadFailure{Code::path_missing, text::format("there is no file {}", quote(name))};
        if (found->second.size() > work_.limits.file_bytes)
            return ReadFailure{Code::file_too_large, text::format("{} is larger than the limit of {} bytes",
                                                                  quote(name), work_.limits.file_bytes)};
        bytes = found->second;
        return std::nullopt;
    }

    std::string hint_for_missing(const fs::path& resolved) {
        if (files_ != nullptr) return "correct the name, or take it off the list";
        constexpr int looked_at = 1000;
        const std::string wanted = resolved.filename().string();
        std::vector<std::string> names;
        for (fs::directory_iterator at(resolved.parent_path(), failure_), end; at != end && names.size() < looked_at;
             at.increment(failure_))
            names.push_back(at->path().filename().string());
        Nearest nearest(wanted);
        for (const std::string& name : names) nearest.consider(name);
        return nearest.hint("correct the name, or take it off the list");
    }

    void fail(Code code, const Node& node, std::string text, std::string hint) {
        if (code != Code::include_twice && code != Code::wrong_type)
            documents_.lost.add(section_of(fs::path(node.text)));
        work_.findings.add(code, node.span, std::move(text), std::move(hint));
    }

    Documents& documents_;
    const Work& work_;
    const FilesInMemory* files_ = nullptr;
    std::error_code failure_;
    fs::path folder_;
    std::string_view shown_;
    std::set<fs::path> seen_;
};

}  // namespace

void add_document(Documents& documents, const Work& work, std::string_view table) {
    const SourceFile& file = documents.files.back();
    const auto index = static_cast<std::uint32_t>(documents.files.size() - 1);
    if (index == 0 && is_scw(file.bytes) && fs::path(file.name).extension() != ".yaml") {
        work.findings.add(
            Code::file_kind_unknown, {index, 0, 0, 1},
            text::format("{} is a project of ScenarioWizard, not a data set", quote(file.name)),
            text::format("interlink method cib --matrix {}", file.name.starts_with('<') ? "-" : file.name));
        documents.lost.add(table);
        return;
    }
    if (!check_characters(file, index, work.findings)) {
        documents.lost.add(table);
        return;
    }
    const Parsed parsed = table.empty() ? parse_yaml(file, index, work.limits.nesting, work.arena, work.findings)
                                        : parse_csv(file, index, table, work.arena, work.findings);
    if (!parsed.complete) documents.lost.add(table);
    if (parsed.root != nullptr) documents.list.push_back({parsed.root, index == 0, table});
}

namespace {

void read_all(Includes includes, const Documents& documents) {
    if (documents.list.empty()) return;
    const Node* list = entry(*documents.list[0].root, "include");
    if (list == nullptr || list->kind != Node::Kind::sequence) return;  // reported with the other entries
    for (const Node* item = list->first; item != nullptr; item = item->next) includes.read(*item);
}

}  // namespace

void add_included(Documents& documents, const Work& work, const fs::path& folder, const fs::path& root_file,
                  std::string_view shown_folder) {
    read_all(Includes(documents, work, folder, root_file, shown_folder), documents);
}

void add_included(Documents& documents, const Work& work, const FilesInMemory& files, const std::string& root_file,
                  std::string_view shown_folder) {
    read_all(Includes(documents, work, files, root_file, shown_folder), documents);
}

}  // namespace interlink::detail
