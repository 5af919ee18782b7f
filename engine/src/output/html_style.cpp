// Colours: text on its ground has a contrast of at least 4.5:1 in both schemes, lines at least 3:1 where they carry
// meaning. Nothing is told by colour alone.
#include <interlink/html.hpp>

namespace interlink {

std::string_view html_style() {
    return R"(:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1b1b1b; --quiet: #555555; --line: #c8c8c8; --strong-line: #767676; --band: #f5f6f8;
  --accent: #0b5394;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181c; --text: #e8e8e8; --quiet: #b0b4ba; --line: #3c4048; --strong-line: #8a9099; --band: #1e2127;
    --accent: #8ab8f0;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: anywhere; }
main { max-width: 80rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
p, ul, dl { max-width: 70ch; }
a { color: var(--accent); }
.quiet { color: var(--quiet); font-size: 0.9rem; }
.table-scroll { overflow-x: auto; max-width: 100%; margin: 1.5rem 0 0.25rem; }
.table-scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; font-size: 0.9rem; overflow-wrap: normal; }
caption { text-align: left; padding: 0 0 0.5rem; font-weight: 600; font-size: 1.1rem; }
caption .quiet { display: block; font-weight: 400; max-width: 70ch; }
th, td { padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--strong-line); }
tbody th { font-weight: 600; }
tbody tr:nth-child(even) { background: var(--band); }
td, tbody th { max-width: 36ch; }
.long { min-width: 24ch; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; }
details { margin: 0 0 1.5rem; font-size: 0.9rem; }
summary { color: var(--quiet); cursor: pointer; }
dt { font-weight: 600; }
dd { margin: 0 0 0.4rem 1.2rem; }
@media print {
  :root {
    --ground: #ffffff; --text: #000000; --quiet: #444444; --line: #bbbbbb; --strong-line: #555555; --band: #ffffff;
    --accent: #000000;
  }
  main { max-width: none; padding: 0; }
  html { font-size: 10pt; }
  .table-scroll { overflow: visible; }
  table { font-size: 8.5pt; width: 100%; overflow-wrap: anywhere; }
  thead { display: table-header-group; }
  .long { min-width: 0; }
  tr { break-inside: avoid; }
  h1, h2, caption { break-after: avoid; }
  details:not([open]) { display: none; }
}
)";
}

}  // namespace interlink
