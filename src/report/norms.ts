import { clauseAt } from "../norms/clause.ts";
import type { Norm } from "../norms/model.ts";
import { originalWords } from "../norms/original.ts";
import { lineWords } from "./places.ts";
import { safe } from "./safe.ts";
import { wrap } from "./wrap.ts";

/** More concepts than these make a line that nobody reads. */
const CONCEPTS_SHOWN = 12;

/** A norm as it was read: who, how, under what, and which concepts its words are taken for. */
export function normLines(norm: Norm, width: number): string[] {
  const clause = clauseAt(norm, norm.words.length - 1);
  const role = norm.unit.role === "operative" ? "" : ` [${norm.unit.role}]`;
  const line = (label: string, text: string): string[] =>
    text === "" ? [] : wrap(safe(`${label} ${text}`), { width, first: "    ", rest: "      " });
  const mark = clause.mark === undefined ? "" : ` “${originalWords(norm, clause.mark.from, clause.mark.to)}”`;
  const bearer = clause.bearer.map((s) => originalWords(norm, s.from, s.to)).filter((w) => w !== "");
  const concepts = [...new Set(norm.hits.map((h) => h.concept))].sort();
  const more = concepts.length - CONCEPTS_SHOWN;
  return [
    ...wrap(safe(`${norm.unit.citation || "—"} (${lineWords(norm.unit.lines)})${role}`), {
      width,
      first: "  ",
    }),
    ...line("text:", norm.own.text),
    ...line("under:", norm.chapeaux.map((p) => p.text).join(" ")),
    ...line(
      "modality:",
      `${clause.modality}${mark}${clause.inherited ? ", inherited" : ""}${norm.negated ? ", negated" : ""}`,
    ),
    ...line("bearer:", bearer[0] ?? ""),
    ...line(
      "concepts:",
      concepts.slice(0, CONCEPTS_SHOWN).join(", ") + (more > 0 ? ` and ${more} more` : ""),
    ),
  ];
}

/** All norms of a statute, in its order. */
export function normsText(norms: readonly Norm[], width: number): string {
  return norms.map((norm) => `${normLines(norm, width).join("\n")}\n`).join("\n");
}
