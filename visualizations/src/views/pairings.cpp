#include "views/pairings.hpp"

#include "text/format.hpp"
#include "views/evidence.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace interlink::detail {

bool scored(const Pair& pair) {
    return pair.status != PairStatus::insufficient_data;
}

std::string pair_name(const Model& model, const Pair& pair) {
    return text::format("{} with {}", short_name(model, {EntityKind::technology, pair.a}),
                        short_name(model, {EntityKind::technology, pair.b}));
}

std::string pairing_id(const Model& model, const Pair& pair) {
    const auto &a = model.id({EntityKind::technology, pair.a}), &b = model.id({EntityKind::technology, pair.b});
    return text::format("pairing/{}/{}", std::min(a, b), std::max(a, b));
}

std::string pairing_sources(const Model& model, const std::vector<std::uint32_t>& technologies) {
    Places places(model);
    for (const auto t : technologies) {
        for (std::uint32_t f = model.first_factor[t]; f < model.first_factor[t + 1]; ++f) places.add_phrase(f);
    }
    for (std::uint32_t r = 0; r < model.relations.size(); ++r) places.add_relation(r);
    return places.note();
}

}  // namespace interlink::detail
