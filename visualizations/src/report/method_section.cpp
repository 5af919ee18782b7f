// How the figures are defined, in words, and the sources.
#include "report/sections.hpp"
#include "report/words.hpp"
#include "text/format.hpp"

namespace interlink::report {

namespace {

Items definitions(const Findings& findings) {
    const Settings& s = findings.dataset().settings;
    const LeverageWeights& w = s.weights;
    const RobustOptions& robust = *findings.all.pairs.robust;
    return {
        {{"Theme.",
          "What a phrase is about. Phrases of different wording that are about one theme are compared; a "
          "theme given by the program has a confidence, which discounts the phrase.",
          {}},
         {"Exposure.",
          text::format("How far threats and weaknesses on a theme touch a technology, from 0 to 1. A "
                       "weakness counts {:.2g} of a threat; enablers that are in place lower it.",
                       s.weakness_exposure),
          {}},
         {"Common cause.",
          "Mean, over all pairs of technologies with SWOT phrases, of the lesser exposure of the "
          "two: high where one event would hit many.",
          {}},
         {"Leverage of a pairing.",
          text::format(
              "What the two add to each other: {:.2g} × opportunity (the same in both) + {:.2g} × exploit (a "
              "strength of one enables the other's opportunity) + {:.2g} × shield (a strength of one answers "
              "the other's weakness or threat) + {:.2g} × function (both serve it) + {:.2g} × dependency (one "
              "requires the other) − {:.2g} × exposure that both share. Each part saturates: m / (m + {:.2g}).",
              w.opportunity, w.exploit, w.shield, w.function, w.dependency, w.exposure, s.half_saturation),
          {}},
         {"Rank band.",
          text::format("Over {} draws the weights above are chosen at random, and every phrase and link is kept with "
                       "the probability of its confidence. The band holds 90 % of the ranks; the probability says how "
                       "often a pairing is among the first {} (seed {}).",
                       grouped(robust.draws), robust.top_k, robust.seed),
          {}},
         {"Stated, inferred, assumed.",
          "A link is stated when the source says it, inferred when it follows from its "
          "words, assumed when it is judgement. Without a confidence of its own it counts 1, 0.6 or 0.3.",
          {}},
         {"Coverage of a function.",
          "How far the technologies together serve it, from 0 to 1; a function that is "
          "part of another serves that one in part.",
          {}},
         {"Chance.",
          "Whether two technologies share more themes than chance would explain: exact hypergeometric "
          "probability p, adjusted for the number of pairs to q (Benjamini and Hochberg).",
          {}}},
        false};
}

Table sources_table(const Dataset& data) {
    Table table{"sources", "Sources", "A place is given as the source's id with the paragraph or heading.", {}, {}};
    table.columns = {{"id", "Id", ColumnType::text, ""},
                     {"title", "Title", ColumnType::text, ""},
                     {"publisher", "Publisher", ColumnType::text, ""},
                     {"date", "Date", ColumnType::text, ""},
                     {"kind", "Kind", ColumnType::text, "secondary: it reports what another source says"},
                     {"url", "Address", ColumnType::text, ""}};
    const auto cell = [](const std::string& text) { return text.empty() ? Cell() : Cell(text); };
    for (const Source& source : data.sources)
        table.rows.push_back({source.id, cell(source.title), cell(source.publisher), cell(source.date),
                              std::string(to_string(source.kind)), cell(source.url)});
    return table;
}

}  // namespace

Section method_section(const Findings& findings) {
    Section section{"method", "How the figures are defined, and the sources", {}, {}};
    Items items = definitions(findings);
    if (findings.futures.result)
        items.items.push_back(
            {"Consistent scenario.",
             "A combination of states, one of each descriptor, in which no other state of a descriptor has a "
             "greater balance: the sum of the scores that the scenario's states give it (cross-impact balance, "
             "Weimer-Jehle 2006). The margin is the least lead of a state over the best other one; the basin "
             "counts the combinations from which succession, where each descriptor takes its state of greatest "
             "balance, ends in the scenario.",
             {}});
    section.blocks.emplace_back(std::move(items));
    section.blocks.emplace_back(TableBlock{sources_table(findings.dataset()), "tables/report-sources.csv"});
    if (const std::string& hash = findings.dataset().hash; !hash.empty())
        section.blocks.emplace_back(Paragraph{text::format("Data set {} (SHA-256). The same data give the same report, "
                                                           "byte for byte; manifest.json holds the hash of every file.",
                                                           hash),
                                              true});
    return section;
}

}  // namespace interlink::report
