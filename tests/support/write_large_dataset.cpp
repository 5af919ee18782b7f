// Prints the large data set, to look at its figures: large_dataset > large.yaml
#include "support/large_dataset.hpp"

#include <cstdio>

int main() {
    const auto yaml = interlink::test::large_dataset();
    return std::fwrite(yaml.data(), 1, yaml.size(), stdout) == yaml.size() ? 0 : 1;
}
