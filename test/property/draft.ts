/** A generated draft before it is written down: what it says, apart from how it is laid out. */

/** An item of a list, numbered by the draft's own scheme unless the list has bullets. */
export interface Item {
  readonly text: string;
  readonly items: readonly Item[];
}

export type Block =
  | { readonly kind: "text"; readonly text: string }
  /** A numbered subsection: the words before its list, or all of it. */
  | { readonly kind: "subsection"; readonly text: string; readonly items: readonly Item[] }
  /** A list below the words before it, without a subsection's number. */
  | {
      readonly kind: "list";
      readonly text: string;
      readonly items: readonly Item[];
      readonly bullets: boolean;
    }
  /** Lines that are written as they are: tables, rules, comments. */
  | { readonly kind: "raw"; readonly lines: readonly string[] };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** It neither names other sections nor is named by them: it may stand anywhere in its part. */
  readonly free: boolean;
}

export interface Part {
  /** "" where the draft has no parts. */
  readonly heading: string;
  readonly sections: readonly Section[];
}

export interface Draft {
  readonly title: string;
  /** Lines above and below the title. */
  readonly front: readonly string[];
  readonly preamble: readonly string[];
  readonly parts: readonly Part[];
  readonly back: readonly string[];
  readonly numbering: Numbering;
}

/** How a draft numbers: sections with their headings, then subsections, items and their items. */
export interface Numbering {
  readonly name: string;
  readonly section: (number: number, heading: string, depth: number) => string;
  /** Whether the first words of a section stand on the line of its heading. */
  readonly runIn: boolean;
  readonly levels: readonly [subsection: Label, item: Label, inner: Label];
}

export type Label = (ordinal: number) => string;

/** How a draft is laid out. None of it changes what the draft says. */
export interface Layout {
  /** Columns at which paragraphs are wrapped; 0 where each stands on one line. */
  readonly wrap: number;
  /** Items as nested Markdown lists, as paragraphs of their own, or on lines one below the other. */
  readonly lists: "nested" | "paragraphs" | "lines";
}
