import type { Ids } from "./html-ids.ts";
import { type Html, html } from "./html-text.ts";
import { SIGN, shownAs } from "./paint.ts";
import type { ResultFinding, StatuteResult } from "./result.ts";
import type { DraftText } from "./sections.ts";
import { statusWords } from "./words.ts";

/** Lines as every place counts them. */
function linesOf(text: string): string[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

interface Marks {
  /** The gravest status that rests on the line. */
  readonly status: Map<number, ResultFinding["status"]>;
  /** The findings that rest on words which begin there. */
  readonly begins: Map<number, ResultFinding[]>;
}

function marksOf(result: StatuteResult, file: string, only: boolean): Marks {
  const marks: Marks = { status: new Map(), begins: new Map() };
  for (const f of result.findings) {
    for (const place of f.evidence) {
      if (!only && place.file !== file) continue;
      const [first, last] = place.lines;
      for (let n = first; n <= last; n++)
        if (f.status === "weak" || !marks.status.has(n)) marks.status.set(n, f.status);
      const begun = marks.begins.get(first) ?? [];
      if (!begun.includes(f)) marks.begins.set(first, [...begun, f]);
    }
  }
  return marks;
}

function chips(findings: readonly ResultFinding[], ids: Ids): Html {
  const items = findings.map(
    (f) =>
      html`<li><a class="chip ${shownAs(f)}" href="#${ids.finding(f.element)}"><span aria-hidden="true">${SIGN[shownAs(f)]}</span> ${f.title}<span class="told"> (${statusWords(f)})</span></a></li>`,
  );
  return html`<ul class="chips" aria-label="Evidence for">${items}</ul>\n`;
}

/** The draft, line by line, always as text: what carries a finding is marked and leads to it. */
export function draftHtml(result: StatuteResult, draft: DraftText, ids: Ids): Html {
  const only = draft.sources.length === 1;
  const files = draft.sources.map(({ file, text }) => {
    const marks = marksOf(result, file, only);
    const heads = new Set(draft.sections.filter((s) => s.file === file).map((s) => s.head[0]));
    const lines = linesOf(text).map((line, i) => {
      const n = i + 1;
      const status = marks.status.get(n);
      const begins = marks.begins.get(n);
      const id = ids.line(only ? undefined : file, n);
      const words = status === undefined ? html`${line}` : html`<mark>${line}</mark>`;
      const blank = line.trim() === "" ? " blank" : "";
      const kind = `line${blank}${heads.has(n) ? " head" : ""}${status === undefined ? "" : ` ${status}`}`;
      return html`${begins !== undefined && chips(begins, ids)}<p class="${kind}" id="${id}" tabindex="-1"><span class="n" aria-hidden="true">${n}</span><span class="words">${words}</span></p>
`;
    });
    return html`${!only && html`<h4 class="file">${file}</h4>\n`}${lines}`;
  });
  return html`<div class="draft" role="region" aria-label="${result.file} with its evidence" tabindex="0">
${files}</div>
`;
}
