// Which technologies have what, before anything is counted about it.
#pragma once

#include <interlink/model.hpp>

#include <cstdint>
#include <vector>

namespace interlink::detail {

/// By target (a theme or a function): technologies in the data set's order, each with a figure above 0.
struct Members {
    std::vector<std::vector<std::uint32_t>> technologies;
    std::vector<std::vector<double>> figures;

    explicit Members(std::size_t targets) : technologies(targets), figures(targets) {}
    void add(std::size_t target, std::uint32_t technology, double figure) {
        if (figure <= 0.0) return;
        technologies[target].push_back(technology);
        figures[target].push_back(figure);
    }
};

/// By theme: technologies with phrases that are exposed to it, with E.
Members exposed_by_theme(const Model& model);

/// By theme, then by function: technologies with an opportunity phrase about it (O), or that serve it (F).
Members opportunities_by_target(const Model& model);

}  // namespace interlink::detail
