// Short forms of findings, to compare with what a person wrote down.
#pragma once

#include <interlink/dataset.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>

/// "IL0106 5:1" for every finding, in order.
inline std::vector<std::string> places(const std::vector<interlink::Diagnostic>& diagnostics) {
    std::vector<std::string> result;
    for (const auto& d : diagnostics) result.push_back(fmt::format("{} {}:{}", d.code, d.line, d.column));
    return result;
}

/// "IL0106 factors.csv 5:1", with the last part of the file's path.
inline std::vector<std::string> places_with_files(const std::vector<interlink::Diagnostic>& diagnostics) {
    std::vector<std::string> result;
    for (const auto& d : diagnostics)
        result.push_back(
            fmt::format("{} {} {}:{}", d.code, std::filesystem::path(d.file).filename().string(), d.line, d.column));
    return result;
}

inline interlink::LoadResult load(std::string_view yaml, const interlink::LoadLimits& limits = {}) {
    return interlink::load_dataset_text(yaml, "test.yaml", limits);
}

/// All findings as a user sees them, for messages of failing tests.
inline std::string shown(const interlink::LoadResult& result) {
    std::string text;
    for (const auto& d : result.diagnostics) text += interlink::format_diagnostic(d, false);
    return text;
}
