#include "session.hpp"

#include <interlink/escape.hpp>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ostream>
#include <string_view>
#include <thread>

namespace interlink::cli {

bool use_colour(ColourChoice choice, const Environment& environment, bool is_terminal) {
    if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
    const auto value = [&](const char* name) {
        const char* found = environment(name);
        return std::string_view(found == nullptr ? "" : found);
    };
    if (!value("NO_COLOR").empty() || value("TERM") == "dumb") return false;
    if (const std::string_view forced = value("CLICOLOR_FORCE"); !forced.empty() && forced != "0") return true;
    return is_terminal;
}

bool use_colour(const Common& common, bool is_terminal) {
    return use_colour(
        common.colour, [](const char* name) -> const char* { return std::getenv(name); }, is_terminal);
}

unsigned thread_count(const Common& common) {
    const unsigned machine = std::thread::hardware_concurrency();
    return common.threads != 0 ? common.threads : machine == 0 ? 1 : machine;
}

std::string problem_of_output(std::ostream& out) {
    out.flush();
    if (out || errno == EPIPE) return {};
    return errno == 0 ? "cannot write to standard output"
                      : std::string("cannot write to standard output: ") + std::strerror(errno);
}

int finish_output(const Session& session) {
    const std::string problem = problem_of_output(session.out);
    return problem.empty() ? exit_code::ok : fail(session, problem);
}

int fail(const Session& session, const std::string& text, const std::string& hint) {
    session.err << "interlink: error: " << escape_terminal(text) << '\n';
    if (!hint.empty()) session.err << "  hint: " << escape_terminal(hint) << '\n';
    return exit_code::unusable;
}

int fail_without(const Session& session, const std::string& program) {
    return fail(session, program + " is missing, the part of interlink that is needed for this",
                "it belongs beside interlink, or in libexec/interlink of the same installation");
}

void warn(const Session& session, const Common& common, const std::string& text) {
    if (!common.quiet) session.err << "interlink: warning: " << escape_terminal(text) << '\n';
}

}  // namespace interlink::cli
