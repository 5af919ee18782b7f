#include <interlink/visualizations/print.hpp>
#include <interlink/visualizations/svg.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include <cairo.h>
#include <fmt/format.h>
#include <unistd.h>

namespace interlink {
namespace {

using interlink::test::Contains;

PrintOptions worker_options() {
    PrintOptions options;
    options.worker = INTERLINK_PRINT_WORKER;
    return options;
}

std::string printed(const std::string& svg, PrintFormat format) {
    const auto result = print_svg(svg, format, worker_options());
    INFO(result.problem);
    REQUIRE(result.ok());
    return result.bytes;
}

/// 72 × 36 pt with a black rectangle in its middle half.
std::string sample(const std::string& title = "A title", const std::string& text = "") {
    SvgWriter writer;
    writer.rect(18, 9, 36, 18, "#000000");
    if (!text.empty()) writer.text(2, 6, text, {.size = 2});
    return svg_document({"sample", 72, 36, title, "A description"}, writer);
}

/// What a program of poppler prints about a PDF.
std::string poppler(const std::string& command, const std::string& pdf) {
    std::string path = (std::filesystem::temp_directory_path() / "interlink-print-test-XXXXXX").string();
    ::close(::mkstemp(path.data()));
    std::ofstream(path, std::ios::binary) << pdf;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(fmt::format(fmt::runtime(command), path).c_str(), "r"),
                                                     ::pclose);
    std::string text;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) text += static_cast<char>(c);
    std::filesystem::remove(path);
    return text;
}

struct Environment {
    explicit Environment(const char* value) { ::setenv("SOURCE_DATE_EPOCH", value, 1); }
    ~Environment() { ::unsetenv("SOURCE_DATE_EPOCH"); }
};

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

/// The pixels of a PNG, read by cairo: 0xRRGGBB.
struct Image {
    std::string bytes;
    std::size_t read = 0;
    cairo_surface_t* surface;

    explicit Image(std::string png) : bytes(std::move(png)) {
        surface = cairo_image_surface_create_from_png_stream(
            [](void* self, unsigned char* to, unsigned count) {
                auto& image = *static_cast<Image*>(self);
                if (image.bytes.size() - image.read < count) return CAIRO_STATUS_READ_ERROR;
                std::copy_n(image.bytes.begin() + static_cast<std::ptrdiff_t>(image.read), count, to);
                image.read += count;
                return CAIRO_STATUS_SUCCESS;
            },
            this);
    }
    ~Image() { cairo_surface_destroy(surface); }
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;
    std::uint32_t at(int x, int y) const {
        const auto* row = cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
        return reinterpret_cast<const std::uint32_t*>(row)[x] & 0xffffff;
    }
};

}  // namespace

