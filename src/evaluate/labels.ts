import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { LineRange, Reason, Status } from "../model.ts";
import { STATUSES } from "./confusion.ts";
import { EvaluationError } from "./corpora.ts";
import type { Label } from "./outcome.ts";

interface RawLabel {
  readonly status?: unknown;
  readonly why?: unknown;
  readonly lines?: unknown;
  readonly disputed?: unknown;
}

/** A statute with its labels. */
export interface LabelledStatute {
  readonly id: string;
  readonly file: string;
  readonly source: string;
  readonly labels: readonly Label[];
}

function list(value: unknown): string[] {
  return value === undefined || value === null ? [] : (Array.isArray(value) ? value : [value]).map(String);
}

/** "41-44" or "60". Spaces around the hyphen, and a dash for it, are forgiven. */
export function parseLines(text: string): LineRange {
  const match = /^\s*(\d+)(?:\s*[-–]\s*(\d+))?\s*$/.exec(text);
  if (match === null) throw new EvaluationError(`unexpected lines “${text}”, expected “41” or “41-44”`);
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  if (last < first) throw new EvaluationError(`unexpected lines “${text}”: the last comes before the first`);
  return [first, last];
}

export function parseStatus(value: unknown): Status {
  const status = STATUSES.find((s) => s === value);
  if (status === undefined) {
    throw new EvaluationError(`unexpected status “${String(value)}”, expected ${STATUSES.join(", ")}`);
  }
  return status;
}

/** Reads the text of a label file. */
export function parseLabels(text: string): Label[] {
  const raw = parse(text) as { elements?: Readonly<Record<string, RawLabel>> } | null;
  return Object.entries(raw?.elements ?? {}).map(([element, label]) => ({
    element,
    status: parseStatus(label.status),
    why: list(label.why) as Reason[],
    lines: list(label.lines).map(parseLines),
    disputed: label.disputed === true,
  }));
}

/** The statutes of a folder with their labels. A statute without labels is left out, labels without a statute are a mistake. */
export function readLabelled(dir: string): LabelledStatute[] {
  const files = readdirSync(join(dir, "labels")).filter((f) => f.endsWith(".yaml"));
  return files.sort().map((labelFile) => {
    const id = labelFile.slice(0, -".yaml".length);
    const file = join(dir, "statutes", `${id}.md`);
    try {
      const labels = parseLabels(readFileSync(join(dir, "labels", labelFile), "utf8"));
      return { id, file, source: readFileSync(file, "utf8"), labels };
    } catch (error) {
      // messages of others may quote the file, which may be sealed
      const what =
        error instanceof EvaluationError ? error.message : `cannot be read (${(error as Error).name})`;
      throw new EvaluationError(`${join(dir, "labels", labelFile)}: ${what}`);
    }
  });
}
