#include "analysis/mentions.hpp"

#include "theme/phrase.hpp"

#include <algorithm>
#include <cctype>

namespace interlink::detail {

namespace {

constexpr std::size_t longest_name = 12;    // words that count
constexpr std::size_t longest_window = 20;  // words, stop words included
constexpr std::size_t words_read = 64;
constexpr std::size_t shortest_id = 4;

struct Window {
    std::size_t first = 0, last = 0;  ///< words [first, last)
    std::size_t size = 0;             ///< words that count
    const std::vector<EntityRef>* entities = nullptr;
};

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// One word with two capitals or more: AI, IoT, 3D.
bool is_abbreviation(std::string_view name) {
    return name.size() <= 8 && std::ranges::all_of(name, is_word) && std::ranges::count_if(name, is_upper) >= 2;
}

std::string key_of(const std::vector<Token>& tokens) {
    std::vector<std::string_view> stems;
    for (const Token& token : tokens) stems.push_back(token.stem);
    std::ranges::sort(stems);
    std::string key;
    for (const std::string_view stem : stems) key.append(stem).append(" ");
    return key;
}

void add(std::vector<EntityRef>& entities, EntityRef entity) {
    if (std::ranges::find(entities, entity) == entities.end()) entities.push_back(entity);
}

void add_name(NameIndex& index, std::string_view name, EntityRef entity) {
    if (is_abbreviation(name)) return add(index.by_form[std::string(name)], entity);
    const auto tokens = analyse(name);
    if (tokens.size() > longest_name || std::ranges::count(tokens, WordClass::content, &Token::kind) == 0) return;
    add(index.by_stems[key_of(tokens)], entity);
}

void add_id(NameIndex& index, const Model& model, EntityRef entity) {
    std::string words = model.id(entity);
    if (words.size() < shortest_id) return;
    std::ranges::replace(words, '-', ' ');
    add_name(index, words, entity);
}

std::vector<std::string_view> raw_words(std::string_view phrase) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < phrase.size() && words.size() < words_read;) {
        const std::size_t start = at;
        while (at < phrase.size() && is_word(phrase[at])) ++at;
        if (at > start) words.push_back(phrase.substr(start, at - start));
        ++at;
    }
    return words;
}

std::string_view text_of(const std::vector<std::string_view>& words, std::size_t first, std::size_t last) {
    const char* const begin = words[first].data();
    return {begin, static_cast<std::size_t>(words[last - 1].data() + words[last - 1].size() - begin)};
}

std::vector<Window> windows(const NameIndex& index, const std::vector<std::string_view>& words) {
    std::vector<Window> found;
    std::vector<char> counts;
    for (const std::string_view word : words) counts.push_back(analyse(word).empty() ? 0 : 1);
    for (std::size_t first = 0; first < words.size(); ++first) {
        for (const std::string_view form : {words[first], words[first].substr(0, words[first].size() - 1)}) {
            if (form.size() < words[first].size() && words[first].back() != 's') continue;
            const auto named = index.by_form.find(std::string(form));
            if (named != index.by_form.end()) found.push_back({first, first + 1, 1, &named->second});
        }
        if (!counts[first]) continue;
        for (std::size_t last = first + 1; last <= std::min(words.size(), first + longest_window); ++last) {
            if (!counts[last - 1]) continue;
            const auto tokens = analyse(text_of(words, first, last));
            if (tokens.size() > longest_name) break;
            const auto named = index.by_stems.find(key_of(tokens));
            if (named != index.by_stems.end()) found.push_back({first, last, tokens.size(), &named->second});
        }
    }
    return found;
}

}  // namespace

NameIndex index_names(const Model& model) {
    NameIndex index;
    const Dataset& dataset = *model.dataset;
    const auto add_names = [&](EntityKind kind, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            add_name(index, model.name({kind, i}), {kind, i});
            add_id(index, model, {kind, i});
        }
    };
    add_names(EntityKind::technology, dataset.technologies.size());
    add_names(EntityKind::function, dataset.functions.size());
    add_names(EntityKind::enabler, dataset.enablers.size());
    for (std::uint32_t t = 0; t < dataset.technologies.size(); ++t)
        for (const std::string& alias : dataset.technologies[t].aliases)
            add_name(index, alias, {EntityKind::technology, t});
    for (std::uint32_t f = 0; f < dataset.functions.size(); ++f)
        if (const std::string& form = dataset.functions[f].abbreviation; !form.empty())
            add(index.by_form[form], {EntityKind::function, f});
    return index;
}

std::vector<Mention> find_names(const NameIndex& index, std::string_view phrase) {
    const auto words = raw_words(phrase);
    auto found = windows(index, words);
    std::ranges::stable_sort(found, [](const Window& a, const Window& b) {
        return a.size != b.size ? a.size > b.size : a.last - a.first < b.last - b.first;
    });
    std::vector<char> taken(words.size(), 0);
    std::vector<Mention> mentions;
    for (const Window& window : found) {
        const auto begin = taken.begin() + static_cast<std::ptrdiff_t>(window.first);
        const auto end = taken.begin() + static_cast<std::ptrdiff_t>(window.last);
        if (std::find(begin, end, char{1}) != end) continue;
        std::fill(begin, end, char{1});
        for (const EntityRef entity : *window.entities)
            mentions.push_back({entity, std::string(text_of(words, window.first, window.last)), window.size});
    }
    return mentions;
}

}  // namespace interlink::detail
