#include "theme/index.hpp"

#include <algorithm>
#include <optional>

namespace interlink::detail {
namespace {

// A posting is one number, so that sorting postings groups them by term, then slot, then token:
// term in the high half, 4 bits of slot, 28 bits of token.
constexpr unsigned term_shift = 32;
constexpr unsigned slot_shift = 28;
constexpr std::uint64_t absent_slot = 15;
static_assert(most_slots < absent_slot);

// Words that explain each other stand near each other: so far apart at most are two neighbours among a term's words,
// and an absent word and the nearest of them. Stop words do not count.
constexpr unsigned reach = 3;

std::uint32_t term_of(std::uint64_t posting) {
    return static_cast<std::uint32_t>(posting >> term_shift);
}
std::uint64_t slot_of(std::uint64_t posting) {
    return (posting >> slot_shift) & 15;
}
std::uint16_t token_of(std::uint64_t posting) {
    return static_cast<std::uint16_t>(posting & 0xffff);
}

/// The tokens that fit each slot; more than `most_slots` of them are never needed (Hall's theorem).
struct Candidates {
    std::array<std::array<std::uint16_t, most_slots>, most_slots> tokens{};
    std::array<std::uint8_t, most_slots> counts{};
};

/// Bipartite matching of slots to distinct tokens by augmenting paths.
class SlotAssignment {
  public:
    SlotAssignment(const Candidates& candidates, std::size_t slots) : candidates_(candidates), slots_(slots) {}

    bool complete() {
        for (std::size_t slot = 0; slot < slots_; ++slot) {
            tried_.fill(false);
            if (!place(slot)) return false;
            ++placed_;
        }
        return true;
    }

    Hit hit(std::uint32_t term) const {
        Hit result{term, static_cast<std::uint8_t>(slots_), {}};
        std::copy_n(token_.begin(), slots_, result.tokens.begin());
        std::sort(result.tokens.begin(), result.tokens.begin() + static_cast<std::ptrdiff_t>(slots_));
        return result;
    }

  private:
    bool place(std::size_t slot) {
        tried_[slot] = true;
        for (std::size_t i = 0; i < candidates_.counts[slot]; ++i) {
            const auto token = candidates_.tokens[slot][i];
            const auto holder = static_cast<std::size_t>(
                std::find(token_.begin(), token_.begin() + static_cast<std::ptrdiff_t>(placed_), token) -
                token_.begin());
            if (holder == placed_ || (!tried_[holder] && place(holder))) {
                token_[slot] = token;
                return true;
            }
        }
        return false;
    }

