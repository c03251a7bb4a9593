/**
 * All terms of all concepts in one tree, written flat: it is made when the package is built and read as it lies on disk.
 *
 * The first number says where the table of first words stands: for each word where it leads as a stem, then for each
 * where it leads as a form, 0 for nowhere. A node begins with the number of its concept set plus one (0: no term ends here),
 * the numbers of its gaps, stems and forms, and the bits of its words (`wordBit`), by which most words are seen to lead
 * nowhere. The pairs follow: length of a gap, or number of a word, and where it leads, words in rising order. A negative
 * target is a node where a term ends and no other goes on: -1 minus the number of the set.
 */
import type { Token } from "../language/tokens.ts";
import { type ConceptTable, type ConceptTerms, exceptionOf } from "./concepts.ts";
import { parseTerm, type Step } from "./terms.ts";

export interface FlatTree {
  /** The words of all terms, stems and forms, parted by spaces. */
  readonly words: string;
  /** Concepts by number, for each set. */
  readonly sets: readonly (readonly number[])[];
  readonly nodes: Int32Array;
}

/** Numbers before the pairs of a node. */
export const NODE_HEAD = 5;

/** The bit that a word sets in the nodes from which it leads on. */
export function wordBit(word: number): number {
  return 1 << (word & 31);
}

interface Node {
  stems: Map<string, Node>;
  forms: Map<string, Node>;
  gaps: { words: number; next: Node }[];
  ends: Set<number>;
}

const newNode = (): Node => ({ stems: new Map(), forms: new Map(), gaps: [], ends: new Set() });

function edge(edges: Map<string, Node>, word: string): Node {
  let next = edges.get(word);
  if (next === undefined) {
    next = newNode();
    edges.set(word, next);
  }
  return next;
}

function follow(node: Node, step: Step): Node {
  if (step.kind !== "gap") return edge(step.kind === "stem" ? node.stems : node.forms, step.value);
  let gap = node.gaps.find((g) => g.words === step.words);
  if (gap === undefined) {
    gap = { words: step.words, next: newNode() };
    node.gaps.push(gap);
  }
  return gap.next;
}

/** Grows a tree term by term. */
export class TreeBuilder {
  readonly #root = newNode();

  add(steps: readonly Step[], concept: number): void {
    let node = this.#root;
    for (const step of steps) node = follow(node, step);
    node.ends.add(concept);
  }

  /** Adds a phrase of a statute's own, word by word on its stems. */
  addPhrase(words: readonly Token[], concept: number): void {
    let node = this.#root;
    for (const word of words) node = edge(node.stems, word.stem);
    node.ends.add(concept);
  }

  /** The tree written flat. `reached` gives what a concept's terms show: itself and all that include it. */
  flatten(reached: (concept: number) => readonly number[]): FlatTree {
    return new Flattener(reached).write(this.#root);
  }
}

class Flattener {
  readonly #words = new Map<string, number>();
  readonly #sets = new Map<string, number>();
  readonly #setIds: number[][] = [];
  readonly #nodes: number[] = [0];
  readonly #reached: (concept: number) => readonly number[];

  constructor(reached: (concept: number) => readonly number[]) {
    this.#reached = reached;
  }

  write(root: Node): FlatTree {
    const stems = this.#edges(root.stems);
    const forms = this.#edges(root.forms);
    const size = this.#words.size;
    const table = new Array<number>(2 * size).fill(0);
    for (const [word, target] of stems) table[word] = target;
    for (const [word, target] of forms) table[size + word] = target;
    const nodes = Int32Array.from([...this.#nodes, ...table]);
    nodes[0] = this.#nodes.length;
    return { words: [...this.#words.keys()].join(" "), sets: this.#setIds, nodes };
  }

  #edges(edges: ReadonlyMap<string, Node>): [number, number][] {
    const pairs = [...edges].map(([word, next]): [number, number] => [this.#word(word), this.#node(next)]);
    return pairs.sort((a, b) => a[0] - b[0]);
  }

  #word(word: string): number {
    let id = this.#words.get(word);
    if (id === undefined) {
      id = this.#words.size;
      this.#words.set(word, id);
    }
    return id;
  }

  #set(ends: ReadonlySet<number>): number {
    const ids = [...new Set([...ends].flatMap((c) => this.#reached(c)))];
    const key = ids.join(" ");
    let set = this.#sets.get(key);
    if (set === undefined) {
      set = this.#setIds.length;
      this.#sets.set(key, set);
      this.#setIds.push(ids);
    }
    return set;
  }

  /** Writes what follows a node before the node itself: targets are known then. */
  #node(node: Node): number {
    const { gaps, stems, forms, ends } = node;
    const set = ends.size === 0 ? -1 : this.#set(ends);
    if (set >= 0 && gaps.length + stems.size + forms.size === 0) return -1 - set;
    const gapPairs = gaps.map((g): [number, number] => [g.words, this.#node(g.next)]);
    const stemPairs = this.#edges(stems);
    const formPairs = this.#edges(forms);
    const at = this.#nodes.length;
    const bits = [...stemPairs, ...formPairs].reduce((all, [word]) => all | wordBit(word), 0);
    this.#nodes.push(set + 1, gapPairs.length, stemPairs.length, formPairs.length, bits);
    for (const [key, target] of [...gapPairs, ...stemPairs, ...formPairs]) this.#nodes.push(key, target);
    return at;
  }
}

/** The tree of a lexicon. */
export function compileTree(concepts: readonly ConceptTerms[], table: ConceptTable): FlatTree {
  const builder = new TreeBuilder();
  const addAll = (id: string, terms: readonly string[]): void => {
    for (const term of terms) for (const steps of parseTerm(term)) builder.add(steps, table.index.get(id)!);
  };
  for (const c of concepts) addAll(c.id, c.terms);
  for (const c of concepts) if (c.except !== undefined) addAll(exceptionOf(c.id), c.except);
  return builder.flatten((concept) => table.reaching(table.ids[concept]!).map((id) => table.index.get(id)!));
}
