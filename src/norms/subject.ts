import { passiveAt } from "../language/passive.ts";
import type { Clause } from "./clause.ts";
import type { Mark, Norm, Span } from "./model.ts";

/** Words that end a noun phrase: what follows says more about it, or is no part of the subject. */
const STOP = new Set(
  (
    "who which that whom whose where when whenever if to by from with without against before after under into at on upon in " +
    "during pursuant through within having being is are was were has have had does do did not may shall must can will as " +
    "since until unless between concerning regarding including whether than because while although despite per via"
  ).split(" "),
);
/** Words that open a condition or circumstance before the subject. */
const OPENERS = new Set(
  (
    "where when whenever if unless before after once upon on in at during within for by from under pursuant as subject " +
    "notwithstanding without while pending except to with not no following until immediately prior throughout irrespective " +
    "regardless having notwithstanding despite provided wherever"
  ).split(" "),
);
const CLAUSE_OPENERS = new Set(["where", "when", "whenever", "wherever", "if", "unless", "once", "while"]);
const RELATIVES = new Set(["who", "which", "that"]);
const DETERMINERS = new Set("the a an each every any such that this said all these those both".split(" "));
const PRONOUNS = new Set(["he", "she", "it", "they"]);
const BACKWARD = new Set(["the", "that", "such", "said", "those"]);
const LINKS = new Set(["of", "for", "and", "or", "both"]);
const CONNECTORS = new Set(["and", "or", "nor", "then"]);
/** The longest subject read, that of an opening condition, and how far a subject without a modal reaches. */
const HEAD_WORDS = 16;
const LABEL_LETTERS = 3;
const CONDITION_HEAD_WORDS = 6;
const BARE_WORDS = 20;
/** How many words before its noun a name begins: "state orchard inspection agency". */
const NAME_WORDS = 3;
/** How near to its modal a verb stands that orders what others do: "shall ensure that the wardens inform". */
const ENSURE_REACH = 9;
const ENSURING = new Set(
  "ensur see it guarante guarante requir provid secur assur order direct oblig make sure".split(" "),
);
/** How near a plain passive ("is informed") stands to its act, and "of the wardens" to "It shall be the duty". */
const PASSIVE_REACH = 3;
const IMPERSONAL_REACH = 6;

function stops(norm: Norm, i: number): boolean {
  const form = norm.words[i]!.form;
  if (!STOP.has(form)) return false;
  const next = norm.words[i + 1]?.form;
  return !(form === "in" && (next === "charge" || next === "command"));
}

function headFrom(norm: Norm, from: number, to: number, limit: number): Span {
  let end = from;
  while (end < to && end - from < limit && !stops(norm, end)) end++;
  return { from, to: end };
}

/** Whether the words part at `i`: at a comma, a dash or a bracket, but not around a number: "clause (i) or (ii)". */
function breaks(norm: Norm, i: number): boolean {
  const { before, form } = norm.words[i]!;
  if (/[,;:—–]/.test(before)) return true;
  const bracketed = before.includes("(") ? form : before.includes(")") ? norm.words[i - 1]!.form : "";
  return bracketed.length > LABEL_LETTERS;
}

function segments(norm: Norm, from: number, to: number): Span[] {
  const found: Span[] = [];
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    if (i === to || breaks(norm, i)) {
      found.push({ from: start, to: i });
      start = i;
    }
  }
  return found;
}

/** "he", "that officer": the noun phrase before it that is meant. */
function meantBy(norm: Norm, head: Span, floor: number, condition: Span): Span[] {
  const words = norm.words.slice(head.from, head.to);
  if (words.length === 0) return [];
  if (PRONOUNS.has(words[0]!.form)) return [condition];
  if (!BACKWARD.has(words[0]!.form) || words[1] === undefined) return [];
  const noun = words[1].stem;
  for (let i = head.from - 1; i >= floor; i--) {
    if (norm.words[i]!.stem === noun) return [{ from: Math.max(floor, i - NAME_WORDS), to: i + 1 }];
  }
  return [];
}

