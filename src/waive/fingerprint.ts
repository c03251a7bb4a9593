import type { Checked } from "../check.ts";
import type { ResultFinding } from "../report/result.ts";
import { bareWords } from "./words.ts";

/**
 * A number of 64 bits as sixteen digits (FNV-1a in two halves with different seeds). It tells texts apart; nobody has a
 * reason to forge one, and it must run where there is no Node.
 */
function digest(text: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, "0");
  };
  return half(0x811c9dc5) + half(0x9747b28c);
}

/**
 * What a finding rests on, as words: every sentence that was weighed, in no order. Numbers of provisions, line breaks and
 * the order of sections are not in it, and no count is.
 */
function wordsOf(finding: ResultFinding, checked: Checked): string[] {
  if (finding.status === "missing") return [];
  const candidates = checked.detections.get(finding.element)?.candidates ?? [];
  const texts =
    finding.own === undefined && candidates.length > 0
      ? candidates.map((c) => c.norm.own.text)
      : finding.evidence.map((e) => e.quote);
  return [...new Set(texts.map((t) => bareWords(t).join(" ")))].sort();
}

/** The fingerprint of a finding: its element, status and reasons, and the words that it rests on. */
export function fingerprint(finding: ResultFinding, checked: Checked): string {
  const { element, status, reasons } = finding;
  return digest([element, status, [...reasons].sort().join(","), ...wordsOf(finding, checked)].join("\n"));
}
