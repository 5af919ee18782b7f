#include "mistakes.hpp"

#include "help.hpp"
#include "option_values.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>

namespace interlink::cli {

namespace {

using Arguments = std::vector<std::string>;

std::vector<std::string> inner_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::App* inner : command.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(inner->get_name());
    return names;
}

bool among(std::string_view word, const std::vector<std::string>& names) {
    return std::ranges::find(names, word) != names.end();
}

/// The command that was called, as far as the words lead.
const CLI::App* called_command(const CLI::App& app, const Arguments& arguments) {
    const CLI::App* command = &app;
    for (const std::string& word : arguments) {
        if (!among(word, inner_names(*command))) break;
        command = command->get_subcommand(word);
    }
    return command;
}

std::string full_name(const CLI::App& command) {
    std::string name;
    for (const CLI::App* app = &command; app->get_parent() != nullptr; app = app->get_parent())
        name = app->get_name() + (name.empty() ? "" : " ") + name;
    return name;
}

/// The words in another order: the one at `first` before all others.
std::string reordered(const Arguments& arguments, std::size_t start, std::size_t first) {
    std::string line = "interlink";
    for (std::size_t i = 0; i < start; ++i) line += " " + arguments[i];
    line += " " + arguments[first];
    for (std::size_t i = start; i < arguments.size(); ++i)
        if (i != first) line += " " + arguments[i];
    return line;
}

/// No command of this name, among those of the program or of one such as `method`; `start` is the word's place.
Mistake wrong_command(const CLI::App& command, const Arguments& arguments, std::size_t start) {
    const auto names = inner_names(command);
    const bool top = command.get_parent() == nullptr;
    const std::string all = top ? "interlink --help shows the commands"
                                : text::format("interlink {} takes {}", full_name(command), text::join(names, ", "));
    if (start >= arguments.size())
        return {top ? "a command is needed" : text::format("{} needs a name", full_name(command)), all};
    for (std::size_t i = start + 1; i < arguments.size(); ++i)
        if (among(arguments[i], names))
            return {text::format("the {} comes first, before '{}'", top ? "command" : "name", arguments[start]),
                    "write: " + reordered(arguments, start, i)};
    const std::string& word = arguments[start];
    const std::string near = did_you_mean(lower_case(word), names);
    return {top && word.starts_with('-') ? text::format("there is no option '{}'", word)
            : top                        ? text::format("there is no command '{}'", word)
                                         : text::format("{} has no '{}'", full_name(command), word),
            near.empty() ? all : near};
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

Mistake wrong_option(const CLI::App& command, const std::string& argument) {
    const std::string word = argument.substr(0, argument.find('='));
    std::string near = did_you_mean(lower_case(word), option_names(command));
    if (near.empty() && !word.starts_with("--")) near = did_you_mean("-" + lower_case(word), option_names(command));
    return {text::format("{} has no option '{}'", full_name(command), word), near};
}

/// "the data set" for DATASET; else the word as the usage line has it.
std::string meaning(const std::string& word) {
    if (word == "DATASET") return "the data set";
    return word == "OLD" ? "the old data set" : word == "NEW" ? "the new data set" : word;
}

/// "words is required": which of the words it is.
Mistake missing_word(const CLI::App& command, std::string_view error) {
    std::string missing;
    for (const CLI::Option* option : command.get_options())
        if (option->get_required() && error.starts_with(option->get_name() + " ")) {
            const std::string type = option->get_type_name();
            missing = option->get_positional() ? meaning(type.substr(0, type.find(' '))) : option->get_name();
        }
    if (missing.empty()) return {std::string(error), {}};
    return {text::format("{} is missing", missing), "write: " + usage_line(command)};
}

/// Is it this option that the error is about, and not one whose name goes on?
bool is_about(std::string_view error, const std::string& name) {
    const std::size_t at = error.find(name);
    if (at == std::string_view::npos) return false;
    const std::size_t end = at + name.size();
    return end == error.size() || error[end] == ':' || error[end] == ' ' || error[end] == ',';
}

/// An option without its value, or with more of them than it takes.
Mistake wrong_count(const CLI::App& command, const Arguments& arguments, const std::string& error) {
    for (const CLI::Option* option : command.get_options()) {
        const std::string name = option->get_name();
        if (option->get_positional() || !is_about(error, name)) continue;
        const auto times = std::ranges::count_if(arguments, [&](const std::string& argument) {
            return std::ranges::any_of(option->get_lnames(),
                                       [&](const std::string& l) {
                                           return argument == "--" + l || argument.starts_with("--" + l + "=");
                                       }) ||
                   std::ranges::any_of(option->get_snames(), [&](const std::string& s) { return argument == "-" + s; });
        });
        if (times > 1) return {text::format("{} is given {} times; it can be given once", name, times), {}};
        if (option->get_type_size() == 0) return {text::format("{} takes no value", name), {}};
        return {text::format("{} needs a value", name), text::format("write: {} {}", name, option->get_type_name())};
    }
    return {error, {}};
}

std::optional<Mistake> wrong_extra(const CLI::App& app, const CLI::App& command) {
    const auto extras = app.remaining(true);
    for (const std::string& extra : extras)
        if (extra.size() > 1 && extra.starts_with('-')) return wrong_option(command, extra);
    if (extras.empty()) return std::nullopt;
    const std::string words = words_of(command);
    return Mistake{text::format("'{}' is one word too many", extras.front()),
                   words.empty() ? "" : "write: " + usage_line(command)};
}

}  // namespace

std::string help_hint(const CLI::App& app, const Arguments& arguments) {
    const CLI::App* command = called_command(app, arguments);
    if (command == &app) return "interlink --help shows the commands";
    return text::format("interlink {} --help shows what it takes", full_name(*command));
}

Mistake explain_mistake(const CLI::App& app, const Arguments& arguments, const CLI::ParseError& error) {
    const CLI::App& command = *called_command(app, arguments);
    Mistake mistake{error.what(), {}};
    if (!inner_names(command).empty())
        mistake = wrong_command(command, arguments, command.get_parent() == nullptr ? 0 : 1);
    else if (const auto extra = wrong_extra(app, command))
        mistake = *extra;
    else if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        mistake = missing_word(command, error.what());
    else if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr ||
             dynamic_cast<const CLI::ConversionError*>(&error) != nullptr)
        mistake = wrong_count(command, arguments, error.what());
    if (mistake.hint.empty()) mistake.hint = help_hint(app, arguments);
    return mistake;
}

}  // namespace interlink::cli
