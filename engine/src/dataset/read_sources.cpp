#include "dataset/fields.hpp"
#include "dataset/sections.hpp"

namespace interlink::detail {

void read_source(Context& context, const Node& node) {
    static constexpr std::array<std::string_view, 6> keys{"id", "title", "publisher", "date", "kind", "url"};
    const Fields fields(context, node, keys, "a source");
    if (!fields || fields.find("id") == nullptr) context.sources.complete = false;
    if (!fields) return;
    const std::string_view id = fields.id();
    Source source;
    source.id = id;
    source.title = fields.find("title") == nullptr ? source.id : fields.text("title");
    source.publisher = fields.text("publisher");
    source.date = fields.text("date");
    fields.choice("kind", std::array{SourceKind::primary, SourceKind::secondary}, source.kind);
    source.url = fields.text("url");
    source.place = node.span.place();
    const auto index = static_cast<std::uint32_t>(context.dataset.sources.size());
    if (!id.empty() &&
        define(context, context.sources, id, {EntityKind::technology, index, fields.find("id")->span}, "source"))
        context.dataset.sources.push_back(std::move(source));
}

}  // namespace interlink::detail
