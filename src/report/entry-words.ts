import type { ResultEntry, ResultFinding } from "./result.ts";

/** "missing (…)": the program's own finding, where a person's word stands above it. */
export function ownWords(f: ResultFinding): string {
  if (f.own === undefined) return "";
  const { status, reasons } = f.own;
  return reasons.length === 0 ? status : `${status} (${reasons.join(", ")})`;
}

/** The office that decided, and where that is written. */
export function writtenWords({ by, file, line }: ResultEntry): string {
  return `${by === undefined ? "" : `${by}; `}${file}, line ${line}`;
}

/** Why a gap is accepted, and where else the law covers it. */
export function waiverWords(waiver: NonNullable<ResultFinding["waiver"]>): string {
  const { reason, law, expires } = waiver;
  const elsewhere = law === undefined ? "" : ` Covered by ${law}.`;
  const until = expires === undefined ? "" : ` Until ${expires}.`;
  return `${reason}${elsewhere}${until} (${writtenWords(waiver)})`;
}
