#include "file_endings.hpp"

#include <interlink/nearest.hpp>

#include "option_values.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>

namespace interlink::cli {

namespace {

struct FormatEndings {
    std::string_view format;
    std::string_view endings;    ///< the ending alone asks for the format
    std::string_view also = {};  ///< endings of other formats that hold it as well
};

constexpr std::array endings_of_formats{
    FormatEndings{"text", "txt text log"},
    FormatEndings{"json", "json"},
    FormatEndings{"csv", "csv"},
    FormatEndings{"markdown", "md markdown"},
    FormatEndings{"html", "html htm"},
    FormatEndings{"xlsx", "xlsx"},
    FormatEndings{"sarif", "sarif", "json"},
    FormatEndings{"junit", "xml"},
    FormatEndings{"gitlab", "", "json"},
    FormatEndings{"github", ""},
    FormatEndings{"svg", "svg"},
    FormatEndings{"dot", "dot gv"},
    FormatEndings{"pdf", "pdf"},
    FormatEndings{"png", "png"},
    FormatEndings{"patch", "patch diff"},
};

/// Endings of files that nothing here writes.
constexpr std::string_view foreign_endings =
    "xls xlsm xlsb ods tsv doc docx odt rtf ppt pptx odp jpg jpeg gif webp bmp tif tiff eps ps svgz yaml yml toml tex "
    "sqlite db parquet feather graphml gexf graphmlz gml mmd puml zip gz bz2 xz 7z tar py js";

constexpr std::array binary_formats{std::string_view("xlsx"), std::string_view("pdf"), std::string_view("png")};

/// Other words for a format.
constexpr std::array synonyms{FormatEndings{"xlsx", "excel exel xls workbook spreadsheet"},
                              FormatEndings{"text", "plain terminal"},
                              FormatEndings{"csv", "tsv comma"},
                              FormatEndings{"html", "web page"},
                              FormatEndings{"junit", "junit-xml"},
                              FormatEndings{"dot", "graphviz"},
                              FormatEndings{"png", "jpg jpeg gif image"}};

bool holds_word(std::string_view words, std::string_view word) {
    if (word.empty()) return false;
    for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

std::optional<std::string> format_with(std::span<const FormatEndings> table, std::string_view word,
                                       const std::vector<std::string>& names) {
    for (const FormatEndings& row : table)
        if (holds_word(row.endings, word) && std::ranges::find(names, row.format) != names.end())
            return std::string(row.format);
    return std::nullopt;
}

}  // namespace

std::string file_ending(const std::string& path) {
    const std::string ending = std::filesystem::path(path).extension().string();
    return ending.empty() ? ending : lower_case(ending.substr(1));
}

std::optional<std::string> format_of_ending(const std::string& path, const std::vector<std::string>& names) {
    return format_with(endings_of_formats, file_ending(path), names);
}

bool promises_another(const std::string& path, std::string_view format) {
    const std::string ending = file_ending(path);
    const bool binary = std::ranges::find(binary_formats, format) != binary_formats.end();
    bool known = holds_word(foreign_endings, ending);
    for (const FormatEndings& row : endings_of_formats) {
        if (row.format == format && (holds_word(row.endings, ending) || holds_word(row.also, ending))) return false;
        if (row.format == "text" && !binary && holds_word(row.endings, ending)) return false;
        known = known || holds_word(row.endings, ending);
    }
    return known;
}

std::optional<std::string> format_meant(std::string_view word, const std::vector<std::string>& names) {
    std::string plain = lower_case(word);
    if (plain.starts_with('.')) plain.erase(0, 1);
    if (std::ranges::find(names, plain) != names.end()) return plain;
    if (auto found = format_with(endings_of_formats, plain, names)) return found;
    if (auto found = format_with(synonyms, plain, names)) return found;
    return nearest_word(plain, names);
}

}  // namespace interlink::cli
