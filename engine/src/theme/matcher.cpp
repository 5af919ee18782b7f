#include <interlink/matcher.hpp>

#include "theme/index.hpp"
#include "theme/phrase.hpp"
#include "theme/suggest.hpp"
#include "theme/term.hpp"

#include <algorithm>
#include <mutex>
#include <string>
#include <unordered_map>

namespace interlink {
namespace {

constexpr double assigned_from = 0.6;
constexpr double strong_from = 0.75;
constexpr double rounding = 1e-9;  // 0.75 · 0.8 is 0.6 on paper, not in binary

/// A term as the taxonomy's author wrote it.
struct KnownTerm {
    std::uint32_t theme = 0;
    std::uint32_t position = 0;  ///< in Theme::terms
    double weight = 1.0;
};

/// A hit that is confident enough to count.
struct Candidate {
    detail::Hit hit;
    std::uint32_t theme = 0;
    double confidence = 0.0;
    double covered = 0.0;
    bool dropped = false;
};

/// Do the words of a hit stand side by side, or with one word between them as in "high offshore investment"?
bool is_compact(const detail::Hit& hit, std::span<const detail::Token> tokens) {
    if (hit.extent() + 1U == hit.size) return true;
    const detail::Token &first = tokens[hit.tokens[0]], &last = tokens[hit.tokens[hit.size - 1U]];
    return hit.extent() == hit.size && first.passed == last.passed && first.part == last.part;
}

/// Does the larger hit say all that the smaller one says, and more: on its words too, and not on words that are strewn
/// over the phrase and happen to be there?
bool covers(const detail::Hit& large, const detail::Hit& small, std::span<const detail::Token> tokens) {
    return small.size < large.size &&
           std::includes(large.tokens.begin(), large.tokens.begin() + large.size, small.tokens.begin(),
                         small.tokens.begin() + small.size) &&
           is_compact(large, tokens);
}

/// Do the words of a hit stand in one part of the phrase, or does "and" only share out a word that stands alone ("data
/// privacy and security")? In "trust in public bodies and safety of staff" no "public safety" is spoken of.
bool hangs_together(const detail::Hit& hit, std::span<const detail::Token> tokens) {
    const detail::Token &first = tokens[hit.tokens[0]], &last = tokens[hit.tokens[hit.size - 1U]];
    if (first.part == last.part) return true;
    if (first.clause != last.clause) return false;
    for (std::size_t i = 0; i < hit.size; ++i) {
        const auto part = tokens[hit.tokens[i]].part;
        const auto content = std::ranges::count_if(tokens, [&](const detail::Token& token) {
            return token.part == part && token.kind == detail::WordClass::content;
        });
        const auto taken = std::count_if(hit.tokens.begin(), hit.tokens.begin() + hit.size, [&](std::uint16_t at) {
            return tokens[at].part == part && tokens[at].kind == detail::WordClass::content;
        });
        if (content == taken) return true;
    }
    return false;
}

/// The better explanation of the same theme: confidence, then the longer term, then the taxonomy's order.
bool explains_better(const Candidate& a, const Candidate& b) {
    if (a.confidence != b.confidence) return a.confidence > b.confidence;
    if (a.hit.size != b.hit.size) return a.hit.size > b.hit.size;
    return a.hit.term < b.hit.term;
}

}  // namespace

struct Matcher::Impl {
    std::span<const Theme> themes;
    detail::TermIndex index;
    std::vector<KnownTerm> terms;  ///< by number in the index
    std::vector<TermError> errors;
    std::unordered_map<std::string_view, std::uint32_t> by_id;
    std::vector<std::uint32_t> rank;  ///< of each theme in the order of ids, for ties
    mutable std::once_flag suggester_built;
    mutable std::unique_ptr<const detail::Suggester> suggester;

