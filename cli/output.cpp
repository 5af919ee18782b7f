#include "output.hpp"

#include "files.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace interlink::cli {

namespace {

struct Wanted {
    std::string name;
    std::string path;
};

std::string format_names(std::span<const std::string_view> own) {
    std::string names;
    const auto add = [&](std::string_view name) { names += (names.empty() ? "" : ", ") + std::string(name); };
    for (const OutputFormat& format : output_formats()) add(format.name);
    for (const std::string_view name : own)
        if (find_output_format(name) == nullptr) add(name);
    return names;
}

std::vector<Wanted> wanted_formats(const OutputOptions& options) {
    std::vector<Wanted> wanted;
    for (const std::string& text : options.formats) {
        const auto equals = text.find('=');
        wanted.push_back(
            {text.substr(0, equals), equals == std::string::npos ? options.path : text.substr(equals + 1)});
    }
    if (wanted.empty()) wanted.push_back({"text", options.path});
    return wanted;
}

std::string write_as(std::string_view name, const ResultDocument& document, std::span<const OwnFormat> own,
                     const WriteOptions& options) {
    const auto special = std::ranges::find(own, name, &OwnFormat::name);
    return special != own.end() ? special->write(options) : find_output_format(name)->write(document, options);
}

unsigned terminal_width(const Session& session) {
    winsize size{};
    if (session.out_is_terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return size.ws_col;
    return 100;
}

}  // namespace

int write_bytes(const Session& session, const std::string& path, std::string_view bytes) {
    const std::string problem = write_files(session.out, {{path, std::string(bytes)}});
    return problem.empty() ? exit_code::ok : fail(session, problem);
}

std::string check_formats(const OutputOptions& options, std::span<const std::string_view> own) {
    std::vector<std::string> places;
    for (const Wanted& wanted : wanted_formats(options)) {
        const OutputFormat* const format = find_output_format(wanted.name);
        if (format == nullptr && std::ranges::find(own, wanted.name) == own.end())
            return fmt::format("no format is called '{}'; there are {}", wanted.name, format_names(own));
        if (wanted.path.empty()) return fmt::format("'{}=' names no file", wanted.name);
        if (wanted.path == "-" && format != nullptr && format->binary && ::isatty(STDOUT_FILENO) == 1)
            return fmt::format("{} is not for a terminal; name a file with -o FILE.{}", format->name,
                               format->extension);
        places.push_back(wanted.path);
    }
    return check_places(places);
}

int write_document(const Session& session, const Common& common, const OutputOptions& options,
                   const ResultDocument& document, std::span<const OwnFormat> own) {
    std::vector<OutputFile> files;
    for (const Wanted& wanted : wanted_formats(options)) {
        const WriteOptions write{wanted.path == "-" && use_colour(common, session.out_is_terminal),
                                 terminal_width(session)};
        try {
            files.push_back({wanted.path, write_as(wanted.name, document, own, write)});
        } catch (const std::length_error& error) {
            return fail(session, fmt::format("{} cannot hold the answer: {}", wanted.name, error.what()),
                        "use --format csv or json");
        }
    }
    const std::string problem = write_files(session.out, files);
    return problem.empty() ? exit_code::ok : fail(session, problem);
}

}  // namespace interlink::cli
