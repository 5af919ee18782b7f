#pragma once

#include <interlink/model.hpp>

namespace interlink::detail {

/// What the data set says about one thing: its profile, the phrases with the reason for each theme, and its links.
ResultDocument explain_entity(const Model& model, EntityRef entity);

}  // namespace interlink::detail
