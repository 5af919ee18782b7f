#include "output.hpp"

#include "file_endings.hpp"
#include "files.hpp"
#include "option_values.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <stdexcept>

#include <sys/ioctl.h>
#include <unistd.h>

namespace interlink::cli {

namespace {

struct Wanted {
    std::string name;
    std::string path;
};

std::vector<std::string> format_names(std::span<const std::string_view> own) {
    std::vector<std::string> names;
    for (const OutputFormat& format : output_formats()) names.emplace_back(format.name);
    for (const std::string_view name : own)
        if (find_output_format(name) == nullptr) names.emplace_back(name);
    return names;
}

std::vector<std::string_view> names_of(std::span<const OwnFormat> own) {
    std::vector<std::string_view> names;
    for (const OwnFormat& format : own) names.push_back(format.name);
    return names;
}

/// What was asked for; without a word about the format, what the file's ending asks for.
std::vector<Wanted> wanted_formats(const OutputOptions& options, std::span<const std::string_view> own) {
    std::vector<Wanted> wanted;
    for (const std::string& text : options.formats) {
        const auto equals = text.find('=');
        wanted.push_back(
            {lower_case(text.substr(0, equals)), equals == std::string::npos ? options.path : text.substr(equals + 1)});
    }
    if (wanted.empty())
        wanted.push_back({format_of_ending(options.path, format_names(own)).value_or("text"), options.path});
    return wanted;
}

std::vector<std::string> output_paths(const OutputOptions& options) {
    std::vector<std::string> paths;
    for (const Wanted& wanted : wanted_formats(options, {})) paths.push_back(wanted.path);
    return paths;
}

std::string check_ending(const Wanted& wanted, bool named, std::span<const std::string_view> own) {
    if (!promises_another(wanted.path, wanted.name)) return {};
    if (named)
        return text::format("{} is no name for a file in the format {}; end it in another way", wanted.path,
                            wanted.name);
    return text::format("nothing is written as .{}; the formats are {}", file_ending(wanted.path),
                        text::join(format_names(own), ", "));
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

std::string check_formats(const OutputOptions& options, std::span<const std::string_view> own,
                          const std::vector<std::string>& others) {
    std::vector<std::string> places;
    for (const Wanted& wanted : wanted_formats(options, own)) {
        const OutputFormat* const format = find_output_format(wanted.name);
        if (format == nullptr && std::ranges::find(own, wanted.name) == own.end()) {
            const auto names = format_names(own);
            const auto meant = format_meant(wanted.name, names);
            return text::format("no format is called '{}'{}; there are {}", wanted.name,
                                meant ? text::format("; did you mean '{}'?", *meant) : "", text::join(names, ", "));
        }
        if (wanted.path.empty()) return text::format("'{}=' names no file", wanted.name);
        if (wanted.path == "-" && format != nullptr && format->binary && ::isatty(STDOUT_FILENO) == 1)
            return text::format("{} is not for a terminal; name a file with -o FILE.{}", format->name,
                                format->extension);
        if (std::string problem = check_ending(wanted, !options.formats.empty(), own); !problem.empty()) return problem;
        places.push_back(wanted.path);
    }
    places.insert(places.end(), others.begin(), others.end());
    return check_places(places);
}

std::string check_inputs_kept(const OutputOptions& options, const std::vector<std::string>& inputs,
                              const std::vector<std::string>& others) {
    std::vector<std::string> places = output_paths(options);
    places.insert(places.end(), others.begin(), others.end());
    return check_places(places, inputs);
}

int write_document(const Session& session, const Common& common, const OutputOptions& options,
                   const ResultDocument& document, std::span<const OwnFormat> own) {
    std::vector<OutputFile> files;
    const auto own_names = names_of(own);
    for (const Wanted& wanted : wanted_formats(options, own_names)) {
        const WriteOptions write{wanted.path == "-" && use_colour(common, session.out_is_terminal),
                                 terminal_width(session)};
        try {
            files.push_back({wanted.path, write_as(wanted.name, document, own, write)});
        } catch (const std::length_error& error) {
            return fail(session, text::format("{} cannot hold the answer: {}", wanted.name, error.what()),
                        "use --format csv or json");
        }
    }
    const std::string problem = write_files(session.out, files);
    return problem.empty() ? exit_code::ok : fail(session, problem);
}

}  // namespace interlink::cli
