import type { Catalogue } from "../catalogue/model.ts";
import type { FormatContext } from "./format.ts";
import { type Html, html } from "./html-text.ts";
import { accuracyData } from "./report-data.ts";
import type { StatuteResult } from "./result.ts";
import { SourceNames } from "./sources.ts";

/** Filters over all findings of a page. They need a script, which shows them. */
export function filtersHtml(catalogue: Catalogue, results: readonly StatuteResult[]): Html {
  const names = new SourceNames(catalogue);
  const used = new Set(results.flatMap((r) => r.findings.map((f) => f.element)));
  const waived = results.some((r) => r.summary.waived !== undefined);
  const groups = catalogue.groups.filter((g) => g.elements.some((id) => used.has(id)));
  const asking = new Set(
    catalogue.elements.filter((e) => used.has(e.id)).flatMap((e) => e.sources.map((s) => s.code)),
  );
  const option = (value: string, words: string): Html => html`<option value="${value}">${words}</option>`;
  const box = (status: string, words: string): Html =>
    html`<label class="box"><input type="checkbox" name="status" value="${status}" checked> ${words}</label>`;
  return html`<form class="filters" role="search" aria-label="Filter the findings" hidden>
<fieldset><legend>Status</legend>${box("missing", "✗ missing")}${box("weak", "~ weak")}${box("present", "✓ present")}${waived && box("waived", "○ waived")}</fieldset>
<label>Group <select name="group"><option value="">all</option>${groups.map((g) => option(g.id, g.title))}</select></label>
<label>Asked for by <select name="source"><option value="">anybody</option>${catalogue.instruments
    .filter((i) => asking.has(i.code))
    .map((i) => option(i.code, `${names.short({ code: i.code })} (${i.code})`))}</select></label>
<label>Text <input type="search" name="q" placeholder="words" autocomplete="off"></label>
<span class="buttons"><button type="button" class="everything">Show all</button> <button type="button" class="view" aria-pressed="true">Draft beside</button></span>
<output class="shown" aria-live="polite"></output>
</form>
`;
}

/** What the page rests on and where its limits are: the same words as in the gap report. */
export function methodHtml(c: FormatContext): Html {
  const accuracy = accuracyData(c);
  const measured =
    accuracy === null
      ? html`<p>How often it is right depends on the draft: the README of the program gives the figures, and how they were measured.</p>\n`
      : html`<p>How often it is right was measured on ${accuracy.date} on laws that were not used to make it:</p>
<ul>${accuracy.corpora.map((a) => html`<li>${a.statutes} laws, ${a.judgements} judgements by careful readers: the same status in ${a.right} (95 % interval ${a.low} to ${a.high}), Cohen's kappa ${a.kappa}.</li>`)}</ul>
`;
  return html`<section class="method"><h2>Method and limits</h2>
<p>lawcheck ${c.version} compared the text, provision by provision, with the catalogue <em>${c.catalogue.title}</em> (${c.catalogue.id}, version ${c.catalogue.version}) on ${c.date}. A provision is <em>present</em> where the law orders it, <em>weak</em> where it is optional, qualified, narrow or incomplete, <em>missing</em> where nothing of it was found.</p>
<p>This page was made by a program and is to be confirmed by a lawyer. It judges the text of a draft, not the practice that follows from it, and is no legal advice. What other laws say is not taken into account. Where it says <em>please check</em>, the program itself is in doubt. Instruments are cited no finer than their text was read; the basis stands beside each.</p>
${measured}</section>
`;
}
