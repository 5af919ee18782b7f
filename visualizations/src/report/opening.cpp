#include "report/sections.hpp"
#include "report/words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace interlink::report {

void add_figure(const std::vector<NamedFigure>& figures, std::string_view name, std::vector<Block>& blocks) {
    const auto found = std::ranges::find(figures, name, &NamedFigure::name);
    if (found != figures.end()) blocks.emplace_back(FigureBlock{static_cast<std::size_t>(found - figures.begin())});
}

namespace {

std::string contents_sentence(const Model& model) {
    const Dataset& data = *model.dataset;
    const auto with_theme = static_cast<std::size_t>(std::ranges::count_if(
        model.factors, [&](const ModelFactor& factor) { return !model.abouts_of(factor).empty(); }));
    const std::string share = with_theme == model.factors.size() && with_theme > 0
                                  ? "Every phrase could be given a theme"
                                  : fmt::format("{} of the phrases could be given a theme", with_theme);
    return fmt::format(
        "The data set holds {}, {}, {}, {} and {}. {}, so that what is worded differently can be "
        "compared.",
        counted(data.technologies.size(), "technology", "technologies"),
        counted(model.factors.size(), "SWOT phrase", "SWOT phrases"),
        counted(data.functions.size(), "function", "functions"), counted(data.enablers.size(), "enabler", "enablers"),
        counted(model.relations.size(), "link", "links"), share);
}

std::vector<std::string> titles(const Dataset& data, SourceKind kind) {
    std::vector<std::string> list;
    for (const Source& source : data.sources)
        if (source.kind == kind) list.push_back(fmt::format("“{}” [{}]", source.title, source.id));
    return list;
}

std::string sources_sentence(const Dataset& data) {
    if (data.sources.empty()) return "The data set names no source: nothing here can be traced back.";
    const auto primary = titles(data, SourceKind::primary);
    const auto secondary = titles(data, SourceKind::secondary);
    std::string text;
    if (!primary.empty())
        text += fmt::format("It rests on {}: {}.", primary.size() == 1 ? "a primary source" : "primary sources",
                            join_words(primary));
    if (!secondary.empty())
        text += fmt::format(
            "{}It {}rests on {}, read at second hand: {}. What comes from there is true “according to” "
            "it, here and below.",
            text.empty() ? "" : " ", primary.empty() ? "" : "also ",
            secondary.size() == 1 ? "a secondary source" : "secondary sources", join_words(secondary));
    return text;
}

}  // namespace

std::vector<Block> opening_blocks(const Findings& findings) {
    const Dataset& data = findings.dataset();
    std::vector<Block> blocks;
    if (!data.description.empty()) blocks.emplace_back(Paragraph{data.description});
    blocks.emplace_back(Paragraph{contents_sentence(findings.model())});
    blocks.emplace_back(Paragraph{sources_sentence(data)});
    return blocks;
}

Section map_section(const std::vector<NamedFigure>& figures) {
    Section section{"map", "The full map", {}, {}};
    section.blocks.emplace_back(Paragraph{
        "Everything that is linked to more than one thing, in one picture. It is made for a screen or a poster; the "
        "figures above answer single questions better."});
    add_figure(figures, "interlinkage", section.blocks);
    return section;
}

}  // namespace interlink::report
