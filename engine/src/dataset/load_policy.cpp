#include <interlink/dataset.hpp>

#include "dataset/documents.hpp"
#include "dataset/fields.hpp"
#include "dataset/sections.hpp"

namespace interlink {

PolicyResult load_policy(const std::filesystem::path& path, const LoadLimits& limits) {
    using namespace detail;
    const std::string name = path.string();
    Documents documents;
    Arena arena(limits.values);
    Findings findings(documents.files, limits.diagnostics);
    documents.files.push_back({name, name, {}});
    if (auto failed = read_file_of_folder(path, name, limits.file_bytes, documents.files.back().bytes)) {
        const std::string_view hint = failed->code == Code::path_missing      ? "check the spelling of the path"
                                      : failed->code == Code::include_outside ? hint_for_link_outside
                                      : failed->code == Code::file_too_large  ? "a policy is a page, not a data set"
                                                                              : "";
        findings.add(failed->code, {}, std::move(failed->text), std::string(hint));
        return {std::nullopt, findings.take()};
    }
    add_document(documents, {arena, findings, limits}, "");
    Dataset nothing;
    nothing.files.push_back(name);
    Context context{nothing, findings, arena, limits};
    Policy policy;
    if (!documents.list.empty()) {
        const Node& root = *documents.list.front().root;
        const Node* inner = root.kind == Node::Kind::mapping ? entry(root, "policy") : nullptr;
        static constexpr std::array<std::string_view, 2> keys{"policy", "interlink"};
        if (inner != nullptr) Fields(context, root, keys, "a file with `policy:`");
        read_policy(context, inner == nullptr ? root : *inner, policy);
    }
    PolicyResult result;
    if (!findings.failed()) result.policy = std::move(policy);
    result.diagnostics = findings.take();
    return result;
}

}  // namespace interlink
