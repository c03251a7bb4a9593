import { Dice } from "./dice.ts";
import type { Block, Draft, Item, Label, Layout, Numbering, Section } from "./draft.ts";

/**
 * What Markdown would take for a marker at a line's start. "(a)" and "Section 5" are none: a reader of statutes must tell
 * a reference from an enumerator wherever the line breaks.
 */
const MARKER = /^(?:#{1,6}$|[-+*>|]|\d{1,9}[.)]$|`{3}|~{3}|=+$|<!--)/;

/** Breaks a paragraph at its spaces; the first line may be shorter by what stands before it. */
export function wrapped(text: string, columns: number, indent: string): string {
  if (columns === 0) return text;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const full = line !== "" && line.length + 1 + word.length > columns;
    if (full && !MARKER.test(word)) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.join(`\n${indent}`);
}

/** A draft as it is written down. */
export interface Written {
  readonly text: string;
  /** The first line of each section, in order. */
  readonly sectionLines: readonly number[];
}

/** Writes a draft down. */
export function write(draft: Draft, layout: Layout): string {
  return writeOut(draft, layout).text;
}

/** Writes a draft down and says where its sections begin. */
export function writeOut(draft: Draft, layout: Layout): Written {
  return new Writer(draft.numbering, layout).draft(draft);
}

class Writer {
  readonly #chunks: string[] = [];
  readonly #sectionLines: number[] = [];
  #line = 1;

  constructor(
    private readonly numbering: Numbering,
    private readonly layout: Layout,
  ) {}

  draft({ title, front, preamble, parts, back }: Draft): Written {
    this.#add(...front, `# ${title}`);
    for (const text of preamble) this.#add(this.#wrap(text));
    let number = 1;
    parts.forEach(({ heading, sections }) => {
      if (heading !== "") this.#add(`## ${heading}`);
      for (const section of sections) this.#section(section, number++, heading === "" ? 2 : 3);
    });
    this.#add(...back);
    return { text: `${this.#chunks.join("\n\n")}\n`, sectionLines: this.#sectionLines };
  }

  #add(...chunks: readonly string[]): void {
    this.#chunks.push(...chunks);
    for (const chunk of chunks) this.#line += chunk.split("\n").length + 1;
  }

  #wrap(text: string, indent = ""): string {
    return wrapped(text, this.layout.wrap, indent);
  }

  #section({ heading, blocks }: Section, number: number, depth: number): void {
    const head = this.numbering.section(number, heading, depth);
    this.#sectionLines.push(this.#line);
    const [first] = blocks;
    const runsIn = this.numbering.runIn && first !== undefined && first.kind !== "raw";
    if (!runsIn) this.#add(head.trimEnd());
    let subsection = 1;
    blocks.forEach((block, i) => {
      const lead = i === 0 && runsIn ? head : "";
      const label = block.kind === "subsection" ? `${this.numbering.levels[0](subsection++)} ` : "";
      this.#block(block, `${lead}${label}`);
    });
  }

  #block(block: Block, lead: string): void {
    if (block.kind === "raw") {
      this.#add(block.lines.join("\n"));
      return;
    }
    const text = this.#wrap(`${lead}${block.text}`);
    if (block.kind === "text" || block.items.length === 0) {
      this.#add(text);
      return;
    }
    const bullets = block.kind === "list" && block.bullets;
    const [, item, inner] = this.numbering.levels;
    // bullets without enumerators are a list in every layout: flattened, nothing would tell that they are items
    const lists = bullets ? "nested" : this.layout.lists;
    const labels = bullets ? [] : [item, inner];
    if (lists === "nested") this.#add(text, this.#nested(block.items, labels, "").join("\n"));
    else if (lists === "lines") this.#add([text, ...this.#flat(block.items, labels)].join("\n"));
    else this.#add(text, ...this.#flat(block.items, labels));
  }

  #nested(items: readonly Item[], [label, ...deeper]: readonly Label[], indent: string): string[] {
    return items.flatMap((item, i) => {
      const mark = label === undefined ? "" : `${label(i + 1)} `;
      const text = this.#wrap(`${mark}${item.text}`, `${indent}  `);
      return [`${indent}- ${text}`, ...this.#nested(item.items, deeper, `${indent}  `)];
    });
  }

  #flat(items: readonly Item[], [label, ...deeper]: readonly Label[]): string[] {
    return items.flatMap((item, i) => {
      const text = this.#wrap(`${label?.(i + 1) ?? "-"} ${item.text}`);
      return [text, ...this.#flat(item.items, deeper)];
    });
  }
}

/** A layout by chance: the one that a draft is first written in, before a property changes it. */
export function someLayout(seed: number): Layout {
  const dice = new Dice(seed);
  return {
    wrap: dice.of([0, 0, 60, 100]),
    lists: dice.of(["nested", "nested", "paragraphs", "lines"] as const),
  };
}
