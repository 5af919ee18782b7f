// The run functions of the table of methods.
#pragma once

#include <interlink/method.hpp>

namespace interlink {

MethodOutcome run_micmac(const MethodInput&, const MethodOptions&);
MethodOutcome run_dematel(const MethodInput&, const MethodOptions&);
MethodOutcome run_ism(const MethodInput&, const MethodOptions&);
MethodOutcome run_cognitive_map(const MethodInput&, const MethodOptions&);
MethodOutcome run_cross_impact(const MethodInput&, const MethodOptions&);

}  // namespace interlink
