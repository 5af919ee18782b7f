// The theme profiles of section 2 as index lists, evaluated for many lanes at once: one lane with the confidences for
// the deterministic figures, several with drawn zeros and ones for robustness. So both come from the same code.
#pragma once

#include <interlink/model.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace interlink::detail {

template <std::size_t L>
using Lane = std::array<double, L>;

/// What factors, abouts and relations amount to: w·κ, c and w·κ, or w·kept, kept and w·kept.
template <std::size_t L>
struct Amounts {
    std::vector<Lane<L>> factor, about, relation;
};

template <std::size_t L>
struct RowValues {
    Lane<L> strength, weakness, opportunity, threat, exposure, capability, enabling;
};

template <std::size_t L>
struct ProfileValues {
    std::vector<RowValues<L>> rows;
    std::vector<Lane<L>> use, unrestated;
};

/// A relation that acts on a row; `scale` is 1 or an enabler's status, times a target factor's theme confidence.
struct Effect {
    std::uint32_t row = 0;
    std::uint32_t relation = 0;
    std::int32_t about = -1;  ///< of the factor it is aimed at, or -1
    double scale = 1.0;
};

/// Row `row` is answered by the strength on row `by` of the same technology.
struct AnswerEdge {
    std::uint32_t row = 0;
    std::uint32_t by = 0;
};

struct RowAbout {
    std::uint32_t row = 0;
    std::uint32_t factor = 0;
    std::uint32_t about = 0;
    Quadrant quadrant = Quadrant::strength;
};

struct UseEdge {
    std::uint32_t row = 0;  ///< index into function rows
    std::uint32_t relation = 0;
    double decay = 1.0;
    bool restates = false;
};

struct Structure {
    double omega = 0.5, alpha = 0.5;
    std::vector<std::uint32_t> row_theme;           ///< theme of a row
    std::vector<std::uint32_t> first_row;           ///< per technology, one more at the end
    std::vector<std::uint32_t> function_row;        ///< function of a function row
    std::vector<std::uint32_t> first_function_row;  ///< per technology, one more at the end
    std::vector<char> row_is_capability;
    std::vector<RowAbout> abouts;
    std::vector<AnswerEdge> answers;
    std::vector<Effect> mitigations, aggravations;  ///< of exposure
    std::vector<Effect> capabilities;               ///< mitigates relations of the technology or its factors
    std::vector<UseEdge> uses;
};

Structure build_structure(const Model& model);

/// w·κ, c and w·κ.
Amounts<1> expected_amounts(const Model& model);

template <std::size_t L>
void evaluate_quadrants(const Structure& structure, const Amounts<L>& amounts, ProfileValues<L>& out) {
    for (auto& row : out.rows)
        for (Lane<L>* lane : {&row.strength, &row.weakness, &row.opportunity, &row.threat}) lane->fill(1.0);
    for (const RowAbout& about : structure.abouts) {
        RowValues<L>& row = out.rows[about.row];
        Lane<L>& product = about.quadrant == Quadrant::strength      ? row.strength
                           : about.quadrant == Quadrant::weakness    ? row.weakness
                           : about.quadrant == Quadrant::opportunity ? row.opportunity
                                                                     : row.threat;
        const Lane<L>& factor = amounts.factor[about.factor];
        const Lane<L>& theme = amounts.about[about.about];
        for (std::size_t l = 0; l < L; ++l) product[l] *= 1.0 - factor[l] * theme[l];
    }
    for (auto& row : out.rows)
        for (Lane<L>* lane : {&row.strength, &row.weakness, &row.opportunity, &row.threat})
            for (double& value : *lane) value = 1.0 - value;
}

template <std::size_t L>
double effect_amount(const Effect& effect, const Amounts<L>& amounts, std::size_t lane) {
    const double amount = effect.scale * amounts.relation[effect.relation][lane];
    return effect.about < 0 ? amount : amount * amounts.about[static_cast<std::size_t>(effect.about)][lane];
}

template <std::size_t L>
void evaluate_exposure(const Structure& structure, const Amounts<L>& amounts, ProfileValues<L>& out) {
    for (auto& row : out.rows)
        for (std::size_t l = 0; l < L; ++l)
            row.exposure[l] = 1.0 - (1.0 - row.threat[l]) * (1.0 - structure.omega * row.weakness[l]);
    for (const Effect& effect : structure.mitigations)
        for (std::size_t l = 0; l < L; ++l) out.rows[effect.row].exposure[l] *= 1.0 - effect_amount(effect, amounts, l);
    for (const Effect& effect : structure.aggravations)
        for (std::size_t l = 0; l < L; ++l) {
            double& exposure = out.rows[effect.row].exposure[l];
            exposure = 1.0 - (1.0 - exposure) * (1.0 - effect_amount(effect, amounts, l));
        }
}

template <std::size_t L>
void evaluate_capability(const Structure& structure, const Amounts<L>& amounts, ProfileValues<L>& out) {
    for (std::size_t r = 0; r < out.rows.size(); ++r) {
        RowValues<L>& row = out.rows[r];
        row.enabling = row.strength;
        if (structure.row_is_capability[r])
            row.capability = row.strength;
        else
            row.capability.fill(0.0);
    }
    for (const AnswerEdge& edge : structure.answers) {
        RowValues<L>& row = out.rows[edge.row];
        const Lane<L>& strength = out.rows[edge.by].strength;
        for (std::size_t l = 0; l < L; ++l) {
            const double reach = structure.alpha * strength[l];
            row.capability[l] = std::max(row.capability[l], reach);
            row.enabling[l] = std::max(row.enabling[l], reach);
        }
    }
    for (const Effect& effect : structure.capabilities)
        for (std::size_t l = 0; l < L; ++l) {
            double& capability = out.rows[effect.row].capability[l];
            capability = std::max(capability, effect_amount(effect, amounts, l));
        }
}

template <std::size_t L>
void evaluate_uses(const Structure& structure, const Amounts<L>& amounts, ProfileValues<L>& out) {
    for (auto& lane : out.use) lane.fill(1.0);
    for (auto& lane : out.unrestated) lane.fill(1.0);
    for (const UseEdge& edge : structure.uses)
        for (std::size_t l = 0; l < L; ++l) {
            const double missing = 1.0 - edge.decay * amounts.relation[edge.relation][l];
            out.use[edge.row][l] *= missing;
            if (!edge.restates) out.unrestated[edge.row][l] *= missing;
        }
    for (auto& lane : out.use)
        for (double& value : lane) value = 1.0 - value;
    for (auto& lane : out.unrestated)
        for (double& value : lane) value = 1.0 - value;
}

/// Sizes `out` once; `evaluate` then allocates nothing.
template <std::size_t L>
ProfileValues<L> make_values(const Structure& structure) {
    ProfileValues<L> out;
    out.rows.resize(structure.row_theme.size());
    out.use.resize(structure.function_row.size());
    out.unrestated.resize(structure.function_row.size());
    return out;
}

template <std::size_t L>
void evaluate(const Structure& structure, const Amounts<L>& amounts, ProfileValues<L>& out) {
    evaluate_quadrants(structure, amounts, out);
    evaluate_exposure(structure, amounts, out);
    evaluate_capability(structure, amounts, out);
    evaluate_uses(structure, amounts, out);
}

}  // namespace interlink::detail
