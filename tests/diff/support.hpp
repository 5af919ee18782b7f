// Edits of the minimal data set, whose numbers datasets/minimal/README.md works out by hand.
#pragma once

#include <interlink/diff.hpp>

#include "dataset/comparison.hpp"
#include "support/models.hpp"

#include <string>
#include <vector>

namespace interlink::test {

inline const Dataset& minimal() {
    static const Dataset dataset = *dataset_of(load_dataset(INTERLINK_SOURCE_DIR "/datasets/minimal"));
    return dataset;
}

inline EditText setting(std::string text) {
    return {EditText::Kind::set, "--set", std::move(text)};
}
inline EditText removing(std::string text) {
    return {EditText::Kind::remove, "--remove", std::move(text)};
}
inline EditText adding(std::string text) {
    return {EditText::Kind::add, "--add", std::move(text)};
}
inline EditText scenario(std::string text) {
    return {EditText::Kind::scenario, "scenario.yaml", std::move(text)};
}

/// Throws std::runtime_error with the mistakes.
inline Dataset edited(const Dataset& dataset, const std::vector<EditText>& edits) {
    EditResult result = apply_edits(dataset, edits);
    if (result.dataset) return *std::move(result.dataset);
    std::string text = "no edit:";
    for (const Diagnostic& diagnostic : result.diagnostics) text += "\n" + diagnostic.text;
    throw std::runtime_error(text);
}

/// "changed a.weight", one a change, in order.
inline std::vector<std::string> told(const std::vector<Change>& changes) {
    std::vector<std::string> lines;
    for (const Change& change : changes) lines.push_back(std::string(to_string(change.change)) + " " + path_of(change));
    return lines;
}

inline DiffResult diff_of(const Dataset& before, const Dataset& after, const DiffOptions& options = {}) {
    return diff_models(compile(std::make_shared<const Dataset>(before)),
                       compile(std::make_shared<const Dataset>(after)), options);
}

}  // namespace interlink::test
