#include "output/formats.hpp"

#include <algorithm>
#include <array>

namespace interlink {
namespace {

constexpr std::array formats{
    OutputFormat{"text", "txt", "for a terminal: rounded, wrapped to its width, the main columns only",
                 detail::write_text},
    OutputFormat{"json", "json", "for programs: ids, full precision, null for no value; see output.schema.json",
                 detail::write_json},
    OutputFormat{"csv", "csv",
                 "for spreadsheets: ids, full precision; of several tables each begins with a line '# table' and ends "
                 "in an empty line",
                 detail::write_csv},
    OutputFormat{"markdown", "md", "for documents: pipe tables as GitHub and pandoc read them", detail::write_markdown},
    OutputFormat{"html", "html", "one page that needs no network and no script", detail::write_html},
    OutputFormat{"xlsx", "xlsx", "a workbook: a cover that explains it and a sheet per table, numbers as numbers",
                 detail::write_xlsx, true},
};

}  // namespace

std::span<const OutputFormat> output_formats() {
    return formats;
}

const OutputFormat* find_output_format(std::string_view name) {
    const auto found = std::ranges::find(formats, name, &OutputFormat::name);
    return found == formats.end() ? nullptr : &*found;
}

}  // namespace interlink
