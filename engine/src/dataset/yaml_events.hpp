// libyaml's events one at a time, and where they stand in the bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <yaml.h>

namespace interlink::detail {

class YamlParser {
  public:
    explicit YamlParser(std::string_view text) {
        valid_ = yaml_parser_initialize(&parser_) == 1;
        if (!valid_) return;
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    }
    ~YamlParser() {
        yaml_event_delete(&event_);
        if (valid_) yaml_parser_delete(&parser_);
    }
    YamlParser(const YamlParser&) = delete;
    YamlParser& operator=(const YamlParser&) = delete;

    /// The next event, valid until the next call; null at a syntax error.
    const yaml_event_t* next() {
        yaml_event_delete(&event_);
        return valid_ && yaml_parser_parse(&parser_, &event_) == 1 ? &event_ : nullptr;
    }
    const yaml_parser_t& state() const { return parser_; }

  private:
    yaml_parser_t parser_{};
    yaml_event_t event_{};
    bool valid_ = false;
};

/// Byte offsets of character offsets that never decrease: libyaml counts characters.
class ByteCursor {
  public:
    explicit ByteCursor(std::string_view text) : text_(text) {}
    std::size_t at(std::size_t character) {
        while (character_ < character && byte_ < text_.size()) {
            if (character - character_ >= 8 && begins_with_ascii(text_.substr(byte_))) {
                byte_ += 8;
                character_ += 8;
                continue;
            }
            ++byte_;
            while (byte_ < text_.size() && (static_cast<unsigned char>(text_[byte_]) & 0xc0) == 0x80) ++byte_;
            ++character_;
        }
        return byte_;
    }

  private:
    /// Eight characters of one byte each, the usual case.
    static bool begins_with_ascii(std::string_view text) {
        std::uint64_t eight = 0;
        if (text.size() < sizeof eight) return false;
        std::memcpy(&eight, text.data(), sizeof eight);
        return (eight & 0x8080808080808080u) == 0;
    }

    std::string_view text_;
    std::size_t byte_ = 0;
    std::size_t character_ = 0;
};

}  // namespace interlink::detail
