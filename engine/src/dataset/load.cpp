#include "dataset/load.hpp"

#include <interlink/dataset_files.hpp>

#include "dataset/assemble.hpp"
#include "dataset/csv_tree.hpp"
#include "dataset/sha256.hpp"
#include "dataset/unicode.hpp"
#include "dataset/unlisted_files.hpp"
#include "text/format.hpp"

#include <system_error>

namespace interlink {
namespace detail {
namespace {

std::string hash(const std::deque<SourceFile>& files) {
    Sha256 digest;
    for (const SourceFile& file : files) {
        digest.add(file.label);
        digest.add(text::format("\n{}\n", file.bytes.size()));
        digest.add(file.bytes);
    }
    return digest.hex();
}

/// One run: from the root file's bytes on.
struct Run {
    explicit Run(const LoadLimits& given)
        : limits(given), arena(limits.values), findings(documents.files, limits.diagnostics) {}

    LoadLimits limits;
    Documents documents;
    Arena arena;
    Findings findings;

    Work work() { return {arena, findings, limits}; }

    LoadResult refuse(std::string_view name, Code code, std::string text, std::string hint) {
        documents.files.push_back({std::string(name), std::string(name), {}});
        findings.add(code, {}, std::move(text), std::move(hint));
        return {std::nullopt, findings.take()};
    }

    LoadResult finish(std::string_view name, std::span<const Theme> built_in, bool from_folder) {
        Dataset dataset;
        dataset.path = name;
        for (const SourceFile& file : documents.files) dataset.files.push_back(file.name);
        if (!built_in.empty()) dataset.hash = hash(documents.files);
        Context context{dataset, findings, arena, limits};
        assemble(context, documents, built_in, from_folder);
        LoadResult result;
        if (!findings.failed()) result.dataset = std::move(dataset);
        result.diagnostics = findings.take();
        return result;
    }
};

}  // namespace

LoadResult load_tree(const Node& root, std::string_view name) {
    Run run({});
    run.documents.files.push_back({std::string(name), std::string(name), {}});
    run.documents.list.push_back({&root, true, {}});
    return run.finish(name, {}, false);
}

}  // namespace detail

LoadResult load_dataset_text(std::string_view yaml, std::string_view name, const LoadLimits& limits) {
    using detail::Code;
    detail::Run run(limits);
    if (yaml.size() > limits.file_bytes)
        return run.refuse(
            name, Code::file_too_large,
            text::format("{} is larger than the limit of {} bytes", detail::quote(name), limits.file_bytes),
            "split the data set into files");
    run.documents.files.push_back({std::string(name), std::string(name), std::string(yaml)});
    detail::add_document(run.documents, run.work(), "");
    return run.finish(name, general_taxonomy(), false);
}

LoadResult load_dataset_files(const std::map<std::string, std::string>& files, const std::string& root,
                              std::string_view shown, const LoadLimits& limits,
                              const std::map<std::string, std::string>& unreadable) {
    using detail::Code;
    detail::Run run(limits);
    const std::string name = shown.empty() ? root : text::format("{}/{}", shown, root);
    if (const auto reason = unreadable.find(root); reason != unreadable.end())
        return run.refuse(name, Code::file_unreadable, text::format("{} {}", detail::quote(name), reason->second), "");
    const auto found = files.find(root);
    if (found == files.end())
        return run.refuse(name, Code::path_missing, text::format("there is no file {}", detail::quote(name)),
                          "name the folder of a data set, or a YAML file");
    if (found->second.size() > limits.file_bytes)
        return run.refuse(
            name, Code::file_too_large,
            text::format("{} is larger than the limit of {} bytes", detail::quote(name), limits.file_bytes),
            "split the data set into files");
    run.documents.files.push_back({name, root, found->second});
    detail::add_document(run.documents, run.work(), "");
    detail::add_included(run.documents, run.work(), {files, unreadable}, root, shown);
    return run.finish(shown.empty() ? name : shown, general_taxonomy(), true);
}

LoadResult load_dataset(const std::filesystem::path& path, const LoadLimits& limits) {
    using detail::Code;
    namespace fs = std::filesystem;
    detail::Run run(limits);
    const std::string name = path.string();
    std::error_code failure;
    const bool is_folder = fs::is_directory(path, failure);
    const fs::path root = is_folder ? path / "interlink.yaml" : path;
    detail::SourceFile file{root.string(), root.filename().string(), {}};
    if (auto failed = detail::read_file_of_folder(root, root.string(), limits.file_bytes, file.bytes)) {
        if (failed->code == Code::include_outside)
            return run.refuse(file.name, failed->code, std::move(failed->text),
                              std::string(detail::hint_for_link_outside));
        if (failed->code != Code::path_missing) return run.refuse(file.name, failed->code, std::move(failed->text), "");
        return is_folder ? run.refuse(name, Code::folder_without_root,
                                      text::format("the folder {} has no interlink.yaml", detail::quote(name)),
                                      "name the folder of a data set, or a YAML file")
                         : run.refuse(name, Code::path_missing,
                                      text::format("there is no file or folder {}", detail::quote(name)),
                                      "check the spelling of the path");
    }
    if (const std::string_view section = detail::table_section(root.filename().string());
        !section.empty() && (root.extension() == ".csv" || root.extension() == ".tsv"))
        return run.refuse(
            name, Code::file_foreign, text::format("this is a table of {}, not a data set", section),
            text::format("beside it write interlink.yaml with the lines `interlink: 1` and `include: [{}]`, "
                         "and give the folder",
                         root.filename().string()));
    run.documents.files.push_back(std::move(file));
    detail::add_document(run.documents, run.work(), "");
    fs::path folder = root.parent_path();
    const std::string shown = folder.string();
    if (folder.empty()) folder = ".";
    detail::add_included(run.documents, run.work(), folder, root, shown);
    detail::report_unlisted_files(run.documents, run.work(), folder, root);
    return run.finish(name, general_taxonomy(), true);
}

}  // namespace interlink
