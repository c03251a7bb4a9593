import type { Norm } from "../norms/model.ts";
import type { Reading } from "../norms/read.ts";
import { READING_CONCEPTS as C } from "../norms/roles.ts";

/** A norm with the words of its own sentence only. */
function ownOnly(norm: Norm): Norm {
  const from = norm.ownFrom;
  if (from === 0) return norm;
  const own = <T extends { readonly from: number; readonly to: number }>(list: readonly T[]): T[] =>
    list.filter((x) => x.from >= from).map((x) => ({ ...x, from: x.from - from, to: x.to - from }));
  const hits = own(norm.hits);
  return {
    ...norm,
    chapeaux: [],
    words: norm.words.slice(from),
    hits,
    marks: own(norm.marks),
    ownFrom: 0,
    negated: hits.some((h) => h.concept === C.negation),
  };
}

/** The body was found with everything in view; what is switched off is how the norms are read after that. */
function change(reading: Reading, each: (n: Norm) => Norm): Reading {
  const norms = reading.norms.map(each);
  const { body } = reading;
  return { ...reading, norms, body: body && { ...body, norm: norms[body.norm.index] ?? body.norm } };
}

/** Reads every item as if nothing introduced its list. */
export function withoutChapeaux(reading: Reading): Reading {
  return change(reading, ownOnly);
}

/** Reads every sentence as if it stood under no heading. */
export function withoutHeadings(reading: Reading): Reading {
  return change(reading, (n) => ({ ...n, headings: [] }));
}
