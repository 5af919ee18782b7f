#include "dataset/id_index.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace interlink::detail {
namespace {

constexpr std::size_t fewest_slots = 16;

std::size_t hash_of(std::string_view id) {
    return std::hash<std::string_view>{}(id);
}

/// Never 0; of bits that do not choose the slot.
std::uint8_t mark_of(std::size_t hash) {
    return static_cast<std::uint8_t>(hash >> 56 | 0x80);
}

}  // namespace

std::size_t IdIndex::slot_of(std::string_view id, std::size_t hash) const {
    const std::size_t mask = marks_.size() - 1;
    std::size_t at = hash & mask;
    while (marks_[at] != 0 && (marks_[at] != mark_of(hash) || entries_[numbers_[at] - 1].id != id))
        at = (at + 1) & mask;
    return at;
}

void IdIndex::spread(std::size_t slots) {
    marks_.assign(slots, 0);
    numbers_.resize(slots);
    for (std::uint32_t number = 1; number <= entries_.size(); ++number) {
        const std::size_t hash = hash_of(entries_[number - 1].id);
        std::size_t at = hash & (slots - 1);
        while (marks_[at] != 0) at = (at + 1) & (slots - 1);
        marks_[at] = mark_of(hash);
        numbers_[at] = number;
    }
}

void IdIndex::reserve(std::size_t ids) {
    entries_.reserve(ids);
    if (const std::size_t slots = std::bit_ceil(std::max(2 * ids, fewest_slots)); slots > marks_.size()) spread(slots);
}

std::pair<Entity*, bool> IdIndex::emplace(std::string_view id, const Entity& entity) {
    if (2 * (entries_.size() + 1) > marks_.size()) spread(std::max(2 * marks_.size(), fewest_slots));
    const std::size_t hash = hash_of(id);
    const std::size_t slot = slot_of(id, hash);
    if (marks_[slot] != 0) return {&entries_[numbers_[slot] - 1].entity, false};
    entries_.push_back({id, entity});
    marks_[slot] = mark_of(hash);
    numbers_[slot] = static_cast<std::uint32_t>(entries_.size());
    return {&entries_.back().entity, true};
}

std::uint32_t IdIndex::number_of(std::string_view id) const {
    if (entries_.empty()) return 0;
    const std::size_t slot = slot_of(id, hash_of(id));
    return marks_[slot] == 0 ? 0 : numbers_[slot];
}

const Entity* IdIndex::find(std::string_view id) const {
    const std::uint32_t number = number_of(id);
    return number == 0 ? nullptr : &entries_[number - 1].entity;
}

Entity* IdIndex::find(std::string_view id) {
    const std::uint32_t number = number_of(id);
    return number == 0 ? nullptr : &entries_[number - 1].entity;
}

void IdIndex::erase(std::string_view id) {
    const std::uint32_t number = number_of(id);
    if (number == 0) return;
    const std::size_t mask = marks_.size() - 1;
    std::size_t hole = slot_of(id, hash_of(id));
    const std::string_view last = entries_.back().id;  // takes the place in the list
    numbers_[slot_of(last, hash_of(last))] = number;
    // Ids further on that would no longer be found past the hole move into it.
    for (std::size_t at = (hole + 1) & mask; marks_[at] != 0; at = (at + 1) & mask) {
        const Entry& entry = numbers_[at] == number ? entries_.back() : entries_[numbers_[at] - 1];
        const std::size_t home = hash_of(entry.id) & mask;
        if (((at - home) & mask) < ((at - hole) & mask)) continue;
        marks_[hole] = marks_[at];
        numbers_[hole] = numbers_[at];
        hole = at;
    }
    marks_[hole] = 0;
    entries_[number - 1] = entries_.back();
    entries_.pop_back();
}

}  // namespace interlink::detail