TEST_CASE("A PNG has 300 dots per inch of the figure, and says so") {
    const auto png = printed(sample(), PrintFormat::png);
    REQUIRE(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
    CHECK(png.substr(12, 4) == "IHDR");
    CHECK(number_at(png, 16) == 300);
    CHECK(number_at(png, 20) == 150);
    REQUIRE(png.substr(37, 4) == "pHYs");
    CHECK(number_at(png, 41) == 11'811);  // 300 / 0.0254, rounded
    CHECK(number_at(png, 45) == 11'811);
    CHECK(png[49] == 1);  // per metre
}

TEST_CASE("A PNG shows what the SVG says, where it says so") {
    const Image image(printed(sample(), PrintFormat::png));
    REQUIRE(cairo_surface_status(image.surface) == CAIRO_STATUS_SUCCESS);
    // 18 pt are 75 dots, 54 pt 225; 9 pt are 37.5 dots, 27 pt 112.5.
    for (const auto& [x, y] : {std::pair{75, 38}, {224, 38}, {150, 75}, {224, 111}}) CHECK(image.at(x, y) == 0);
    for (const auto& [x, y] : {std::pair{0, 0}, {74, 75}, {225, 75}, {150, 36}, {150, 113}, {299, 149}})
        CHECK(image.at(x, y) == 0xffffff);
}

TEST_CASE("A PDF is one page of the figure's size with text as text and its font in the file") {
    const auto pdf = printed(sample("Drones lead", "Wider coverage"), PrintFormat::pdf);
    CHECK_THAT(poppler("pdftotext {} -", pdf), Contains("Wider coverage"));
    const auto about = poppler("pdfinfo {}", pdf);
    CHECK_THAT(about, Contains("Drones lead"));
    CHECK_THAT(about, Contains("72 x 36 pts"));
    // name, type, encoding, emb: a subset has a name of six letters and a plus.
    CHECK_THAT(poppler("pdffonts {} | tail -n 1", pdf), Contains("+") && Contains(" yes yes"));
}

TEST_CASE("A file for print has the same bytes on every run, and no date of its own") {
    for (const auto format : {PrintFormat::pdf, PrintFormat::png}) {
        const auto once = printed(sample("A title", "Some text"), format);
        CHECK(once == printed(sample("A title", "Some text"), format));
        CHECK(once.find("CreationDate") == std::string::npos);
        CHECK(once.find("tIME") == std::string::npos);
    }
}

TEST_CASE("SOURCE_DATE_EPOCH dates a PDF, and what is no date is said") {
    {
        const Environment date("86400");
        CHECK_THAT(poppler("TZ=UTC LC_ALL=C pdfinfo {}", printed(sample(), PrintFormat::pdf)),
                   Contains("Fri Jan  2 00:00:00 1970"));
    }
    for (const char* bad : {"yesterday", "-1", "99999999999999999999", "12x"}) {
        const Environment date(bad);
        CHECK_THAT(print_svg(sample(), PrintFormat::pdf, worker_options()).problem, Contains("SOURCE_DATE_EPOCH"));
    }
    const Environment empty("");
    CHECK(printed(sample(), PrintFormat::pdf).find("CreationDate") == std::string::npos);
}

TEST_CASE("Hostile titles and texts are text in a PDF and nothing else") {
    const std::string hostile = ") >> /JS (app.alert(1)) </title><script>alert(1)</script> \\ %";
    const auto pdf = printed(sample(hostile, hostile), PrintFormat::pdf);
    CHECK(pdf.find("/JS") == std::string::npos);
    CHECK(pdf.find("/JavaScript") == std::string::npos);
    CHECK_THAT(poppler("pdfinfo {}", pdf), Contains(hostile) && Contains("JavaScript:      no"));
    CHECK_THAT(poppler("pdftotext {} -", pdf), Contains("/JS (app.alert(1))"));
}

TEST_CASE("An SVG brings in no other file") {
    const auto with = [](const std::string& image) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='72pt' "
               "height='72pt'><rect width='72' height='72' fill='white'/>" +
               image + "</svg>";
    };
    const auto picture = std::filesystem::temp_directory_path() / fmt::format("interlink-print-{}.png", ::getpid());
    std::ofstream(picture, std::ios::binary) << printed(sample(), PrintFormat::png);
    const auto linked = with(fmt::format("<image xlink:href='file://{}' width='72' height='72'/>", picture.string()));
    CHECK(printed(linked, PrintFormat::png) == printed(with(""), PrintFormat::png));
    std::filesystem::remove(picture);
}

TEST_CASE("What cannot be printed is a problem in words") {
    const auto problem = [](const std::string& svg, PrintFormat format = PrintFormat::pdf) {
        const auto result = print_svg(svg, format, worker_options());
        CHECK(result.bytes.empty());
        return result.problem;
    };
    CHECK_THAT(problem(""), Contains("cannot be read"));
    CHECK_THAT(problem("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>"), Contains("cannot be read"));
    CHECK_THAT(problem("<html/>"), Contains("cannot be read"));
    CHECK_THAT(problem("<svg xmlns='http://www.w3.org/2000/svg'/>"), Contains("no size"));
    const std::string wide = "<svg xmlns='http://www.w3.org/2000/svg' width='9000pt' height='1pt'/>";
    CHECK_THAT(problem(wide, PrintFormat::png), Contains("37500 × 4 pixels"));
}

TEST_CASE("A printer that is not there, does not work or takes too long is a problem in words") {
    auto options = worker_options();
    for (const char* program : {"/nonexistent", "/bin/false", "/bin/true"}) {
        options.worker = program;
        INFO(program);
        const auto result = print_svg(sample(), PrintFormat::pdf, options);
        CHECK_FALSE(result.ok());
        CHECK(result.bytes.empty());
    }
    options = worker_options();
    options.deadline = std::chrono::milliseconds(1);
    CHECK_THAT(print_svg(sample(), PrintFormat::pdf, options).problem, Contains("took longer than 0.001 s"));
}

}  // namespace interlink
