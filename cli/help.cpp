#include "help.hpp"

namespace interlink::cli {

namespace {

/// One that may be left out stands in brackets; a row of several words says for itself which may.
std::string word_of(const CLI::Option& positional) {
    const std::string type = positional.get_type_name();
    const bool row = type.find(' ') != std::string::npos;
    return positional.get_required() || row ? type : "[" + type + "]";
}

bool has_commands(const CLI::App& command) {
    return !command.get_subcommands([](const CLI::App*) { return true; }).empty();
}

class HelpFormatter : public CLI::Formatter {
  public:
    std::string make_usage(const CLI::App* app, std::string) const override {
        return "Usage: " + usage_line(*app) + " [options]\n";
    }
    std::string make_option(const CLI::Option* option, bool is_positional) const override {
        if (!is_positional) return CLI::Formatter::make_option(option, false);
        std::stringstream out;
        CLI::detail::format_help(out, word_of(*option), make_option_desc(option), get_column_width());
        return out.str();
    }
};

}  // namespace

std::string words_of(const CLI::App& command) {
    if (has_commands(command)) return command.get_parent() == nullptr ? "COMMAND" : "NAME";
    std::string words;
    for (const CLI::Option* option : command.get_options([](const CLI::Option* o) { return o->get_positional(); }))
        words += (words.empty() ? "" : " ") + word_of(*option);
    return words;
}

std::string usage_line(const CLI::App& command) {
    std::string called;
    for (const CLI::App* app = &command; app != nullptr; app = app->get_parent())
        called = app->get_name() + (called.empty() ? "" : " ") + called;
    const std::string words = words_of(command);
    return words.empty() ? called : called + " " + words;
}

std::shared_ptr<CLI::Formatter> help_formatter() {
    return std::make_shared<HelpFormatter>();
}

}  // namespace interlink::cli
