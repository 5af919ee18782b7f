// From the words of the command line to a model.
#pragma once

#include <interlink/dataset.hpp>
#include <interlink/model.hpp>

#include "session.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::cli {

/// The data set among the positional words and what is left of them. It comes first; where the first word is no file
/// and the last one is, it may come last, as in `interlink render pairs DATASET`.
struct Words {
    std::string dataset;
    std::vector<std::string> subjects;
};
Words split_words(const std::vector<std::string>& words);

/// The words in their right order, where the data set is neither the first nor the last of them; else nothing.
std::string words_in_order(const std::vector<std::string>& words);

/// All of standard input, or one byte more than `limit` of it: whoever takes it apart refuses it then, by the same
/// limit. So an endless input fills no memory. Throws
/// UsageMistake when it cannot be read (a folder).
std::string read_standard_input(const Session& session, std::uint64_t limit = LoadLimits{}.file_bytes);

/// Reads the data set ("-" is standard input) and prints nothing.
LoadResult load_input(const Session& session, const Common& common, const std::string& path);

/// On standard error: all errors and, unless quiet, the rest; then that nothing was done, if there are errors in
/// `what`.
void print_diagnostics(const Session& session, const Common& common, const std::vector<Diagnostic>& diagnostics,
                       std::string_view what = "the data set");

/// Reads the data set ("-" is standard input), printing every finding. Nothing when there is an error.
std::shared_ptr<const Dataset> read_dataset(const Session& session, const Common& common, const std::string& path);
/// The same, and an error too where the data set holds nothing that a question could be about.
std::shared_ptr<const Dataset> read_content(const Session& session, const Common& common, const std::string& path);
/// Makes that an error of what was read.
void require_content(LoadResult& loaded);
/// The same for what was read already.
std::shared_ptr<const Dataset> report_loaded(const Session& session, const Common& common, LoadResult loaded);

}  // namespace interlink::cli
