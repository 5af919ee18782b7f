// Ranks the pairings of a data set and draws them, with nothing but what is installed.
#include <interlink/pairs.hpp>
#include <interlink/visualizations/views.hpp>

#include <cmath>
#include <cstdio>

int main(int, char** arguments) {
    using namespace interlink;
    LoadResult loaded = load_dataset(arguments[1]);
    if (!loaded.dataset) return 1;
    const Model model = compile(std::make_shared<const Dataset>(*std::move(loaded.dataset)));
    const PairsResult result = rank_pairs(model);
    const double by_hand = 3.0 / 44 + 3.0 / 35 + 1.0 / 30 + 1.0 / 25 + 9.0 / 200 - 87.0 / 1090;
    if (result.pairs.empty() || !(std::abs(result.pairs[0].leverage - by_hand) < 1e-12)) return 1;
    const ViewOutcome figure = find_view("pairs")->draw(model, {});
    if (!figure.drawing || !figure.drawing->chart) return 1;
    std::puts("answered and drawn");
}
