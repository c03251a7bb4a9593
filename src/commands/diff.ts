import { Checker } from "../check.ts";
import { compareFindings } from "../compare/changes.ts";
import type { Place } from "../config/catalogue.ts";
import { print, tell } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { type Judged, judge, type Source } from "../judge.ts";
import { type DiffResult, diffData, diffText } from "../report/diff.ts";
import { type FormatContext, NO_ASSETS } from "../report/format.ts";
import { jsonText } from "../report/json.ts";
import { safe } from "../report/safe.ts";
import { failsStrictly } from "../waive/notes.ts";
import { UserError } from "./errors.ts";
import { naming } from "./naming.ts";
import { readDraft } from "./read-draft.ts";
import { type Setup, type SetupOptions, setUp } from "./setup.ts";

export interface DiffOptions extends Omit<SetupOptions, "failOn"> {
  readonly format: "pretty" | "json";
  readonly failOn: "regression" | "none";
  readonly color: boolean;
}

/** The older and the newer file of each comparison; only the newer one where git holds the other. */
function pairsOf(
  files: readonly string[],
  since: string | undefined,
): (readonly [string | undefined, string])[] {
  if (since !== undefined) return files.map((f) => [undefined, f]);
  if (files.length !== 2)
    throw new UserError(
      `diff compares two files, not ${files.length}`,
      "lawcheck diff old.md new.md, or lawcheck diff --since main draft.md",
    );
  return [[files[0], files[1]!]];
}

/** A draft that was not there: nothing stood in it. */
function compared(old: Judged | undefined, now: Judged, checker: Checker): DiffResult {
  const before = old ?? judge(checker, [{ file: now.result.file, text: "" }]);
  const findings = before.result.findings;
  const changes = compareFindings(
    { findings, checked: before.checked },
    { findings: now.result.findings, checked: now.checked },
  );
  return { old: old?.result, now: now.result, changes };
}

function read(file: string, { limits }: Setup): Promise<Source> {
  return naming(file, () => readDraft(file, limits));
}

/** Judges one side by the settings of the newer draft. */
function judged(
  checker: Checker,
  setup: Setup,
  source: Source,
  options: DiffOptions,
  newer = source.file,
): Promise<Judged> {
  return naming(source.file, () => {
    // entries that are meant for the newer draft bear on what it was before
    const settings = setup.settingsFor([{ ...source, file: newer }]);
    return judge(checker, [source], { language: options.language, settings, limits: setup.limits });
  });
}

/** `lawcheck diff old.md new.md`: what a revision gained and lost. */
export async function diffCommand(
  files: readonly string[],
  options: DiffOptions,
  place: Place,
  version: string,
): Promise<number> {
  const pairs = pairsOf(files, options.since);
  const newer = pairs.map(([, now]) => now);
  const setup = await setUp(newer, { ...options, failOn: "missing", recording: true }, place);
  const { catalogue } = setup;
  const checker = new Checker(catalogue);
  const context: FormatContext = {
    catalogue,
    failOn: "missing",
    all: false,
    quiet: false,
    width: outputWidth(),
    paint: await outputPaint(options.color),
    drafts: pairs.length,
    version,
    date: setup.date,
    assets: NO_ASSETS,
  };
  const gate = options.failOn === "regression";
  let failed = false;
  const data: object[] = [];
  for (const [i, [before, after]] of pairs.entries()) {
    const now = await judged(checker, setup, await read(after, setup), options);
    const source = before === undefined ? setup.oldSource(after) : await read(before, setup);
    const old = source && (await judged(checker, setup, source, options, after));
    const diff = compared(old, now, checker);
    if (gate && diff.changes.some((x) => x.regression)) failed = true;
    if (gate && setup.strict && now.result.warnings.some(failsStrictly)) failed = true;
    if (options.format === "json") data.push(diffData(diff));
    else await print((i === 0 ? "" : "\n") + diffText(diff, context, gate));
  }
  if (options.format === "json") {
    const { id, version: edition } = catalogue;
    await print(`${jsonText({ version: 1, catalogue: { id, version: edition }, drafts: data }, 2)}\n`);
  }
  if (failed && options.format === "json")
    tell(safe("lawcheck: the drafts have lost something (--fail-on regression)"));
  return failed ? 1 : 0;
}
