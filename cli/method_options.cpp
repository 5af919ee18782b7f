#include "method_options.hpp"

#include "option_values.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

namespace interlink::cli {

namespace {

double parse_figure(const std::string& option, std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    if (text.starts_with('+')) text.remove_prefix(1);
    double figure = 0.0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), figure);
    if (text.empty() || failure != std::errc() || end != text.data() + text.size())
        throw CLI::ValidationError(option, text::format("'{}' is not a number", text));
    return figure;
}

/// "a=1,b=0.5" or "1,0,0.5". The last = of a piece counts: labels may have one.
std::vector<std::pair<std::string, double>> parse_state(const std::string& option, std::string_view text) {
    std::vector<std::pair<std::string, double>> state;
    for (bool more = true; more;) {
        const std::size_t comma = text.find(',');
        const std::string_view piece = text.substr(0, comma);
        more = comma != std::string_view::npos;
        if (more) text.remove_prefix(comma + 1);
        const std::size_t equals = piece.rfind('=');
        const bool named = equals != std::string_view::npos;
        if (!state.empty() && named == state.front().first.empty())
            throw CLI::ValidationError(option, "name every concept (a=1,b=0.5) or none (1,0.5)");
        state.emplace_back(named ? std::string(piece.substr(0, equals)) : std::string(),
                           parse_figure(option, named ? piece.substr(equals + 1) : piece));
        if (named && state.back().first.empty()) throw CLI::ValidationError(option, "a concept has no name before =");
    }
    return state;
}

void add_micmac_options(CLI::App& command, MethodOptions& options) {
    add_number(
        command, "--attenuation", [&options](double value) { options.micmac.attenuation = value; }, {0.0, true},
        "sum all powers, each times this more (0.5)", "A");
    command
        .add_option_function<std::string>(
            "--power",
            [&options](const std::string& text) {
                options.micmac.power = static_cast<unsigned>(require_whole_number("--power", text, 1, most_powers));
            },
            "sum the powers up to this one")
        ->type_name("K");
}

/// One of the words that `to_string` gives for the values.
template <class Choice, std::size_t count>
void add_choice(CLI::App& command, const std::string& name, const std::array<Choice, count>& values, Choice& chosen) {
    std::vector<std::string> words;
    for (const Choice value : values) words.emplace_back(to_string(value));
    add_word(
        command, name, words,
        [&chosen, values](const std::string& word) {
            for (const Choice value : values)
                if (word == to_string(value)) chosen = value;
        },
        text::format("{} ({})", text::join(words, ", "), to_string(chosen)), "WORD");
}

void hold_concepts(const std::vector<std::string>& texts, CognitiveMapOptions& map) {
    for (const std::string& text : texts) {
        if (text.find('=') == std::string::npos)
            throw CLI::ValidationError("--hold",
                                       text::format("'{}' lacks a figure: write CONCEPT=1, or another figure", text));
        for (auto& [id, figure] : parse_state("--hold", text)) map.hold.emplace_back(std::move(id), figure);
    }
}

void add_fcm_options(CLI::App& command, MethodOptions& options) {
    CognitiveMapOptions& map = options.cognitive_map;
    command
        .add_option_function<std::string>(
            "--initial", [&map](const std::string& text) { map.initial = parse_state("--initial", text); },
            "a=1,b=0.5 (the rest 0), or all in order")
        ->type_name("STATE");
    command
        .add_option_function<std::vector<std::string>>(
            "--hold", [&map](const std::vector<std::string>& texts) { hold_concepts(texts, map); },
            "a=1,b=0: stay there in every step; repeatable")
        ->type_name("STATE")
        ->take_all()
        ->allow_extra_args(false);
    add_choice(command, "--rule", std::array{UpdateRule::kosko, UpdateRule::modified, UpdateRule::rescaled}, map.rule);
    add_choice(command, "--transfer",
               std::array{TransferFunction::sigmoid, TransferFunction::tanh, TransferFunction::bivalent,
                          TransferFunction::trivalent},
               map.transfer);
    add_number(
        command, "--threshold", [&map](double value) { map.threshold = value; },
        {-std::numeric_limits<double>::infinity(), false}, "of bivalent and trivalent: 1 only above it (0)", "X");
    add_number(
        command, "--lambda", [&map](double value) { map.lambda = value; }, {0.0, true},
        "steepness of sigmoid and tanh (1)", "L");
    add_number(
        command, "--epsilon", [&map](double value) { map.epsilon = value; }, {0.0, true},
        "states closer than this are the same (1e-5)", "E");
    add_count(command, "--max-steps", map.max_steps, 1, 10'000, "give up after so many (1000)");
}

void add_cib_options(CLI::App& command, MethodOptions& options) {
    command.add_flag("--basins", options.cross_impact_basins, "where succession from every combination ends");
}

struct OwnOptions {
    std::string_view method;
    std::string_view example;  ///< after `interlink method NAME`
    void (*add)(CLI::App&, MethodOptions&) = nullptr;
};

constexpr std::array own_options{
    OwnOptions{"micmac", "datasets/minimal", add_micmac_options},
    OwnOptions{"dematel", "datasets/minimal"},
    OwnOptions{"ism", "datasets/minimal"},
    OwnOptions{"cib", "datasets/wco-disruptive-technologies --basins", add_cib_options},
    OwnOptions{"fcm", "datasets/minimal --initial sensors=1,ledger=0.5", add_fcm_options},
};

const OwnOptions* find_own_options(std::string_view method) {
    const auto found = std::ranges::find(own_options, method, &OwnOptions::method);
    return found == own_options.end() ? nullptr : &*found;
}

}  // namespace

void add_method_options(CLI::App& command, const Method& method, MethodOptions& options) {
    const OwnOptions* const own = find_own_options(method.name);
    if (own != nullptr && own->add != nullptr) own->add(command, options);
}

std::string method_example(const Method& method) {
    const OwnOptions* const own = find_own_options(method.name);
    return text::format("interlink method {} {}", method.name, own == nullptr ? "DATASET" : own->example);
}

}  // namespace interlink::cli
