#include "support/json_schema.hpp"

#include <fstream>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace interlink::test {

bool satisfies_output_schema(const nlohmann::json& document) {
    static const auto source =
        nlohmann::json::parse(std::ifstream(INTERLINK_SOURCE_DIR "/engine/src/output/output.schema.json"));
    static const valijson::Schema& schema = []() -> const valijson::Schema& {
        static valijson::Schema built;
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(source), built);
        return built;
    }();
    valijson::Validator validator;
    return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
}

}  // namespace interlink::test
