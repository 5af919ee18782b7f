// Writes small drawings as SVG. Everything is in points; text is escaped here and nowhere else.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace interlink {

using SvgAttributes = std::vector<std::pair<std::string_view, std::string>>;

enum class Anchor { start, middle, end };

struct TextStyle {
    double size = 9;
    std::string fill = "#1a1a1a";
    Anchor anchor = Anchor::start;
    bool bold = false;
    bool italic = false;
    double rotate = 0;  ///< degrees, clockwise, about the text's own point
};

/// A number as it stands in an SVG: at most two decimals, no trailing zeros, no negative zero; not finite: 0.
std::string svg_number(double value);

/// Text for element content or an attribute value, made drawable and with markup escaped.
std::string svg_escape(std::string_view text);

/// A part of an id: letters, digits, '-' and '_'; every other byte becomes '_'. Never empty, never starts with a digit.
std::string svg_id(std::string_view text);

/// The attributes of a group of a class that stands for a thing: data-id where it has an id.
SvgAttributes svg_group(std::string css_class, const std::string& id);

/// Appends elements one after another. Attribute names and element names are the caller's own words; values and texts
/// may come from anywhere.
class SvgWriter {
  public:
    void open(std::string_view element, const SvgAttributes& attributes = {});
    void close(std::string_view element);
    void leaf(std::string_view element, const SvgAttributes& attributes);
    void element(std::string_view element, const SvgAttributes& attributes, std::string_view text);
    void rect(double x, double y, double width, double height, std::string_view fill, const SvgAttributes& more = {});
    void line(double x1, double y1, double x2, double y2, std::string_view stroke, double width);
    void circle(double x, double y, double radius, std::string_view fill, const SvgAttributes& more = {});
    void text(double x, double baseline, std::string_view text, const TextStyle& style);
    /// Lines under each other, the first at `baseline`.
    void text(double x, double baseline, const std::vector<std::string>& lines, double leading, const TextStyle& style);
    /// A drawing made elsewhere: must be well formed.
    void raw(std::string_view markup);

    const std::string& markup() const { return markup_; }

  private:
    std::string markup_;
};

struct SvgHead {
    std::string id;  ///< already an svg_id
    double width = 0;
    double height = 0;
    std::string title;
    std::string description;
};

/// The whole document: one `svg` element of its size in points with role "img", title, description and a white ground.
std::string svg_document(const SvgHead& head, const SvgWriter& content);

inline constexpr std::string_view svg_fonts = "Liberation Sans, Arial, Helvetica, sans-serif";

}  // namespace interlink
