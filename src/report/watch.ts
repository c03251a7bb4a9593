import { changeSections, type DiffResult } from "./diff.ts";
import type { FormatContext } from "./format.ts";
import { gateLines } from "./pretty-gate.ts";
import { safe } from "./safe.ts";
import { wrap } from "./wrap.ts";

/**
 * What a save has changed: one line with the counts, then each element that was lost, weakened, gained or strengthened.
 * Other words for the same are shown only where everything is.
 */
export function watchText(diff: DiffResult, c: FormatContext, time: string): string {
  const { now } = diff;
  const changes = diff.changes.filter((x) => c.all || x.kind !== "reworded");
  const { present, weak, missing, waived = 0 } = now.summary;
  const counts = `${present} present, ${weak} weak, ${missing} missing${waived === 0 ? "" : `, ${waived} waived`}`;
  const same = changes.length === 0 ? "; no provision has changed" : "";
  const head = wrap(safe(`${time} ${now.file}: ${counts}${same}`), { width: c.width, rest: "  " });
  if (c.quiet) {
    const lines = changes.map((x) => safe(`${now.file}: ${x.kind} ${x.after.element}: ${x.after.title}`));
    return lines.map((line) => `${line}\n`).join("");
  }
  const lines = ["", ...head.map(c.paint.bold), ...changeSections(changes, c)];
  return `${[...lines, ...gateLines(now, c)].join("\n")}\n`;
}
