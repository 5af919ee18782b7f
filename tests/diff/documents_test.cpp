#include "diff/support.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"

#include <nlohmann/json.hpp>

using namespace interlink;
using namespace interlink::test;

namespace {

ResultDocument document_of(const Dataset& before, const Dataset& after, std::string_view command) {
    const Model old = compile(std::make_shared<const Dataset>(before)),
                now = compile(std::make_shared<const Dataset>(after));
    return describe_diff(old, now, diff_models(old, now), command);
}

bool satisfies(const ResultDocument& document) {
    return satisfies_output_schema(nlohmann::json::parse(find_output_format("json")->write(document, {})));
}

}  // namespace

TEST_CASE("Diff and what-if satisfy the schema, whether something changed or not") {
    for (const char* command : {"diff", "whatif"}) {
        CHECK(satisfies(document_of(minimal(), minimal(), command)));
        CHECK(satisfies(document_of(
            minimal(), edited(minimal(), {removing("ledger"), setting("settings.part_of_decay=0.1")}), command)));
    }
}

TEST_CASE("The sentences say how much changed and what moved") {
    const ResultDocument same = document_of(minimal(), minimal(), "diff");
    CHECK(same.sentences == std::vector<std::string>{"Nothing changed: both versions say the same."});
    const ResultDocument renamed = document_of(minimal(), edited(minimal(), {setting("ledger.name=Chain")}), "diff");
    CHECK(renamed.sentences == std::vector<std::string>{"1 change of the model: 1 changed.", "No conclusion moved."});
    const ResultDocument removed = document_of(
        minimal(), edited(minimal(), {removing("ledger/threats/false-entries"), setting("ledger.cost=1")}), "diff");
    CHECK(removed.sentences ==
          std::vector<std::string>{"2 changes of the model: 1 removed and 1 changed.", "What moved: 1 shared threat."});
}
