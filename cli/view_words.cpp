#include "view_words.hpp"

#include "input.hpp"
#include "option_values.hpp"
#include "text/format.hpp"

#include <algorithm>

namespace interlink::cli {

namespace {

std::string usage_of_view(const View& view) {
    return text::format("interlink render DATASET {}{}{}", view.name, view.subjects.empty() ? "" : " ", view.subjects);
}

std::string usage_of_render() {
    return text::format("interlink render {}", render_words);
}

std::vector<std::string> view_names() {
    std::vector<std::string> names;
    for (const View& view : views()) names.emplace_back(view.name);
    return names;
}

std::string views_hint(std::string_view word) {
    const auto names = view_names();
    const std::string near = did_you_mean(lower_case(word), names);
    return text::format("{}{}the views are {}", near, near.empty() ? "" : " ", text::join(names, ", "));
}

bool is_view(const std::string& word) {
    return find_view(word) != nullptr;
}

/// One word alone: what it is, and so what is missing.
Mistake one_word(const std::string& word) {
    if (!is_view(word))
        return {"the view is missing", text::format("write: {}; {}", usage_of_render(), views_hint({}))};
    return {"the data set is missing", "write: " + usage_of_view(*find_view(word))};
}

/// None of the words is the view where it belongs: after the data set.
Mistake no_view(const std::string& dataset, std::vector<std::string> subjects) {
    const auto view = std::ranges::find_if(subjects, is_view);
    if (view != subjects.end()) {
        std::rotate(subjects.begin(), view, view + 1);
        return {"the view comes after the data set and before its subjects",
                text::format("write: interlink render {} {}", dataset, text::join(subjects, " "))};
    }
    if (is_view(dataset)) {  // VIEW SUBJECT … DATASET, and there is no such file
        const std::string last = subjects.back();
        subjects.pop_back();
        return {text::format("there is no file or folder '{}'", last),
                text::format("the data set comes first: interlink render {} {}{}{}", last, dataset,
                             subjects.empty() ? "" : " ", text::join(subjects, " "))};
    }
    return {text::format("no view is called '{}'", subjects.front()), views_hint(subjects.front())};
}

/// VIEW SUBJECT …, with nothing left that could be the data set?
bool lacks_dataset(const Words& split) {
    const View* const view = find_view(split.dataset);
    return view != nullptr && !is_view(split.subjects.front()) && split.subjects.size() >= view->min_subjects &&
           split.subjects.size() <= view->max_subjects;
}

}  // namespace

ViewWords find_view_words(const std::vector<std::string>& words) {
    if (words.empty())
        return {nullptr, {}, {}, {"the data set and the view are missing", "write: " + usage_of_render()}};
    if (const std::string right = words_in_order(words); !right.empty())
        return {nullptr, {}, {}, {"the data set comes first", "write: interlink render " + right}};
    if (words.size() == 1) return {nullptr, {}, {}, one_word(words.front())};
    auto split = split_words(words);
    ViewWords result{find_view(split.subjects.front()), split.dataset, {}, {}};
    if (result.view == nullptr) {
        result.mistake = lacks_dataset(split)
                             ? Mistake{"the data set is missing", "write: " + usage_of_view(*find_view(split.dataset))}
                             : no_view(split.dataset, split.subjects);
        return result;
    }
    result.subjects.assign(split.subjects.begin() + 1, split.subjects.end());
    if (result.subjects.size() < result.view->min_subjects)
        result.mistake = {text::format("the view {} needs {}", result.view->name, result.view->subjects),
                          "write: " + usage_of_view(*result.view)};
    else if (result.subjects.size() > result.view->max_subjects)
        result.mistake = {text::format("'{}' is one word too many", result.subjects[result.view->max_subjects]),
                          "write: " + usage_of_view(*result.view)};
    return result;
}

}  // namespace interlink::cli
