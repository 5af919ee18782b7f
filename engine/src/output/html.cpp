#include <interlink/html.hpp>

#include "output/cells.hpp"
#include "output/formats.hpp"

namespace interlink {
namespace {

// Nothing is loaded, sent or run, whatever a name in the data contains.
constexpr std::string_view security_policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

void append_head(std::string& out, std::string_view title) {
    out += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    out += "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    out += security_policy;
    out += "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += "<title>" + escape_html(title) + "</title>\n<style>\n";
    out += html_style();
    out += "</style>\n</head>\n";
}

void append_notes(std::string& out, const ResultDocument& document) {
    if (document.notes.empty()) return;
    out += "<h2>Notes</h2>\n<ul>\n";
    for (const Note& note : document.notes) {
        out += "<li>";
        if (!note.code.empty()) out += "<strong>" + escape_html(note.code) + "</strong>: ";
        out += escape_html(note.text) + "</li>\n";
    }
    out += "</ul>\n";
}

}  // namespace

std::string detail::write_html(const ResultDocument& document, const WriteOptions&) {
    require_well_formed(document);
    std::string out;
    append_head(out, heading(document));
    out += "<body>\n<main>\n<h1>" + escape_html(heading(document)) + "</h1>\n";
    for (const std::string& sentence : document.sentences) out += "<p>" + escape_html(sentence) + "</p>\n";
    for (const Table& table : document.tables) out += html_table(table);
    append_notes(out, document);
    if (!document.options.empty()) {
        out += "<p class=\"quiet\">Options: " + escape_html(options_text(document)) + "</p>\n";
    }
    out += "</main>\n</body>\n</html>\n";
    return out;
}

}  // namespace interlink
