import { fails } from "../assess/gate.ts";
import { waiverWords } from "./entry-words.ts";
import type { FormatContext, FormatMaker } from "./format.ts";
import { elementsById, isGap, levelOf, type Mark, markOf } from "./gaps.ts";
import { lineWords, whereWords } from "./places.ts";
import type { ResultError, ResultFinding, StatuteResult } from "./result.ts";
import type { DraftText } from "./sections.ts";
import { reasonWords, standsWords, statusWords } from "./words.ts";
import { attributes, xmlText } from "./xml.ts";

interface Counts {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
}

function placeLines(finding: ResultFinding): string[] {
  return finding.evidence.map((e) => `${whereWords(e)}: ${e.quote}`);
}

/** A finding as a test case: it fails where the gate fails on it, and says what was found where it does not. */
function testCase(
  finding: ResultFinding,
  result: StatuteResult,
  context: FormatContext,
  draft: DraftText | undefined,
): string {
  const element = elementsById(context.catalogue).get(finding.element)!;
  const place = finding.evidence.find((e) => e.role === "provision");
  const mark: Mark | undefined = isGap(finding)
    ? markOf({ finding, element, level: levelOf(finding) }, result, context.catalogue, draft)
    : place && { file: place.file ?? result.file, citation: place.citation, lines: place.lines, exact: true };
  const head = attributes({
    name: `${element.title} (${element.id})`,
    classname: `${result.file}.${element.group}`.replaceAll("/", "."),
    ...(mark && { file: mark.file, line: mark.lines[0] }),
  });
  const message = `${statusWords(finding)}: ${reasonWords(finding, element)}`;
  const body = [message + (mark === undefined ? "" : standsWords(mark)), ...placeLines(finding)];
  const words = body.map(xmlText).join("\n");
  const inner = finding.waiver
    ? `<skipped${attributes({ message: `waived: ${waiverWords(finding.waiver)}` })}/>`
    : fails(finding, context.failOn)
      ? `<failure${attributes({ type: finding.status, message })}>${words}</failure>`
      : `<system-out>${words}</system-out>`;
  return `    <testcase${head}>\n      ${inner}\n    </testcase>\n`;
}

function suite(name: string, counts: Counts, cases: string, warnings: readonly string[]): string {
  const out =
    warnings.length === 0 ? "" : `    <system-out>${warnings.map(xmlText).join("\n")}</system-out>\n`;
  return `  <testsuite${attributes({ name, ...counts })}>\n${cases}${out}  </testsuite>\n`;
}

/** JUnit's XML: a suite for each draft, a test case for each element, an error for a draft that could not be judged. */
export const junit: FormatMaker = (context) => {
  const total: Counts = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  const suites: string[] = [];
  const add = (name: string, counts: Counts, cases: string, warnings: readonly string[] = []): void => {
    for (const key of ["tests", "failures", "errors", "skipped"] as const) total[key] += counts[key];
    suites.push(suite(name, counts, cases, warnings));
  };
  return {
    statute: (result, draft) => {
      const { findings, warnings } = result;
      const counts = {
        tests: findings.length,
        failures: findings.filter((f) => fails(f, context.failOn)).length,
        errors: 0,
        skipped: findings.filter((f) => f.waiver !== undefined).length,
      };
      add(
        result.file,
        counts,
        findings.map((f) => testCase(f, result, context, draft)).join(""),
        warnings.map((w) => `${w.lines === null ? "" : `${lineWords(w.lines)}: `}${w.message}`),
      );
      return "";
    },
    end: (errors: readonly ResultError[]) => {
      for (const { file, message } of errors) {
        const error = `<error${attributes({ type: "not-judged", message })}/>`;
        const head = attributes({ name: "can be judged", classname: file.replaceAll("/", ".") });
        add(
          file,
          { tests: 1, failures: 0, errors: 1, skipped: 0 },
          `    <testcase${head}>\n      ${error}\n    </testcase>\n`,
        );
      }
      const { tests, failures, errors: broken, skipped } = total;
      const head = attributes({ name: "lawcheck", tests, failures, errors: broken, skipped });
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${suites.join("")}</testsuites>\n`;
    },
  };
};
