import { waiverWords } from "./entry-words.ts";
import type { FormatContext, FormatMaker } from "./format.ts";
import { elementsById, type Gap, gapsOf, markOf } from "./gaps.ts";
import { jsonText } from "./json.ts";
import type { ResultFinding, ResultPlace, ResultWarning, StatuteResult } from "./result.ts";
import { safe } from "./safe.ts";
import { plainMessage } from "./sarif-message.ts";
import { sarifRules } from "./sarif-rules.ts";
import type { DraftText } from "./sections.ts";
import { reasonWords, standsWords, statusWords } from "./words.ts";

/** The published schema that the output keeps to. */
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** A file's name as a URI: as it was given, relative where it was relative. */
export function fileUri(file: string): string {
  if (file === "-") return "stdin";
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  const drive = /^[A-Za-z]%3A\//.test(path) ? `/${path.replace("%3A", ":")}` : path;
  return drive.startsWith("/") ? `file://${drive}` : drive;
}

type Place = Pick<ResultPlace, "citation" | "lines">;

function location(file: string, { citation, lines }: Place, words?: string): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: fileUri(file) },
      region: { startLine: lines[0], endLine: lines[1] },
    },
    ...(citation !== "" && { logicalLocations: [{ name: safe(citation) }] }),
    ...(words !== undefined && { message: { text: words } }),
  };
}

function related(gap: Gap, result: StatuteResult): object[] {
  const { evidence, closest } = gap.finding;
  const file = result.files?.[0] ?? result.file;
  const first = evidence.findIndex((e) => e.role === "provision");
  const words = (p: ResultPlace): string =>
    `${p.role === "chapeau" ? "stands under" : "also here"}: ${plainMessage(p.quote)}`;
  return distinct([
    ...evidence.filter((_, i) => i !== first).map((p) => location(p.file ?? file, p, words(p))),
    ...closest.map((p) =>
      location(p.file ?? file, p, `closest, though no evidence: ${plainMessage(p.quote)}`),
    ),
  ]);
}

/** Each once, as SARIF wants its lists: two provisions may stand under the same words. */
function distinct(locations: readonly object[]): object[] {
  return [...new Map(locations.map((l) => [JSON.stringify(l), l])).values()];
}

/** How SARIF calls what stands to the baseline in a way. */
const BASELINE_STATES = { known: "unchanged", new: "new", worse: "updated", "new-element": "new" } as const;

/** A waiver as code scanning knows it. */
function suppression(waiver: NonNullable<ResultFinding["waiver"]>): object {
  const { file, line } = waiver;
  return {
    kind: "external",
    status: "accepted",
    justification: plainMessage(waiverWords(waiver)),
    location: location(file, { citation: "", lines: [line, line] }),
  };
}

function sarifResult(
  gap: Gap,
  result: StatuteResult,
  context: FormatContext,
  draft: DraftText | undefined,
): object {
  const { finding, element, level } = gap;
  const mark = markOf(gap, result, context.catalogue, draft);
  const others = related(gap, result);
  const { status, reasons, rule, confidence } = finding;
  return {
    ruleId: element.id,
    ruleIndex: context.catalogue.elements.indexOf(element),
    level,
    kind: "fail",
    message: {
      text: plainMessage(
        `${element.title}: ${statusWords(finding)}. ${reasonWords(finding, element)}${standsWords(mark)}`,
      ),
    },
    locations: [location(mark.file, mark)],
    ...(others.length > 0 && { relatedLocations: others }),
    // a finding is an element in a draft: it stays the same one wherever its words move
    partialFingerprints: { "element/v1": element.id },
    ...(finding.baseline && { baselineState: BASELINE_STATES[finding.baseline] }),
    ...(finding.waiver && { suppressions: [suppression(finding.waiver)] }),
    properties: { status, reasons, rubricRule: rule, confidence, priority: element.priority },
  };
}

function notification(
  level: "error" | "warning",
  text: string,
  file: string,
  lines?: ResultWarning["lines"],
) {
  return {
    level,
    message: { text: plainMessage(text) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: fileUri(file) },
          ...(lines && { region: { startLine: lines[0], endLine: lines[1] } }),
        },
      },
    ],
  };
}

/** A value as it stands so deep in the file. */
function nested(value: unknown, depth: number): string {
  return jsonText(value, 2).replaceAll("\n", `\n${" ".repeat(depth)}`);
}

/**
 * SARIF 2.1.0, for code scanning: one run over all drafts, gaps as results, warnings and errors as notifications. Results are
 * written as they come, what is known at the end only stands after them.
 */
export const sarif: FormatMaker = (context) => {
  const { catalogue, version } = context;
  const elements = elementsById(catalogue);
  const notifications: object[] = [];
  let first = true;
  const tool = {
    driver: {
      name: "lawcheck",
      version,
      semanticVersion: version,
      rules: sarifRules(catalogue),
      properties: { catalogue: catalogue.id, catalogueVersion: catalogue.version },
    },
  };
  return {
    start: () => `{
  "$schema": ${JSON.stringify(SCHEMA)},
  "version": "2.1.0",
  "runs": [
    {
      "tool": ${nested(tool, 6)},
      "columnKind": "utf16CodeUnits",
      "results": [`,
    statute: (result, draft) => {
      const file = result.files?.[0] ?? result.file;
      for (const w of result.warnings) notifications.push(notification("warning", w.message, file, w.lines));
      const gaps = gapsOf(result, elements, (f) => f.status !== "present");
      return gaps
        .map((gap) => {
          const comma = first ? "" : ",";
          first = false;
          return `${comma}\n        ${nested(sarifResult(gap, result, context, draft), 8)}`;
        })
        .join("");
    },
    end: (errors) => {
      for (const e of errors) notifications.push(notification("error", e.message, e.file));
      const invocation = {
        executionSuccessful: errors.length === 0,
        ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
      };
      return `${first ? "" : "\n      "}],
      "invocations": ${nested([invocation], 6)}
    }
  ]
}
`;
    },
  };
};
