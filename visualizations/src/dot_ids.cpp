#include "dot_ids.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace interlink::detail {
namespace {

/// Names have even numbers, what has no name odd ones. The graph keeps the names themselves, since it looks at what
/// stands in memory before a name to tell whether it is markup.
struct Names {
    Agraph_t* graph;
    std::map<std::string, IDTYPE, std::less<>> ids;
    std::vector<char*> names;
    IDTYPE unnamed = 1;
};

void* open_names(Agraph_t* graph, Agdisc_t*) {
    return new Names{graph, {}, {}};
}

void close_names(void* state) {
    delete static_cast<Names*>(state);
}

long number(void* state, int, char* name, IDTYPE* id, int create) {
    auto& all = *static_cast<Names*>(state);
    if (name == nullptr) {
        *id = all.unnamed;
        all.unnamed += 2;
        return 1;
    }
    const auto found = all.ids.find(name);
    if (found != all.ids.end()) {
        *id = found->second;
        return 1;
    }
    if (create == 0) return 0;
    all.names.push_back(agstrdup(all.graph, name));
    *id = 2 * static_cast<IDTYPE>(all.names.size());
    all.ids.emplace(name, *id);
    return 1;
}

char* name_of(void* state, int, IDTYPE id) {
    auto& all = *static_cast<Names*>(state);
    return id % 2 == 0 ? all.names.at(static_cast<std::size_t>(id / 2 - 1)) : nullptr;
}

long reserve(void*, int, IDTYPE) {
    return 0;
}

void release(void*, int, IDTYPE) {}

void registered(void*, int, void*) {}

}  // namespace

Agiddisc_t* numbered_ids() {
    static Agiddisc_t discipline{open_names, number, reserve, release, name_of, close_names, registered};
    return &discipline;
}

}  // namespace interlink::detail
