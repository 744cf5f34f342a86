/** The style of every page: on screens light or dark, on paper black on white. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1b1b1f, #e4e4e8);
  --faint: light-dark(#5c5c66, #a2a2ad);
  --line: light-dark(#cfcfd6, #46464f);
  --ground: light-dark(#ffffff, #17171b);
  --shade: light-dark(#f3f3f6, #222228);
  --link: light-dark(#0b4f8a, #8ec3f5);
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--text); }
body {
  max-width: 62rem; margin: 0 auto; padding: 2rem 1.5rem 4rem;
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Geeza Pro", Tahoma, Arial, sans-serif;
  overflow-wrap: anywhere;
}
body.wide { max-width: 90rem; }
[dir="rtl"] body { line-height: 1.7; }
h1, h2 { line-height: 1.3; text-wrap: balance; }
h1 { font-size: 1.7rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; margin: 0 0 0.75rem; }
header { border-block-end: 2px solid var(--text); margin-block-end: 2rem; padding-block-end: 1rem; }
header p { margin: 0 0 1rem; max-width: 46rem; }
nav, section { margin-block-end: 2rem; }
section { border-block-start: 1px solid var(--line); padding-block-start: 1rem; break-inside: avoid; }
footer { border-block-start: 1px solid var(--line); padding-block-start: 0.75rem; color: var(--faint); font-size: 0.875rem; }
a { color: var(--link); }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: minmax(7em, 11em) 1fr; gap: 0 1.25em; padding-block: 0.15em; }
dt { color: var(--faint); }
dd { margin: 0; white-space: pre-line; }
ul { margin: 0; padding-inline-start: 1.1em; }
li { white-space: pre-line; }
summary { cursor: pointer; }
li::marker { color: var(--faint); }
ul.short { columns: 14em; column-gap: 1.5em; }
li { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.45; }
th, td { padding: 0.35rem 0.6rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
td { white-space: pre-line; }
td ul { padding-inline-start: 0.9em; }
thead th { background: var(--shade); border-block-end: 2px solid var(--text); overflow-wrap: break-word; }
tbody th { font-weight: 600; min-inline-size: 7em; }
time { white-space: nowrap; unicode-bidi: isolate; }
.number { width: 1%; text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.faint { color: var(--faint); font-style: italic; font-weight: normal; }
[dir="rtl"] .faint { font-style: normal; }
.small { color: var(--faint); font-size: 0.875rem; font-weight: normal; display: block; }
.id { font: 0.8125rem/1.5 ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; color: var(--faint); }
.mark { border: 1px solid currentColor; border-radius: 0.25rem; padding: 0 0.35rem; font-size: 0.8125rem; font-weight: 600; }
@media screen and (max-width: 45rem) {
  body { padding: 1rem; }
  dl > div { grid-template-columns: 1fr; }
  .table { overflow-x: auto; }
  .table table { min-width: 45rem; }
}
@page {
  size: A4; margin: 18mm 16mm 20mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #444; }
}
@page wide { size: A4 landscape; margin: 14mm 14mm 18mm; }
@media print {
  :root { color-scheme: light; --text: #000; --faint: #444; --line: #999; --shade: #fff; --link: #000; }
  body, body.wide { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
  [dir="rtl"] body { line-height: 1.55; }
  body.wide { page: wide; }
  nav, section, header { margin-block-end: 1.2em; }
  section { padding-block-start: 0.8em; }
  dl > div { padding-block: 0.05em; }
  .id { font-size: 7pt; }
  h1 { font-size: 17pt; }
  h2 { font-size: 11.5pt; margin-block-end: 0.4em; }
  a { text-decoration: none; }
  summary { list-style: none; }
  tr { break-inside: avoid; }
  section.long { break-inside: auto; }
  h2 { break-after: avoid; }
  table { font-size: 8.5pt; }
  .small, footer { font-size: 8.5pt; }
}
`;
