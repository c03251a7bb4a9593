import type { Checked, Checker } from "./check.ts";
import { detectLanguage } from "./language/detect-language.ts";
import type { Statute, StatuteWarning } from "./model.ts";
import { type StatuteResult, toResult } from "./report/result.ts";
import { readStatute } from "./statute/index.ts";
import type { Limits } from "./statute/limits.ts";
import { joinStatutes } from "./together.ts";
import { correct } from "./waive/correct.ts";
import type { Settings } from "./waive/model.ts";
import { type Settled, settle } from "./waive/settle.ts";

/** A draft as it is handed in: its text and the name under which it is reported. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

export interface JudgeOptions {
  /** Takes the draft to be in this language, whatever its words say. */
  readonly language?: string | undefined;
  /** The law that the draft amends: both are judged as one. */
  readonly law?: Source | undefined;
  /** How the findings are to be taken: profile, severity, waivers, corrections. */
  readonly settings?: Settings | undefined;
  /** The most that is read of each text; the usual ones where nothing is said. */
  readonly limits?: Limits | undefined;
}

/** A judged draft: the documented result, and all that was read on the way to it. */
export interface Judged extends Settled {
  readonly checked: Checked;
  /** Everything that was read for it, the law that it amends too. */
  readonly all: readonly Source[];
  /** Names the file of a unit where several were read as one. */
  readonly fileOf: ((unit: string) => string) | undefined;
}

/** The draft is not in the catalogue's language. */
export class LanguageError extends Error {
  override readonly name = "LanguageError";
  readonly file: string;

  constructor(file: string, language: string, expected: string) {
    const read = new Intl.DisplayNames("en", { type: "language" }).of(expected) ?? expected;
    super(
      `seems to be in ${language}; the catalogue reads ${read} only (--language ${expected} judges it all the same)`,
    );
    this.file = file;
  }
}

/** Numbered units and modal sentences below which a text does not look like a law. */
const LAW_UNITS = 2;

function wordsOf(statute: Statute): string {
  return statute.units.map((u) => `${u.heading} ${u.text}`).join("\n");
}

function languageWarning(
  statute: Statute,
  expected: string,
  forced: string | undefined,
): StatuteWarning | undefined {
  const guess = detectLanguage(wordsOf(statute));
  const fits = guess.code === "unknown" || guess.code === expected;
  if (fits) return undefined;
  if (forced !== expected) throw new LanguageError(statute.file, guess.name, expected);
  return {
    code: "language",
    message: `The text seems to be in ${guess.name} and was judged as "${forced}": what is reported missing may be there`,
    lines: undefined,
  };
}

/** A law numbers its provisions and binds somebody; a text that does neither is judged with a warning. */
function lawWarning({ statute, reading }: Checked): StatuteWarning | undefined {
  const numbered = statute.units.filter((u) => u.label !== "").length;
  const binding = reading.norms.filter((n) => n.unit.role === "operative" && n.marks.length > 0).length;
  if (binding > 0 && (numbered >= LAW_UNITS || binding * 4 >= reading.norms.length)) return undefined;
  const lacks =
    binding === 0 ? "no sentence of it orders or allows anything" : "it has no numbered provisions";
  return { code: "not-a-law", message: `The text does not look like a law: ${lacks}`, lines: undefined };
}

/**
 * Judges one draft, or several files that make one draft.
 * @throws LanguageError where the words are in another language than the catalogue's, LimitError where a text is beyond
 * a limit.
 */
export function judge(checker: Checker, sources: readonly Source[], options: JudgeOptions = {}): Judged {
  const all = [...sources, ...(options.law === undefined ? [] : [options.law])];
  const { catalogue } = checker;
  const extra: StatuteWarning[] = [];
  const statutes = all.map(({ text, file }) => {
    const statute = readStatute(text, { file, limits: options.limits });
    const warning = languageWarning(statute, catalogue.language, options.language);
    if (warning !== undefined) extra.push(warning);
    return statute;
  });
  const joined = statutes.length === 1 ? undefined : joinStatutes(statutes);
  const checked = checker.judge(joined?.statute ?? statutes[0]!);
  const { statute, reading, assessment } = checked;
  const { settings } = options;
  const corrected = settings && correct(catalogue, checked, settings.corrections);
  const law = lawWarning(checked);
  const files = sources.map((s) => s.file);
  const body = reading.body && {
    name: reading.body.name,
    citation: reading.body.norm.unit.citation,
    line: reading.body.norm.unit.lines[0],
  };
  const result = toResult(catalogue, {
    file: files.join(" + "),
    title: statutes[0]!.title,
    body: body ?? null,
    findings: corrected?.findings ?? assessment.findings,
    warnings: [...(law === undefined ? [] : [law]), ...extra, ...statute.warnings],
    ...(joined && { fileOf: joined.fileOf }),
  });
  const full: StatuteResult = {
    ...result,
    ...(files.length > 1 && { files }),
    ...(options.law !== undefined && { law: options.law.file }),
  };
  const read = { checked, all, fileOf: joined?.fileOf };
  if (settings === undefined || corrected === undefined)
    return { ...read, result: full, used: [], unused: [] };
  const own = new Map(assessment.findings.map((f) => [f.element, f]));
  return { ...read, ...settle(full, settings, own, corrected) };
}
