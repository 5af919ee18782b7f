#include "dataset/codes.hpp"

namespace interlink::detail {

std::string_view example(Code code) {
    switch (code) {
        default: return {};
    }
}

}  // namespace interlink::detail
