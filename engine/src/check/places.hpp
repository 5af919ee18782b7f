// From places in files to what people see: paths relative to the data set, the line, how much of it to underline.
#pragma once

#include <interlink/check.hpp>

#include "dataset/source_file.hpp"

#include <map>
#include <string>
#include <string_view>

namespace interlink::detail {

class FindingPlaces {
  public:
    explicit FindingPlaces(const Dataset& data);
    explicit FindingPlaces(std::string folder) : folder_(std::move(folder)) {}

    /// The folder that findings are relative to, as the user named it; may be empty.
    const std::string& folder() const { return folder_; }
    std::string relative(const std::string& file) const;

    /// Fills in place, line and width; `shown` is what stands there.
    void locate(Finding& finding, const std::string& file, const Place& place, std::string_view shown);
    /// The line as it stands in the file; empty when the file cannot be read (any more).
    std::string line(const std::string& file, std::uint32_t number);

  private:
    std::string folder_;
    std::map<std::string, SourceFile> files_;
};

}  // namespace interlink::detail
