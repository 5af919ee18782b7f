#include "visualizations/views/support.hpp"

#include <interlink/dataset.hpp>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include <fmt/format.h>
#include <pugixml.hpp>

namespace interlink::test {
namespace {

void collect(pugi::xml_node node, std::string& text) {
    for (const auto child : node.children()) {
        const std::string_view name = child.name();
        if (name == "title" || name == "desc") continue;
        if (name == "text") text += std::string(child.text().get()) + "\n";
        collect(child, text);
    }
}

Technology technology(std::uint32_t number, const Size& size) {
    Technology made;
    made.id = fmt::format("technology-{}", number);
    made.name = fmt::format("Technology number {}", number);
    for (std::uint32_t i = 0; i < size.phrases_each; ++i) {
        Factor factor;
        factor.id = fmt::format("{}/phrase-{}", made.id, i);
        factor.phrase = fmt::format("What people say about matter {} of {}", i, number);
        factor.quadrant = all_quadrants[i * all_quadrants.size() / size.phrases_each];
        factor.themes = std::vector{fmt::format("theme-{}", (number * 7 + i * 11 + i * i) % size.themes)};
        factor.evidence = {{fmt::format("source-{}", number % 5), fmt::format("page {}", i), {}}};
        made.factors.push_back(std::move(factor));
    }
    return made;
}

Link link(EntityKind from_kind, std::string from, EntityKind to_kind, std::string to, LinkKind kind) {
    Link made;
    made.from = {from_kind, std::move(from)};
    made.to = {to_kind, std::move(to)};
    made.kind = kind;
    return made;
}

}  // namespace

Model compiled(Dataset dataset) {
    return compile(std::make_shared<const Dataset>(std::move(dataset)));
}

Model shipped(const std::string& name) {
    auto loaded = load_dataset(std::string(INTERLINK_SOURCE_DIR) + "/datasets/" + name);
    if (!loaded.dataset) throw std::runtime_error("cannot load " + name);
    return compiled(std::move(*loaded.dataset));
}

std::vector<std::string> shipped_names() {
    return {"wco-disruptive-technologies", "renewable-energy", "minimal"};
}

Dataset synthetic(const Size& size) {
    Dataset data;
    data.title = "Synthetic";
    data.taxonomy = "none";
    for (std::uint32_t i = 0; i < size.themes; ++i) {
        Theme theme;
        theme.id = fmt::format("theme-{}", i);
        theme.label = fmt::format("Theme of some length {}", i);
        data.themes.push_back(std::move(theme));
    }
    for (std::uint32_t i = 0; i < size.technologies; ++i) data.technologies.push_back(technology(i, size));
    for (std::uint32_t i = 0; i < size.functions; ++i) {
        Function function;
        function.id = fmt::format("function-{}", i);
        function.name = fmt::format("Function of some length {}", i);
        if (i > 0) function.part_of = {fmt::format("function-{}", i / 4)};
        data.functions.push_back(std::move(function));
    }
    for (std::uint32_t i = 0; size.functions > 0 && i < size.technologies; ++i) {
        const auto id = fmt::format("technology-{}", i);
        for (const std::uint32_t f : {i % size.functions, (i * 3 + 1) % size.functions}) {
            data.links.push_back(link(EntityKind::technology, id, EntityKind::function, fmt::format("function-{}", f),
                                      LinkKind::supports));
        }
    }
    return data;
}

std::vector<Call> every_call(const Model& model) {
    std::vector<Call> calls{{"shared-threats", {}}, {"shared-opportunities", {}}, {"pairs", {}}, {"interlinkage", {}}};
    const auto& data = *model.dataset;
    for (std::uint32_t i = 0; i < data.themes.size(); ++i) {
        if (std::ranges::count(model.abouts, i, &About::theme) > 0) calls.push_back({"theme", {data.themes[i].id}});
    }
    for (const auto& function : data.functions) calls.push_back({"function", {function.id}});
    for (const auto& a : data.technologies) {
        calls.push_back({"technology", {a.id}});
        for (const auto& b : data.technologies) {
            if (a.id < b.id) calls.push_back({"pair", {a.id, b.id}});
        }
    }
    return calls;
}

Drawing draw(const Model& model, const Call& call, const Page& page) {
    const auto* view = find_view(call.view);
    if (view == nullptr) throw std::runtime_error("no view " + call.view);
    auto outcome = view->draw(model, {call.subjects, page});
    if (!outcome.drawing) throw std::runtime_error(outcome.error);
    return std::move(*outcome.drawing);
}

std::vector<Figure> figures(const Model& model, const std::vector<Call>& calls, const Page& page) {
    std::vector<Drawing> drawings;
    for (const auto& call : calls) drawings.push_back(draw(model, call, page));
    LayoutOptions layout;
    layout.worker = INTERLINK_LAYOUT_WORKER;
    return finish_drawings(drawings, layout, page);
}

Figure figure(const Model& model, const Call& call, const Page& page) {
    return figures(model, {call}, page).front();
}

bool well_formed(const std::string& svg) {
    return static_cast<bool>(pugi::xml_document().load_buffer(svg.data(), svg.size()));
}

std::string drawn_text(const std::string& svg) {
    pugi::xml_document document;
    document.load_buffer(svg.data(), svg.size());
    std::string text;
    collect(document, text);
    return text;
}

}  // namespace interlink::test
