// Typed access to the entries of a mapping. What is missing, unknown or of the wrong type is reported here, so that the
// readers of the sections only say what they want.
#pragma once

#include "dataset/context.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

struct Range {
    double low = 0.0;
    double high = 0.0;
    bool low_excluded = false;
    std::string_view words;  ///< "above 0 and at most 1"
};

inline constexpr Range above_zero_to_one{0.0, 1.0, true, "above 0 and at most 1"};
inline constexpr Range zero_to_one{0.0, 1.0, false, "from 0 to 1"};
inline constexpr Range any_amount{0.0, 1e300, false, "0 or more"};
inline constexpr Range positive{0.0, 1e300, true, "above 0"};
inline constexpr Range any_number{-1e300, 1e300, false, "finite"};

/// The text of a scalar; reports other nodes, empty and overlong texts, and text cut short by a comment.
std::optional<std::string_view> read_text(Context& context, const Node& node, std::string_view what);
/// An id, reported when malformed.
std::optional<std::string_view> read_id(Context& context, const Node& node, std::string_view what);
std::optional<double> read_number(Context& context, const Node& node, std::string_view what, const Range& range);
/// `source#place`, the source known.
std::optional<Evidence> read_evidence(Context& context, const Node& node);
/// True for a list; nothing written counts as an empty one. Reports everything else.
bool is_list(Context& context, const Node& node, std::string_view what);
void report_choice(Context& context, const Node& node, std::string_view what, std::span<const std::string_view> words);

class Fields {
  public:
    /// Reports `node` when it is no mapping, and every key outside of `keys` (at most 24), which must outlive this.
    Fields(Context& context, const Node& node, std::span<const std::string_view> keys, std::string_view what);

    explicit operator bool() const { return valid_; }
    Context& context() const { return context_; }
    Span span() const { return node_.span; }
    /// False when the file's syntax broke off inside the mapping, so that entries may be missing.
    bool complete() const { return !node_.incomplete; }
    /// Is there an entry that the format does not know, so that another may be missing?
    bool has_unknown() const { return unknown_; }

    /// The value of an entry, or null.
    const Node* find(std::string_view key) const;
    /// The same; reports its absence.
    const Node* require(std::string_view key) const;

    /// Empty when there is no such entry.
    std::string text(std::string_view key) const;
    std::string_view id(std::string_view key = "id") const;
    std::optional<double> number(std::string_view key, const Range& range) const;
    /// Changes `value` when the entry is there and in order.
    void number(std::string_view key, const Range& range, double& value) const;
    std::vector<std::string> texts(std::string_view key) const;
    std::vector<Evidence> evidence() const;
    /// Ids of themes, which may be named by their labels.
    std::vector<std::string> themes(std::string_view key) const;

    template <class Choice, std::size_t count>
    bool choice(std::string_view key, const std::array<Choice, count>& choices, Choice& value) const {
        const Node* node = find(key);
        if (node == nullptr) return false;
        const auto text = read_text(context_, *node, key);
        if (!text) return false;
        std::array<std::string_view, count> words;
        for (std::size_t i = 0; i < count; ++i) {
            words[i] = to_string(choices[i]);
            if (words[i] != *text) continue;
            value = choices[i];
            return true;
        }
        report_choice(context_, *node, key, words);
        return false;
    }

    template <class Visit>
    void each(std::string_view key, const Visit& visit) const {
        const Node* list = find(key);
        if (list == nullptr || !is_list(context_, *list, key)) return;
        for (const Node* item = list->first; item != nullptr; item = item->next) visit(*item);
    }

  private:
    bool is_named_by_key() const;
    void report_no_mapping();
    void report_decimal_comma(const Node& key, const Node& decimals);
    void read_key(const Node& key, const Node& value);
    void report_unknown_key(const Node& key);

    Context& context_;
    const Node& node_;
    std::span<const std::string_view> keys_;
    std::string_view what_;
    std::array<const Node*, 24> values_{};
    std::uint32_t meant_ = 0;  ///< bits of the keys that an unknown one was probably meant to be
    bool unknown_ = false;
    bool valid_ = false;
};

}  // namespace interlink::detail
