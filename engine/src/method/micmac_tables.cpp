// MICMAC: who drives and who depends, told.
#include "method/describe.hpp"
#include "method/runners.hpp"
#include "text/format.hpp"

#include <algorithm>
#include <array>

namespace interlink {

namespace {

constexpr std::array all_places{InfluenceQuadrant::driver, InfluenceQuadrant::linkage, InfluenceQuadrant::dependent,
                                InfluenceQuadrant::autonomous};

Table micmac_factors(const LabelledMatrix& matrix, const MicmacResult& result) {
    Table table{"factors", "Influence and dependence", "High is at least the mean of the column.", {}, {}};
    table.columns = {
        {"id", "Element", ColumnType::reference, ""},
        {"influence", "Influence", ColumnType::number, "how much it acts on others directly: sum of |M| over its row"},
        {"dependence", "Dependence", ColumnType::number,
         "how much others act on it directly: sum of |M| over its column"},
        {"quadrant", "Part", ColumnType::text, "driver, linkage, dependent or autonomous, by the direct figures"},
        {"indirect_influence", "Indirect influence", ColumnType::number, "the same with what goes through others"},
        {"indirect_dependence", "Indirect dependence", ColumnType::number, "the same with what goes through others"},
        {"indirect_quadrant", "Indirect part", ColumnType::text, "by the indirect figures"}};
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        const InfluencePlace &direct = result.direct.places[i], &indirect = result.indirect.places[i];
        table.rows.push_back({detail::element(matrix, i), direct.influence, direct.dependence,
                              std::string(to_string(direct.quadrant)), indirect.influence, indirect.dependence,
                              std::string(to_string(indirect.quadrant))});
    }
    return table;
}

/// From the largest sum on, ids that share a rank joined by " = ".
TextList order_of_ranks(const LabelledMatrix& matrix, const std::vector<std::uint32_t>& ranks) {
    TextList order;
    for (std::uint32_t rank = 1; rank <= ranks.size(); ++rank) {
        std::string level;
        for (std::size_t i = 0; i < ranks.size(); ++i)
            if (ranks[i] == rank) level += (level.empty() ? "" : " = ") + matrix.ids[i];
        if (!level.empty()) order.push_back(std::move(level));
    }
    return order;
}

Table micmac_powers(const LabelledMatrix& matrix, const MicmacResult& result) {
    Table table{
        "powers",
        "Orders by the powers of the matrix",
        "From the largest sum to the smallest; = stands between equal ones. Power 1 is direct, power 2 through one "
        "other, and so on.",
        {},
        {}};
    table.columns = {{"k", "Power", ColumnType::integer, "", 0},
                     {"influence_order", "By influence", ColumnType::texts, "ids, by sums over rows of M^k"},
                     {"dependence_order", "By dependence", ColumnType::texts, "ids, by sums over columns of M^k"}};
    for (const PowerOrders& orders : result.powers)
        table.rows.push_back({static_cast<std::int64_t>(orders.power), order_of_ranks(matrix, orders.influence),
                              order_of_ranks(matrix, orders.dependence)});
    return table;
}

/// Those with the largest figure; several where they are level.
std::vector<std::size_t> foremost(const InfluenceMap& map, double InfluencePlace::*figure) {
    double largest = 0;
    for (const auto& place : map.places) largest = std::max(largest, place.*figure);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < map.places.size(); ++i)
        if (map.places[i].*figure >= largest * (1 - 1e-12)) found.push_back(i);
    return found;
}

std::string leading_sentence(const LabelledMatrix& matrix, const InfluenceMap& map) {
    const auto influential = foremost(map, &InfluencePlace::influence);
    const auto dependent = foremost(map, &InfluencePlace::dependence);
    return text::format("Directly, {} {} on the others most ({:.2f}), and {} {} on them most ({:.2f}).",
                        detail::element_names(matrix, influential), influential.size() == 1 ? "acts" : "act",
                        map.places[influential.front()].influence, detail::element_names(matrix, dependent),
                        dependent.size() == 1 ? "depends" : "depend", map.places[dependent.front()].dependence);
}

std::string parts_sentence(const LabelledMatrix& matrix, const InfluenceMap& map) {
    static constexpr std::array words{"Drivers", "Linkage", "Dependent", "Autonomous"};
    std::string sentence;
    for (std::size_t q = 0; q < all_places.size(); ++q) {
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < map.places.size(); ++i)
            if (map.places[i].quadrant == all_places[q]) members.push_back(i);
        sentence += text::format("{}{}: {}", q == 0 ? "" : "; ", words[q],
                                 members.empty() ? "none" : detail::element_names(matrix, members, 6));
    }
    return sentence + ".";
}

