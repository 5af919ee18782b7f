// What every command has: the streams, and the options that are the same everywhere.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace interlink::cli {

/// Exit codes, the same for every command and format.
namespace exit_code {
inline constexpr int ok = 0;
inline constexpr int findings = 1;
inline constexpr int unusable = 2;  ///< usage, configuration or input, or a result that could not be completed
inline constexpr int internal = 3;
inline constexpr int interrupted = 130;
}  // namespace exit_code

enum class ColourChoice { automatic, always, never };

struct Common {
    ColourChoice colour = ColourChoice::automatic;
    unsigned threads = 0;  ///< 0: as many as the machine has
    std::uint64_t seed = 1;
    bool quiet = false;
    bool stated_only = false;
};

struct Session {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool out_is_terminal = false;
    bool err_is_terminal = false;
};

/// The value of an environment variable, or nullptr.
using Environment = std::function<const char*(const char* name)>;

/// The choice of the user; else no colour with NO_COLOR or TERM=dumb; else colour with CLICOLOR_FORCE (other than 0);
/// else colour on a terminal. Variables that are empty count as unset.
bool use_colour(ColourChoice choice, const Environment& environment, bool is_terminal);
/// The same in the environment of this process.
bool use_colour(const Common& common, bool is_terminal);
unsigned thread_count(const Common& common);

/// Flushes standard output. What went wrong with it since errno was 0, or nothing; a reader who has gone away
/// (`| head -1`) has what he wanted.
std::string problem_of_output(std::ostream& out);
/// The same at the end of a command that printed its answer: an exit code.
int finish_output(const Session& session);

/// "interlink: error: TEXT" and a hint; text is made safe for a terminal. Returns exit_code::unusable.
int fail(const Session& session, const std::string& text, const std::string& hint = {});
/// For a part of the installation that is not where it belongs.
int fail_without(const Session& session, const std::string& program);
void warn(const Session& session, const Common& common, const std::string& text);

}  // namespace interlink::cli
