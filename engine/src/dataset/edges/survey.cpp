#include "dataset/edges/survey.hpp"

#include "dataset/decimal_marks.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace interlink::detail {
namespace {

bool is_moment(std::string_view text) {
    std::uint64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, number);
    constexpr std::uint64_t from = 500'000'000, to = 4'102'444'800;  // 1985 to 2100
    return problem == std::errc() && stopped == end &&
           ((number >= from && number < to) || (number >= from * 1000 && number < to * 1000));
}

/// What names of a series have in common: node1 and node27, or single letters.
std::string_view stem_of_series(std::string_view text) {
    const std::size_t end = text.find_last_not_of("0123456789");
    if (end == std::string_view::npos) return {};
    if (text.size() == 1) return "x";
    return end + 1 < text.size() ? text.substr(0, end + 1) : std::string_view();
}

}  // namespace

EdgeSurvey survey_edges(EdgeRows& rows, char separator, std::size_t skipped) {
    EdgeSurvey survey;
    std::unordered_map<std::string_view, std::size_t> firsts, stems;
    std::vector<Cell> row;
    for (std::size_t number = 0; rows.next(row); ++number) {
        if (number < skipped) continue;
        if (number == skipped) {
            survey.first = row;
            survey.comment =
                rows.comment().substr(std::min(rows.comment().find_first_not_of("#%"), rows.comment().size()));
            for (std::size_t i = 0; i < row.size(); ++i) {
                firsts.emplace(row[i].text, i);
                if (const auto stem = stem_of_series(row[i].text); !stem.empty()) stems.emplace(stem, i);
            }
            continue;
        }
        if (survey.rows++ == 0) survey.second = row;
        survey.widest = std::max(survey.widest, row.size());
        survey.narrowest = survey.rows == 1 ? row.size() : std::min(survey.narrowest, row.size());
        if (survey.columns.size() < row.size()) survey.columns.resize(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string_view text = row[i].text;
            if (text.empty()) continue;
            EdgeColumnSurvey& column = survey.columns[i];
            if (column.filled++ == 0) column.example = row[i];
            column.numbers += is_table_number(text, separator);
            column.moments += is_moment(text);
            column.attributes += text.starts_with('{') && text.ends_with('}');
            if (const auto found = firsts.find(text); found != firsts.end()) survey.recurring.insert(found->second);
            if (const auto found = stems.find(stem_of_series(text)); found != stems.end())
                survey.resembled.insert(found->second);
        }
    }
    return survey;
}

}  // namespace interlink::detail
