// Figures are made for paper, black on white: they keep a white card in the dark scheme, stay at their own size where
// the screen is narrow (the card scrolls, the page never does), and are never cut in print.
#include "report/page_style.hpp"

namespace interlink::report {

std::string_view page_style() {
    return R"(main { max-width: 74rem; }
section { scroll-margin-top: 1rem; }
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
@media (min-width: 100rem) {
  body { display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1rem; grid-row: 1;
    grid-column: 1; font-size: 0.95rem; }
  nav ol { columns: auto; }
  main { grid-column: 2; margin: 0; padding-left: 2rem; width: 100%; }
}
nav { max-width: 74rem; margin: 0 auto; padding: 1rem 1rem 0; }
nav h2 { border: 0; margin: 0; padding: 0; font-size: 1.1rem; }
@page { margin: 18mm 16mm; }
@media print {
  nav, .skip, .data { display: none; }
  h2 { margin-top: 1.5rem; }
  h2, h3 { break-after: avoid; }
  figure { break-inside: avoid; margin: 0.75rem 0; }
  .card { border: 0; padding: 0; overflow: visible; }
  .card svg { min-width: 0; max-width: 100%; max-height: 225mm; }
  .items li { break-inside: avoid; }
  .fold { display: none; }
}
)";
}

}  // namespace interlink::report
