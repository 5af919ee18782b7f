#include "figure_words.hpp"

#include <interlink/escape.hpp>

#include "text/format.hpp"

#include <filesystem>

namespace interlink::cli {

SidecarPaths sidecar_paths(const std::string& figure) {
    std::filesystem::path path(figure);
    return {path.replace_extension(".csv"), path.replace_extension(".txt")};
}

std::string figure_words(const Figure& figure) {
    std::string text = escape_terminal(figure.title) + "\n";
    for (const std::string& words : {figure.caption, figure.source_note})
        if (!words.empty()) text += "\n" + escape_terminal(words) + "\n";
    if (!figure.alt.empty()) text += "\nIn place of the picture: " + escape_terminal(figure.alt) + "\n";
    return escape_commands(text);
}

std::string measured(const Figure& figure, const Page& page) {
    const Legibility& found = figure.legibility;
    constexpr double mm = 25.4 / 72;
    std::string text =
        text::format("{}: {:.0f} × {:.0f} mm, for a page of {:g} × {:g} mm\n", escape_terminal(figure.name),
                     found.width_pt * mm, found.height_pt * mm, page.width_mm, page.height_mm);
    text +=
        text::format("  smallest text on that page  {:.1f} pt    at least {:g} pt\n", found.effective_pt, legible_pt);
    text += text::format("  contrast of text            {:.1f}:1    at least {:g}:1\n", found.text_contrast_min,
                         legible_text_contrast);
    text += text::format("  contrast of lines           {:.1f}:1    at least {:g}:1\n", found.line_contrast_min,
                         legible_line_contrast);
    return text + text::format("  told by colour alone        {}\n", found.letters_ok ? "nothing" : "something");
}

}  // namespace interlink::cli
