// interlink rules [CODE]: every code of a finding, with its reason, an example and the fix.
#include <interlink/check.hpp>
#include <interlink/nearest.hpp>

#include "command.hpp"
#include "options.hpp"
#include "output.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace interlink::cli {

namespace {

struct RulesArguments {
    Common common;
    OutputOptions output;
    std::string code;
};

std::string upper(std::string_view word) {
    std::string text(word);
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

/// One line a code, so that it can be searched for.
std::string list_codes(std::span<const RuleInfo> codes) {
    std::string text;
    for (const RuleInfo& rule : codes)
        text += text::format("{}  {:<8} {}: {}\n", rule.code, to_string(rule.severity), rule.name, rule.summary);
    return text;
}

std::string explain_code(const RuleInfo& rule) {
    std::string text = text::format("{} {} ({})\n\n{}\n{}\n", rule.code, rule.name, to_string(rule.severity),
                                    rule.summary, rule.reason);
    if (!rule.example.empty()) {
        text += "\nExample:\n\n    ";
        for (const char c : rule.example.substr(0, rule.example.size() - 1))
            text += c == '\n' ? std::string("\n    ") : std::string(1, c);
        text += '\n';
    }
    return text + text::format("\nFix: {}\n", rule.fix);
}

int show_all(const Session& session, const RulesArguments& options) {
    const auto codes = documented_codes();
    const std::array own{OwnFormat{"text", [&](const WriteOptions&) { return list_codes(codes); }},
                         OwnFormat{"markdown", [&](const WriteOptions&) { return write_rules_page(codes); }}};
    return write_document(session, options.common, options.output, describe_rules(codes), own);
}

int show_one(const Session& session, const RulesArguments& options) {
    const auto codes = documented_codes();
    const std::string code = upper(options.code);
    const auto rule =
        std::ranges::find_if(codes, [&](const RuleInfo& r) { return r.code == code || r.name == options.code; });
    if (rule == codes.end()) {
        std::vector<std::string> words;
        for (const RuleInfo& each : codes) {
            words.emplace_back(each.code);
            words.emplace_back(each.name);
        }
        auto near = nearest_word(code, words);
        if (!near) near = nearest_word(options.code, words);
        return fail(session, text::format("there is no rule '{}'", options.code),
                    near ? text::format("did you mean '{}'?", *near) : "interlink rules lists them");
    }
    const std::array own{OwnFormat{"text", [&](const WriteOptions&) { return explain_code(*rule); }}};
    return write_document(session, options.common, options.output, describe_rule(*rule), own);
}

int run_rules_command(const Session& session, const RulesArguments& options) {
    if (const std::string problem = check_formats(options.output); !problem.empty()) return fail(session, problem);
    return options.code.empty() ? show_all(session, options) : show_one(session, options);
}

}  // namespace

Runner add_rules(CLI::App& command) {
    auto options = std::make_shared<RulesArguments>();
    command.add_option("code", options->code, "code or name of one of them")->type_name("CODE");
    add_output_options(command, options->output);
    add_common_options(command, options->common);
    return [options](const Session& session) { return run_rules_command(session, *options); };
}

}  // namespace interlink::cli
