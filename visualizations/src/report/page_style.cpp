// What is out of sight is laid out when it comes into sight, which halves the time until the page answers.
// Figures are made for paper, black on white: they keep a white card in the dark scheme, stay at their own size where
// the screen is narrow (the card scrolls, the page never does), and are never cut in print.
#include "report/page_style.hpp"

namespace interlink::report {

std::string_view page_style() {
    return R"(main { max-width: 74rem; }
section { scroll-margin-top: 1rem; }
main > section { content-visibility: auto; contain-intrinsic-size: auto 120rem; margin: 0 -4px; padding: 0 4px; }
h2 { font-size: 1.4rem; margin-top: 3rem; padding-top: 0.75rem; border-top: 2px solid var(--strong-line); }
h3 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--ground); padding: 0.5rem; z-index: 1; }
nav ol { columns: 18rem; padding-left: 1.5rem; max-width: none; }
nav li { break-inside: avoid; margin: 0.1rem 0; padding: 0.15rem 0; }
.items { padding-left: 1.4rem; max-width: 75ch; }
.items li { margin: 0.5rem 0; }
.basis { display: block; color: var(--quiet); font-size: 0.9rem; }
#short .items { list-style: none; padding: 0; max-width: 80ch; }
#short .items li { border-left: 4px solid var(--accent); padding: 0.1rem 0 0.1rem 0.9rem; margin: 0.8rem 0; }
figure { margin: 1.5rem 0; }
.card { background: #ffffff; border: 1px solid var(--line); border-radius: 4px; padding: 0.75rem; overflow-x: auto;
  max-width: 100%; width: fit-content; }
.card:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.card svg { display: block; height: auto; min-width: 34rem; max-width: 100%; }
figcaption { color: var(--quiet); font-size: 0.9rem; margin-top: 0.4rem; max-width: 80ch; }
.fold { border: 1px solid var(--line); border-radius: 4px; padding: 0.5rem 0.75rem; margin: 1rem 0; font-size: 1rem; }
.fold > summary { color: var(--accent); font-weight: 600; }
.data { margin: 0 0 1.5rem; font-size: 0.9rem; }
.data a { display: inline-block; padding: 0.35rem 0; }
@media (min-width: 200rem) { html { font-size: 150%; } }
@media (min-width: 100rem) {
  body { display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1rem; grid-row: 1;
    grid-column: 1; font-size: 0.95rem; }
  nav ol { columns: auto; }
  main { grid-column: 2; margin: 0; padding-left: 2rem; width: 100%; }
}
nav { max-width: 74rem; margin: 0 auto; padding: 1rem 1rem 0; }
nav h2 { border: 0; margin: 0; padding: 0; font-size: 1.1rem; }
button, input { font: inherit; color: inherit; }
button { background: var(--band); border: 1px solid var(--strong-line); border-radius: 4px; padding: 0.35rem 0.7rem;
  cursor: pointer; }
button:disabled { color: var(--quiet); border-color: var(--line); cursor: default; }
:is(button, input, a, summary, dialog, svg g):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.tools { float: right; margin: 0.5rem 0 0.5rem 1rem; font-size: 0.9rem; }
th .sort { border: 0; padding: 0; background: none; font-weight: inherit; text-align: inherit; }
th .sort::after { content: "\00a0↕" / ""; color: var(--quiet); font-weight: 400; }
th[aria-sort] .sort::after { color: var(--accent); font-weight: 700; }
th[aria-sort="ascending"] .sort::after { content: "\00a0▲" / ""; }
th[aria-sort="descending"] .sort::after { content: "\00a0▼" / ""; }
main tbody tr:nth-child(even) { background: none; }
main tbody tr:nth-child(even of :not([hidden])) { background: var(--band); }
.filter { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: baseline; margin: 1.5rem 0 -0.75rem; font-size: 0.9rem; }
.filter input { width: 14rem; max-width: 100%; }
input[type="search"], input[type="number"] { background: var(--ground); border: 1px solid var(--strong-line);
  border-radius: 4px; padding: 0.25rem 0.5rem; }
.weights { border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 4px; margin: 1.5rem 0;
  padding: 0.25rem 1rem; background: var(--band); }
.weights h3 { margin: 0.75rem 0 0; }
.weight { display: grid; grid-template-columns: 7.5rem minmax(6rem, 18rem) 5.5rem minmax(0, 1fr); gap: 0 1rem;
  align-items: center; margin: 0.4rem 0; }
