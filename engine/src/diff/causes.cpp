#include "diff/causes.hpp"

#include <interlink/compile.hpp>
#include <interlink/matcher.hpp>

#include "diff/elements.hpp"
#include "model/compile.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>

namespace interlink::detail {

namespace {

constexpr std::size_t most_groups = 512;
/// Elements that may be evaluated in all: keeps the search within seconds on large data.
constexpr std::size_t most_elements = 2'000'000;

std::size_t size_of(const Model& model) {
    const Dataset& dataset = *model.dataset;
    return 1 + model.factors.size() + dataset.links.size() + dataset.themes.size() + dataset.functions.size() +
           dataset.technologies.size() * dataset.technologies.size() / 2;
}

/// Themes of phrases, each phrase matched once.
class RememberedThemes {
  public:
    explicit RememberedThemes(const std::vector<Theme>& themes) : themes_(themes), matcher_(themes) {}

    const std::vector<ThemeMatch>& of(const Factor& factor) {
        std::string key = factor.phrase;
        const auto add = [&](char mark, const std::vector<std::string>& ids) {
            for (const std::string& id : ids) key += mark + id;
        };
        key += factor.themes ? '\1' : '\2';
        if (factor.themes) add('\3', *factor.themes);
        add('\4', factor.themes_add);
        add('\5', factor.themes_not);
        const auto [entry, fresh] = known_.try_emplace(std::move(key));
        if (fresh) entry->second = assign_themes(matcher_, themes_, factor);
        return entry->second;
    }

  private:
    const std::vector<Theme>& themes_;
    Matcher matcher_;
    std::unordered_map<std::string, std::vector<ThemeMatch>> known_;
};

struct Evaluation {
    std::shared_ptr<const Dataset> dataset;  ///< keeps the ids
    Conclusions conclusions;
};

class Search {
  public:
    Search(const Model& before, const std::vector<Change>& changes, const std::vector<std::vector<std::size_t>>& groups)
        : before_(before), changes_(changes), groups_(groups), themes_(before.dataset->themes) {
        for (std::size_t g = 0; g < groups.size(); ++g)
            for (const std::size_t c : groups[g])
                if (changes[c].change == ChangeKind::added)
                    added_.emplace(std::pair(changes[c].element, changes[c].id), g);
        needs_.resize(groups.size());
        for (std::size_t g = 0; g < groups.size(); ++g) find_needs(g);
    }

    /// Is one of the changes of the group worth an evaluation?
    bool matters(std::size_t group) const {
        return std::ranges::any_of(groups_[group], [&](std::size_t c) { return may_matter(changes_[c]); });
    }

    /// The old version with one group of changes, and with what it needs.
    std::optional<Evaluation> with(std::size_t group) {
        std::set<std::size_t> chosen;
        std::vector<std::size_t> open{group};
        while (!open.empty()) {
            const std::size_t next = open.back();
            open.pop_back();
            if (chosen.insert(next).second) open.insert(open.end(), needs_[next].begin(), needs_[next].end());
        }
        return evaluate(chosen);
    }

    /// All changes but one group, and but those that need it.
    std::optional<Evaluation> without(std::size_t group) {
        std::set<std::size_t> dropped{group};
        for (bool grown = true; grown;) {
            grown = false;
            for (std::size_t g = 0; g < groups_.size(); ++g)
                if (!dropped.contains(g) &&
                    std::ranges::any_of(needs_[g], [&](std::size_t need) { return dropped.contains(need); }))
                    grown = dropped.insert(g).second;
        }
        std::set<std::size_t> chosen;
        for (std::size_t g = 0; g < groups_.size(); ++g)
            if (!dropped.contains(g)) chosen.insert(g);
        return evaluate(chosen);
    }

  private:
    void find_needs(std::size_t group) {
        const auto need = [&](ElementKind kind, const std::string& id) {
            if (const auto owner = added_.find({kind, id}); owner != added_.end() && owner->second != group)
                needs_[group].insert(owner->second);
        };
        for (const std::size_t c : groups_[group]) {
            const Change& change = changes_[c];
            const auto need_all = [&](std::string_view field, const TextList& texts) {
                const FieldInfo* info = find_field(change.element, field);
                if (info == nullptr || !info->names) return;
                for (const std::string& text : texts)
                    need(*info->names, *info->names == ElementKind::source ? text.substr(0, text.find('#')) : text);
            };
            if (change.change == ChangeKind::removed) continue;
            if (change.after) need_all(change.field, *change.after);
            for (const auto& [field, texts] : change.content) need_all(field, texts);
            if (change.change == ChangeKind::added)
                for (const auto& [kind, id] : owners(change)) need(kind, id);
        }
    }

