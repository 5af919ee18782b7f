// The writers, one file each. Each returns the whole document and is a pure function: equal documents give equal bytes.
// Text ends in a newline.
#pragma once

#include <interlink/tables.hpp>

#include <string>

namespace interlink::detail {

std::string write_text(const ResultDocument& document, const WriteOptions& options);
std::string write_json(const ResultDocument& document, const WriteOptions& options);
std::string write_csv(const ResultDocument& document, const WriteOptions& options);
std::string write_markdown(const ResultDocument& document, const WriteOptions& options);
std::string write_html(const ResultDocument& document, const WriteOptions& options);
std::string write_xlsx(const ResultDocument& document, const WriteOptions& options);

}  // namespace interlink::detail
