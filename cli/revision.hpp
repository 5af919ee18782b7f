// A data set at a git revision: `HEAD~1:datasets/x`, read into memory as it was committed. Neither the work tree nor
// any other file is touched.
#pragma once

#include <interlink/dataset.hpp>

#include "session.hpp"

#include <memory>
#include <string>

namespace interlink::cli {

/// A folder, file or "-" as read_dataset takes it; REVISION:PATH where no such path exists. As in git, PATH starts from
/// the top of the repository, or from here when it begins with "./". Prints every finding; nothing when there is an
/// error.
std::shared_ptr<const Dataset> read_version(const Session& session, const Common& common, const std::string& word);

}  // namespace interlink::cli
