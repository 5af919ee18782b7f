// Results to standard output or to files that are whole or not there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <interlink/tables.hpp>

#include "session.hpp"

namespace interlink::cli {

struct OutputOptions {
    std::vector<std::string> formats;  ///< FORMAT or FORMAT=PATH, in the order given
    std::string path = "-";            ///< for formats without a path of their own
};

/// To standard output or a file; complains by itself. Returns an exit code.
int write_bytes(const Session& session, const std::string& path, std::string_view bytes);

/// The document in every format asked for; text by default.
int write_document(const Session& session, const Common& common, const OutputOptions& options,
                   const ResultDocument& document);

/// Checks the formats before any work is done; an error text or nothing.
std::string check_formats(const OutputOptions& options);

}  // namespace interlink::cli