/** The phrases that begin with an article and hang on no preposition: one of them is the subject of a bare verb. */
function phrases(norm: Norm, from: number, to: number): Span[] {
  const found: Span[] = [];
  for (let i = from + 1; i < to; i++) {
    const before = norm.words[i - 1]!.form;
    if (!DETERMINERS.has(norm.words[i]!.form) || STOP.has(before) || LINKS.has(before)) continue;
    found.push(bareHead(norm, i, to));
  }
  return found;
}

/** A subject whose verb no modal announces: up to the article of the object. */
function bareHead(norm: Norm, from: number, to: number): Span {
  const head = headFrom(norm, from, to, HEAD_WORDS);
  for (let i = from + 1; i < head.to; i++) {
    if (DETERMINERS.has(norm.words[i]!.form) && !LINKS.has(norm.words[i - 1]!.form)) return { from, to: i };
  }
  return head;
}

/**
 * After an opening condition with commas of its own, the segments that make the subject: the last one that is no
 * circumstance, and those before it in the same list.
 */
function closing(norm: Norm, parts: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const part of [...parts].reverse()) {
    const first = norm.words[part.from]!.form;
    if (OPENERS.has(first) || (stops(norm, part.from) && kept.length === 0)) continue;
    const last = kept[0];
    if (last !== undefined && CONNECTORS.has(first)) break;
    const joined = last !== undefined && CONNECTORS.has(norm.words[last.from]!.form);
    if (last !== undefined && !joined && !DETERMINERS.has(first)) break;
    kept.unshift(part);
  }
  return kept;
}

function subjectHeads(norm: Norm, from: number, to: number, bare: boolean): Span[] {
  if (from >= to) return [];
  const parts = segments(norm, from, to);
  const opened = OPENERS.has(norm.words[from]!.form);
  const condition = headFrom(norm, from + 1, parts[0]!.to, CONDITION_HEAD_WORDS);
  if (opened && parts.length === 1) {
    if (bare) return phrases(norm, from + 1, to);
    // "Upon conviction for the offence the court shall": the last noun phrase before the verb
    for (let i = to - 1; i > from && to - i <= CONDITION_HEAD_WORDS; i--) {
      if (DETERMINERS.has(norm.words[i]!.form) && norm.words[i - 1]!.form !== "of")
        return [headFrom(norm, i, to, HEAD_WORDS)];
      if (PRONOUNS.has(norm.words[i]!.form)) return [{ from: i, to: i + 1 }, condition];
    }
    return [{ from: to - 1, to }];
  }
  const heads: Span[] = [];
  for (const part of !opened
    ? parts
    : CLAUSE_OPENERS.has(norm.words[from]!.form)
      ? closing(norm, parts.slice(1))
      : parts.slice(1)) {
    let start = part.from;
    while (start < part.to && CONNECTORS.has(norm.words[start]!.form)) start++;
    if (start >= part.to || OPENERS.has(norm.words[start]!.form) || stops(norm, start)) continue;
    const head = bare ? bareHead(norm, start, part.to) : headFrom(norm, start, part.to, HEAD_WORDS);
    heads.push(head, ...meantBy(norm, head, from, opened ? condition : head));
  }
  return heads;
}

/** The agent of a passive: "shall be informed by the Minister". */
function agentOf(norm: Norm, from: number): Span[] {
  for (let i = from; i < norm.words.length; i++) {
    if (norm.words[i]!.form === "by") return [headFrom(norm, i + 1, norm.words.length, HEAD_WORDS)];
  }
  return [];
}

/** "shall ensure that the wardens inform": those whose doing is ensured are bound by it. */
function ensured(norm: Norm, from: number, at: number): Span[] {
  for (let i = from + 1; i < Math.min(from + ENSURE_REACH, at, norm.words.length); i++) {
    if (norm.words[i]!.form !== "that" || !ENSURING.has(norm.words[i - 1]!.stem)) continue;
    const end = Math.min(at, norm.words.length);
    return subjectHeads(norm, i + 1, end, true).slice(0, 1);
  }
  return [];
}

/** Whether an infinitive stands between a creation and the act: "There is established a council to oversee". */
function purposeBetween(norm: Norm, from: number, at: number): boolean {
  return norm.words.slice(from, at).some((w) => w.form === "to");
}

