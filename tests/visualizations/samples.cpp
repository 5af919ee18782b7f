#include "visualizations/samples.hpp"

#include <array>

#include <fmt/format.h>

namespace interlink::samples {
namespace {

double shade(const std::string& text) {
    const bool threat = text.find('T') != std::string::npos;
    const bool weakness = text.find('W') != std::string::npos;
    return threat && weakness ? 1.0 : threat ? 0.6 : weakness ? 0.3 : 0.0;
}

HeatMapRow row(std::string label, const std::array<std::string, 7>& cells, std::string total) {
    HeatMapRow result{std::move(label), {}, std::move(total)};
    for (const auto& text : cells) result.cells.push_back({text, shade(text), text.empty() ? "" : "a phrase"});
    return result;
}

const std::vector<std::string> technologies{"Blockchain", "Artificial Intelligence", "Internet of Things", "Biometrics",
                                            "Drones",     "Virtual Reality",         "3D Printing"};

}  // namespace

HeatMap threats() {
    HeatMap chart;
    chart.head = {
        "shared-threats", "Cyber & data security threatens five of seven technologies; no other theme reaches more",
        "Letters: T a threat, W a weakness; a figure counts the phrases. Darker: threat and weakness together.",
        "Source: demonstration data, sections 2.1 to 2.7.",
        "Heat map of nine themes by seven technologies. Cyber & data security is shared by five."};
    chart.columns = technologies;
    chart.total_heading = "Shared by";
    chart.sections = {{"",
                       {row("Cyber & data security", {"T", "T", "T2 W", "T2", "", "T", ""}, "5 of 7"),
                        row("Interoperability & maturity", {"T W", "", "W2", "W", "", "W", "W"}, "5 of 7"),
                        row("Privacy", {"W", "", "T", "W", "T W", "", ""}, "4 of 7"),
                        row("Safety & reliability", {"", "", "T", "", "T W2", "T W", "T"}, "4 of 7"),
                        row("Cost & skills", {"", "W", "W", "W", "", "W2", ""}, "4 of 7"),
                        row("Law, liability & standards", {"T W2", "T", "", "", "T W", "", ""}, "3 of 7"),
                        row("Acceptance & ethics", {"T", "T W2", "", "T2", "", "", ""}, "3 of 7"),
                        row("Misuse & counterfeiting", {"", "", "", "", "T", "", "T3 W2"}, "2 of 7"),
                        row("Transparency & quality", {"", "T W", "", "", "", "T2", ""}, "2 of 7")}}};
    chart.legend = {{0, "not mentioned"}, {0.3, "W weakness only"}, {0.6, "T threat only"}, {1, "T W both"}};
    return chart;
}

PairMatrix pairs() {
    PairMatrix chart;
    chart.head = {"pairs", "Internet of Things and Biometrics promise most together",
                  "Above the diagonal: leverage, darker is more; below: the component that contributes most.",
                  "Source: demonstration data.", "Matrix of 21 pairs of seven technologies."};
    chart.labels = technologies;
    chart.components = {
        {"O", "opportunity"}, {"X", "exploit"}, {"S", "shield"}, {"F", "function"}, {"D", "dependency"}};
    std::uint32_t seed = 7;
    for (std::uint32_t a = 0; a < 7; ++a) {
        for (std::uint32_t b = a + 1; b < 7; ++b) {
            seed = seed * 1103515245u + 12345u;
            const double value = static_cast<double>((seed >> 16) % 70) / 100 - 0.08;
            chart.pairs.push_back({a, b, value, fmt::format("{:.2f}", value), (seed >> 20) % 5, true, ""});
        }
    }
    chart.pairs[9].known = false;
    return chart;
}

Diagram theme_view() {
    Diagram diagram;
    diagram.name = "theme-cyber";
    const std::vector<std::pair<std::string, std::vector<std::string>>> phrases{
        {"Blockchain", {"T: Cybersecurity risks"}},
        {"Artificial Intelligence", {"T: Data security risks"}},
        {"Internet of Things", {"W: data security issues", "T: Hacking risks", "T: data breaches"}},
        {"Biometrics", {"T: Data security risks", "T: spoofing attempts"}},
        {"Virtual Reality", {"T: security risks"}}};
    DiagramVertex theme{"theme", "Cyber & data\nsecurity", "theme", Shape::octagon, palette::theme, 11, true};
    diagram.vertices.push_back(theme);
    for (const auto& [technology, texts] : phrases) {
        diagram.vertices.push_back({technology, technology, "technology", Shape::rounded, palette::technology});
        for (const auto& text : texts) {
            const auto id = technology + "/" + text;
            const bool threat = text[0] == 'T';
            diagram.vertices.push_back(
                {id, text, threat ? "says-T" : "says-W", Shape::rounded, threat ? palette::threat : palette::weakness});
            DiagramEdge has{technology, id};
            has.directed = false;
            diagram.edges.push_back(has);
            diagram.edges.push_back({id, "theme"});
        }
    }
    return diagram;
}

HeatMap crowded(std::size_t columns, std::size_t rows) {
    HeatMap chart;
    chart.head = {"crowded", "Many things at once", "Every cell has a letter.", "Source: made up.",
                  "A large heat map."};
    chart.total_heading = "Shared by";
    for (std::size_t i = 0; i < columns; ++i) chart.columns.push_back(fmt::format("Technology number {}", i + 1));
    for (const auto* title : {"Themes", "Functions"}) {
        HeatMapSection section{title, {}};
        for (std::size_t r = 0; r < rows / 2; ++r) {
            HeatMapRow line{fmt::format("A theme with quite a long name {}", r + 1), {}, "all"};
            for (std::size_t i = 0; i < columns; ++i)
                line.cells.push_back({(i + r) % 3 != 0 ? "O S" : "", static_cast<double>((i + r) % 3) / 2, ""});
            section.rows.push_back(line);
        }
        chart.sections.push_back(section);
    }
    chart.scale = Scale::benefit;
    return chart;
}

Diagram hub() {
    Diagram diagram;
    diagram.name = "pair-graph";
    diagram.engine = Engine::neato;
    for (const auto& technology : technologies)
        diagram.vertices.push_back({technology, technology, "technology", Shape::rounded, palette::technology});
    for (std::size_t i = 1; i < technologies.size(); ++i) {
        DiagramEdge spoke{technologies[2], technologies[i == 2 ? 0 : i]};
        spoke.directed = false;
        spoke.label = fmt::format("0.{}", i);
        spoke.width = 1.0 + static_cast<double>(i) / 3;
        diagram.edges.push_back(spoke);
    }
    return diagram;
}

LayoutOptions worker_options() {
    LayoutOptions options;
    options.worker = INTERLINK_LAYOUT_WORKER;
    return options;
}

}  // namespace interlink::samples
