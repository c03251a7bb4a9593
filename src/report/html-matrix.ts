import { summarise } from "../assess/gate.ts";
import type { Catalogue } from "../catalogue/model.ts";
import type { Ids } from "./html-ids.ts";
import { type Html, html } from "./html-text.ts";
import { SIGN, shownAs } from "./paint.ts";
import type { ResultFinding, StatuteResult } from "./result.ts";
import { statusWords } from "./words.ts";

function cell(f: ResultFinding, ids: Ids): Html {
  const words = `${f.title}: ${statusWords(f)}`;
  return html`<li><a class="cell ${shownAs(f)}" href="#${ids.finding(f.element)}" title="${words}" aria-label="${words}">${SIGN[shownAs(f)]}</a></li>`;
}

/** Every finding as a sign that leads to it, by group, with counts. */
export function matrixHtml(result: StatuteResult, catalogue: Catalogue, ids: Ids): Html {
  const rows = catalogue.groups.map((group) => {
    const findings = group.elements.flatMap((id) => result.findings.filter((f) => f.element === id));
    if (findings.length === 0) return "";
    const n = summarise(findings);
    return html`<tr>
<th scope="row">${group.title}</th>
<td><ul class="cells">${findings.map((f) => cell(f, ids))}</ul></td>
<td class="count">${n.present}</td><td class="count">${n.weak}</td><td class="count">${n.missing}</td>
</tr>
`;
  });
  const { present, weak, missing } = result.summary;
  return html`<table class="matrix">
<caption>Each provision by group: ${SIGN.present} present, ${SIGN.weak} weak, ${SIGN.missing} missing${result.summary.waived !== undefined && `, ${SIGN.waived} waived`}. A sign leads to its finding.</caption>
<thead><tr><th scope="col">Group</th><th scope="col">Provisions</th><th scope="col" class="count">Present</th><th scope="col" class="count">Weak</th><th scope="col" class="count">Missing</th></tr></thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">All</th><td></td><td class="count">${present}</td><td class="count">${weak}</td><td class="count">${missing}</td></tr></tfoot>
</table>
`;
}
