#include "check/accidents/authored_texts.hpp"

#include "dataset/link_names.hpp"
#include "dataset/unicode.hpp"
#include "text/format.hpp"

namespace interlink::detail {
namespace {

using TextVisitor = std::function<void(const AuthoredText&)>;

/// Visits texts of one element, each under the name of its field.
class ElementTexts {
  public:
    ElementTexts(const Place& place, std::string_view id, const TextVisitor& visit)
        : place_(place), id_(id), visit_(visit) {}

    void text(std::string_view field, std::string_view what, std::string_view text) const {
        // A name that was not given is the id.
        if (!text.empty() && text != id_) visit_({place_, text::format("{}.{}", id_, field), what, id_, text, false});
    }

    void evidence(const std::vector<Evidence>& list) const {
        for (std::size_t i = 0; i < list.size(); ++i)
            if (!list[i].locator.empty())
                visit_({list[i].place.line == 0 ? place_ : list[i].place, text::format("{}.evidence.{}", id_, i),
                        "the evidence", id_, list[i].locator, false});
    }

  private:
    Place place_;
    std::string_view id_;
    const TextVisitor& visit_;
};

void visit_phrase(const Technology& technology, const Factor& factor, const TextVisitor& visit) {
    visit({factor.place, factor.id, "the phrase", technology.id, factor.phrase, true});
}

}  // namespace

void for_each_name_and_phrase(const Dataset& data, const TextVisitor& visit) {
    for (const Source& source : data.sources)
        ElementTexts(source.place, source.id, visit).text("title", "the title", source.title);
    for (const Theme& theme : data.themes)
        if (theme.place.line != 0) ElementTexts(theme.place, theme.id, visit).text("label", "the label", theme.label);
    for (const Technology& technology : data.technologies) {
        const ElementTexts texts(technology.place, technology.id, visit);
        texts.text("name", "the name", technology.name);
        for (const std::string& alias : technology.aliases) texts.text("aliases." + alias, "the alias", alias);
        for (const Factor& factor : technology.factors) visit_phrase(technology, factor, visit);
    }
    for (const Function& function : data.functions) {
        const ElementTexts texts(function.place, function.id, visit);
        texts.text("name", "the name", function.name);
        texts.text("abbreviation", "the abbreviation", function.abbreviation);
    }
    for (const Enabler& enabler : data.enablers)
        ElementTexts(enabler.place, enabler.id, visit).text("name", "the name", enabler.name);
}

void for_each_authored_text(const Dataset& data, const TextVisitor& visit) {
    for_each_name_and_phrase(data, visit);
    for (const Technology& technology : data.technologies) {
        const ElementTexts texts(technology.place, technology.id, visit);
        texts.text("description", "the description", technology.description);
        texts.evidence(technology.evidence);
        for (const Factor& factor : technology.factors) {
            const ElementTexts of_factor(factor.place, factor.id, visit);
            of_factor.text("note", "the note", factor.note);
            of_factor.evidence(factor.evidence);
        }
    }
    for (const Function& function : data.functions) {
        const ElementTexts texts(function.place, function.id, visit);
        texts.text("description", "the description", function.description);
        texts.evidence(function.evidence);
    }
    for (const Enabler& enabler : data.enablers) {
        const ElementTexts texts(enabler.place, enabler.id, visit);
        texts.text("description", "the description", enabler.description);
        texts.evidence(enabler.evidence);
    }
    for (const Theme& theme : data.themes)
        if (theme.place.line != 0)
            ElementTexts(theme.place, theme.id, visit).text("definition", "the definition", theme.definition);
    LinkNames names;
    for (const Link& link : data.links) {
        const std::string name = names.next(link);
        const ElementTexts texts(link.place, name, visit);
        texts.text("note", "the note", link.note);
        texts.evidence(link.evidence);
    }
}

std::string describe_text(const AuthoredText& text) {
    return text::format("{} {} of {}", text.what, quote(text.text), escaped(text.id));
}

}  // namespace interlink::detail
