import type { Element } from "../catalogue/model.ts";
import type { Mark } from "./gaps.ts";
import type { ResultFinding } from "./result.ts";

/** "weak (permissive, partial)"; "waived, else missing"; "present, corrected". */
export function statusWords(f: ResultFinding): string {
  const status = f.reasons.length === 0 ? f.status : `${f.status} (${f.reasons.join(", ")})`;
  const corrected = f.correction === undefined ? status : `${status}, corrected`;
  return f.waiver === undefined ? corrected : `waived, else ${corrected}`;
}

/** What is asked, where nothing was found; else why the finding is what it is; and what a person should check. */
export function reasonWords(f: ResultFinding, element: Element | undefined): string {
  const note = f.confidence === "low" && f.doubt !== undefined ? ` Please check: ${f.doubt}.` : "";
  const asked = f.status === "missing" ? element?.requirement : undefined;
  return `${[asked, f.explanation].filter(Boolean).join(" ")}${note}`;
}

/** Where a missing provision would stand, as a sentence; nothing where the place is the finding's own. */
export function standsWords(mark: Mark): string {
  return mark.exact || mark.citation === "" ? "" : ` It would stand near ${mark.citation}.`;
}
