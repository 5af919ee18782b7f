#include "app.hpp"
#include "interrupt.hpp"

#include <iostream>

#include <unistd.h>

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    interlink::cli::handle_interrupts();
    const interlink::cli::Session session{std::cin, std::cout, std::cerr, ::isatty(STDOUT_FILENO) == 1,
                                          ::isatty(STDERR_FILENO) == 1};
    return interlink::cli::run({argv + 1, argv + argc}, session);
}
