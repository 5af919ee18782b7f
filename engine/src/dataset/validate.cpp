#include <interlink/validate.hpp>

#include "dataset/assemble.hpp"
#include "dataset/dataset_tree.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <limits>

namespace interlink {
namespace detail {
namespace {

/// Control characters are allowed here, as escapes in YAML are: everything that is shown escapes them. So it does bytes
/// that are not UTF-8, which keep a file from being read at all, but not a data set in memory from being used.
void check_utf8(const Node& node, Findings& findings) {
    for (const Node* child = node.first; child != nullptr; child = child->next) {
        check_utf8(*child, findings);
        for (std::string_view rest = child->text; !rest.empty();) {
            const CodePoint c = decode(rest);
            if (c.size == 0) {
                findings.add(Code::bad_utf8, child->span,
                             text::format("{} is not valid UTF-8", quote(escaped(child->text))),
                             "write the text in UTF-8");
                break;
            }
            rest.remove_prefix(c.size);
        }
    }
}

/// A reader finds the ends of a link by their ids alone; in memory their kinds stand there too.
void check_end_kinds(const Dataset& given, Context& context, const DatasetTree& tree) {
    std::uint32_t line = 0;
    for (std::size_t i = 0; i < tree.elements.size(); ++i)
        if (tree.elements[i].section == "links") {
            line = static_cast<std::uint32_t>(i);
            break;
        }
    const auto check = [&](const Endpoint& wanted, const Endpoint& read, std::uint32_t link) {
        if (read.id.empty() || wanted.kind == read.kind) return;
        context.findings.add(
            Code::reference_unknown, {0, line + link + 1, 1, 1},
            text::format("there is no {} {}", wanted.kind <= EntityKind::enabler ? to_string(wanted.kind) : "element",
                         quote(wanted.id)),
            text::format("{} is {} {}", quote(read.id), read.kind == EntityKind::enabler ? "an" : "a",
                         to_string(read.kind)));
    };
    for (std::uint32_t i = 0; i < given.links.size() && i < context.dataset.links.size(); ++i) {
        check(given.links[i].from, context.dataset.links[i].from, i);
        check(given.links[i].to, context.dataset.links[i].to, i);
    }
}

}  // namespace
}  // namespace detail

std::vector<Diagnostic> validate(const Dataset& dataset) {
    using namespace detail;
    LoadLimits limits;
    limits.values = std::numeric_limits<std::uint64_t>::max();
    Documents documents;
    documents.files.push_back({dataset.path, dataset.path, {}});
    Arena arena(limits.values);
    Findings findings(documents.files, limits.diagnostics);
    const DatasetTree tree = tree_of(dataset, arena);
    documents.list.push_back({tree.root, true, {}});
    if (tree.strays != nullptr) documents.list.push_back({tree.strays, false, "factors"});
    Dataset read;
    read.path = dataset.path.empty() ? "data set" : dataset.path;
    read.files.push_back(dataset.path);
    Context context{read, findings, arena, limits};
    const auto name_of = [&tree](std::uint32_t line) {
        return line == 0 || line > tree.elements.size() ? std::string() : describe_element(tree.elements[line - 1]);
    };
    context.in_memory = name_of;
    assemble(context, documents, {}, false);
    check_end_kinds(dataset, context, tree);
    check_utf8(*tree.root, findings);
    std::vector<Diagnostic> diagnostics = findings.take();
    const std::string_view bad_utf8 = info(Code::bad_utf8).id;
    for (Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.code == bad_utf8) diagnostic.severity = Severity::warning;
        diagnostic.file = name_of(diagnostic.line);
        diagnostic.line = diagnostic.column = 0;
        diagnostic.width = 1;
        diagnostic.source_line.clear();
    }
    return diagnostics;
}

std::optional<Diagnostic> nothing_to_analyse(const Dataset& dataset) {
    using detail::Code;
    const auto is_part = [](const Function& function) { return !function.part_of.empty(); };
    if (!dataset.technologies.empty() || !dataset.foresight.descriptors.empty() || !dataset.links.empty() ||
        std::ranges::any_of(dataset.functions, is_part))
        return std::nullopt;
    const detail::CodeInfo& info = detail::info(Code::nothing_to_analyse);
    Diagnostic diagnostic;
    diagnostic.code = info.id;
    diagnostic.severity = info.severity;
    diagnostic.file = dataset.files.empty() ? dataset.path : dataset.files.front();
    diagnostic.text = "there is nothing to analyse: the data set has neither technologies, nor foresight, nor links";
    diagnostic.hint =
        "add technologies, such as `technologies: [{id: drones, strengths: [Wide coverage], threats: [Privacy]}]`, or "
        "list the files that hold them under `include:`";
    return diagnostic;
}

}  // namespace interlink
