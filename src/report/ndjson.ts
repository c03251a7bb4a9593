import type { FormatMaker } from "./format.ts";
import { jsonText } from "./json.ts";
import { RESULT_VERSION } from "./result.ts";

/**
 * One JSON object on each line, for programs that read while lawcheck writes. `type` tells the lines apart: `run` first,
 * then for each draft `statute`, its `finding`s and `warning`s, and `error` for each draft that could not be judged.
 */
export const ndjson: FormatMaker = ({ catalogue: { id, version } }) => {
  const line = (type: string, value: object): string => `${jsonText({ type, ...value })}\n`;
  return {
    start: () => line("run", { version: RESULT_VERSION, catalogue: { id, version } }),
    statute: ({ findings, warnings, ...statute }) => {
      const { file } = statute;
      return [
        line("statute", statute),
        ...findings.map((f) => line("finding", { statute: file, ...f })),
        ...warnings.map((w) => line("warning", { statute: file, ...w })),
      ].join("");
    },
    end: (errors) => errors.map((e) => line("error", e)).join(""),
  };
};
