// What the policy of the data set and the one given besides it come to together.
#pragma once

#include <interlink/check.hpp>

#include "check/places.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interlink::detail {

/// Severities by code, of those that a policy changes; nothing: off.
using Severities = std::map<std::string, std::optional<Severity>, std::less<>>;

/// Of codes and names of rules. Unknown ones become problems. Later policies count where two speak.
Severities read_severities(const std::vector<const Policy*>& policies, FindingPlaces& places,
                           std::vector<Diagnostic>& problems);

/// Severity of a finding: the policy's, or the given one. Nothing: the finding is off.
std::optional<Severity> severity_of(const Severities& changes, std::string_view code, Severity severity);

/// The limits of the last policy that sets some.
Policy join_limits(const std::vector<const Policy*>& policies);

/// What the policies expect and does not hold becomes a finding; what cannot be evaluated, a problem.
class Answers;
void check_expectations(const std::vector<const Policy*>& policies, Answers& answers, FindingPlaces& places,
                        CheckResult& result);

}  // namespace interlink::detail