.weight label { font-weight: 600; }
.weight input { width: 100%; accent-color: var(--accent); }
.ranking { border-top: 1px solid var(--line); padding-top: 0.6rem; min-height: 5rem; max-width: 90ch; }
.opens { cursor: pointer; }
.open { border: 0; padding: 0 0.1rem; background: none; color: var(--accent); text-decoration: underline; }
.other-weights td:nth-child(n+6) { color: var(--quiet); font-style: italic; }
caption { position: sticky; left: 0; max-width: calc(100vw - 2.5rem); }
dialog { color: var(--text); background: var(--ground); border: 1px solid var(--strong-line); border-radius: 6px;
  width: min(56rem, 100vw - 1rem); max-height: calc(100vh - 1rem); overflow: auto; padding: 0 1.25rem 1.25rem; }
dialog::backdrop { background: rgb(0 0 0 / 0.55); }
dialog h2 { border: 0; margin: 0.5rem 0 0; padding: 0; }
dialog .back { position: sticky; top: 0.5rem; margin-top: 0.75rem; }
dialog .sum { font-weight: 700; border-top: 2px solid var(--strong-line); }
.contributions { padding: 0; list-style: none; }
.contributions > li { border-top: 1px solid var(--line); padding: 0.5rem 0; }
.contributions p { margin: 0; max-width: none; }
.contribution { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); align-items: center; }
.amount { font-weight: 700; font-variant-numeric: tabular-nums; }
.bar { display: block; height: 0.6rem; background: #2f7ab8; border-radius: 2px; }
.bar.takes { background: #c4621d; }
.evidence { list-style: none; padding: 0; margin: 0.3rem 0 0; max-width: none; font-size: 0.95rem; }
.evidence li { display: grid; grid-template-columns: 1.8rem minmax(0, 1fr); margin: 0.25rem 0; }
.letter { font-weight: 700; width: 1.35rem; height: 1.35rem; line-height: 1.35rem; text-align: center; border-radius: 3px;
  background: #e6e6e6; color: #1a1a1a; font-size: 0.85rem; margin-top: 0.1rem; }
.letter.S { background: #dcf0e3; } .letter.W { background: #fdeac6; }
.letter.O { background: #dceaf8; } .letter.T { background: #f9d5c5; }
.share { color: var(--quiet); font-variant-numeric: tabular-nums; }
svg.lights g:is(.node, .edge, .cell, .heading, .label, .row, .mark, .point) { opacity: 0.22; }
svg.lights g.lit { opacity: 1 !important; }
svg.lights g.edge.lit path { stroke-width: 2; }
svg g:focus-visible { outline-color: #0b5394; outline-offset: 0; }
@media screen and (max-width: 48rem) {
  main td:not(.number) { min-width: 9rem; }
}
@media (max-width: 48rem) {
  .weight { grid-template-columns: minmax(0, 1fr) 5.5rem; }
  .weight label, .weight .quiet { grid-column: 1 / -1; }
  .weight { margin: 0.8rem 0; }
  dialog { padding: 0 0.75rem 0.75rem; }
  dialog :is(th, td) { padding: 0.3rem 0.35rem; }
}
@page { margin: 18mm 16mm; }
@media print {
  nav, .skip, .data, .tools, .filter, dialog { display: none; }
  .weights:not(.custom), .weights :is(input[type="range"], .reset, .quiet) { display: none; }
  table:not(.other-weights) .move { display: none; }
  .weights { break-inside: avoid; border-color: var(--line); }
  .weight { grid-template-columns: 7.5rem 5.5rem; margin: 0; }
  .ranking { min-height: 0; }
  th .sort::after { content: none; }
  .open { color: inherit; text-decoration: none; }
  main > section { content-visibility: visible; }
  h2 { margin-top: 1.5rem; }
  h2, h3, h4 { break-after: avoid; }
  table { font-size: 8pt; overflow-wrap: normal; }
  caption { position: static; break-inside: avoid; }
  thead { break-inside: avoid; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  th, td { padding: 0.2rem 0.35rem; max-width: none; overflow-wrap: break-word; }
  figure { break-inside: avoid; margin: 0.75rem 0; }
  .card { border: 0; padding: 0; overflow: visible; }
  .card svg { min-width: 0; max-width: 100%; max-height: 225mm; }
  .items li { break-inside: avoid; }
  .fold { display: none; }
}
)";
}

}  // namespace interlink::report