std::string moves_sentence(const LabelledMatrix& matrix, const MicmacResult& result) {
    std::vector<std::string> moves;
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        const auto before = result.direct.places[i].quadrant, after = result.indirect.places[i].quadrant;
        if (before != after)
            moves.push_back(text::format("{} from {} to {}", matrix.names[i], to_string(before), to_string(after)));
    }
    if (moves.empty()) return "With what goes through others, every one keeps its part.";
    if (moves.size() > 4) moves = {moves[0], moves[1], moves[2], text::format("{} more", moves.size() - 3)};
    return text::format("With what goes through others, the part changes: {}.", join_words(moves));
}

/// Which figures these are, and why.
std::string variant_note(const MicmacResult& result) {
    std::string why;
    if (result.walks.longest > 0)
        why = text::format("Nothing acts back on itself: the longest chain has {}, and higher powers are 0. ",
                           count_words(result.walks.longest, "link", "links"));
    else if (result.walks.period > 1)
        why = text::format("The powers go round with period {} and never settle. ", result.walks.period);
    if (result.kind == IndirectKind::power)
        return text::format("The indirect figures are the sums of M^{}{}", result.power,
                            result.settled
                                ? ", from which on the orders stay."
                                : text::format("; the orders were still changing after {} powers.", most_powers));
    const std::string last = result.power == 0 ? "to its limit" : text::format("up to k = {}", result.power);
    return text::format("{}The indirect figures are those of the attenuated sum Σ α^(k−1) M^k, α = {:.4g}, {}.", why,
                        result.attenuation, last);
}

void add_micmac_notes(ResultDocument& document, const LabelledMatrix& matrix, const MicmacResult& result,
                      const MethodOptions& options) {
    document.notes.push_back({"micmac-variant", variant_note(result)});
    if (result.kind == IndirectKind::sum && !options.micmac.attenuation && result.attenuation != 0.5)
        document.notes.push_back(
            {"micmac-attenuation",
             text::format("With α = 0.5 the sum has no limit, since the powers grow {:.4g} times each; "
                          "so α is 0.5 divided by that.",
                          result.walks.growth)});
    if (result.exponent != 0)
        document.notes.push_back({"micmac-scale", text::format("The indirect figures are too large to be written; they "
                                                               "are to be taken times 2^{}.",
                                                               result.exponent)});
    if (std::ranges::any_of(matrix.values, [](double value) { return value < 0; }))
        document.notes.push_back({"micmac-signs",
                                  "Negative figures keep their sign along a chain, and the sums are over "
                                  "absolute values: what lowers acts as well as what raises."});
    document.notes.push_back({"method-micmac", std::string(micmac_meaning())});
}

}  // namespace

std::string_view micmac_meaning() {
    return "A driver is where a change spreads from, a dependent element shows what the others do; what is "
           "linkage does both, so a push there comes back. The cut at the mean is sharp: do not trust the "
           "part of an element that stands near a mean, nor any of it where the matrix was filled in "
           "without saying what each figure stands for.";
}

MethodOutcome run_micmac(const MethodInput& input, const MethodOptions& options) {
    if (detail::all_zero(input.matrix)) return detail::nothing_acts(input);
    const MicmacResult result = micmac(input.matrix, options.micmac);
    if (!result.error.empty()) return {{}, result.error, result.hint};
    ResultDocument document = detail::begin_method_document(input, "micmac");
    document.options.emplace_back("variant",
                                  std::string(result.kind == IndirectKind::power ? "power" : "attenuated-sum"));
    if (result.kind == IndirectKind::sum) document.options.emplace_back("attenuation", result.attenuation);
    document.options.emplace_back("power", result.power == 0 ? Cell() : Cell(static_cast<std::int64_t>(result.power)));
    document.sentences = {leading_sentence(input.matrix, result.direct), parts_sentence(input.matrix, result.direct),
                          moves_sentence(input.matrix, result)};
    document.tables = {micmac_factors(input.matrix, result), micmac_powers(input.matrix, result)};
    add_micmac_notes(document, input.matrix, result, options);
    return {std::move(document), {}, {}};
}

}  // namespace interlink
