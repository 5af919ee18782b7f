// interlink-layout: DOT on standard input, Graphviz's SVG on standard output. argv: program, engine, bytes of address
// space. Anything Graphviz complains about goes to standard error and is a failure.
//
// Text is measured by our own tables through a text-layout plugin, so that a drawing depends neither on the machine's
// fonts nor on Graphviz's byte-wise estimate, which makes every accented letter two.
#include <interlink/visualizations/diagram.hpp>
#include <interlink/visualizations/text.hpp>

#include "worker.hpp"

#include <string>

#include <graphviz/gvc.h>
#include <graphviz/gvplugin_textlayout.h>

extern "C" {
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
extern gvplugin_library_t gvplugin_core_LTX_library;
}

namespace interlink {
namespace {

std::string& messages() {
    static std::string text;
    return text;
}

int keep_message(char* text) {
    if (messages().size() < 4096) messages() += text;
    return 0;
}

boolean measure_text(textspan_t* span, char**) {
    const std::string_view font = span->font->name != nullptr ? span->font->name : "";
    const bool bold = font.find("Bold") != std::string_view::npos || (span->font->flags & HTML_BF) != 0;
    const double size = span->font->size;
    span->size.x = text_width(span->str, size, bold);
    span->size.y = size * 1.2;
    span->yoffset_layout = 0;
    span->yoffset_centerline = 0.1 * size;
    span->layout = nullptr;
    span->free_layout = nullptr;
    return TRUE;
}

GVC_t* open_graphviz() {
    static gvtextlayout_engine_t engine{measure_text};
    static char type[] = "textlayout";
    static gvplugin_installed_t installed[] = {{0, type, 100, &engine, nullptr}, {0, nullptr, 0, nullptr, nullptr}};
    static gvplugin_api_t apis[] = {{API_textlayout, installed}, {static_cast<api_t>(0), nullptr}};
    static char package[] = "interlink";
    static gvplugin_library_t text_library{package, apis};
    // Graphviz takes as plugins what is named like one.
    static const lt_symlist_t builtins[] = {{"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                                            {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
                                            {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
                                            {"gvplugin_interlink_LTX_library", &text_library},
                                            {nullptr, nullptr}};
    return gvContextPlugins(builtins, 0);
}

}  // namespace
}  // namespace interlink

int main(int argc, char** argv) {
    using namespace interlink;
    if (argc != 3 || !parse_engine(argv[1]))
        worker::complain("interlink-layout is a part of interlink, which starts it");
    worker::settle(argv[2]);
    agseterrf(keep_message);
    auto* context = open_graphviz();
    const auto dot = worker::read_task();
    auto* graph = agmemread(dot.c_str());
    if (graph == nullptr || !messages().empty()) worker::complain("not DOT: " + messages());
    char* svg = nullptr;
    unsigned length = 0;
    if (gvLayout(context, graph, argv[1]) != 0 || gvRenderData(context, graph, "svg", &svg, &length) != 0)
        worker::complain("no layout: " + messages());
    if (!messages().empty()) worker::complain(messages());
    worker::deliver(svg, length);
}
