#include "method/describe.hpp"

#include "text/format.hpp"

#include <algorithm>

namespace interlink::detail {

ResultDocument begin_method_document(const MethodInput& input, std::string_view method) {
    ResultDocument document;
    document.command = text::format("method {}", method);
    document.dataset = input.source;
    if (!input.level.empty()) {
        document.options.emplace_back("level", input.level);
        document.options.emplace_back("grades", std::string(input.stated_only ? "stated" : "all"));
    }
    return document;
}

Reference element(const LabelledMatrix& matrix, std::size_t index) {
    return {matrix.ids[index], matrix.names[index]};
}

std::string element_names(const LabelledMatrix& matrix, const std::vector<std::size_t>& order, std::size_t most) {
    std::vector<std::string> names;
    for (const std::size_t index : order) {
        if (names.size() == most && order.size() > most + 1) {
            names.push_back(text::format("{} more", order.size() - most));
            break;
        }
        names.push_back(matrix.names[index]);
    }
    return join_words(names);
}

std::string_view element_word(const MethodInput& input) {
    return input.level.empty() ? std::string_view("element") : std::string_view(input.level);
}

std::string_view elements_word(const MethodInput& input) {
    if (input.level == "technology") return "technologies";
    return input.level == "theme" ? "themes" : input.level == "function" ? "functions" : "elements";
}

bool all_zero(const LabelledMatrix& matrix) {
    return std::ranges::all_of(matrix.values, [](double value) { return value == 0.0; });
}

MethodOutcome nothing_acts(const MethodInput& input) {
    if (input.level.empty())
        return {
            {}, "every figure of the matrix is 0: no element acts on another", "give the influences that there are"};
    return {{},
            text::format("no {} acts on another in this data set, so its matrix is all zeros", input.level),
            "add links, or choose another --level: technology, theme or function"};
}

}  // namespace interlink::detail
