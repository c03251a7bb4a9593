import type { Hit } from "../lexicon/hits.ts";
import type { Mark } from "../norms/model.ts";
import { READING_CONCEPTS as C } from "../norms/roles.ts";
import type { Scene } from "./scene.ts";

/*
 * Which words of a sentence bear on the act in question, and which on something beside it: a duty of its own, those who
 * are only consulted, an example.
 */

const JOINS = new Set(["and", "or", "but"]);
/** What may follow a qualifier that bears on it alone: "where necessary through interpreters". */
const TIED = new Set("with in by through from via together including even".split(" "));

function joined(scene: Scene, from: number, to: number): boolean {
  return scene.norm.words.slice(from, to).some((w) => JOINS.has(w.form) || w.before.includes(";"));
}

function infinitiveBetween(scene: Scene, from: number, to: number): boolean {
  const { words } = scene.norm;
  for (let i = from + 1; i < to; i++)
    if (words[i]!.form === "to" && JOINS.has(words[i - 1]!.form)) return true;
  return false;
}

function parted(scene: Scene, from: number, to: number): boolean {
  return scene.norm.words.slice(from, to).some((w) => /[,;:]/.test(w.before));
}

/** The place where the words between commas begin in which `at` stands, not before `floor`. */
function partStart(scene: Scene, at: number, floor: number): number {
  for (let i = at; i > floor; i--) if (/[,;:—(]/.test(scene.norm.words[i]!.before)) return i;
  return floor;
}

function opensAside(scene: Scene, at: number): boolean {
  const first = JOINS.has(scene.norm.words[at]?.form ?? "") ? at + 1 : at;
  return scene.index.get(C.aside)?.some((h) => h.from === first) ?? false;
}

/** Whether the hit stands in words beside the act: "in consultation with such bodies as it thinks fit", "including, if possible, food". */
function aside(scene: Scene, hit: Hit): boolean {
  const { norm, anchor } = scene;
  const { words } = norm;
  const next = words[hit.to];
  const tied = next !== undefined && !next.before.includes(",") && TIED.has(next.form);
  const start = partStart(scene, hit.from, norm.ownFrom);
  if (hit.to <= anchor.from) {
    if (!parted(scene, hit.to, anchor.from + 1)) return false;
    return (
      (start < hit.from || start > norm.ownFrom) && (opensAside(scene, start) || (tied && start === hit.from))
    );
  }
  if (hit.from < anchor.to) return false;
  if (tied) return true;
  for (let i = anchor.to; i <= hit.from; i++)
    if (opensAside(scene, i) && partStart(scene, i, anchor.to) === start) return true;
  // ", including, where necessary, food": an example whose qualifier stands between commas of its own
  if (start !== hit.from || next === undefined) return false;
  const before = partStart(scene, start - 1, anchor.to);
  return before >= anchor.to && opensAside(scene, before) && parted(scene, hit.to, hit.to + 1);
}

function others(scene: Scene, mark: Mark | undefined): Mark[] {
  const { norm } = scene;
  return norm.marks.filter(
    (m) => !m.subordinate && m.from >= norm.ownFrom && m.kind !== "establishment" && m.from !== mark?.from,
  );
}

/**
 * Whether a qualifier belongs to the clause of the anchor. Of two duties in one sentence ("shall consider … and shall refer
 * …", "shall inform and shall, where possible, escort") it lowers the one that it stands with.
 */
export function qualifies(scene: Scene, hit: Hit): boolean {
  const { norm, anchor, clause } = scene;
  const mark = clause.mark;
  if (hit.from >= norm.ownFrom && anchor.from >= norm.ownFrom && aside(scene, hit)) return false;
  const another = others(scene, mark);
  const later = another.some(
    (m) => m.from > anchor.from && m.from < hit.to && joined(scene, anchor.to, m.from),
  );
  // an item's second infinitive: "to review the law, and to propose reforms, where appropriate"
  if (clause.inherited) return !later && !infinitiveBetween(scene, anchor.to, hit.from);
  if (mark !== undefined && hit.from < mark.from) {
    const first = another.find((m) => m.from <= hit.from);
    return first === undefined || !joined(scene, hit.to, mark.from);
  }
  return !later;
}

/** Whether between two words a clause with a modal of its own begins: "; the form shall be", ", and a clerk shall", "and shall". */
function clauseBegins({ norm }: Scene, from: number, to: number): boolean {
  const { words } = norm;
  return norm.marks.some((m) => {
    if (m.subordinate || m.from <= from || m.from >= to) return false;
    if (JOINS.has(words[m.from - 1]!.form)) return true;
    for (let i = from; i <= m.from; i++) {
      const { before, form } = words[i]!;
      if (before.includes(";") || (before.includes(",") && JOINS.has(form))) return true;
    }
    return false;
  });
}

/** Whether what is left to a later decision is the act itself, and not an aside or the matter of a clause that follows. */
export function delegates(scene: Scene, hit: Hit): boolean {
  const { norm, anchor } = scene;
  if (hit.from < norm.ownFrom || anchor.from < norm.ownFrom || hit.from < anchor.from) return true;
  return !aside(scene, hit) && !clauseBegins(scene, anchor.to, hit.to);
}

/** Whether words that relieve of a duty ("is not required to") relieve of what is sought, and not of something beside it. */
export function relieves(scene: Scene, hit: Hit): boolean {
  const { norm, anchor } = scene;
  if (hit.to <= norm.ownFrom) return anchor.from >= norm.ownFrom;
  if (hit.from < anchor.from) return !clauseBegins(scene, hit.to, anchor.from + 1);
  return !parted(scene, anchor.to, hit.from + 1) && !joined(scene, anchor.to, hit.from);
}
