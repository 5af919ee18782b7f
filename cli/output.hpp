// Results to standard output or to files that are whole or not there.
#pragma once

#include <interlink/tables.hpp>

#include "session.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::cli {

struct OutputOptions {
    std::vector<std::string> formats;  ///< FORMAT or FORMAT=PATH, in the order given
    std::string path = "-";            ///< for formats without a path of their own
};

/// A way of writing that one command has, besides the common ones or in the place of one of the same name.
struct OwnFormat {
    std::string_view name;
    std::function<std::string(const WriteOptions&)> write;
};

/// To standard output or a file; complains by itself. Returns an exit code.
int write_bytes(const Session& session, const std::string& path, std::string_view bytes);

/// The document in every format asked for, all or none; text by default.
int write_document(const Session& session, const Common& common, const OutputOptions& options,
                   const ResultDocument& document, std::span<const OwnFormat> own = {});

/// Checks the formats before any work is done; an error text or nothing. `own` are the names of the command's own.
/// `others` are files that are written besides.
std::string check_formats(const OutputOptions& options, std::span<const std::string_view> own = {},
                          const std::vector<std::string>& others = {});

/// An error text when an output would take the place of an input, else nothing.
std::string check_inputs_kept(const OutputOptions& options, const std::vector<std::string>& inputs,
                              const std::vector<std::string>& others = {});

}  // namespace interlink::cli