    std::optional<Evaluation> evaluate(const std::set<std::size_t>& chosen) {
        std::vector<std::size_t> indices;
        for (const std::size_t g : chosen) indices.insert(indices.end(), groups_[g].begin(), groups_[g].end());
        std::ranges::sort(indices);
        std::vector<Change> changes;
        bool same_themes = true;
        for (const std::size_t c : indices) {
            changes.push_back(changes_[c]);
            same_themes &= changes_[c].element != ElementKind::theme;
        }
        EditResult edited = apply_changes(*before_.dataset, changes);
        if (!edited.dataset) return std::nullopt;
        Evaluation result{std::make_shared<const Dataset>(std::move(*edited.dataset)), {}};
        const Model model = same_themes ? compile_with(result.dataset, before_.options,
                                                       [&](const Factor& factor) { return themes_.of(factor); })
                                        : compile_valid(result.dataset, before_.options);
        result.conclusions = conclusions_of(model);
        return result;
    }

    const Model& before_;
    const std::vector<Change>& changes_;
    const std::vector<std::vector<std::size_t>>& groups_;
    RememberedThemes themes_;
    std::map<std::pair<ElementKind, std::string>, std::size_t> added_;  ///< group by added element
    std::vector<std::set<std::size_t>> needs_;                          ///< groups that a group cannot do without
};

/// What the new version concludes on each subject, and whether another evaluation concludes the same.
class Wanted {
  public:
    Wanted(const Conclusions& now, const std::vector<ConclusionSubject>& subjects, std::uint32_t top_k)
        : subjects_(subjects), top_k_(top_k) {
        for (const ConclusionSubject& subject : subjects) states_.push_back(state_of(now, subject, top_k));
    }

    bool same(const Conclusions& conclusions, std::size_t subject) const {
        return state_of(conclusions, subjects_[subject], top_k_) == states_[subject];
    }

  private:
    const std::vector<ConclusionSubject>& subjects_;
    std::uint32_t top_k_;
    std::vector<std::vector<std::string>> states_;
};

bool any_left(const std::vector<Cause>& causes) {
    return std::ranges::any_of(causes, [](const Cause& cause) { return cause.kind != CauseKind::alone; });
}

}  // namespace

CauseSearch find_causes(const Model& before, const Conclusions& now, const std::vector<ConclusionSubject>& subjects,
                        const std::vector<Change>& changes, const std::vector<std::vector<std::size_t>>& groups,
                        const DiffOptions& options) {
    CauseSearch result;
    result.causes.resize(subjects.size());
    if (subjects.empty()) return result;
    Search search(before, changes, groups);
    std::vector<std::size_t> candidates;
    for (std::size_t g = 0; g < groups.size(); ++g)
        if (search.matters(g)) candidates.push_back(g);
    result.searchable = candidates.size();
    if (candidates.size() == 1) {  // what else?
        for (Cause& cause : result.causes) cause = {CauseKind::alone, candidates};
        result.searched = 1;
        return result;
    }
    candidates.resize(std::min({candidates.size(), most_groups, most_elements / size_of(before)}));
    result.searched = candidates.size();
    std::size_t done = 0;
    const auto for_each = [&](const auto& evaluate, const auto& look) {
        for (const std::size_t g : candidates) {
            if (options.progress) options.progress(done++, 2 * candidates.size());
            if (const std::optional<Evaluation> evaluation = evaluate(g))
                for (std::size_t s = 0; s < subjects.size(); ++s) look(g, evaluation->conclusions, result.causes[s], s);
        }
    };
    const Wanted wanted(now, subjects, options.top_k);
    for_each([&](std::size_t g) { return search.with(g); },
             [&](std::size_t g, const Conclusions& conclusions, Cause& cause, std::size_t s) {
                 if (!wanted.same(conclusions, s)) return;
                 cause.kind = CauseKind::alone;
                 cause.groups.push_back(g);
             });
    if (result.searched < result.searchable || !any_left(result.causes)) return result;
    for (Cause& cause : result.causes)
        if (cause.kind != CauseKind::alone) cause.kind = CauseKind::several;
    for_each([&](std::size_t g) { return search.without(g); },
             [&](std::size_t g, const Conclusions& conclusions, Cause& cause, std::size_t s) {
                 if (cause.kind == CauseKind::several && !wanted.same(conclusions, s)) cause.groups.push_back(g);
             });
    return result;
}

}  // namespace interlink::detail
