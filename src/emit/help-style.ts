/** The manual's look: quiet, readable in a narrow pane and on paper, in light and dark. */
export const helpStyle = `:root {
  color-scheme: light dark;
  --ink: #1c2726;
  --quiet: #566463;
  --line: #d8e0df;
  --paper: #ffffff;
  --panel: #f3f7f6;
  --accent: #0b6963;
  --mark: #8a4b00;
  --mark-paper: #fff4e0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6eceb;
    --quiet: #a3b1af;
    --line: #3a4645;
    --paper: #181d1d;
    --panel: #212827;
    --accent: #7cc6bc;
    --mark: #ffc978;
    --mark-paper: #3a2a10;
  }
}
* {
  box-sizing: border-box;
}
html {
  background: var(--paper);
  color: var(--ink);
  font: 16px/1.65 "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif;
  -webkit-text-size-adjust: 100%;
}
/* Fonts with Chinese letters draw quotation marks as wide as letters. */
html:lang(en) {
  font-family: "Segoe UI", "Helvetica Neue", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, "Microsoft YaHei",
    "PingFang SC", "Noto Sans CJK SC", sans-serif;
}
body {
  max-width: 52rem;
  margin: 0 auto;
  padding: 1.25rem 1.25rem 4rem;
  overflow-wrap: break-word;
}
a {
  color: var(--accent);
  text-underline-offset: 0.15em;
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}
nav {
  display: flex;
  justify-content: space-between;
  gap: 1rem;
  font-size: 0.875rem;
}
header {
  margin: 1.75rem 0 1.5rem;
}
h1 {
  margin: 0;
  font-size: 1.75rem;
  line-height: 1.25;
  font-weight: 600;
}
.id {
  margin: 0.35rem 0 0;
  color: var(--accent);
  font: 600 1rem/1.4 ui-monospace, Consolas, "Noto Sans Mono", monospace;
  overflow-wrap: anywhere;
}
.lead {
  margin: 0.9rem 0 0;
  font-size: 1.0625rem;
  max-width: 42em;
}
.facts {
  margin: 0.6rem 0 0;
  color: var(--quiet);
  font-size: 0.875rem;
}
h2 {
  margin: 2.25rem 0 0.6rem;
  font-size: 1.125rem;
  font-weight: 600;
}
h3 {
  margin: 1.5rem 0 0.4rem;
  font-size: 1rem;
  font-weight: 600;
}
p {
  margin: 0 0 0.6rem;
}
code,
pre {
  font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", "Noto Sans Mono", monospace;
  font-size: 0.9375em;
}
pre {
  margin: 0;
  padding: 0.75rem 1rem;
  border-radius: 6px;
  background: var(--panel);
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
.scroll {
  overflow-x: auto;
}
table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.9375rem;
}
th,
td {
  padding: 0.45rem 0.75rem 0.45rem 0;
  border-bottom: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}
th {
  color: var(--quiet);
  font-size: 0.8125rem;
  font-weight: 600;
}
td.number {
  text-align: end;
  font-variant-numeric: tabular-nums;
}
table.cells {
  width: auto;
  margin: 0.25rem 0;
  font-size: 0.875rem;
}
table.cells td,
table.cells th {
  white-space: nowrap;
  padding: 0.2rem 0.55rem;
  border: 1px solid var(--line);
}
table.cells td.long {
  white-space: normal;
  min-width: 16em;
}
th.number {
  text-align: end;
}
.choices,
ol.columns {
  padding: 0;
  margin: 0;
}
.choices {
  list-style: none;
}
ol.columns {
  padding-inline-start: 1.4em;
}
.choices li,
ol.columns > li {
  margin: 0;
}
summary {
  cursor: pointer;
}
small {
  color: var(--quiet);
  font-weight: 400;
}
.arguments th[scope="row"] small {
  display: block;
}
.arguments th:nth-child(1) {
  width: 22%;
}
.arguments th:nth-child(2) {
  width: 30%;
}
.arguments th code {
  font-family: inherit;
  font-size: inherit;
}
.columns th[scope="row"],
.errors th[scope="row"] {
  color: var(--ink);
  font-size: inherit;
  font-weight: 400;
  white-space: nowrap;
}
.columns td:nth-child(2) {
  white-space: nowrap;
}
.errors th[scope="row"] {
  width: 7em;
}
.reasons {
  padding-inline-start: 1.1em;
}
.reasons li {
  margin: 0;
}
.compare {
  margin-top: 0.9rem;
}
pre.compare {
  margin-top: 0.3rem;
}
.equation {
  padding: 1.1rem 1rem;
  border-radius: 6px;
  background: var(--panel);
  overflow-x: auto;
}
math {
  font-size: 1.125rem;
}
.statement {
  padding-inline-start: 2em;
  text-indent: -2em;
}
.statement math {
  text-indent: 0;
}
.statement + .statement {
  margin-top: 0.6rem;
}
.example {
  margin: 0 0 1rem;
  padding: 0.9rem 1rem;
  border: 1px solid var(--line);
  border-radius: 8px;
  break-inside: avoid;
}
dl {
  display: grid;
  grid-template-columns: fit-content(14em) minmax(0, 1fr);
  gap: 0.25rem 1rem;
  margin: 0;
  font-size: 0.9375rem;
}
pre + dl,
pre + p {
  margin-top: 0.6rem;
}
dl > div {
  display: contents;
}
dl > div.wide {
  display: block;
  grid-column: 1 / -1;
}
dt {
  color: var(--quiet);
}
dd {
  margin: 0;
  min-width: 0;
}
.answer {
  font-weight: 600;
}
.answer table {
  font-weight: 400;
}
.citation {
  margin: 0.6rem 0 0;
  color: var(--quiet);
  font-size: 0.8125rem;
}
.failures {
  list-style: none;
  padding: 0;
}
.failures > li {
  margin: 0 0 0.9rem;
  break-inside: avoid;
}
.failures pre {
  font-size: 0.875rem;
  padding: 0.4rem 0.75rem;
}
.failures p {
  margin: 0.35rem 0 0;
  padding-inline-start: 0.75rem;
  font-size: 0.9375rem;
}
.error {
  font-weight: 600;
}
.related {
  list-style: none;
  padding: 0;
}
.related code {
  color: var(--quiet);
  font-size: 0.8125rem;
}
.badge {
  display: inline-block;
  padding: 0 0.45em;
  border: 1px solid currentColor;
  border-radius: 4px;
  background: var(--mark-paper);
  color: var(--mark);
  font-size: 0.75rem;
  line-height: 1.5;
}
ul {
  margin: 0;
  padding-inline-start: 1.25em;
}
li {
  margin-bottom: 0.35rem;
}
.search {
  position: sticky;
  top: 0;
  padding: 0.75rem 0;
  background: var(--paper);
}
.search input {
  width: 100%;
  margin-top: 0.3rem;
  padding: 0.6rem 0.8rem;
  border: 1px solid var(--quiet);
  border-radius: 6px;
  background: var(--paper);
  color: var(--ink);
  font: inherit;
}
.search output {
  color: var(--quiet);
  font-size: 0.8125rem;
}
.families ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 1.1rem;
  margin: 0.9rem 0 0;
  padding: 0;
  list-style: none;
}
.families li {
  margin: 0;
}
section[id] {
  scroll-margin-top: 6.5rem;
}
.entries {
  list-style: none;
  padding: 0;
}
.entries a {
  display: block;
  padding: 0.6rem 0.25rem;
  border-top: 1px solid var(--line);
  color: inherit;
  text-decoration: none;
}
.entries a:hover {
  background: var(--panel);
}
.entries li {
  margin: 0;
}
.entries b {
  font-weight: 600;
}
.entries code {
  color: var(--accent);
  font-size: 0.8125rem;
}
.entries .what {
  display: block;
  color: var(--quiet);
  font-size: 0.875rem;
}
[hidden] {
  display: none !important;
}
@media (max-width: 30rem) {
  body {
    padding-inline: 1rem;
  }
  h1 {
    font-size: 1.375rem;
  }
  math {
    font-size: 1rem;
  }
  .example {
    padding: 0.75rem;
  }
  dl {
    display: block;
  }
  dl > div {
    display: flex;
    gap: 0.75rem;
    margin-bottom: 0.2rem;
  }
  dl > div > dt {
    flex: none;
    max-width: 60%;
  }
  dl > div.table {
    display: block;
    margin-block: 0.4rem;
  }
  .arguments,
  .arguments tbody,
  .arguments tr,
  .arguments td,
  .arguments th[scope="row"] {
    display: block;
    width: auto;
    border: none;
    padding: 0;
  }
  .arguments thead {
    display: none;
  }
  .arguments tr {
    padding: 0.6rem 0;
    border-bottom: 1px solid var(--line);
  }
}
.arguments th[scope="row"] {
  color: var(--ink);
  font-size: 0.9375rem;
}
@media print {
  :root {
    --ink: #000;
    --quiet: #444;
    --line: #bbb;
    --paper: #fff;
    --panel: #f4f4f4;
    --accent: #000;
  }
  html {
    font-size: 10.5pt;
  }
  body {
    max-width: none;
    padding: 0;
  }
  nav,
  .search {
    display: none;
  }
  /* What scrolls on the screen has to fit on paper, and long examples may break between their rows. */
  .scroll,
  .equation {
    overflow: visible;
  }
  table.cells td,
  table.cells th {
    white-space: normal;
    padding: 0.15rem 0.35rem;
  }
  thead {
    display: table-header-group;
  }
  .example {
    break-inside: auto;
  }
  tr {
    break-inside: avoid;
  }
  h2,
  h3,
  dt,
  pre {
    break-after: avoid;
  }
  a {
    text-decoration: none;
  }
  h2 {
    break-after: avoid;
  }
  @page {
    size: A4;
    margin: 20mm;
  }
}
`;
