// The bytes of one input file, and reading them without ever blocking on something that is not a file.
#pragma once

#include "dataset/codes.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

struct SourceFile {
    std::string name;   ///< as shown to the user
    std::string label;  ///< as hashed: relative to the data set's folder
    std::string bytes;

    /// The text without a byte-order mark.
    std::string_view text() const;
    /// The text of a line, from 1, without its end; empty past the end. Long lines are cut after 4096 bytes.
    std::string_view line(std::uint32_t number) const;

    mutable std::vector<std::size_t> line_starts{};  ///< made when first asked for
};

struct ReadFailure {
    Code code = Code::file_unreadable;
    std::string text;
};

/// Reads a regular file of at most `limit` bytes. `name` is for the message.
std::optional<ReadFailure> read_file(const std::filesystem::path& path, std::string_view name, std::uint64_t limit,
                                     std::string& bytes);
/// The same limit on a text that was read already.
std::optional<ReadFailure> check_size(std::string_view text, std::string_view name, std::uint64_t limit);

/// The same of a file that is not a link out of the folder where it stands: what lies elsewhere is nobody's to show who
/// can write there. Links inside the folder, and the folder being reached through one, are fine.
std::optional<ReadFailure> read_file_of_folder(const std::filesystem::path& path, std::string_view name,
                                               std::uint64_t limit, std::string& bytes);

/// Both without links in them.
bool lies_in(const std::filesystem::path& file, const std::filesystem::path& folder);

inline constexpr std::string_view hint_for_link_outside = "replace the link by a copy of the file";

}  // namespace interlink::detail
