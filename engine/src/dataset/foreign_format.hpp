// Is a file that should hold a data set, a table, a matrix or a list of edges something else? It is told by its bytes,
// whatever its name says.
#pragma once

#include <optional>
#include <string_view>

namespace interlink::detail {

struct ForeignFormat {
    std::string_view name;  ///< "an Excel workbook (.xlsx)"
    std::string_view hint;  ///< what to do so that it can be read
};

/// Nothing where the bytes may be text that a reader of ours understands. O(bytes) for archives and JSON, whose ends
/// are looked at, else O(1).
std::optional<ForeignFormat> foreign_format(std::string_view bytes);

/// The same for the formats that are made of text: XML, JSON, DOT, Pajek and others.
std::optional<ForeignFormat> foreign_text(std::string_view text);

/// The same for archives whose bytes begin with "PK": office documents and packed folders.
ForeignFormat foreign_archive(std::string_view bytes);

// What helps with most of them.
inline constexpr std::string_view save_as_csv =
    "save each sheet as CSV (UTF-8): a data set names its tables under `include:` in interlink.yaml, an edge table or "
    "a "
    "matrix is given as it is";
inline constexpr std::string_view export_edges =
    "export its edges as a CSV file with the columns source, target and weight, then: interlink centrality FILE.csv";
inline constexpr std::string_view copy_the_phrases =
    "copy the phrases into a table saved as CSV (UTF-8), with the columns technology, quadrant and phrase, and name it "
    "under `include:` in interlink.yaml";

}  // namespace interlink::detail
