// What the ending of a file's name says about what is in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::cli {

/// "csv" of "table.CSV"; empty for standard output and a name without an ending.
std::string file_ending(const std::string& path);

/// The format among `names` that a file's name asks for by its ending.
std::optional<std::string> format_of_ending(const std::string& path, const std::vector<std::string>& names);

/// Does the ending promise a format, or a kind of file, that is another than this one?
bool promises_another(const std::string& path, std::string_view format);

/// The name of a format as people may write it (`Excel`, `.md`, `TXT`) → what it is called, or nothing.
std::optional<std::string> format_meant(std::string_view word, const std::vector<std::string>& names);

}  // namespace interlink::cli
