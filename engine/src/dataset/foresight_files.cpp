#include <interlink/foresight_files.hpp>
#include <interlink/matrix.hpp>
#include <interlink/sha256.hpp>

#include "dataset/characters.hpp"
#include "dataset/read_scw.hpp"

#include <algorithm>
#include <deque>
#include <iterator>

namespace interlink {

namespace detail {

namespace {

ForesightResult project_of(SourceFile file) {
    ForesightResult result;
    result.hash = sha256_hex(file.bytes);
    result.title = std::filesystem::path(file.name).stem().string();
    file.bytes = scw_text(file.bytes);
    const LoadLimits limits;
    std::deque<SourceFile> files;
    files.push_back(std::move(file));
    Arena arena(limits.values);
    Findings findings(files, limits.diagnostics);
    Dataset nothing;
    nothing.files.push_back(files[0].name);
    Context context{nothing, findings, arena, limits};
    if (check_characters(files[0], 0, findings)) {
        if (auto project = read_scw(context, files[0])) {
            result.foresight = std::move(project->foresight);
            if (!project->title.empty()) result.title = std::move(project->title);
        }
    }
    result.diagnostics = findings.take();
    return result;
}

/// Descriptors in the order of their first states.
Foresight foresight_of(const LabelledMatrix& matrix) {
    Foresight foresight;
    std::vector<std::pair<std::string, std::string>> parts;
    for (const std::string& label : matrix.ids) {
        const std::size_t dot = label.rfind('.');
        parts.emplace_back(label.substr(0, dot), label.substr(dot + 1));
        auto owner = std::ranges::find(foresight.descriptors, parts.back().first, &Descriptor::id);
        if (owner == foresight.descriptors.end()) {
            foresight.descriptors.push_back({parts.back().first, parts.back().first, {}, {}});
            owner = std::prev(foresight.descriptors.end());
        }
        owner->states.push_back({parts.back().second, parts.back().second});
    }
    for (std::size_t row = 0; row < matrix.size(); ++row)
        for (std::size_t column = 0; column < matrix.size(); ++column)
            if (matrix.at(row, column) != 0.0)
                foresight.impacts.push_back({parts[row].first,
                                             parts[row].second,
                                             parts[column].first,
                                             parts[column].second,
                                             matrix.at(row, column),
                                             Grade::assumed,
                                             {},
                                             {}});
    return foresight;
}

ForesightResult foresight_of_matrix(MatrixResult read) {
    ForesightResult result;
    result.title = std::move(read.title);
    result.hash = std::move(read.hash);
    result.diagnostics = std::move(read.diagnostics);
    if (read.matrix) result.foresight = foresight_of(*read.matrix);
    return result;
}

constexpr MatrixRules state_matrix{true, false, true};

}  // namespace

}  // namespace detail

ForesightResult load_foresight_file(const std::filesystem::path& path) {
    const std::string name = path.string();
    std::string bytes;
    // What cannot be read is told as it is told of any matrix.
    if (detail::read_file(path, name, LoadLimits().file_bytes, bytes))
        return detail::foresight_of_matrix(load_matrix(path, detail::state_matrix));
    return load_foresight_text(bytes, name);
}

ForesightResult load_foresight_text(std::string_view text, std::string_view name) {
    // What is too large is refused as a matrix is.
    if (text.size() <= LoadLimits().file_bytes && detail::is_scw(text))
        return detail::project_of({std::string(name), std::string(name), std::string(text)});
    return detail::foresight_of_matrix(load_matrix_text(text, name, detail::state_matrix));
}

}  // namespace interlink
