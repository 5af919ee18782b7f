// A data set of the size at which figures begin to overflow: 60 technologies with 900 phrases.
#pragma once

#include <string>

namespace interlink::test {

/// YAML, the same on every machine: 60 technologies with 15 phrases each in the words that people use, so that the
/// general taxonomy finds their themes, and with 16 functions, 5 enablers and links of every kind.
std::string large_dataset();

}  // namespace interlink::test
