// What an id stands for, for as many ids as a large data set has.
#pragma once

#include <interlink/dataset.hpp>

#include "dataset/findings.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace interlink::detail {

struct Entity {
    EntityKind kind = EntityKind::technology;
    std::uint32_t index = 0;
    Span span;
};

/// A list of ids, and an open hash table beside it: to enter 100,000 ids, or to see that one is unknown, reads a byte
/// of the table for each and hardly ever another id. Whoever enters an id keeps its text alive.
class IdIndex {
  public:
    struct Entry {
        std::string_view id;
        Entity entity;
    };

    /// Makes room for so many ids.
    void reserve(std::size_t ids);
    /// What the id stands for, and whether it was entered now. The pointer holds until the next change.
    std::pair<Entity*, bool> emplace(std::string_view id, const Entity& entity);
    /// What the id stands for, or null. The pointer holds until the next change.
    const Entity* find(std::string_view id) const;
    Entity* find(std::string_view id);
    void erase(std::string_view id);
    bool contains(std::string_view id) const { return find(id) != nullptr; }
    const std::vector<Entry>& entries() const { return entries_; }

    /// Everything that may define an id was read to its end. Otherwise an unknown id may well be defined in what is
    /// missing: then only likely slips of the pen are reported.
    bool complete = true;

  private:
    /// The number of the entry, from 1; 0 when there is none.
    std::uint32_t number_of(std::string_view id) const;
    /// The slot of the id, or the free one where it belongs.
    std::size_t slot_of(std::string_view id, std::size_t hash) const;
    /// Makes a table of so many slots.
    void spread(std::size_t slots);

    std::vector<Entry> entries_;
    // A power of two of slots, at most half of them taken.
    std::vector<std::uint8_t> marks_;     ///< some bits of the hash of the slot's id; 0: the slot is free
    std::vector<std::uint32_t> numbers_;  ///< of the slot's entry, from 1; not read while the slot is free
};

}  // namespace interlink::detail
