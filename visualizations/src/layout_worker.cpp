// The inside of a layout process. Text is measured by our own tables through a text-layout plugin, so that a drawing
// depends neither on the machine's fonts nor on Graphviz's byte-wise estimate, which makes every accented letter two.
#include <interlink/visualizations/layout.hpp>
#include <interlink/visualizations/text.hpp>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <graphviz/gvc.h>
#include <graphviz/gvplugin_textlayout.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

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

void limit_memory([[maybe_unused]] const char* bytes) {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const auto limit = std::strtoull(bytes, nullptr, 10);
    if (limit == 0) return;
    const rlimit space{limit, limit};
    setrlimit(RLIMIT_AS, &space);
#endif
}

std::string read_all() {
    std::string text;
    char block[65536];
    for (std::size_t got = 0; (got = std::fread(block, 1, sizeof block, stdin)) > 0;) text.append(block, got);
    return text;
}

int complain(const std::string& text) {
    std::fputs(text.c_str(), stderr);
    return 1;
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

int layout_worker_main(int argc, char** argv) {
    // Whoever asked may be gone: nobody is left to kill a layout that takes for ever.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (argc < 4 || !parse_engine(argv[2])) return complain("layout worker: wrong arguments");
    limit_memory(argv[3]);
    agseterrf(keep_message);
    auto* context = open_graphviz();
    const auto dot = read_all();
    auto* graph = agmemread(dot.c_str());
    if (graph == nullptr || !messages().empty()) return complain("not DOT: " + messages());
    char* svg = nullptr;
    unsigned length = 0;
    if (gvLayout(context, graph, argv[2]) != 0 || gvRenderData(context, graph, "svg", &svg, &length) != 0)
        return complain("no layout: " + messages());
    if (!messages().empty()) return complain(messages());
    const bool written = std::fwrite(svg, 1, length, stdout) == length && std::fflush(stdout) == 0;
    // Graphviz takes its time to tidy up, and leaks; the process ends here anyway.
    _exit(written ? 0 : 1);
}

}  // namespace interlink
