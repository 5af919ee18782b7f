// Tables and parts of a data set that lie in its folder and that nothing includes: an accident that nobody would
// notice.
#pragma once

#include "dataset/documents.hpp"

namespace interlink::detail {

/// Warns of each. Files beside a data set that is one file are none of its business: only a root file called
/// interlink.yaml has a folder of its own. Looks at a bounded number of files, and into YAML files.
void report_unlisted_files(const Documents& documents, const Work& work, const std::filesystem::path& folder,
                           const std::filesystem::path& root_file);

}  // namespace interlink::detail
