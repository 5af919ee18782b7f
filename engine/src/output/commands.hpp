// Commands to the runner of a pipeline, in a text that is going to stand in its log.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace interlink::detail {

/// Reads a text character by character and says where one would complete a command.
class CommandFinder {
  public:
    /// Whether the next character makes a command of what came before.
    bool completes_command(char c);
    void follow(char c);

  private:
    bool is_before_text(char c);

    static constexpr std::size_t longest_kept = 16;  ///< longer than any marker
    std::string line_;                               ///< the last characters of the line
    std::string wide_;                               ///< bytes of a blank outside ASCII that has begun
    bool at_start_ = true;                           ///< only blanks so far, or those and a colon
    bool in_sequence_ = false;                       ///< of a terminal, such as one that colours
    bool ends_in_hashes_ = false;                    ///< `##` and letters
};

/// The text with `instead(c)` for every character that completes a command; the first line counts as the rest of one
/// that began before unless `line_starts`.
std::string replace_commands(std::string_view text, bool line_starts, const std::function<std::string(char)>& instead);

/// The characters that complete commands, `:` and `[`, as HTML and XML and as JSON write them: nothing is changed.
std::string character_reference(char c);
std::string json_escape(char c);

}  // namespace interlink::detail
