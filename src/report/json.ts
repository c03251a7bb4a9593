import type { FormatMaker } from "./format.ts";
import { RESULT_VERSION } from "./result.ts";

// JSON.stringify lets these through; on a terminal they would act
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

// a line range on one line; line breaks stand between values only, never in a string
const RANGE = /\[\n\s+(\d+),\n\s+(\d+)\n\s+\]/g;

/** JSON without characters that a terminal or a reader would act on. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    UNSAFE,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function text(value: unknown): string {
  return jsonText(value, 2).replace(RANGE, "[$1, $2]");
}

function indented(value: unknown): string {
  return text(value).replaceAll("\n", "\n    ");
}

/** The documented result, written piece by piece. */
export const json: FormatMaker = ({ catalogue }) => {
  let first = true;
  const { id, version } = catalogue;
  return {
    start: () =>
      `{\n  "version": ${RESULT_VERSION},\n  "catalogue": ${jsonText({ id, version })},\n  "statutes": [`,
    statute: (result) => {
      const comma = first ? "" : ",";
      first = false;
      return `${comma}\n    ${indented(result)}`;
    },
    end: (errors) => `${first ? "" : "\n  "}],\n  "errors": ${text(errors).replaceAll("\n", "\n  ")}\n}\n`,
  };
};
