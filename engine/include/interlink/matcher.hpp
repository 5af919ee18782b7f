// From phrase to theme: deterministic, explained, always overridable by the author. The steps and the term language
// are described in engine/src/theme/README.md.
#pragma once

#include <interlink/dataset.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink {

/// A hit that another theme's hit made superfluous.
struct SuppressedMatch {
    std::uint32_t theme = 0;  ///< index into the taxonomy
    std::string term;
    std::uint32_t by = 0;  ///< index of the theme whose hit covers it
};

/// Why a phrase is about a theme.
struct ThemeMatch {
    std::uint32_t theme = 0;         ///< index into the taxonomy
    double confidence = 1.0;         ///< (0,1]
    bool strong = true;              ///< confidence >= 0.75
    bool stated = false;             ///< the author said so; then there is no term
    std::string term;                ///< the term that matched, as written in the taxonomy
    std::vector<std::string> stems;  ///< of the matched tokens, in the phrase's order
    double covered = 1.0;            ///< share of the phrase's content tokens that the match covers
    std::vector<SuppressedMatch> suppressed;
};

struct ThemeSuggestion {
    std::uint32_t theme = 0;
    double score = 0.0;  ///< in [0,1]: mean of TF-IDF and character n-gram cosine
};

/// A term that cannot be used, with the reason.
struct TermError {
    std::uint32_t theme = 0;
    std::string term;
    std::string text;
};

class Matcher {
  public:
    /// Compiles the taxonomy's terms; broken terms are left out and listed by `errors()`. `themes` must outlive it.
    explicit Matcher(std::span<const Theme> themes);
    ~Matcher();
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;

    /// Themes of a phrase with confidence >= 0.6, most confident first, ties by theme id. Safe to call from many
    /// threads.
    std::vector<ThemeMatch> match(std::string_view phrase) const;

    /// The `count` nearest themes for a weak or unmatched phrase, best first: suggestions, never assigned.
    std::vector<ThemeSuggestion> suggest(std::string_view phrase, std::size_t count = 5) const;

    const std::vector<TermError>& errors() const;

    /// Index of the theme with this id, if there is one. O(1).
    std::optional<std::uint32_t> find(std::string_view theme_id) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The themes of a factor: `themes` replaces matching (confidence 1), `themes_add` and `themes_not` adjust it.
std::vector<ThemeMatch> assign_themes(const Matcher& matcher, std::span<const Theme> themes, const Factor& factor);

/// A doubt about the quadrant ("'reduced costs' is listed as a weakness?"); nothing is changed by it.
std::optional<std::string> polarity_doubt(std::string_view phrase, Quadrant quadrant);

}  // namespace interlink
