#include "check/rules.hpp"
#include "dataset/date.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

std::string date_words(const Date& date) {
    if (date.month == 0) return text::format("{:04}", date.year);
    if (date.day == 0) return text::format("{:04}-{:02}", date.year, date.month);
    return text::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::vector<Found> find_stale_sources(const RuleContext& context) {
    std::vector<Found> found;
    if (!context.policy.max_age_years) return found;
    const double limit = *context.policy.max_age_years;
    const Date& today = context.policy.as_of;
    for (const Source& source : context.data.sources) {
        if (const auto date = parse_date(source.date); !date)
            found.push_back({source.place, source.id,
                             source.date.empty()
                                 ? text::format("the source {} has no date, so its age is not known", source.id)
                                 : text::format("the date {} of the source {} cannot be read, so its age is not known",
                                                quote(source.date), source.id),
                             "write it as 2026, 2026-01 or 2026-01-31"});
        else if (older_than(*date, today, limit))
            found.push_back({source.place, source.id,
                             text::format("the source {} is of {}, more than {} {} before {}", source.id, source.date,
                                          exact_number(limit), limit == 1.0 ? "year" : "years", date_words(today)),
                             "look for a newer source, or confirm that it still holds and raise the limit"});
    }
    return found;
}

}  // namespace

constinit const Rule stale_source{
    {"IL1013", "stale-source", Severity::warning, "A source is older than the policy allows, or has no readable date.",
     "What a source said of a technology ages. The limit and the day on which it is counted stand in the policy, so "
     "that the same data gives the same result on every day; without them the rule is silent. A year or month counts "
     "as its last day.",
     "Look for a newer source, or confirm that the old one still holds.",
     "policy: {sources: {max_age_years: 5, as_of: 2026-01-01}}\n"
     "sources: [{id: notes, title: Workshop notes, date: 2019-03}]\n"},
    find_stale_sources};

}  // namespace interlink::detail
