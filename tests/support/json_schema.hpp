// The published schema of the JSON output, as a yes or no.
#pragma once

#include <nlohmann/json.hpp>

namespace interlink::test {

/// Does the document satisfy engine/src/output/output.schema.json?
bool satisfies_output_schema(const nlohmann::json& document);

}  // namespace interlink::test
