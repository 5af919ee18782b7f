// The smallest program that can be a layout worker: the tests start it in the place of `interlink`.
#include <interlink/visualizations/layout.hpp>

int main(int argc, char** argv) {
    if (argc > 1 && argv[1] == interlink::layout_worker_word) return interlink::layout_worker_main(argc, argv);
    return 2;
}
