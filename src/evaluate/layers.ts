import type { Norm } from "../norms/model.ts";
import type { Reading } from "../norms/read.ts";
import { type Draft, SentenceNorm } from "../norms/sentence-norm.ts";

/** A norm with the words of its own sentence only. */
function ownOnly(norm: Norm): Norm {
  return norm.ownFrom === 0 ? norm : new SentenceNorm({ ...parts(norm), chapeaux: [] }, norm.index);
}

function parts(norm: Norm): Draft {
  const { unit, section, own, chapeaux, headings } = norm;
  return { unit, section, own, chapeaux, headings };
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
  return change(reading, (n) => new SentenceNorm({ ...parts(n), headings: [] }, n.index));
}
