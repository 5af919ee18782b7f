#include "dataset/fields.hpp"
#include "dataset/sections.hpp"

namespace interlink::detail {

void read_settings(Context& context, const Node& node) {
    static constexpr std::array<std::string_view, 5> keys{"weakness_exposure", "answer_strength", "part_of_decay",
                                                          "half_saturation", "weights"};
    static constexpr std::array<std::string_view, 6> weight_keys{"opportunity", "exploit",    "shield",
                                                                 "function",    "dependency", "exposure"};
    Settings& settings = context.dataset.settings;
    const Fields fields(context, node, keys, "settings");
    if (!fields) return;
    fields.number("weakness_exposure", zero_to_one, settings.weakness_exposure);
    fields.number("answer_strength", zero_to_one, settings.answer_strength);
    fields.number("part_of_decay", zero_to_one, settings.part_of_decay);
    fields.number("half_saturation", positive, settings.half_saturation);
    const Node* weights = fields.find("weights");
    if (weights == nullptr) return;
    const Fields given(context, *weights, weight_keys, "weights");
    if (!given) return;
    given.number("opportunity", any_amount, settings.weights.opportunity);
    given.number("exploit", any_amount, settings.weights.exploit);
    given.number("shield", any_amount, settings.weights.shield);
    given.number("function", any_amount, settings.weights.function);
    given.number("dependency", any_amount, settings.weights.dependency);
    given.number("exposure", any_amount, settings.weights.exposure);
}

}  // namespace interlink::detail
