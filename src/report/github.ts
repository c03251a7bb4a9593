import { fails } from "../assess/gate.ts";
import { isRecord } from "../waive/notes.ts";
import type { FormatMaker } from "./format.ts";
import { byWorst, elementsById, type Gap, gapsOf, markOf } from "./gaps.ts";
import { withoutOrders } from "./github-log.ts";
import { JobSummary } from "./github-summary.ts";
import type { ResultError, ResultWarning, StatuteResult } from "./result.ts";
import { safe } from "./safe.ts";
import type { DraftText } from "./sections.ts";
import { reasonWords, standsWords, statusWords } from "./words.ts";
import { plural } from "./wrap.ts";

/** GitHub drops what is above ten of a level in one step. */
export const MOST_OF_A_LEVEL = 10;
/** What the levels are called here. */
const NAMES = { error: "error", warning: "warning", note: "notice" } as const;
const LEVELS = ["error", "warning", "notice"] as const;
type AnnotationLevel = (typeof LEVELS)[number];

/** How many ranked ones are kept until the rest is dropped. */
const KEPT = 20 * MOST_OF_A_LEVEL;

/** The annotations of a level that are shown, however many there are: what is no gap first, then the worst gaps. */
class Level {
  #count = 0;
  readonly #plain: string[] = [];
  #gaps: { readonly gap: Gap; readonly text: string }[] = [];

  add(text: string, gap?: Gap): void {
    this.#count++;
    if (gap === undefined) {
      if (this.#plain.length < MOST_OF_A_LEVEL) this.#plain.push(text);
      return;
    }
    this.#gaps.push({ gap, text });
    if (this.#gaps.length > KEPT) this.#rank();
  }

  #rank(): void {
    this.#gaps = this.#gaps.sort((a, b) => byWorst(a.gap, b.gap)).slice(0, MOST_OF_A_LEVEL);
  }

  get shown(): string[] {
    this.#rank();
    return [...this.#plain, ...this.#gaps.map((g) => g.text)].slice(0, MOST_OF_A_LEVEL);
  }

  get unshown(): number {
    return this.#count - Math.min(this.#count, MOST_OF_A_LEVEL);
  }
}

/** The message of a workflow command. */
function data(text: string): string {
  return withoutOrders(safe(text)).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property of a workflow command, which a colon or a comma would end. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

interface Properties {
  readonly file: string;
  readonly lines?: readonly [number, number] | null;
  readonly title: string;
}

function command(level: AnnotationLevel, { file, lines, title }: Properties, message: string): string {
  const where = [`file=${property(file)}`];
  if (lines) where.push(`line=${lines[0]}`, `endLine=${lines[1]}`);
  return `::${level} ${[...where, `title=${property(title)}`].join(",")}::${data(message)}`;
}

/** Annotations on GitHub: workflow commands on standard output, and a page for the job's summary. */
export const github: FormatMaker = (context) => {
  const { catalogue, failOn } = context;
  const elements = elementsById(catalogue);
  const levels = { error: new Level(), warning: new Level(), notice: new Level() };
  const summary = new JobSummary(catalogue);

  const addGap = (gap: Gap, result: StatuteResult, draft: DraftText | undefined): void => {
    const { finding, element, level } = gap;
    const mark = markOf(gap, result, catalogue, draft);
    const title = `${statusWords(finding)}: ${element.title}`;
    const words = `${reasonWords(finding, element)}${standsWords(mark)} (${element.id})`;
    levels[NAMES[level]].add(command(NAMES[level], { ...mark, title }, words), gap);
  };
  const addWarning = (w: ResultWarning, file: string): void => {
    const text = command(
      "notice",
      { file, lines: w.lines, title: isRecord(w) ? "Waivers, corrections, baseline" : "About the text" },
      w.message,
    );
    levels.notice.add(text);
  };
  return {
    statute: (result, draft) => {
      for (const gap of gapsOf(result, elements)) addGap(gap, result, draft);
      const file = result.files?.[0] ?? result.file;
      for (const w of result.warnings) addWarning(w, file);
      const failing = result.findings.filter((f) => fails(f, failOn)).length;
      summary.add(result, failOn === "none" ? undefined : failing);
      return "";
    },
    end: (errors: readonly ResultError[]) => {
      for (const e of errors) {
        const text = command("error", { file: e.file, title: "Could not be judged" }, e.message);
        levels.error.add(text);
      }
      summary.errors = errors;
      const lines: string[] = [];
      for (const level of LEVELS) {
        const { shown, unshown } = levels[level];
        lines.push(...shown);
        if (unshown === 0) continue;
        const words = `${plural(unshown, `more ${level}`)} without an annotation`;
        lines.push(words);
        summary.unshown.push(words);
      }
      return lines.map((line) => `${line}\n`).join("");
    },
    summary: () => summary.text(),
  };
};
