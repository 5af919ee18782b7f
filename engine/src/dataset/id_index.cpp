#include "dataset/id_index.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace interlink::detail {
namespace {

constexpr std::size_t fewest_slots = 16;

std::uint32_t hash_of(std::string_view id) {
    const std::uint64_t hash = std::hash<std::string_view>{}(id);
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

}  // namespace

std::size_t IdIndex::slot_of(std::string_view id, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].number != 0 && (slots_[at].hash != hash || entries_[slots_[at].number - 1].id != id))
        at = (at + 1) & mask;
    return at;
}

void IdIndex::spread(std::size_t slots) {
    std::vector<Slot> taken(slots);
    for (const Slot& slot : slots_) {
        if (slot.number == 0) continue;
        std::size_t at = slot.hash & (slots - 1);
        while (taken[at].number != 0) at = (at + 1) & (slots - 1);
        taken[at] = slot;
    }
    slots_ = std::move(taken);
}

void IdIndex::reserve(std::size_t ids) {
    entries_.reserve(ids);
    if (const std::size_t slots = std::bit_ceil(std::max(2 * ids, fewest_slots)); slots > slots_.size()) spread(slots);
}

std::pair<Entity*, bool> IdIndex::emplace(std::string_view id, const Entity& entity) {
    if (2 * (entries_.size() + 1) > slots_.size()) spread(std::max(2 * slots_.size(), fewest_slots));
    const std::uint32_t hash = hash_of(id);
    Slot& slot = slots_[slot_of(id, hash)];
    if (slot.number != 0) return {&entries_[slot.number - 1].entity, false};
    entries_.push_back({id, entity});
    slot = {hash, static_cast<std::uint32_t>(entries_.size())};
    return {&entries_.back().entity, true};
}

std::uint32_t IdIndex::number_of(std::string_view id) const {
    return entries_.empty() ? 0 : slots_[slot_of(id, hash_of(id))].number;
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
    const std::size_t mask = slots_.size() - 1;
    std::size_t free = slot_of(id, hash_of(id));
    const auto last = static_cast<std::uint32_t>(entries_.size());
    if (number != last) {  // the last entry takes its place
        slots_[slot_of(entries_.back().id, hash_of(entries_.back().id))].number = number;
        entries_[number - 1] = entries_.back();
    }
    entries_.pop_back();
    // Ids further on that would no longer be found past the free slot move into it.
    for (std::size_t at = (free + 1) & mask; slots_[at].number != 0; at = (at + 1) & mask) {
        const std::size_t home = slots_[at].hash & mask;
        if (((at - home) & mask) < ((at - free) & mask)) continue;
        slots_[free] = slots_[at];
        free = at;
    }
    slots_[free] = {};
}

}  // namespace interlink::detail
