#include "method/runners.hpp"

#include <algorithm>
#include <array>

namespace interlink {

namespace {

// An explicit array: a static library drops objects that register themselves.
constexpr std::array method_table{
    Method{"micmac", "what drives the system, what depends on it", MethodTakes::matrix, {}, run_micmac},
    Method{
        "dematel", "what causes, what is an effect, over all chains", MethodTakes::matrix, {false, false}, run_dematel},
    Method{"ism", "the levels of a hierarchy, from root to top", MethodTakes::matrix, {false, true}, run_ism},
    Method{"cib", "which futures hold together, by judgements", MethodTakes::foresight, {}, run_cross_impact},
    Method{"fcm", "where concepts that raise and lower each other end", MethodTakes::matrix, {}, run_cognitive_map},
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
