// Which opportunities and which functions combine technologies: two heat maps under one heading.
#include <interlink/shared.hpp>

#include "text/format.hpp"
#include "views/draw.hpp"
#include "views/evidence.hpp"
#include "views/fit_chart.hpp"
#include "views/parts.hpp"
#include "views/profile_chart.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <map>

namespace interlink::detail {
namespace {

using Supporter = FunctionService::Supporter;

/// What the figure shows, with the functions' supporters looked up once.
struct Findings {
    OpportunitiesResult result;
    std::map<std::uint32_t, FunctionService> services;
    std::vector<std::uint32_t> technologies;
};

const Supporter* find_supporter(const Findings& findings, std::uint32_t function, std::uint32_t technology) {
    const auto service = findings.services.find(function);
    if (service == findings.services.end()) return nullptr;
    const auto& all = service->second.supporters;
    const auto found = std::ranges::find(all, technology, &Supporter::technology);
    return found == all.end() ? nullptr : &*found;
}

Findings find(const Model& model) {
    Findings findings{shared_opportunities(model), {}, technologies_with_phrases(model)};
    for (auto& service : function_services(model).functions) findings.services.emplace(service.function, service);
    for (const auto& opportunity : findings.result.opportunities) {
        findings.technologies.insert(findings.technologies.end(), opportunity.technologies.begin(),
                                     opportunity.technologies.end());
    }
    std::ranges::sort(findings.technologies);
    const auto repeated = std::ranges::unique(findings.technologies);
    findings.technologies.erase(repeated.begin(), repeated.end());
    return findings;
}

std::string horizon_letters(const Supporter& supporter) {
    return supporter.current && supporter.future ? "C F" : supporter.current ? "C" : "F";
}

HeatMapCell theme_cell(const Model& model, std::uint32_t theme, std::uint32_t technology) {
    HeatMapCell cell;
    for (const auto f : phrases_about(model, technology, theme)) {
        const auto& factor = model.factors[f];
        if (factor.quadrant == Quadrant::opportunity)
            cell.tooltip += (cell.tooltip.empty() ? "O: " : "; O: ") + short_name(factor.authored->phrase);
    }
    cell.text = letters(count_phrases(model, technology, theme), "O");
    if (const auto* profile = model.profiles[technology].find_theme(theme)) cell.shade = profile->opportunity;
    return cell;
}

HeatMapCell function_cell(const Model& model, const Findings& findings, std::uint32_t function,
                          std::uint32_t technology) {
    const auto* supporter = find_supporter(findings, function, technology);
    if (supporter == nullptr) return {};
    std::string tooltip;
    for (const auto r : supporter->relations)
        tooltip += (tooltip.empty() ? "" : "; ") + describe_relation(model, model.relations[r]);
    return {horizon_letters(*supporter), supporter->use, short_name(tooltip)};
}

/// Only a technology with SWOT phrases can name an opportunity; any can serve a function.
std::size_t among(const Model& model, const Findings& findings, const SharedOpportunity& opportunity) {
    return opportunity.target.kind == EntityKind::theme ? technologies_with_phrases(model).size()
                                                        : findings.technologies.size();
}

HeatMapRow row_of(const Model& model, const Findings& findings, const SharedOpportunity& opportunity) {
    HeatMapRow row{
        is_goal(model, opportunity.target) ? told_name(model, opportunity.target) : model.name(opportunity.target),
        {},
        text::format("{} of {}", opportunity.technologies.size(), among(model, findings, opportunity)),
        vertex_name(model, opportunity.target)};
    const auto target = opportunity.target;
    for (const auto t : findings.technologies) {
        const bool shares = std::ranges::count(opportunity.technologies, t) > 0;
        row.cells.push_back(!shares                            ? HeatMapCell{}
                            : target.kind == EntityKind::theme ? theme_cell(model, target.index, t)
                                                               : function_cell(model, findings, target.index, t));
    }
    return row;
}

/// The broadest of a kind: "Trade facilitation (6 of 8)"; all that are equally broad.
struct Broadest {
    std::string names;
    bool one = true;
};

Broadest broadest(const Model& model, const Findings& findings, EntityKind kind) {
    std::vector<const SharedOpportunity*> first;
    for (const auto& opportunity : findings.result.opportunities) {
        if (opportunity.target.kind != kind) continue;
        if (first.empty() || opportunity.technologies.size() == first.front()->technologies.size())
            first.push_back(&opportunity);
    }
    if (first.empty()) return {};
    std::vector<std::string> names;
    for (const auto* opportunity : first) {
        const auto name = short_name(model, opportunity->target);
        names.push_back(is_goal(model, opportunity->target) ? name + " (goal)" : name);
    }
    const bool one = first.size() == 1;
    return {text::format("{} ({}{} of {})", join_names(names, 3), one ? "" : "each ",
                         first.front()->technologies.size(), among(model, findings, *first.front())),
            one};
}

std::string title_of(const Model& model, const Findings& findings) {
    const auto theme = broadest(model, findings, EntityKind::theme);
    const auto function = broadest(model, findings, EntityKind::function);
    if (theme.names.empty() && function.names.empty())
        return "No opportunity and no function is shared by two technologies";
    if (function.names.empty())
        return text::format("The most widely shared {} {}", theme.one ? "opportunity is" : "opportunities are",
                            theme.names);
    if (theme.names.empty())
        return text::format("The most widely shared {} {}", function.one ? "function is" : "functions are",
                            function.names);
    return text::format("Technologies combine most on {} as {} and on {} as {}", theme.names,
                        theme.one ? "an opportunity" : "opportunities", function.names,
                        function.one ? "a function" : "functions");
}

std::string caption_of(const Findings& findings) {
    const auto functions = static_cast<std::size_t>(std::ranges::count(
        findings.result.opportunities, EntityKind::function, [](const auto& o) { return o.target.kind; }));
    std::string caption =
        text::format("Above, {} that two or more technologies name as an opportunity; O2: in two phrases.",
                     counted(findings.result.opportunities.size() - functions, "theme", "themes"));
    if (functions > 0) {
        caption += text::format(
            " Below, {} that two or more support, directly or through a part of it; C: in current use, "
            "F: expected in the future.",
            counted(functions, "function", "functions"));
    }
    return caption + " Darker: said more strongly or surely, from 0 to 1. The most widely shared come first.";
}

std::string alt_of(const Model& model, const Findings& findings) {
    std::string alt = "Table of shared opportunities and functions by technology.";
    std::size_t count = 0;
    for (const auto& opportunity : findings.result.opportunities) {
        if (count++ == 6) break;
        std::vector<std::string> names;
        for (const auto t : opportunity.technologies) names.push_back(short_name(model, {EntityKind::technology, t}));
        alt += text::format(" {}: {}.", short_name(model, opportunity.target), join_names(names));
    }
    return alt;
}

std::string data_of(const Model& model, const Findings& findings) {
    Table table{"shared_opportunities",
                "Shared opportunities",
                "One row a theme or function and technology.",
                {{"kind", "Kind", ColumnType::text, "theme or function"},
                 {"target", "Theme or function", ColumnType::reference, ""},
                 {"technology", "Technology", ColumnType::reference, ""},
                 {"opportunities", "Opportunity phrases", ColumnType::integer, "", 0},
                 {"current", "In current use", ColumnType::boolean, ""},
                 {"future", "Expected", ColumnType::boolean, ""},
                 {"value", "Opportunity or use", ColumnType::number, "0 to 1"},
                 {"shared_by", "Shared by", ColumnType::integer, "", 0}},
                {}};
    for (const auto& opportunity : findings.result.opportunities) {
        const auto target = opportunity.target;
        for (const auto t : opportunity.technologies) {
            Row row{std::string(to_string(target.kind)),
                    model.reference(target),
                    model.technology(t),
                    {},
                    {},
                    {},
                    {},
                    static_cast<std::int64_t>(opportunity.technologies.size())};
            if (target.kind == EntityKind::theme) {
                row[3] = static_cast<std::int64_t>(count_phrases(model, t, target.index).opportunity);
                row[6] = theme_cell(model, target.index, t).shade;
            } else if (const auto* supporter = find_supporter(findings, target.index, t)) {
                row[4] = supporter->current;
                row[5] = supporter->future;
                row[6] = supporter->use;
            }
            table.rows.push_back(std::move(row));
        }
    }
    return write_csv_table(table);
}

std::string sources_of(const Model& model, const OpportunitiesResult& result) {
    Places places(model);
    for (const auto& opportunity : result.opportunities) {
        for (const auto f : opportunity.factors) places.add_phrase(f);
        for (const auto r : opportunity.relations) places.add_relation(r);
    }
    return places.note();
}

}  // namespace

ViewOutcome draw_shared_opportunities(const Model& model, const ViewOptions& options) {
    const auto findings = find(model);
    HeatMap chart;
    chart.head = {"shared-opportunities", title_of(model, findings), caption_of(findings),
                  sources_of(model, findings.result), alt_of(model, findings)};
    chart.scale = Scale::benefit;
    for (const auto t : findings.technologies) {
        chart.columns.push_back(model.name({EntityKind::technology, t}));
        chart.column_ids.push_back(vertex_name(model, {EntityKind::technology, t}));
    }
    chart.total_heading = "Shared by";
    HeatMapSection themes{"Opportunities", {}}, functions{"Functions", {}};
    for (const auto& opportunity : findings.result.opportunities) {
        auto& section = opportunity.target.kind == EntityKind::theme ? themes : functions;
        section.rows.push_back(row_of(model, findings, opportunity));
    }
    ChartNouns nouns{{"technology", "technologies"}, {{"theme", "themes"}}};
    chart.sections.push_back(std::move(themes));
    if (!functions.rows.empty()) {
        chart.sections.push_back(std::move(functions));
        nouns.rows.push_back({"function", "functions"});
    }
    chart.legend = {{0, "none"}, {0.5, "0.5"}, {1, "1"}};
    Drawing drawing;
    drawing.head = chart.head;
    drawing.data_csv = data_of(model, findings);
    drawing.chart = fit_heat_map(chart, nouns, options.page);
    return {std::move(drawing), "", ""};
}

}  // namespace interlink::detail
