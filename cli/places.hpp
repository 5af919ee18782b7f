// Where an output really goes: what its name leads to, before anything is written.
#pragma once

#include <string>

namespace interlink::cli {

struct Place {
    int descriptor = -1;   ///< one that the program was started with (- or /dev/stdout is 1); else -1
    bool stream = false;   ///< no regular file: a descriptor, a pipe, a device
    std::string path;      ///< links followed
    std::string problem;   ///< why nothing can be written there, or empty
    std::string identity;  ///< the same for the same file by any name; empty where that does not matter
};

Place find_place(const std::string& path);

/// The identity of a file that exists, or nothing.
std::string identity_of(const std::string& path);

}  // namespace interlink::cli
