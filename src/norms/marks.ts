import type { Token } from "../language/tokens.ts";
import type { Hit, Hits } from "../lexicon/hits.ts";
import type { Mark } from "./model.ts";
import { READING_CONCEPTS as C } from "./roles.ts";

const KIND = new Map<string, Mark["kind"]>([
  [C.duty, "duty"],
  [C.power, "power"],
  [C.prohibition, "prohibition"],
  [C.establishment, "establishment"],
]);

const MODAL = [...KIND.keys()];

/** How many words a relative pronoun may stand before the modal it governs: "who may", "which the court shall". */
const RELATIVE_REACH = 3;
/** "shall ensure that in each region there are refuges": so far before "there are" the word may stand that hangs it on. */
const ESTABLISHED_REACH = 6;

const RELATIVES = new Set(["who", "which", "that", "whom", "whose"]);
/** Openers that a noun follows and no clause: "Upon conviction the court shall" binds the court. */
const PHRASE_OPENERS = new Set(["upon", "notwithstanding", "subject", "without", "pending", "for", "in"]);
const ARTICLES = new Set(["a", "an", "the", "any", "each", "such", "this"]);
const WH = new Set(["as", "whether", "where", "when", "if", "unless", "until", "how", "what", "than"]);

/** The hits that overlap none before them in the list. */
function apart(hits: readonly Hit[]): Hit[] {
  const taken = new Set<number>();
  return hits.filter(({ from, to }) => {
    for (let i = from; i < to; i++) if (taken.has(i)) return false;
    for (let i = from; i < to; i++) taken.add(i);
    return true;
  });
}

/**
 * Tells where the segment between commas, colons or semicolons begins in which a word stands. Asked for words in their
 * order it looks at each once, however many are asked for.
 */
function segments(words: readonly Token[], floor: number): (at: number) => number {
  let start = floor;
  let seen = floor;
  return (at) => {
    while (seen < at) if (/[,;:—–(]/.test(words[++seen]!.before)) start = seen;
    return start;
  };
}

/**
 * The modal expressions of a sentence in order. Of overlapping ones the longest stands ("shall have power to" is
 * no duty, "may not" no power).
 * @param floor the first word of the sentence: segments do not reach before it
 */
export function findMarks(words: readonly Token[], hits: Hits, floor: number): Mark[] {
  const modal = hits.among(MODAL).filter((h) => h.from >= floor);
  if (modal.length === 0) return [];
  const forbids = (h: Hit): number => (h.concept === C.prohibition ? 1 : 0);
  const longestFirst = (a: Hit, b: Hit): number =>
    b.to - b.from - (a.to - a.from) || a.from - b.from || forbids(a) - forbids(b);
  const kept = apart([...modal].sort(longestFirst)).sort((a, b) => a.from - b.from);
  // "may have been" tells what is possible, not what is allowed
  const binding = kept.filter(
    (h) =>
      KIND.get(h.concept) !== "power" || words[h.to]?.form !== "have" || words[h.to + 1]?.form !== "been",
  );
  const subordinators = new Set(hits.get(C.subordinator)?.map((h) => h.from));
  const conditionals = new Set(hits.get(C.conditional)?.map((h) => h.from));
  const segmentStart = segments(words, floor);
  const marks = binding.map((hit) => {
    const start = segmentStart(hit.from);
    let subordinate =
      conditionals.has(start) && start !== hit.from && !PHRASE_OPENERS.has(words[start]!.form);
    const reach = KIND.get(hit.concept) === "establishment" ? ESTABLISHED_REACH : RELATIVE_REACH;
    for (let i = hit.from - 1; !subordinate && i >= Math.max(floor, hit.from - reach); i--) {
      if (subordinators.has(i)) subordinate = true;
      if (/[,;:]/.test(words[i + 1]?.before ?? "")) break;
    }
    return { kind: KIND.get(hit.concept)!, from: hit.from, to: hit.to, subordinate };
  });
  return marks.some((m) => !m.subordinate) ? goingOn(words, marks) : promoted(words, marks, floor);
}

const JOINS = new Set(["and", "or", "but"]);

/** "shall not be charged for that act and shall be referred": a modal that a joining word ties to the main one is one too. */
function goingOn(words: readonly Token[], marks: readonly Mark[]): Mark[] {
  let main = false;
  return marks.map((m) => {
    const tied =
      main && m.subordinate && m.kind !== "establishment" && JOINS.has(words[m.from - 1]?.form ?? "");
    main ||= !m.subordinate;
    return tied ? { ...m, subordinate: false } : m;
  });
}

/** Words after which a modal before the comma belongs to the condition: "where a witness may be in danger, …". */
const CLAUSE_OPENERS = new Set(["where", "when", "whenever", "if", "unless", "once", "while"]);

/**
 * A sentence whose modals all seem subordinate has misled the reader where a phrase opens it ("Upon conviction the
 * court shall") or a short relative clause ends before the modal ("A witness who testifies may"): that modal governs.
 */
function promoted(words: readonly Token[], marks: readonly Mark[], floor: number): Mark[] {
  const segmentStart = segments(words, floor);
  const lastComma = words.findLastIndex((w) => w.before.includes(","));
  const found = marks.find((m) => {
    const before = words[m.from - 1]?.form ?? "";
    if (RELATIVES.has(before) || WH.has(before) || m.from === floor || m.kind === "establishment")
      return false;
    const start = segmentStart(m.from);
    if (CLAUSE_OPENERS.has(words[start]!.form)) return lastComma < m.to;
    for (let i = m.from - 2; i >= Math.max(floor, m.from - RELATIVE_REACH); i--) {
      if (RELATIVES.has(words[i]!.form)) return !ARTICLES.has(words[i + 1]!.form) && start === floor;
      if (WH.has(words[i]!.form)) return false;
    }
    return true;
  });
  return marks.map((m) => (m === found ? { ...m, subordinate: false } : m));
}
