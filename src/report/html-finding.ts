import type { Element } from "../catalogue/model.ts";
import { ownWords, waiverWords, writtenWords } from "./entry-words.ts";
import type { FormatContext } from "./format.ts";
import type { Mark } from "./gaps.ts";
import type { Ids } from "./html-ids.ts";
import { type Html, html } from "./html-text.ts";
import { SIGN, shownAs } from "./paint.ts";
import { whereWords } from "./places.ts";
import type { ResultFinding, ResultPlace } from "./result.ts";
import { BASIS_WORDS, SourceNames } from "./sources.ts";
import { statusWords } from "./words.ts";

function placeHtml(place: ResultPlace, ids: Ids): Html {
  const under = place.role === "chapeau" && "under ";
  return html`<li>${under}<a class="to-draft" href="#${ids.place(place)}">${whereWords(place)}</a>
<blockquote>${place.quote}</blockquote></li>
`;
}

function placesHtml(f: ResultFinding, ids: Ids): Html {
  const closest =
    f.closest.length > 0 &&
    html`<p>Closest, though no evidence:</p>
<ul class="places closest">${f.closest.map((p) => placeHtml(p, ids))}</ul>
`;
  const evidence =
    f.evidence.length > 0 && html`<ul class="places">${f.evidence.map((p) => placeHtml(p, ids))}</ul>\n`;
  return html`${evidence}${closest}`;
}

function pointsHtml(f: ResultFinding, element: Element): Html | false {
  if (element.parts.length === 0) return false;
  const covered = new Set(f.parts.covered);
  const items = element.parts.map((p) => {
    const is = covered.has(p.id);
    return html`<li class="${is ? "covered" : "open"}"><span aria-hidden="true">${is ? "✓" : "○"}</span> ${p.text} <span class="told">${is ? "(covered)" : "(open)"}</span></li>`;
  });
  return html`<h5>Points to cover</h5><ul class="points">${items}</ul>\n`;
}

function sourcesHtml(element: Element, names: SourceNames): Html {
  const items = element.sources.map((s) => {
    const newer = names.superseded(s);
    return html`<li>${names.long(s)}. Basis: ${BASIS_WORDS[s.basis]}.${newer !== "" && ` Superseded by ${newer}.`}</li>`;
  });
  return html`<h5>Asked for by</h5><ul>${items}</ul>\n`;
}

function clauseHtml(element: Element, { assets }: FormatContext): Html | false {
  const clause = assets.clauses[element.id];
  if (clause === undefined) return false;
  const list = [
    ...clause.options.map((o) => html`<li>Another way: ${o}</li>`),
    ...clause.decide.map((q) => html`<li>To be decided: ${q}</li>`),
  ];
  return html`<details class="clause"><summary>What would mend it: a model clause</summary>
<blockquote><p><strong>${clause.heading}</strong></p>${clause.paragraphs.map((p) => html`<p>${p}</p>`)}</blockquote>
${list.length > 0 && html`<ul>${list}</ul>`}</details>
`;
}

/** What persons have said of it. */
function entriesHtml(f: ResultFinding): Html {
  const { waiver, correction, own } = f;
  const because =
    correction === undefined
      ? "It follows from the correction of another provision."
      : `${correction.reason} (${writtenWords(correction)})`;
  return html`${waiver !== undefined && html`<p class="entry"><strong>Waived:</strong> ${waiverWords(waiver)}</p>\n`}${own !== undefined && html`<p class="entry"><strong>Corrected:</strong> ${because} The program itself finds it ${ownWords(f)}.</p>\n`}`;
}

/** Where a missing provision would stand. */
function nearHtml(near: Mark | undefined, ids: Ids): Html | false {
  if (near === undefined || near.exact || near.citation === "") return false;
  const link = html`<a class="to-draft" href="#${ids.line(near.file, near.lines[0])}">${near.citation}</a>`;
  return html`<p>It would stand near ${link}.</p>\n`;
}

/** One finding, with everything that is said of it; the data attributes are what the filters ask. */
export function findingHtml(
  f: ResultFinding,
  element: Element,
  c: FormatContext,
  ids: Ids,
  near: Mark | undefined,
): Html {
  const names = new SourceNames(c.catalogue);
  const shown = shownAs(f);
  const codes = [...new Set(element.sources.map((s) => s.code))].join(" ");
  const check =
    f.confidence === "low" &&
    html`<p class="check"><strong>Please check:</strong> ${f.doubt ?? "the program is not sure"}.</p>\n`;
  return html`<article class="finding ${shown}" id="${ids.finding(element.id)}" tabindex="-1" data-status="${shown}" data-group="${element.group}" data-sources="${codes}">
<h4>${f.title}</h4>
<p class="facts"><span class="status ${shown}"><span aria-hidden="true">${SIGN[shown]}</span> ${statusWords(f)}</span> <span class="priority">${element.priority}</span> <code>${element.id}</code></p>
<p class="asked">${element.requirement}</p>
<p>${f.explanation}</p>
${check}${entriesHtml(f)}${placesHtml(f, ids)}${nearHtml(near, ids)}${f.status !== "present" && clauseHtml(element, c)}<details><summary>Why, and who asks for it</summary>
<p>${element.why}</p>
${pointsHtml(f, element)}${sourcesHtml(element, names)}</details>
</article>
`;
}
