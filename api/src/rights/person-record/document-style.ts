/** Looks of the document, on a screen and on paper. */
export const documentStyle = `
:root { color-scheme: light; --ink: #1c2733; --quiet: #51606e; --line: #d5dce3; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 56rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: .25rem 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
nav h2 { font-size: 1.05rem; border: 0; margin: 1.5rem 0 .25rem; }
a { color: #0b5c7a; }
.authority { color: var(--quiet); margin: 0; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 15rem 1fr; gap: .25rem 1rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); }
dd ul { margin: 0; padding-left: 1.1rem; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem .35rem 0; border-bottom: 1px solid var(--line); }
@media (max-width: 40rem) { dl div { grid-template-columns: 1fr; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  a { color: inherit; text-decoration: none; }
  article, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  @page { margin: 18mm 15mm; }
}
`
