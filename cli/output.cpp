#include "output.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "files.hpp"

namespace interlink::cli {

namespace {

struct Wanted {
    const OutputFormat* format = nullptr;
    std::string path;
};

std::string format_names() {
    std::string names;
    for (const OutputFormat& format : output_formats()) names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

/// The formats with their paths; an unknown one has no format.
std::vector<Wanted> wanted_formats(const OutputOptions& options) {
    std::vector<Wanted> wanted;
    for (const std::string& text : options.formats) {
        const auto equals = text.find('=');
        wanted.push_back({find_output_format(text.substr(0, equals)),
                          equals == std::string::npos ? options.path : text.substr(equals + 1)});
    }
    if (wanted.empty()) wanted.push_back({find_output_format("text"), options.path});
    return wanted;
}

unsigned terminal_width(const Session& session) {
    winsize size{};
    if (session.out_is_terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
    return 100;
}

}  // namespace

int write_bytes(const Session& session, const std::string& path, std::string_view bytes) {
    const std::string problem = write_files(session.out, {{path, std::string(bytes)}});
    return problem.empty() ? exit_code::ok : fail(session, problem);
}

std::string check_formats(const OutputOptions& options) {
    std::size_t to_output = 0;
    for (std::size_t i = 0; i < options.formats.size(); ++i) {
        const Wanted wanted = wanted_formats(options)[i];
        if (wanted.format == nullptr)
            return fmt::format("no format is called '{}'; there are {}",
                               options.formats[i].substr(0, options.formats[i].find('=')), format_names());
        if (wanted.path.empty()) return fmt::format("'{}' names no file", options.formats[i]);
        to_output += wanted.path == options.path;
    }
    if (to_output > 1) return "two formats cannot go to the same place; write --format FORMAT=PATH";
    return {};
}

int write_document(const Session& session, const Common& common, const OutputOptions& options,
                   const ResultDocument& document) {
    int code = exit_code::ok;
    for (const Wanted& wanted : wanted_formats(options)) {
        const WriteOptions write{wanted.path == "-" && use_colour(common, session.out_is_terminal), terminal_width(session)};
        if (const int result = write_bytes(session, wanted.path, wanted.format->write(document, write)); result != exit_code::ok)
            code = result;
    }
    return code;
}

}  // namespace interlink::cli
