// The values of options as people write them, and what is said when one cannot be used.
#pragma once

#include <concepts>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace interlink::cli {

/// A mistake in how the program was called: exit code 2.
struct UsageMistake : std::runtime_error {
    UsageMistake(const std::string& problem, std::string what_to_do)
        : std::runtime_error(problem), hint(std::move(what_to_do)) {}
    std::string hint;
};

/// A whole number: 100000, 1e5, 1.5e3, 10_000, 10,000. Nothing for any other text, and for one of 2^64 or more.
std::optional<std::uint64_t> parse_whole_number(std::string_view text);

/// Throws UsageMistake unless it is a whole number from `least` to `most`.
std::uint64_t require_whole_number(const std::string& option, const std::string& text, std::uint64_t least,
                                   std::uint64_t most);

/// An option that takes a whole number.
template <std::unsigned_integral Value>
CLI::Option* add_count(CLI::App& command, const std::string& name, Value& value, std::uint64_t least,
                       std::uint64_t most, const std::string& help, const std::string& type = "N") {
    return command
        .add_option_function<std::string>(
            name,
            [name, &value, least, most](const std::string& text) {
                value = static_cast<Value>(require_whole_number(name, text, least, most));
            },
            help)
        ->type_name(type);
}

struct NumberBounds {
    double least = 0.0;
    bool above = false;  ///< more than `least`
};

/// An option that takes any number within the bounds.
CLI::Option* add_number(CLI::App& command, const std::string& name, const std::function<void(double)>& set,
                        const NumberBounds& bounds, const std::string& help, const std::string& type);

/// An option that takes one of a few words, in any case.
CLI::Option* add_word(CLI::App& command, const std::string& name, const std::vector<std::string>& words,
                      const std::function<void(const std::string&)>& set, const std::string& help,
                      const std::string& type);

/// "a, b or c"
std::string one_of(const std::vector<std::string>& words);

/// "did you mean 'b'?", or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

std::string lower_case(std::string_view word);

}  // namespace interlink::cli
