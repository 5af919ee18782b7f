// interlink-print: SVG on standard input, PDF or PNG on standard output. argv: program, format, dots per inch (of a
// PNG), bytes of address space. The same bytes on every run.
#include "worker.hpp"

#include <cfloat>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>

#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>
#include <pugixml.hpp>
#include <zlib.h>

namespace interlink {
namespace {

struct Picture {
    RsvgHandle* handle = nullptr;
    double width = 0;  ///< points
    double height = 0;
    std::string title;
};

Picture read_picture(const std::string& svg) {
    Picture picture;
    GError* error = nullptr;
    // Without a base for addresses librsvg opens no other file.
    picture.handle = rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error);
    if (picture.handle == nullptr) worker::complain(std::string("the SVG cannot be read: ") + error->message);
    rsvg_handle_set_dpi(picture.handle, 72);  // a pixel is a point
    if (rsvg_handle_get_intrinsic_size_in_pixels(picture.handle, &picture.width, &picture.height) == FALSE ||
        !(picture.width > 0) || !(picture.height > 0))
        worker::complain("the SVG has no size");
    pugi::xml_document document;
    document.load_buffer(svg.data(), svg.size());
    picture.title = document.child("svg").child("title").text().get();
    return picture;
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void require(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) worker::complain(cairo_status_to_string(status));
}

void draw(const Picture& picture, cairo_surface_t* surface, double scale) {
    require(cairo_surface_status(surface));
    cairo_t* cairo = cairo_create(surface);
    cairo_scale(cairo, scale, scale);
    const RsvgRectangle page{0, 0, picture.width, picture.height};
    GError* error = nullptr;
    if (rsvg_handle_render_document(picture.handle, cairo, &page, &error) == FALSE)
        worker::complain(std::string("the SVG cannot be drawn: ") + error->message);
    require(cairo_status(cairo));
    cairo_show_page(cairo);
    cairo_destroy(cairo);
}

/// The day the sources are of (https://reproducible-builds.org/specs/source-date-epoch), never that of the run.
std::string source_date() {
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    if (epoch == nullptr || *epoch == '\0') return "";
    char* end = nullptr;
    const long long seconds = std::strtoll(epoch, &end, 10);
    // From 1970 to the last second of 9999: what a date in a PDF can say.
    if (*end != '\0' || seconds < 0 || seconds > 253'402'300'799)
        worker::complain("SOURCE_DATE_EPOCH is not a number of seconds since 1970");
    const auto time = static_cast<std::time_t>(seconds);
    std::tm date{};
    char text[sizeof "9999-12-31T23:59:59Z"];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&time, &date));
    return text;
}

std::string pdf_of(const Picture& picture) {
    std::string bytes;
    auto* surface = cairo_pdf_surface_create_for_stream(append, &bytes, picture.width, picture.height);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, picture.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, source_date().c_str());
    draw(picture, surface, 1);
    cairo_surface_finish(surface);
    require(cairo_surface_status(surface));
    return bytes;
}

std::string big_endian(std::uint32_t value) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
}

/// Cairo does not say how large a PNG is in print, and other programs then take it for a screen's, three times as
/// large. The chunk pHYs (PNG specification, 11.3.5.3) goes right after the header: 8 bytes and a chunk of 25.
std::string with_resolution(const std::string& png, double dots_per_inch) {
    const auto dots_per_metre = big_endian(static_cast<std::uint32_t>(std::lround(dots_per_inch / 0.0254)));
    const auto chunk = "pHYs" + dots_per_metre + dots_per_metre + '\1';
    const auto check = crc32(0, reinterpret_cast<const Bytef*>(chunk.data()), static_cast<uInt>(chunk.size()));
    return png.substr(0, 33) + big_endian(9) + chunk + big_endian(static_cast<std::uint32_t>(check)) + png.substr(33);
}

std::string png_of(const Picture& picture, double dots_per_inch) {
    const double scale = dots_per_inch / 72;
    const double width = std::round(picture.width * scale), height = std::round(picture.height * scale);
    constexpr double largest = 32'767;  // of an image of cairo
    if (width > largest || height > largest) {
        char text[2 * DBL_MAX_10_EXP + 128];
        std::snprintf(text, sizeof text, "%.0f × %.0f pixels are more than %.0f on a side", width, height, largest);
        worker::complain(text);
    }
    auto* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height));
    draw(picture, surface, scale);
    std::string bytes;
    require(cairo_surface_write_to_png_stream(surface, append, &bytes));
    return with_resolution(bytes, dots_per_inch);
}

}  // namespace
}  // namespace interlink

int main(int argc, char** argv) {
    using namespace interlink;
    if (argc != 4) worker::complain("interlink-print is a part of interlink, which starts it");
    worker::settle(argv[3]);
    const auto picture = read_picture(worker::read_task());
    const auto bytes =
        std::string_view(argv[1]) == "pdf" ? pdf_of(picture) : png_of(picture, std::strtod(argv[2], nullptr));
    worker::deliver(bytes.data(), bytes.size());
}
