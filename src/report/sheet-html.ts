import { type Html, html } from "./html-text.ts";
import { type PageParts, pageHtml } from "./page.ts";
import type { Sheet, SheetCell, SheetRow, SheetTable } from "./sheet.ts";

function words(c: SheetCell): Html {
  if (c.redline === undefined) return html`${c.text}`;
  const parts = c.redline.map(({ kind, text }) =>
    kind === "removed" ? html`<del>${text}</del>` : kind === "added" ? html`<ins>${text}</ins>` : text,
  );
  return html`${parts}`;
}

function rowHtml(row: SheetRow): Html {
  const [first, ...others] = row.cells;
  const cells = others.map((c) =>
    c.status === undefined ? html`<td>${words(c)}</td>` : html`<td class="${c.status}">${words(c)}</td>`,
  );
  return html`<tr><th scope="row">${words(first!)}</th>${cells}</tr>\n`;
}

/** Rows of one group are a body of their own, under its heading. */
function bodies(table: SheetTable): Html[] {
  const groups: { group: string | undefined; rows: SheetRow[] }[] = [];
  for (const row of table.rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === row.group) last.rows.push(row);
    else groups.push({ group: row.group, rows: [row] });
  }
  const head = (group: string | undefined): Html | false =>
    group !== undefined &&
    html`<tr class="rows"><th scope="rowgroup" colspan="${table.columns.length}">${group}</th></tr>\n`;
  return groups.map(({ group, rows }) => html`<tbody>\n${head(group)}${rows.map(rowHtml)}</tbody>\n`);
}

function tableHtml(table: SheetTable, n: number): Html {
  const intro = (table.intro ?? []).map((s) => html`<p>${s}</p>\n`);
  if (table.rows.length === 0) return html`<h3>${table.title}</h3>\n${intro}<p>${table.empty}</p>\n`;
  return html`<h3 id="t${n}">${table.title}</h3>
${intro}<div class="scroll" role="region" aria-labelledby="t${n}" tabindex="0">
<table class="sheet" aria-labelledby="t${n}">
<thead><tr>${table.columns.map((c) => html`<th scope="col">${c}</th>`)}</tr></thead>
${bodies(table)}</table>
</div>
`;
}

/** A sheet as a page that asks nothing of any other place. */
export function sheetHtml(sheet: Sheet, page: PageParts): string {
  const body = html`<header><h1>lawcheck</h1></header>
<main>
<h2>${sheet.title}</h2>
${sheet.intro.map((s) => html`<p>${s}</p>\n`)}<p class="sheet-filter" hidden><label>Rows with the words <input type="search" autocomplete="off"></label> <output aria-live="polite"></output></p>
${sheet.tables.map((t, i) => tableHtml(t, i + 1))}</main>
<footer class="method">
${sheet.notes.map((s) => html`<p>${s}</p>\n`)}</footer>
`;
  return pageHtml(sheet.title, body, page);
}