/** What a sentence creates: it is that which acts where the sentence goes on to say what for. */
function created(norm: Norm, mark: Mark): Span[] {
  if (norm.words[mark.from]!.form === "there")
    return [headFrom(norm, mark.to, norm.words.length, HEAD_WORDS)];
  return subjectHeads(norm, passageStart(norm, mark.from), mark.from, false);
}

/** Where the chapeau or sentence begins in which the word at `at` stands. */
function passageStart(norm: Norm, at: number): number {
  let start = 0;
  for (const p of norm.chapeaux) {
    if (at < start + p.tokens.length) return start;
    start += p.tokens.length;
  }
  return norm.ownFrom;
}

/**
 * Who is bound, more closely than the clause's bearer: the heads of the subject without relative clauses, conditions and
 * circumstances, what "he" or "that officer" stands for, and the agent of a passive.
 */
export function subjectOf(norm: Norm, clause: Clause, at: number): Span[] {
  const { mark } = clause;
  if (at > norm.ownFrom && RELATIVES.has(norm.words[at - 1]!.form)) return [];
  if (clause.inherited && at >= norm.ownFrom && CLAUSE_OPENERS.has(norm.words[norm.ownFrom]!.form)) return [];
  if (mark === undefined) {
    if (norm.ownFrom > 0 && clause.inherited)
      return subjectHeads(norm, passageStart(norm, norm.ownFrom - 1), norm.ownFrom, false);
    for (let i = Math.max(norm.ownFrom, at - PASSIVE_REACH); i <= at + PASSIVE_REACH; i++)
      if (passiveAt(norm.words, i)) return agentOf(norm, i);
    return [
      ...subjectHeads(norm, norm.ownFrom, Math.min(at, norm.ownFrom + BARE_WORDS), true),
      ...ensured(norm, norm.ownFrom, at),
    ];
  }
  if (clause.modality === "establishment" && purposeBetween(norm, mark.to, at)) return created(norm, mark);
  if (passiveAt(norm.words, mark.to)) return agentOf(norm, mark.to);
  // a verb of the condition before the modal is not what the subject must do
  if (at < mark.from && at >= passageStart(norm, mark.from)) return [];
  // "… and shall direct": the second of two verbs has the subject of the first
  if (CONNECTORS.has(norm.words[mark.from - 1]?.form ?? "") || norm.words[mark.from - 1]?.form === "but") {
    const start = passageStart(norm, mark.from);
    const before = norm.marks.filter((m) => !m.subordinate && m.from >= start && m.to < mark.from).at(-1);
    if (before !== undefined) return subjectOf(norm, { ...clause, mark: before }, before.to);
  }
  const last = norm.words[mark.to - 1]!.form;
  const first = norm.words[mark.from]!.form;
  // "the duty of the court", "it falls to the wardens": the one bound comes after
  if (["the", "of", "on", "upon"].includes(last) || (first === "it" && last === "to"))
    return [headFrom(norm, mark.to, norm.words.length, HEAD_WORDS)];
  // "No officer shall": the subject stands inside the modal expression
  if (first === "no" || first === "neither") return [headFrom(norm, mark.from + 1, mark.to, HEAD_WORDS)];
  const heads = [
    ...subjectHeads(norm, passageStart(norm, mark.from), mark.from, false),
    ...ensured(norm, mark.to, Math.max(at, mark.to)),
  ];
  // an item that begins with its verb ("ensures …") has the subject of the list's introduction
  if (mark.from === norm.ownFrom && norm.ownFrom > 0)
    heads.push(...subjectHeads(norm, passageStart(norm, norm.ownFrom - 1), norm.ownFrom, false));
  if (first === "it" || (heads.length > 0 && norm.words[heads[0]!.from]!.form === "it")) {
    for (let i = mark.to; i < Math.min(mark.to + IMPERSONAL_REACH, norm.words.length); i++) {
      if (["of", "on", "upon", "for"].includes(norm.words[i]!.form))
        heads.push(headFrom(norm, i + 1, norm.words.length, HEAD_WORDS));
    }
  }
  return heads;
}
