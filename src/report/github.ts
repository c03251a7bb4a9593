import { fails } from "../assess/gate.ts";
import { isRecord } from "../waive/notes.ts";
import type { FormatMaker } from "./format.ts";
import { byWorst, elementsById, type Gap, gapsOf, markOf } from "./gaps.ts";
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

interface Annotation {
  readonly level: AnnotationLevel;
  readonly text: string;
  /** The gap that it tells of, by which the worst come first; what could not be judged comes before all. */
  readonly gap?: Gap;
}

/** The message of a workflow command. */
function data(text: string): string {
  return safe(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
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
  const annotations: Annotation[] = [];
  const summary = new JobSummary(catalogue);

  const addGap = (gap: Gap, result: StatuteResult, draft: DraftText | undefined): void => {
    const { finding, element, level } = gap;
    const mark = markOf(gap, result, catalogue, draft);
    const title = `${statusWords(finding)}: ${element.title}`;
    const words = `${reasonWords(finding, element)}${standsWords(mark)} (${element.id})`;
    annotations.push({ level: NAMES[level], gap, text: command(NAMES[level], { ...mark, title }, words) });
  };
  const addWarning = (w: ResultWarning, file: string): void => {
    const text = command(
      "notice",
      { file, lines: w.lines, title: isRecord(w) ? "Waivers, corrections, baseline" : "About the text" },
      w.message,
    );
    annotations.push({ level: "notice", text });
  };
  const ranked = (level: AnnotationLevel): Annotation[] => {
    const all = annotations.filter((a) => a.level === level);
    const unjudged = all.filter((a) => a.gap === undefined);
    const gaps = all.filter((a) => a.gap !== undefined);
    return [...unjudged, ...gaps.sort((a, b) => byWorst(a.gap!, b.gap!))];
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
        annotations.push({ level: "error", text });
      }
      summary.errors = errors;
      const lines: string[] = [];
      for (const level of LEVELS) {
        const all = ranked(level);
        lines.push(...all.slice(0, MOST_OF_A_LEVEL).map((a) => a.text));
        const rest = all.length - MOST_OF_A_LEVEL;
        if (rest <= 0) continue;
        const words = `${plural(rest, `more ${level}`)} without an annotation`;
        lines.push(words);
        summary.unshown.push(words);
      }
      return lines.map((line) => `${line}\n`).join("");
    },
    summary: () => summary.text(),
  };
};
