// Themes and links written into one file of a data set.
#pragma once

#include <interlink/patch.hpp>

#include "dataset/source_file.hpp"
#include "dataset/text_edits.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

struct FileEdits {
    std::vector<TextEdit> edits;     ///< of SourceFile::text(), in no order
    std::vector<std::string> notes;  ///< "line 7: why it is left out"
    std::size_t made = 0;
};

FileEdits edit_yaml(std::string_view text, std::span<const ThemeEdit> themes, std::span<const Link> links);
FileEdits edit_csv(const SourceFile& file, std::span<const ThemeEdit> themes, std::span<const Link> links);

/// `source#place` for each.
std::vector<std::string> evidence_words(const std::vector<Evidence>& evidence);

}  // namespace interlink::detail
