/** Terms that the statute defines, in its definitions and in passing. */
import type { DefinedTerm, Unit } from "../model.ts";
import { endsOpen } from "./chapeau.ts";
import { matchesOf } from "./matches.ts";

const VERBS = String.raw`(?:means?\b|includes?\b|has the (?:same |respective )?meaning|have the (?:same )?meaning|shall (?:mean|have|include|be construed)|refers? to\b|is (?:defined|a|an|the)\b|are\b)`;

/** A paragraph that begins with the term that it defines. */
export const DEFINED_START = new RegExp(
  String.raw`^(?:the (?:term|expression|word)s?\s+)?["“„«‘'][^"”“»’]{1,100}["”“»’'],?\s*(?:[^"“.;]{0,140}?)${VERBS}`,
  "iu",
);

const QUOTED =
  /(?:^|[\s(])["“„«‘']([^"”“»’]{1,100})["”“»’'](?:(?:,?\s*(?:and|or)\s*)["“„«‘'][^"”“»’]{1,100}["”“»’'])?,?\s*(?:[^"“.;:]{0,140}?)(?:means?\b|includes?\b|ha(?:s|ve) the (?:same |respective )?meaning|shall (?:mean|have the|include|be construed)|refers? to\b)/giu;
const NAMED =
  /(?:hereinafter|hereafter|in this (?:act|law|chapter|part|code|convention|title|section|article|protocol|bill|decree)|to be known as|to be called|known as|referred to as|called|known in this \w+ as)[^"“„«'.;]{0,60}["“„«']([^"”“»’]{2,100})["”“»’']/gi;
const HEREINAFTER =
  /\((?:hereinafter|hereafter|hereinafter referred to as)[:,]?\s+(?:the\s+)?([^()"“”]{2,100})\)/gi;
const BRACKETED = /\((?:the|an?)\s+["“„«']([^"”“»’]{2,80})["”“»’']\)/gi;
const CALLED = /to be (?:known|called) /;
const KNOWN_AS =
  /\bto be (?:known|called) (?:as )?(?:the )?((?:\p{Lu}[\p{L}'’-]*)(?:\s+(?:of|the|for|on|and|against|to|in|\p{Lu}[\p{L}'’-]*))*)/gu;

const tidy = (term: string): string =>
  term
    .replace(/^(?:the|an?)\s+/i, "")
    .replace(/[,;:.]+$/, "")
    .trim();

/** Collects the defined terms of all units, each once for a unit. */
export function definedTerms(units: readonly Unit[], emphasised: (unit: Unit) => string): DefinedTerm[] {
  const terms: DefinedTerm[] = [];
  for (const unit of units) {
    if (unit.text === "" || unit.role === "note" || unit.role === "repeal") continue;
    const seen = new Set<string>();
    const add = (term: string, meaning: string): void => {
      const tidied = tidy(term);
      if (tidied.length < 2 || seen.has(tidied.toLowerCase())) return;
      seen.add(tidied.toLowerCase());
      terms.push({ term: tidied, meaning: complete(meaning, unit), unit });
    };
    const lead = unit.role === "definition" ? emphasised(unit) : "";
    if (lead !== "")
      add(lead, unit.text.slice(lead.length).replace(/^[\s:,—–-]+(?:means?\s|includes?\s)?/, ""));
    for (const found of matchesOf(QUOTED, unit.text))
      add(found[1]!, unit.text.slice(found.index + found[0].length));
    if (unit.role === "definition") quotedLead(unit, add);
    // most units hold nothing of the kind, and the pattern is slow to make
    const known = CALLED.test(unit.text) ? [KNOWN_AS] : [];
    for (const pattern of [NAMED, HEREINAFTER, BRACKETED, ...known]) {
      for (const found of matchesOf(pattern, unit.text)) add(found[1]!, unit.text.slice(0, found.index));
    }
  }
  return terms;
}

/** Longest meaning that is put together from a list. */
const LONGEST = 2000;

/** A meaning that is a list: the chapeau with its items. */
function complete(meaning: string, unit: Unit): string {
  const parts = [meaning.replace(/^[\s:—–-]+/u, "").trim()];
  let length = parts[0]!.length;
  if (!endsOpen(unit.text)) return parts[0]!;
  const stack = [...unit.children].reverse();
  for (let next = stack.pop(); next && length < LONGEST; next = stack.pop()) {
    parts.push(next.text);
    length += next.text.length;
    for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i]!);
  }
  return parts.join(" ").trim();
}

/** In definitions the verb may stand in the chapeau: `(1) "Employee", a first worker …`, `APPROPRIATE BODY.— The term …`. */
function quotedLead(unit: Unit, add: (term: string, meaning: string) => void): void {
  const lead = /^["“„«‘']([^"”“»’]{1,100})["”“»’']\s*[,:—–-]\s*/u.exec(unit.text);
  if (lead) add(lead[1]!, unit.text.slice(lead[0].length));
}

/** The term that a definition unit is about, for its citation. */
export function leadingTerm(text: string): string {
  const found = /^(?:the (?:term|expression|word)s?\s+)?["“„«‘']([^"”“»’]{1,100})["”“»’']/iu.exec(
    text.slice(0, 160),
  );
  return found ? tidy(found[1]!) : "";
}
