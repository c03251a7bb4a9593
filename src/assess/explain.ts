import type { Candidate } from "../detect/match.ts";
import type { Reason, Status } from "../model.ts";
import { originalWords } from "../norms/original.ts";

/** What a reason means, in the words of a sentence. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  permissive: "it is optional",
  qualified: "it is qualified",
  "no-actor": "nobody is bound to do it",
  "non-operative": "it stands only in a purpose or preamble",
  narrow: "it covers only a part of the field",
  partial: "only some of what is asked for is there",
  delegated: "it is left to a later decision",
};

function quoted(words: string): string {
  return `“${words}”`;
}

/** A sentence on what was found: the words that met each condition, and what lowered it. */
export function explainFinding(
  best: Candidate,
  status: Status,
  reasons: readonly Reason[],
  dependency: string,
): string {
  const found = Object.entries(best.met)
    .filter(([, m]) => m.hit !== undefined)
    .map(([slot, m]) => `${slot} ${quoted(originalWords(best.norm, m.hit!.from, m.hit!.to))}`);
  const first = `Found: ${found.join(", ")}.`;
  if (status === "present") return first;
  const why = reasons.map((r) => {
    const lowered = best.grade.lowered.find((l) => l.reason === r);
    return lowered?.words === undefined
      ? (lowered?.text ?? REASON_WORDS[r])
      : `${REASON_WORDS[r]} (${quoted(lowered.words)})`;
  });
  const because = dependency === "" ? "" : ` It depends on ${dependency}.`;
  return `${first} Weak, since ${why.join("; and ")}.${because}`;
}

export function explainMissing(dependency: string): string {
  return dependency === ""
    ? "No provision of the draft was found that does this."
    : `It needs ${dependency}, which is missing, and so counts for nothing by itself.`;
}
