/** Texts that introduce what follows them. */
import type { Unit } from "../model.ts";

const OPEN_MARK = /[:—–-]["”»]?$/u;
const OPEN_WORDS =
  /(?:\b(?:shall|must|may|will|should|to|include|includes|including|that|who|which|if|where|when|unless|by|of|for|with|from|in|is|are|be|means|comprises?|following|either|and|or|as|the|a|an|have|has|not|provided|on|at|under))$/i;
/** "…; and" before the last item of a row: the next item stands beside it, not below. */
const BEFORE_LAST = /[;,]\s?(?:and|or)$/i;

const AMENDS =
  /\b(?:insert|substitut|add|replac)\w*\b[^.]{0,200}\b(?:following|as follows)\b[^.]{0,80}[:—–-]$|\bto read(?: as follows)?[:—–-]$/i;

/** Whether a text ends open: with a colon, a dash, or a word that wants more. */
export function endsOpen(text: string): boolean {
  const end = text.slice(-80).trimEnd();
  return OPEN_MARK.test(end) || (OPEN_WORDS.test(end) && !BEFORE_LAST.test(end));
}

/**
 * The units whose own text introduces the list in which `unit` stands, outermost first. An ancestor counts when its text
 * ends open, or when its children go on with its sentence (it ends without a full stop).
 */
export function chapeauOf(unit: Unit): Unit[] {
  const chain: Unit[] = [];
  let below: Unit = unit;
  for (let above = unit.parent; above; above = above.parent) {
    // Words that an amendment quotes stand by themselves.
    if (AMENDS.test(above.text.slice(-400))) break;
    if (introduces(above, below)) chain.push(above);
    // No text carries over into another section.
    if (above.kind !== "subdivision" && above.kind !== "flush") break;
    below = above;
  }
  return chain.reverse();
}

function introduces(above: Unit, below: Unit): boolean {
  if (above.text === "" || above.kind === "document" || below.kind === "division") return false;
  if (endsOpen(above.text)) return true;
  if (below.kind === "flush" && below.label === "") return false;
  return !/[.!?;]["”»)]?$/u.test(above.text.slice(-4));
}
