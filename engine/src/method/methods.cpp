#include "method/runners.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace interlink {

namespace {

using MethodRun = MethodOutcome (*)(const MethodInput&, const MethodOptions&);

/// The method, on a matrix that is one; see Method::run.
template <MethodRun run>
MethodOutcome run_on_matrix(const MethodInput& input, const MethodOptions& options) {
    const LabelledMatrix& matrix = input.matrix;
    if (matrix.names.size() != matrix.size() || matrix.values.size() != matrix.size() * matrix.size())
        throw std::invalid_argument("a method needs a matrix of n · n figures, with n ids and n names");
    return run(input, options);
}

// An explicit array: a static library drops objects that register themselves.
constexpr std::array method_table{
    Method{"micmac", "what drives the system, what depends on it", MethodTakes::matrix, {}, run_on_matrix<run_micmac>},
    Method{"dematel",
           "what causes, what is an effect, over all chains",
           MethodTakes::matrix,
           {false, false},
           run_on_matrix<run_dematel>},
    Method{"ism",
           "the levels of a hierarchy, from root to top",
           MethodTakes::matrix,
           {false, true},
           run_on_matrix<run_ism>},
    Method{"cib", "which futures hold together, by judgements", MethodTakes::foresight, {}, run_cross_impact},
    Method{"fcm",
           "where concepts that raise and lower each other end",
           MethodTakes::matrix,
           {},
           run_on_matrix<run_cognitive_map>},
};

}  // namespace

std::span<const Method> methods() {
    return method_table;
}

const Method* find_method(std::string_view name) {
    const auto found = std::ranges::find(method_table, name, &Method::name);
    return found == method_table.end() ? nullptr : &*found;
}

}  // namespace interlink
