#include <interlink/dataset.hpp>

namespace interlink {

std::string_view to_string(Quadrant quadrant) {
    static constexpr std::array<std::string_view, 4> names{"strength", "weakness", "opportunity", "threat"};
    return names.at(static_cast<std::size_t>(quadrant));
}

std::string_view plural(Quadrant quadrant) {
    static constexpr std::array<std::string_view, 4> names{"strengths", "weaknesses", "opportunities", "threats"};
    return names.at(static_cast<std::size_t>(quadrant));
}

char letter(Quadrant quadrant) {
    static constexpr std::string_view letters = "SWOT";
    return letters.at(static_cast<std::size_t>(quadrant));
}

std::string_view to_string(Grade grade) {
    static constexpr std::array<std::string_view, 3> names{"stated", "inferred", "assumed"};
    return names.at(static_cast<std::size_t>(grade));
}

std::string_view to_string(Horizon horizon) {
    return horizon == Horizon::current ? "current" : "future";
}

std::string_view to_string(EnablerStatus status) {
    static constexpr std::array<std::string_view, 3> names{"missing", "partial", "in-place"};
    return names.at(static_cast<std::size_t>(status));
}

std::string_view to_string(FunctionKind kind) {
    return kind == FunctionKind::function ? "function" : "goal";
}

std::string_view to_string(LinkKind kind) {
    static constexpr std::array<std::string_view, 5> names{"supports", "requires", "mitigates", "aggravates",
                                                           "influences"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view to_string(SourceKind kind) {
    return kind == SourceKind::primary ? "primary" : "secondary";
}

std::string_view to_string(ThemeKind kind) {
    static constexpr std::array<std::string_view, 3> names{"capability", "attribute", "context"};
    return names.at(static_cast<std::size_t>(kind));
}

std::string_view to_string(EntityKind kind) {
    static constexpr std::array<std::string_view, 5> names{"technology", "factor", "theme", "function", "enabler"};
    return names.at(static_cast<std::size_t>(kind));
}

double default_confidence(Grade grade) {
    switch (grade) {
        case Grade::stated:
            return 1.0;
        case Grade::inferred:
            return 0.6;
        case Grade::assumed:
            return 0.3;
    }
    return 1.0;
}

}  // namespace interlink