    const Candidates& candidates_;
    std::size_t slots_;
    std::size_t placed_ = 0;  ///< slots 0 … placed_-1 hold a token
    std::array<std::uint16_t, most_slots> token_{};
    std::array<bool, most_slots> tried_{};
};

using Postings = std::span<const std::uint64_t>;

/// Is the token the only one of its part of the phrase, as "time" is in "time and cost savings"? Then it is shared out.
bool stands_alone(std::span<const Token> tokens, std::size_t at) {
    return (at == 0 || tokens[at - 1].part != tokens[at].part) &&
           (at + 1 == tokens.size() || tokens[at + 1].part != tokens[at].part);
}

/// Does a token of `absent`, which are sorted, stand near one of the hit and bear on it?
bool is_spoiled(const Hit& hit, Postings absent, std::span<const Token> tokens) {
    return std::any_of(hit.tokens.begin(), hit.tokens.begin() + hit.size, [&](unsigned token) {
        const unsigned first = token < reach ? 0 : token - reach;
        auto at = std::ranges::lower_bound(absent, first, {}, token_of);
        for (; at != absent.end() && token_of(*at) <= token + reach; ++at)
            if (tokens[token_of(*at)].part == tokens[token].part || stands_alone(tokens, token_of(*at))) return true;
        return false;
    });
}

/// The tokens of one slot, which are sorted, from `first` to `last`.
void gather(Postings slot, std::size_t number, std::uint16_t first, std::uint16_t last, Candidates& candidates) {
    auto at = std::ranges::lower_bound(slot, first, {}, token_of);
    auto& count = candidates.counts[number];
    auto& tokens = candidates.tokens[number];
    for (; at != slot.end() && token_of(*at) <= last && count < most_slots; ++at)
        if (count == 0 || tokens[count - 1U] != token_of(*at)) tokens[count++] = token_of(*at);
}

/// Appends the hit of one term whose postings in the phrase are `group`: the first on the tokens that stand closest
/// together, within reach of each other, without an absent word near them.
void append_hit(Postings group, std::size_t slots, std::span<const Token> phrase, std::vector<Hit>& hits) {
    const auto absent_from = std::ranges::lower_bound(group, absent_slot, {}, slot_of);
    const Postings absent(absent_from, group.end()), present(group.begin(), absent_from);
    if (present.size() < slots) return;
    if (slots == 1) {
        for (const std::uint64_t posting : present) {
            const Hit hit{term_of(posting), 1, {token_of(posting)}};
            if (is_spoiled(hit, absent, phrase)) continue;
            hits.push_back(hit);
            return;
        }
        return;
    }
    std::array<Postings, most_slots> by_slot;
    for (std::size_t slot = 0; slot < slots; ++slot) {
        const auto range = std::ranges::equal_range(present, slot, {}, slot_of);
        by_slot[slot] = Postings(range.begin(), range.end());
        if (range.empty()) return;
    }
    std::vector<std::uint16_t> starts;
    starts.reserve(present.size());
    for (const std::uint64_t posting : present) starts.push_back(token_of(posting));
    std::ranges::sort(starts);
    const auto width = static_cast<std::uint16_t>((slots - 1) * reach);
    std::optional<Hit> best;
    for (const std::uint16_t start : starts) {
        Candidates candidates;
        const auto last = static_cast<std::uint16_t>(std::min(start + width, 0xffff));
        for (std::size_t slot = 0; slot < slots; ++slot) gather(by_slot[slot], slot, start, last, candidates);
        SlotAssignment assignment(candidates, slots);
        if (!assignment.complete()) continue;
        const Hit hit = assignment.hit(term_of(group.front()));
        if ((best && best->extent() <= hit.extent()) || is_spoiled(hit, absent, phrase)) continue;
        best = hit;
        if (hit.extent() + 1U == slots) break;
    }
    if (best) hits.push_back(*best);
}

}  // namespace

void TermIndex::add_word(Vocabulary& vocabulary, const std::string& word, std::uint64_t posting) {
    auto& first = vocabulary.try_emplace(word, -1).first->second;
    postings_.push_back({posting, first});
    first = static_cast<std::int32_t>(postings_.size()) - 1;
}

void TermIndex::add_slot(const Slot& slot, std::uint64_t posting) {
    for (const Alternative& alternative : slot) {
        switch (alternative.kind) {
            case Alternative::Kind::stem:
                add_word(stems_, alternative.text, posting);
                break;
            case Alternative::Kind::surface:
                add_word(surfaces_, alternative.text, posting);
                break;
            case Alternative::Kind::prefix:
                postings_.push_back({posting, -1});
                prefixes_.push_back({alternative.text, static_cast<std::int32_t>(postings_.size()) - 1, -1});
                break;
        }
    }
}

void TermIndex::add(const Term& term) {
    const auto number = static_cast<std::uint64_t>(slot_counts_.size()) << term_shift;
    for (std::size_t slot = 0; slot < term.required.size(); ++slot) {
        add_slot(term.required[slot], number | (static_cast<std::uint64_t>(slot) << slot_shift));
    }
    for (const Slot& slot : term.absent) add_slot(slot, number | (absent_slot << slot_shift));
    slot_counts_.push_back(static_cast<std::uint8_t>(term.required.size()));
}

void TermIndex::reserve(std::size_t terms) {
    slot_counts_.reserve(terms);
    postings_.reserve(2 * terms);
    stems_.reserve(terms);
}

void TermIndex::finish() {
    std::ranges::stable_sort(prefixes_, {}, &Prefix::text);
    std::vector<Prefix> merged;
    for (Prefix& prefix : prefixes_) {
        if (!merged.empty() && merged.back().text == prefix.text) {
            postings_[static_cast<std::size_t>(prefix.first_posting)].next = merged.back().first_posting;
            merged.back().first_posting = prefix.first_posting;
            continue;
        }
        auto parent = static_cast<std::int32_t>(merged.size()) - 1;
        while (parent >= 0 && !prefix.text.starts_with(merged[static_cast<std::size_t>(parent)].text)) {
            parent = merged[static_cast<std::size_t>(parent)].parent;
        }
        prefix.parent = parent;
        merged.push_back(std::move(prefix));
    }
    prefixes_ = std::move(merged);
}

void TermIndex::append_postings(const Token& token, std::uint64_t position, std::vector<std::uint64_t>& out) const {
    const auto append = [&](std::int32_t first) {
        for (auto at = first; at >= 0; at = postings_[static_cast<std::size_t>(at)].next) {
            out.push_back(postings_[static_cast<std::size_t>(at)].value | position);
        }
    };
    if (const auto found = stems_.find(std::string_view(token.stem)); found != stems_.end()) append(found->second);
    if (!surfaces_.empty()) {
        const auto found = surfaces_.find(std::string_view(token.surface));
        if (found != surfaces_.end()) append(found->second);
    }
    // All prefixes of a word stand on the chain of parents from its predecessor in sorted order.
    const auto after = std::ranges::upper_bound(prefixes_, std::string_view(token.surface), {},
                                                [](const Prefix& prefix) { return std::string_view(prefix.text); });
    for (auto at = static_cast<std::int32_t>(after - prefixes_.begin()) - 1; at >= 0;) {
        const Prefix& prefix = prefixes_[static_cast<std::size_t>(at)];
        if (token.surface.starts_with(prefix.text)) append(prefix.first_posting);
        at = prefix.parent;
    }
}

std::vector<Hit> TermIndex::find(std::span<const Token> tokens) const {
    std::vector<std::uint64_t> postings;
    postings.reserve(64);
    for (std::size_t i = 0; i < tokens.size(); ++i) append_postings(tokens[i], i, postings);
    std::ranges::sort(postings);

    std::vector<Hit> hits;
    for (auto first = postings.begin(); first != postings.end();) {
        const auto term = term_of(*first);
        const auto last = std::find_if(first, postings.end(), [=](std::uint64_t p) { return term_of(p) != term; });
        append_hit({first, last}, slot_counts_[term], tokens, hits);
        first = last;
    }
    return hits;
}

}  // namespace interlink::detail
