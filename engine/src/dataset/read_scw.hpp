// Projects of ScenarioWizard, the program that the method's author wrote.
#pragma once

#include "dataset/context.hpp"

#include <optional>
#include <string>

namespace interlink::detail {

struct ScwProject {
    Foresight foresight;
    std::string title;
};

/// Is the text such a project? It says so in its first character.
bool is_scw(std::string_view text);

/// The text of a project in UTF-8: as it is, or from Windows-1252.
std::string scw_text(std::string_view bytes);

/// Reports every problem; nothing when there was one.
std::optional<ScwProject> read_scw(Context& context, const SourceFile& file);

}  // namespace interlink::detail
