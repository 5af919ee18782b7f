#include <interlink/evidence.hpp>

#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

#include <algorithm>

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
                                  : text::format("{} of the phrases could be given a theme", with_theme);
    return text::format(
        "The data set holds {}, {}, {}, {} and {}. {}, so that what is worded differently can be "
        "compared.",
        counted(data.technologies.size(), "technology", "technologies"),
        counted(model.factors.size(), "SWOT phrase", "SWOT phrases"),
        counted(data.functions.size(), "function", "functions"), counted(data.enablers.size(), "enabler", "enablers"),
        counted(model.relations.size(), "link", "links"), share);
}

/// Of one kind, those that something in the data cites.
std::vector<std::string> titles(const Dataset& data, const EvidenceTally& tally, SourceKind kind) {
    std::vector<std::string> list;
    for (std::size_t s = 0; s < data.sources.size(); ++s)
        if (const Source& source = data.sources[s]; tally.cited[s] && source.kind == kind)
            list.push_back(text::format("“{}” [{}]", source.title, source.id));
    return list;
}

/// " 6 of 6 phrases and 3 of 3 links cannot be traced back to a source.", counted from the evidence; or nothing.
std::string untraced_sentence(const EvidenceTally& tally) {
    std::vector<std::string> parts;
    const auto add = [&](const EvidenceCount& count, const char* one, const char* many) {
        if (count.without > 0) parts.push_back(text::format("{} of {}", count.without, counted(count.all, one, many)));
    };
    add(tally.phrases, "phrase", "phrases");
    add(tally.links, "link", "links");
    add(tally.judgements, "judgement", "judgements");
    return parts.empty() ? "" : text::format(" {} cannot be traced back to a source.", join_words(parts));
}

std::string sources_sentence(const Dataset& data) {
    const EvidenceTally tally = tally_evidence(data);
    const std::string untraced = untraced_sentence(tally);
    if (data.sources.empty())
        return "The data set names no source" + (untraced.empty() ? std::string(".") : ":" + untraced);
    const auto primary = titles(data, tally, SourceKind::primary);
    const auto secondary = titles(data, tally, SourceKind::secondary);
    if (primary.empty() && secondary.empty())
        return text::format("The data set lists {}, and nothing in it cites {}.{}",
                            counted(data.sources.size(), "source", "sources"),
                            data.sources.size() == 1 ? "it" : "any of them", untraced);
    std::string text;
    if (!primary.empty())
        text += text::format("It rests on {}: {}.", primary.size() == 1 ? "a primary source" : "primary sources",
                             join_words(primary));
    if (!secondary.empty())
        text += text::format(
            "{}It {}rests on {}, read at second hand: {}. What comes from there is true “according to” "
            "it, here and below.",
            text.empty() ? "" : " ", primary.empty() ? "" : "also ",
            secondary.size() == 1 ? "a secondary source" : "secondary sources", join_words(secondary));
    return text + untraced;
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
