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

/// "A B" to A and B; brackets and dots of optional words mean nothing here.
std::vector<std::string> placeholders(const View& view) {
    std::vector<std::string> words(1);
    for (const char c : view.subjects) {
        if (c == ' ') words.emplace_back();
        if (c != ' ' && c != '[' && c != ']' && c != '.') words.back() += c;
    }
    std::erase(words, "");
    return words;
}

/// Ids of a kind in falling order of a count; those without any are left out unless `all`.
std::vector<std::string> by_count(const Model& model, EntityKind kind, const std::vector<std::size_t>& counts,
                                  bool all) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
        if (all || counts[i] > 0) order.push_back(i);
    }
    std::ranges::stable_sort(order, [&](auto a, auto b) { return counts[a] > counts[b]; });
    std::vector<std::string> ids;
    for (const auto i : order) ids.push_back(model.id({kind, i}));
    return ids;
}

std::vector<std::string> themes_by_use(const Model& model) {
    std::vector<std::size_t> phrases(model.dataset->themes.size(), 0);
    for (const auto& about : model.abouts) ++phrases[about.theme];
    return by_count(model, EntityKind::theme, phrases, false);
}

std::vector<std::string> functions_by_use(const Model& model) {
    std::vector<std::size_t> links(model.dataset->functions.size(), 0);
    for (const auto& relation : model.relations) {
        if (relation.to.kind == EntityKind::function) ++links[relation.to.index];
    }
    return by_count(model, EntityKind::function, links, true);
}

/// Those of the strongest pairings first.
std::vector<std::string> technologies_by_rank(const Model& model) {
    std::vector<std::string> ids;
    for (const auto& pair : rank_pairs(model).pairs) {
        for (const auto t : {pair.a, pair.b}) {
            const auto& id = model.dataset->technologies[t].id;
            if (std::ranges::count(ids, id) == 0) ids.push_back(id);
        }
    }
    if (ids.empty() && model.technology_count() > 0) ids.push_back(model.dataset->technologies[0].id);
    return ids;
}

/// What a word of View::subjects may stand for; lower-case words stand for themselves, "themes|functions" for each.
std::vector<std::string> subjects_for(const Model& model, const std::string& word) {
    if (word == "RANKING") return {"pairs", "threats", "opportunities", "functions", "centrality"};
    if (word == "K") return {"3", "2", "1"};
    if (word == "THEME") return themes_by_use(model);
    if (word == "FUNCTION") return functions_by_use(model);
    if (word == "TECHNOLOGY" || word == "X" || word == "A" || word == "B") return technologies_by_rank(model);
    if (word.empty() || word[0] < 'a' || word[0] > 'z')
        throw std::runtime_error("no test knows what '" + word + "' stands for in the table of views");
    std::vector<std::string> literal;
    for (std::size_t at = 0; at != std::string::npos;) {
        const auto end = word.find('|', at);
        literal.push_back(word.substr(at, end == std::string::npos ? end : end - at));
        at = end == std::string::npos ? end : end + 1;
    }
    return literal;
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
    for (std::uint32_t i = 0; i < 5; ++i) data.sources.emplace_back().id = fmt::format("source-{}", i);
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
    std::vector<Call> calls;
    for (const auto& view : views()) {
        const std::string name(view.name);
        const auto words = placeholders(view);
        if (view.min_subjects == 0) calls.push_back({name, {}});
        if (words.empty()) continue;
        const auto first = subjects_for(model, words[0]);
        for (const auto& a : first) {
            if (view.min_subjects <= 1) calls.push_back({name, {a}});
            if (words.size() < 2) continue;
            for (const auto& b : subjects_for(model, words[1])) {
                if (a < b) calls.push_back({name, {a, b}});
            }
        }
    }
    return calls;
}

std::vector<Call> typical_calls(const Model& model) {
    std::vector<Call> calls;
    for (const auto& view : views()) {
        Call call{std::string(view.name), {}};
        for (const auto& word : placeholders(view)) {
            for (const auto& subject : subjects_for(model, word)) {
                if (std::ranges::count(call.subjects, subject) > 0) continue;
                call.subjects.push_back(subject);
                break;
            }
        }
        calls.push_back(std::move(call));
    }
    return calls;
}

Drawing draw(const Model& model, const Call& call, const Page& page) {
    const auto* view = find_view(call.view);
    if (view == nullptr) throw std::runtime_error("no view " + call.view);
    auto outcome = view->draw(model, {call.subjects, page, few_draws});
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
