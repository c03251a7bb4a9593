import { resolve } from "node:path";
import type { Place } from "../config/catalogue.ts";
import { catalogueHash } from "../config/catalogue-hash.ts";
import { DISK, shownPath } from "../config/files.ts";
import { print, tell } from "../config/output.ts";
import { looksLikeBaseline } from "../config/read-baseline.ts";
import { writeWhole } from "../config/whole-file.ts";
import { jsonText } from "../report/json.ts";
import { safe } from "../report/safe.ts";
import { plural } from "../report/wrap.ts";
import { type Baseline, type BaselineDraft, baselineGaps } from "../waive/baseline.ts";
import { UserError } from "./errors.ts";
import { prepareRun, type RunOptions } from "./judge-run.ts";
import { baselineName } from "./setup.ts";

export const BASELINE_FILE = ".lawcheck-baseline.json";

export interface BaselineOptions extends RunOptions {
  readonly output?: string;
}

/** One line for each gap: then a change of the file can be read. */
function baselineText({ drafts, elements, ...head }: Baseline): string {
  const lines = (items: readonly unknown[], indent: string): string =>
    items.length === 0 ? "[]" : `[\n${items.map((x) => `${indent}  ${jsonText(x)}`).join(",\n")}\n${indent}]`;
  const draftTexts = drafts.map(
    ({ file, gaps }) =>
      `    {\n      "file": ${jsonText(file)},\n      "gaps": ${lines(gaps, "      ")}\n    }`,
  );
  const { lawcheck, version, catalogue } = head;
  return [
    "{",
    `  "lawcheck": ${jsonText(lawcheck)},`,
    `  "version": ${version},`,
    `  "catalogue": ${jsonText(catalogue)},`,
    `  "elements": ${lines(elements, "  ")},`,
    `  "drafts": [\n${draftTexts.join(",\n")}\n  ]`,
    "}\n",
  ].join("\n");
}

/** Only another baseline may be written over. */
function refuseOther(path: string): void {
  let bytes: Buffer | undefined;
  try {
    bytes = DISK.read(path);
  } catch {
    return; // there is none, or the writer says what is wrong
  }
  if (bytes !== undefined && !looksLikeBaseline(bytes))
    throw new UserError(
      `${shownPath(path)} is no baseline and stays as it is`,
      "choose another file with -o",
    );
}

/** `lawcheck baseline draft.md …`: keeps the gaps of today, so that later runs fail on new ones only. */
export async function baselineCommand(
  files: readonly string[],
  options: BaselineOptions,
  place: Place,
): Promise<number> {
  const { setup, groups, judgeGroup } = await prepareRun(files, { ...options, recording: true }, place);
  const path = resolve(options.output ?? setup.baseline ?? BASELINE_FILE);
  refuseOther(path);
  const { catalogue } = setup;
  const drafts: BaselineDraft[] = [];
  const asked = new Set<string>();
  let broken = false;
  for (const group of groups) {
    const { judged, errors, fault } = await judgeGroup(group);
    if (fault !== undefined) tell(fault);
    for (const e of errors) tell(`lawcheck: ${safe(e.file)}: ${safe(e.message)}`);
    if (judged === undefined) broken = true;
    else {
      for (const f of judged.result.findings) asked.add(f.element);
      drafts.push({ file: baselineName(path, group), gaps: baselineGaps(judged.result, judged.checked) });
    }
  }
  if (broken) {
    tell(`lawcheck: ${safe(shownPath(path))} was not written`);
    return 2;
  }
  const { id, version } = catalogue;
  writeWhole(
    shownPath(path),
    baselineText({
      lawcheck: "baseline",
      version: 1,
      catalogue: { id, version, hash: catalogueHash(catalogue) },
      elements: catalogue.elements.map((e) => e.id).filter((e) => asked.has(e)),
      drafts,
    }),
  );
  const gaps = drafts.reduce((sum, d) => sum + d.gaps.length, 0);
  await print(
    `Wrote ${safe(shownPath(path))}: ${plural(gaps, "gap")} of ${plural(drafts.length, "draft")}\n`,
  );
  return 0;
}
