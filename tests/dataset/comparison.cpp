#include "dataset/comparison.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace {

using namespace interlink;

std::string texts(const std::vector<std::string>& list) {
    return fmt::format("[{}]", fmt::join(list, "|"));
}

std::string evidence(const std::vector<Evidence>& list) {
    std::string text;
    for (const Evidence& e : list) text += fmt::format(" {}#{}", e.source, e.locator);
    return text;
}

std::string number(const std::optional<double>& value) {
    return value ? fmt::format("{}", *value) : "none";
}

std::string text_of(const Factor& f) {
    return fmt::format("  {} '{}' {} w={} c={} {} themes={} +{} -{} evidence={} note={}\n", f.id, f.phrase,
                       to_string(f.quadrant), f.weight, number(f.confidence), to_string(f.grade),
                       f.themes ? texts(*f.themes) : "matcher", texts(f.themes_add), texts(f.themes_not),
                       evidence(f.evidence), f.note);
}

std::string text_of(const Link& l) {
    return fmt::format("link {} {} -> {} {} {} {} sign={} w={} c={} {} factor={} evidence={} note={}\n",
                       to_string(l.from.kind), l.from.id, to_string(l.to.kind), l.to.id, to_string(l.kind),
                       to_string(l.horizon), l.sign, l.weight, number(l.confidence), to_string(l.grade), l.factor,
                       evidence(l.evidence), l.note);
}

}  // namespace

std::string contents(const Dataset& dataset) {
    std::string text = fmt::format("{} {} {}\n", dataset.title, dataset.description, dataset.taxonomy);
    for (const Source& s : dataset.sources)
        text +=
            fmt::format("source {} '{}' {} {} {} {}\n", s.id, s.title, s.publisher, s.date, to_string(s.kind), s.url);
    for (const Technology& t : dataset.technologies) {
        text += fmt::format("technology {} '{}' {} cost={} {} {}\n", t.id, t.name, texts(t.aliases), number(t.cost),
                            t.description, evidence(t.evidence));
        for (const Factor& f : t.factors) text += text_of(f);
    }
    for (const Function& f : dataset.functions)
        text += fmt::format("function {} '{}' {} {} {} {} {}\n", f.id, f.name, f.abbreviation, f.description,
                            to_string(f.kind), texts(f.part_of), evidence(f.evidence));
    for (const Enabler& e : dataset.enablers)
        text += fmt::format("enabler {} '{}' {} {} {}\n", e.id, e.name, e.description, to_string(e.status),
                            evidence(e.evidence));
    for (const Link& l : dataset.links) text += text_of(l);
    for (const Theme& t : dataset.themes)
        text += fmt::format("theme {} '{}' {} {} {} {} {} {} {}\n", t.id, t.label, t.definition, t.group,
                            to_string(t.kind), texts(t.answers), texts(t.related), t.salience, texts(t.terms));
    return text;
}
