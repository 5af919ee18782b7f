// The readable last part of a factor's id, made from its phrase.
#pragma once

#include <string>
#include <string_view>

namespace interlink::detail {

/// Ids match [a-z0-9][a-z0-9-]*.
bool is_id(std::string_view text);

/// Case folded, compatibility forms made plain (ﬁ, Ａ), accents of Latin, Greek and Cyrillic letters dropped, letters
/// such as ø and ł in their Latin form. Marks that make another letter (in Hindi, Japanese …) stay. Texts that are not
/// UTF-8 stay as they are.
std::string folded(std::string_view text);

/// Lower case, accents dropped, everything but letters and digits turned into single hyphens. Letters that have no
/// Latin form (成本) are replaced by eight digits of a digest of the phrase, so that the id stays unique and does not
/// depend on the order of the phrases. Always an id.
std::string slug(std::string_view phrase);

}  // namespace interlink::detail
