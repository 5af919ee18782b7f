#include <interlink/tables.hpp>

#include "output/samples.hpp"
#include "support/catch.hpp"

#include <set>

using namespace interlink;

TEST_CASE("Every format has a name, an extension and a summary of its own") {
    std::set<std::string_view> names;
    std::set<std::string_view> extensions;
    for (const OutputFormat& format : output_formats()) {
        CAPTURE(format.name);
        CHECK(names.insert(format.name).second);
        CHECK(extensions.insert(format.extension).second);
        CHECK_FALSE(format.name.empty());
        CHECK_FALSE(format.extension.starts_with('.'));
        CHECK(format.summary.size() > 10);
        CHECK(format.write != nullptr);
    }
    CHECK(names == std::set<std::string_view>{"text", "json", "csv", "markdown", "html", "xlsx"});
}

TEST_CASE("A format is found by its name only") {
    for (const OutputFormat& format : output_formats()) CHECK(find_output_format(format.name) == &format);
    CHECK(find_output_format("") == nullptr);
    CHECK(find_output_format("JSON") == nullptr);
    CHECK(find_output_format("jso") == nullptr);
}

TEST_CASE("Equal documents give equal bytes; text ends in a newline") {
    for (const OutputFormat& format : output_formats()) {
        for (const std::string& name : samples::hostile_names()) {
            CAPTURE(format.name, name);
            const std::string first = format.write(samples::document(name), {});
            CHECK(first == format.write(samples::document(name), {}));
            if (format.binary) continue;
            CHECK(first.ends_with('\n'));
            CHECK(samples::is_well_formed_utf8(first));
        }
    }
}

TEST_CASE("No format lets a name act") {
    for (const OutputFormat& format : output_formats()) {
        if (format.binary) continue;
        if (format.name == "csv") continue;  // keeps tabs and line breaks inside quotes
        for (const std::string& name : samples::hostile_names()) {
            if (format.name == "html" && name.find_first_of("\t\r") != std::string::npos) continue;  // blanks there
            CAPTURE(format.name, name);
            CHECK_FALSE(samples::has_acting_character(format.write(samples::document(name), {})));
        }
    }
}

TEST_CASE("Documents without tables, columns, rows or words are written all the same") {
    const Table bare{"bare", "", "", {}, {{}, {}}};
    for (const OutputFormat& format : output_formats()) {
        CAPTURE(format.name);
        CHECK_NOTHROW(format.write({}, {}));
        CHECK_NOTHROW(format.write({"c", {}, {}, {""}, {bare}, {{"", ""}}}, {true, 0}));
    }
}
