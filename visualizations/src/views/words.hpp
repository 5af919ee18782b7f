// Sentences for titles and captions.
#pragma once

#include <interlink/model.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

/// "1 theme", "37 themes".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// "A, B and C"; past `most` names "A, B and 7 more".
std::string join_names(const std::vector<std::string>& names, std::size_t most = 6);

/// 10000 is "10,000".
std::string grouped(std::uint64_t number);

/// A number with a proper minus sign.
std::string number_words(double value, int decimals);

/// The name of a thing as it may stand in a sentence: at most 60 characters, "…" where more were left out.
std::string short_name(std::string_view name);
std::string short_name(const Model& model, EntityRef entity);

/// The label as lines of at most `width` points, at most `lines` of them.
std::string wrapped(std::string_view text, double width, double size = 9, bool bold = false, std::size_t lines = 3);

/// " Without SWOT phrases, so not judged: A and B."; empty when every technology has some.
std::string not_judged(const Model& model);

struct QuadrantCounts {
    std::size_t strength = 0, weakness = 0, opportunity = 0, threat = 0;
    std::size_t& of(Quadrant quadrant);
    std::size_t of(Quadrant quadrant) const;
    std::size_t all() const { return strength + weakness + opportunity + threat; }
};
/// "T2 W": letters in the given order, with the number of phrases where it is more than one.
std::string letters(const QuadrantCounts& counts, std::string_view order = "SWOT");

/// Phrases of a technology about a theme, by quadrant.
QuadrantCounts count_phrases(const Model& model, std::uint32_t technology, std::uint32_t theme);
/// Indices into Model::factors, in the model's order.
std::vector<std::uint32_t> phrases_about(const Model& model, std::uint32_t technology, std::uint32_t theme);

}  // namespace interlink::detail
