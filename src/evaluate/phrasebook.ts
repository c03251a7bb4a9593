import { readFileSync } from "node:fs";
import type { Reason, Status } from "../model.ts";
import { EvaluationError } from "./corpora.ts";
import { parseStatus } from "./labels.ts";

/** A single provision, labelled for one element only. It stands in a frame that it does not repeat. */
export interface Entry {
  /** Line in the file, counted from 1. */
  readonly line: number;
  readonly element: string;
  readonly status: Status;
  readonly why: readonly Reason[];
  readonly style: string;
  readonly heading: string;
  readonly chapeau: string;
  readonly text: string;
}

/** Reads a phrasebook: one JSON object in each line. */
export function parsePhrasebook(source: string): Entry[] {
  return source.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    try {
      const raw = JSON.parse(line) as Partial<Entry>;
      return [
        {
          line: i + 1,
          element: raw.element ?? "",
          status: parseStatus(raw.status),
          why: raw.why ?? [],
          style: raw.style ?? "",
          heading: raw.heading ?? "",
          chapeau: raw.chapeau ?? "",
          text: raw.text ?? "",
        },
      ];
    } catch (error) {
      // the message of JSON.parse quotes the text, which may be sealed
      const what = error instanceof EvaluationError ? error.message : "no valid JSON";
      throw new EvaluationError(`line ${i + 1}: ${what}`);
    }
  });
}

export function readPhrasebook(file: string): Entry[] {
  try {
    return parsePhrasebook(readFileSync(file, "utf8"));
  } catch (error) {
    throw new EvaluationError(`${file}: ${(error as Error).message}`);
  }
}
