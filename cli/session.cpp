#include "session.hpp"

#include <interlink/escape.hpp>

#include <cstdlib>
#include <ostream>
#include <thread>

namespace interlink::cli {

bool use_colour(const Common& common, bool is_terminal) {
    if (common.colour != ColourChoice::automatic) return common.colour == ColourChoice::always;
    const auto set = [](const char* name) {
        const char* value = std::getenv(name);
        return value != nullptr && *value != '\0';
    };
    if (set("NO_COLOR")) return false;
    if (set("CLICOLOR_FORCE") && std::string(std::getenv("CLICOLOR_FORCE")) != "0") return true;
    return is_terminal;
}

unsigned thread_count(const Common& common) {
    const unsigned machine = std::thread::hardware_concurrency();
    return common.threads != 0 ? common.threads : machine == 0 ? 1 : machine;
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
