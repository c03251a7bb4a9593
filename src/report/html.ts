import type { FormatContext, FormatMaker } from "./format.ts";
import { elementsById, isGap, levelOf, markOf } from "./gaps.ts";
import { draftHtml } from "./html-draft.ts";
import { findingHtml } from "./html-finding.ts";
import { filtersHtml, methodHtml } from "./html-frame.ts";
import { Ids } from "./html-ids.ts";
import { matrixHtml } from "./html-matrix.ts";
import { type Html, html } from "./html-text.ts";
import { pageHtml } from "./page.ts";
import { lineWords } from "./places.ts";
import { DOUBTS } from "./pretty-summary.ts";
import type { ResultError, ResultFinding, StatuteResult } from "./result.ts";
import type { DraftText } from "./sections.ts";
import { plural } from "./wrap.ts";

function headHtml(result: StatuteResult): Html {
  const { body, law, summary } = result;
  const doubts = result.warnings.filter((w) => DOUBTS.has(w.code));
  return html`<h2>${result.title || result.file}</h2>
<p class="file">${result.file}${law !== undefined && `, read with ${law}`}${body !== null && html`. Coordinating body: ${body.name} (${body.citation}, line ${body.line})`}</p>
${doubts.map((w) => html`<p class="doubt"><strong>Please note:</strong> ${w.message}.</p>\n`)}<ul class="totals">
<li class="present"><b>${summary.present}</b> present</li><li class="weak"><b>${summary.weak}</b> weak</li><li class="missing"><b>${summary.missing}</b> missing</li>${summary.waived !== undefined && html`<li class="waived"><b>${summary.waived}</b> waived</li>`}
</ul>
`;
}

function findingsHtml(result: StatuteResult, draft: DraftText, c: FormatContext, ids: Ids): Html {
  const elements = elementsById(c.catalogue);
  const one = (finding: ResultFinding): Html => {
    const element = elements.get(finding.element)!;
    const gap = { finding, element, level: levelOf(finding) };
    const near = isGap(finding) ? markOf(gap, result, c.catalogue, draft) : undefined;
    return findingHtml(finding, element, c, ids, near);
  };
  const groups = c.catalogue.groups.map((group) => {
    const findings = result.findings.filter((f) => elements.get(f.element)?.group === group.id);
    if (findings.length === 0) return "";
    return html`<section class="group">
<h3>${group.title}</h3>
${findings.map(one)}</section>
`;
  });
  return html`<div class="findings">
${groups}<p class="nothing" hidden>No finding fits the filters.</p>
</div>
`;
}

/** What is not asked of the draft, and why. */
function offHtml({ profile }: StatuteResult): Html | false {
  if (profile === undefined) return false;
  const off = profile.off.map((o) => html`<li><code>${o.element}</code>: ${o.reason}</li>\n`);
  return html`<p>What is asked is the profile <em>${profile.title}</em>.</p>
${off.length > 0 && html`<details class="notes"><summary>Not asked (${off.length})</summary>\n<ul>${off}</ul></details>\n`}`;
}

function notesHtml(result: StatuteResult, ids: Ids): Html | false {
  const notes = result.warnings.filter((w) => !DOUBTS.has(w.code));
  if (notes.length === 0) return false;
  const items = notes.map((w) => {
    const where =
      w.lines !== null &&
      html`<a class="to-draft" href="#${ids.line(undefined, w.lines[0])}">${lineWords(w.lines)}</a>: `;
    return html`<li>${where}${w.message}</li>\n`;
  });
  return html`<details class="notes"><summary>Notes (${notes.length})</summary>
<ul>${items}</ul></details>
`;
}

function statuteHtml(result: StatuteResult, draft: DraftText, c: FormatContext, ids: Ids): Html {
  return html`<section class="statute" id="${ids.draft}" tabindex="-1">
${headHtml(result)}${matrixHtml(result, c.catalogue, ids)}${offHtml(result)}${notesHtml(result, ids)}<div class="split">
${findingsHtml(result, draft, c, ids)}<div class="beside">
<h3>The draft</h3>
${draftHtml(result, draft, ids)}</div>
</div>
</section>
`;
}

function contentsHtml(results: readonly StatuteResult[], errors: readonly ResultError[]): Html {
  const items = results.map((r, i) => {
    const { present, weak, missing } = r.summary;
    return html`<li><a href="#d${i + 1}">${r.title || r.file}</a>: ${present} present, ${weak} weak, ${missing} missing</li>\n`;
  });
  const unread = errors.map((e) => html`<li>${e.file} could not be judged: ${e.message}</li>\n`);
  return html`${items.length > 1 && html`<ul class="contents">${items}</ul>\n`}${unread.length > 0 && html`<ul class="unread">${unread}</ul>\n`}`;
}

/** One page that holds everything: findings with their evidence, the draft beside them, a matrix, filters. */
export const htmlPage: FormatMaker = (context) => {
  const results: StatuteResult[] = [];
  const sections: Html[] = [];
  return {
    statute: (result, draft = { sources: [], sections: [] }) => {
      results.push(result);
      const ids = new Ids(
        results.length,
        result,
        draft.sources.map((s) => s.file),
      );
      sections.push(statuteHtml(result, draft, context, ids));
      return "";
    },
    end: (errors) => {
      const one =
        results.length === 1 ? results[0]!.title || results[0]!.file : plural(results.length, "draft");
      const body = html`<a class="skip" href="#main">To the findings</a>
<header><h1>Gap report</h1><p class="day">${context.date}</p></header>
<main id="main" tabindex="-1">
${contentsHtml(results, errors)}${results.length > 0 && filtersHtml(context.catalogue, results)}${sections}</main>
<footer>${methodHtml(context)}</footer>
`;
      return pageHtml(`Gap report: ${one}`, body, context.assets);
    },
  };
};
