#include "dataset/assemble.hpp"

#include "dataset/fields.hpp"
#include "dataset/sections.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {
namespace {

constexpr std::array<std::string_view, 14> root_keys{
    "interlink", "title",        "description", "sources",  "taxonomy", "include", "settings",
    "policy",    "technologies", "functions",   "enablers", "links",    "themes",  "foresight"};
constexpr std::array<std::string_view, 6> only_in_root{"title",   "description", "taxonomy",
                                                       "include", "settings",    "policy"};

void read_version(const Fields& root) {
    const Node* node = root.find("interlink");
    if (node == nullptr) {
        if (root.complete())
            root.context().findings.add(Code::version_missing, {root.span().file, 1, 1, 1},
                                        "the format version is missing", "begin the file with `interlink: 1`");
        return;
    }
    const auto version = read_text(root.context(), *node, "interlink");
    if (version && *version != "1")
        root.context().findings.add(Code::version_unknown, node->span,
                                    text::format("this program reads version 1 of the format, not {}", quote(*version)),
                                    "write `interlink: 1`, or use a newer program");
}

void read_taxonomy(const Fields& root, std::span<const Theme> built_in) {
    Context& context = root.context();
    context.dataset.taxonomy = "general";
    if (const Node* node = root.find("taxonomy")) {
        static constexpr std::array<std::string_view, 2> words{"general", "none"};
        const auto word = read_text(context, *node, "taxonomy");
        if (word && *word == "none")
            context.dataset.taxonomy = "none";
        else if (word && *word != "general")
            report_choice(context, *node, "taxonomy", words);
    }
    if (context.dataset.taxonomy != "general") return;
    context.dataset.themes.assign(built_in.begin(), built_in.end());
    for (std::uint32_t i = 0; i < built_in.size(); ++i)
        context.themes.emplace(built_in[i].id, Entity{EntityKind::theme, i, {}});
}

/// A data set without a title is called after its folder or file.
std::string untitled(const std::filesystem::path& path) {
    const std::filesystem::path name = path.has_filename() ? path.filename() : path.parent_path().filename();
    return name.stem().string();
}

void read_root(const Fields& root, std::span<const Theme> built_in, bool from_folder) {
    read_version(root);
    Dataset& dataset = root.context().dataset;
    const Node* title = root.find("title");
    dataset.title = title == nullptr ? untitled(dataset.path) : read_text(root.context(), *title, "title").value_or("");
    root.context().dataset.description = root.text("description");
    read_taxonomy(root, built_in);
    if (const Node* policy = root.find("policy")) read_policy(root.context(), *policy, dataset.policy);
    if (const Node* settings = root.find("settings")) read_settings(root.context(), *settings);
    const Node* include = root.find("include");
    if (include != nullptr && is_list(root.context(), *include, "include") && !from_folder)
        root.context().findings.add(Code::include_misplaced, include->span,
                                    "a document in memory has no folder to include files from",
                                    "read the data set from its folder");
}

void read_included(const Fields& fields) {
    if (fields.find("interlink") != nullptr) read_version(fields);
    for (const std::string_view key : only_in_root) {
        const Node* node = fields.find(key);
        if (node == nullptr) continue;
        if (key == "include")
            fields.context().findings.add(Code::include_misplaced, node->span, "only the root file includes files",
                                          "move the entries to the include list of the root file");
        else
            fields.context().findings.add(Code::key_misplaced, node->span,
                                          text::format("{} belongs into the root file", key),
                                          "move the entry to the root file");
    }
}

/// A section that is no list holds elements that are named elsewhere.
bool has_unread_section(const Fields& fields) {
    static constexpr std::array<std::string_view, 7> sections{"sources",   "themes",   "technologies", "factors",
                                                              "functions", "enablers", "links"};
    return std::ranges::any_of(sections, [&](std::string_view section) {
        const Node* node = fields.find(section);
        return node != nullptr && node->kind != Node::Kind::sequence && !node->absent();
    });
}

/// From here on only likely slips of known ids are reported: the others may be in what could not be read.
void lose_everything(Context& context) {
    for (IdIndex* index : {&context.sources, &context.themes, &context.entities, &context.factors, &context.states})
        index->complete = false;
}

}  // namespace

void assemble(Context& context, const Documents& documents, std::span<const Theme> built_in, bool from_folder) {
    const Lost& lost = documents.lost;
    for (IdIndex* index : {&context.sources, &context.themes, &context.states}) index->complete = !lost.anything;
    context.entities.complete = !lost.anything && !lost.entities;
    context.factors.complete = !lost.anything && !lost.factors;
    std::vector<Fields> all;
    for (const Document& document : documents.list) {
        const std::span<const std::string_view> table(&document.table, 1);
        const Fields& fields = all.emplace_back(context, *document.root,
                                                document.table.empty() ? std::span(root_keys) : table, "a data set");
        if (!fields || !document.table.empty()) continue;
        if (fields.has_unknown() || has_unread_section(fields)) lose_everything(context);
        if (document.is_root)
            read_root(fields, built_in, from_folder);
        else
            read_included(fields);
    }
    const auto each = [&](std::string_view section, const auto& visit) {
        for (const Fields& fields : all) fields.each(section, visit);
    };
    const auto each_silently = [&](std::string_view section, const auto& visit) {
        for (const Fields& fields : all)
            if (const Node* list = fields.find(section); list != nullptr && list->kind == Node::Kind::sequence)
                for (const Node* item = list->first; item != nullptr; item = item->next) visit(*item);
    };
    const std::size_t built_in_count = context.dataset.themes.size();
    each("sources", [&](const Node& node) { read_source(context, node); });
    each("themes", [&](const Node& node) { read_theme(context, node, built_in_count); });
    each_silently("themes", [&](const Node& node) { check_theme(context, node); });
    context.factors.reserve(context.arena.used() / 4);  // a guess: phrases have from one to ten values
    each("technologies", [&](const Node& node) { read_technology(context, node); });
    each("factors", [&](const Node& node) { read_factor_row(context, node); });
    finish_factors(context);
    each("functions", [&](const Node& node) { read_function(context, node); });
    each("enablers", [&](const Node& node) { read_enabler(context, node); });
    each_silently("functions", [&](const Node& node) { check_part_of(context, node); });
    check_part_of_cycles(context);
    each("links", [&](const Node& node) { read_link(context, node); });
    const auto each_foresight = [&](const auto& read) {
        for (const Fields& fields : all)
            if (const Node* foresight = fields.find("foresight")) read(context, *foresight);
    };
    each_foresight(read_descriptors);
    each_foresight(read_impacts);
}

}  // namespace interlink::detail