    explicit Impl(std::span<const Theme> taxonomy);
    std::vector<Candidate> candidates(std::span<const detail::Token> tokens) const;
    ThemeMatch explain(const Candidate& candidate, std::span<const detail::Token> tokens) const;
    const std::string& text_of(std::uint32_t term) const {
        return themes[terms[term].theme].terms[terms[term].position];
    }
};

Matcher::Impl::Impl(std::span<const Theme> taxonomy) : themes(taxonomy), rank(taxonomy.size()) {
    by_id.reserve(themes.size());
    std::size_t count = 0;
    for (const Theme& theme : themes) count += theme.terms.size();
    index.reserve(count);
    terms.reserve(count);
    detail::TermStems stems;
    stems.reserve(count);
    std::vector<std::uint32_t> order(themes.size());
    for (std::uint32_t theme = 0; theme < themes.size(); ++theme) {
        order[theme] = theme;
        by_id.emplace(themes[theme].id, theme);
        for (std::uint32_t position = 0; position < themes[theme].terms.size(); ++position) {
            const std::string& text = themes[theme].terms[position];
            auto parsed = detail::parse_term(text, stems);
            if (!parsed.term) {
                errors.push_back({theme, text, std::move(parsed.error)});
                continue;
            }
            index.add(*parsed.term);
            terms.push_back({theme, position, parsed.term->weight});
        }
    }
    index.finish();
    std::ranges::sort(order, {},
                      [&](std::uint32_t theme) { return std::pair(std::string_view(themes[theme].id), theme); });
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
}

std::vector<Candidate> Matcher::Impl::candidates(std::span<const detail::Token> tokens) const {
    const auto content = std::ranges::count(tokens, detail::WordClass::content, &detail::Token::kind);
    std::vector<Candidate> found;
    for (const detail::Hit& hit : index.find(tokens)) {
        if (!hangs_together(hit, tokens)) continue;
        const KnownTerm& term = terms[hit.term];
        const double covered =
            std::min(1.0, static_cast<double>(hit.size) / static_cast<double>(std::max<std::ptrdiff_t>(content, 1)));
        const double confidence = term.weight * (0.6 + 0.4 * covered);
        if (confidence >= assigned_from - rounding) found.push_back({hit, term.theme, confidence, covered, false});
    }
    return found;
}

ThemeMatch Matcher::Impl::explain(const Candidate& candidate, std::span<const detail::Token> tokens) const {
    ThemeMatch match;
    match.theme = candidate.theme;
    match.confidence = candidate.confidence;
    match.strong = candidate.confidence >= strong_from - rounding;
    match.term = text_of(candidate.hit.term);
    match.covered = candidate.covered;
    for (std::size_t i = 0; i < candidate.hit.size; ++i) match.stems.push_back(tokens[candidate.hit.tokens[i]].stem);
    return match;
}

Matcher::Matcher(std::span<const Theme> themes) : impl_(std::make_unique<Impl>(themes)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::vector<ThemeMatch> Matcher::match(std::string_view phrase) const {
    const auto tokens = detail::analyse(phrase);
    auto found = impl_->candidates(tokens);

    // The longest hits first: only a hit that is itself kept suppresses another.
    std::ranges::stable_sort(found, [](const Candidate& a, const Candidate& b) { return a.hit.size > b.hit.size; });
    std::vector<std::pair<std::size_t, std::size_t>> suppressions;  // (dropped, by)
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t j = 0; j < i && found[j].hit.size > found[i].hit.size; ++j) {
            if (found[j].dropped || found[j].theme == found[i].theme) continue;
            if (!covers(found[j].hit, found[i].hit, tokens)) continue;
            found[i].dropped = true;
            suppressions.emplace_back(i, j);
            break;
        }
    }

    std::vector<ThemeMatch> matches;
    std::vector<const Candidate*> kept;
    for (const Candidate& candidate : found) {
        if (!candidate.dropped) kept.push_back(&candidate);
    }
    std::ranges::sort(kept, [](const Candidate* a, const Candidate* b) {
        return a->theme != b->theme ? a->theme < b->theme : explains_better(*a, *b);
    });
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (i == 0 || kept[i]->theme != kept[i - 1]->theme) matches.push_back(impl_->explain(*kept[i], tokens));
    }
    for (const auto& [dropped, by] : suppressions) {
        const auto winner = std::ranges::find(matches, found[by].theme, &ThemeMatch::theme);
        winner->suppressed.push_back({found[dropped].theme, impl_->text_of(found[dropped].hit.term), found[by].theme});
    }
    std::ranges::sort(matches, [&](const ThemeMatch& a, const ThemeMatch& b) {
        return a.confidence != b.confidence ? a.confidence > b.confidence : impl_->rank[a.theme] < impl_->rank[b.theme];
    });
    return matches;
}

std::vector<ThemeSuggestion> Matcher::suggest(std::string_view phrase, std::size_t count) const {
    std::call_once(impl_->suggester_built,
                   [&] { impl_->suggester = std::make_unique<const detail::Suggester>(impl_->themes); });
    return impl_->suggester->nearest(phrase, count);
}

const std::vector<TermError>& Matcher::errors() const {
    return impl_->errors;
}

std::optional<std::uint32_t> Matcher::find(std::string_view theme_id) const {
    const auto found = impl_->by_id.find(theme_id);
    if (found == impl_->by_id.end()) return std::nullopt;
    return found->second;
}

}  // namespace interlink
