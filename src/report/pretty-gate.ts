import { fails, summarise } from "../assess/gate.ts";
import { failsStrictly } from "../waive/notes.ts";
import type { FormatContext } from "./format.ts";
import { SIGN } from "./paint.ts";
import type { StatuteResult } from "./result.ts";
import { plural } from "./wrap.ts";

/** Whether the draft passes the gate, and what fails it; nothing where there is no gate. */
export function gateLines(result: StatuteResult, c: FormatContext): string[] {
  if (c.failOn === "none") return [];
  const failing = result.findings.filter((f) => fails(f, c.failOn));
  const n = summarise(failing);
  const counts = [n.missing > 0 ? `${n.missing} missing` : "", n.weak > 0 ? `${n.weak} weak` : ""].filter(
    Boolean,
  );
  const strict = c.strict === true ? result.warnings.filter(failsStrictly).length : 0;
  if (strict > 0) counts.push(`${plural(strict, "entry", "entries")} to mend`);
  const gate = `(--fail-on ${c.failOn}${c.strict === true ? " --strict" : ""})`;
  if (counts.length === 0) return ["", `${c.paint.green(`${SIGN.present} Passed`)} ${c.paint.dim(gate)}`];
  return ["", `${c.paint.red(`${SIGN.missing} Failed`)}: ${counts.join(", ")} ${c.paint.dim(gate)}`];
}
