/** The open headings: which part, chapter and section the text stands in. */
import { cover, type Draft, newDraft } from "./draft.ts";
import { type HeadingWords, RANK } from "./headings.ts";
import { follows, romanValue } from "./labels.ts";
import type { Piece } from "./pieces.ts";

interface Open {
  readonly unit: Draft;
  readonly words: HeadingWords | undefined;
  readonly depth: number;
}

const PSEUDO = 9;
/** Headings of what precedes the articles: they hold no parts or sections. */
const FRONT =
  /^(?:preamble|recitals?|considerations|whereas|contents|table of contents|arrangement of (?:sections|articles|clauses))\b/i;

export class OpenHeadings {
  private stack: Open[] = [];

  constructor(private readonly root: Draft) {}

  /** The innermost open heading's unit. */
  get holder(): Draft {
    return this.stack[this.stack.length - 1]?.unit ?? this.root;
  }

  /** The open section that has a number of its own, if any. */
  get section(): Draft | undefined {
    for (let i = this.stack.length - 1; i >= 0; i--) {
      if (this.stack[i]!.words?.level === "section") return this.stack[i]!.unit;
    }
    return undefined;
  }

  /** The heading just opened, where it is the marginal note of the section that now begins. */
  get emptyNote(): Draft | undefined {
    const { holder } = this;
    const empty = !holder.words && holder.rich.text === "" && holder.children.length === 0;
    return holder !== this.root && empty ? holder : undefined;
  }

  get depth(): number {
    return this.stack[this.stack.length - 1]?.depth ?? 0;
  }

  /** Opens a heading and gives its unit; `host` holds it where it stands in a quotation. */
  open(piece: Piece, words: HeadingWords | undefined, depth: number, line: number, host?: Draft): Draft {
    const capitals = !words && piece.title === piece.title.toUpperCase();
    const last = (): Open => this.stack[this.stack.length - 1]!;
    while (!host && this.stack.length > 0 && !this.holds(last(), words, depth, capitals)) this.stack.pop();
    const unit = newDraft(words?.level === "section" ? "section" : "division", host ?? this.holder, line);
    unit.words = words;
    unit.heading = piece.title;
    if (words) {
      unit.label = words.label;
      unit.core = words.number;
      unit.heading = words.title;
    }
    if (piece.titleLines) {
      unit.headingLines = [...piece.titleLines];
      cover(unit, piece.titleLines[0], piece.titleLines[1]);
    }
    this.stack.push({ unit, words, depth });
    return unit;
  }

  /** Number of open headings. */
  get count(): number {
    return this.stack.length;
  }

  /** Closes headings until `count` are open. */
  cutTo(count: number): void {
    this.stack.length = Math.min(this.stack.length, count);
  }

  /** A title that follows its number on a line of its own. */
  isTitleOf(piece: Piece): Draft | undefined {
    const top = this.stack[this.stack.length - 1];
    if (!top?.words || piece.words || piece.heads.length > 0 || piece.title === "") return undefined;
    const { unit } = top;
    const empty = unit.heading === "" && unit.children.length === 0 && unit.rich.text === "";
    return empty && piece.depth >= top.depth ? unit : undefined;
  }

  private holds(top: Open, words: HeadingWords | undefined, depth: number, capitals: boolean): boolean {
    const marked = top.depth < PSEUDO && depth < PSEUDO;
    const isFront = !top.words && FRONT.test(top.unit.heading);
    if (isFront && words) return false;
    if (top.words && words) {
      // Schedules stand at the end of the law, whatever depth their headings have.
      if (words.level === "schedule" && top.words.level !== "schedule") return false;
      const same = top.words.level === words.level;
      if (same && family(top.words) !== family(words) && holdsFamily(top.unit, words)) return true;
      if (same && (!marked || top.depth >= depth)) return false;
      if (same && top.words.keyword === words.keyword && isNext(top.words.number, words.number)) return false;
      if (marked && top.depth !== depth) {
        return (
          top.depth < depth &&
          !(
            top.words.level === "section" &&
            words.level !== "section" &&
            !top.unit.quoted &&
            top.unit.rich.text !== ""
          )
        );
      }
      return RANK[top.words.level] < RANK[words.level];
    }
    if (marked) return top.depth < depth;
    // A bold line without a number stands in the section above it; a bold "Article 7" stands in what has no text yet.
    // save one in capitals, which stands above sections.
    if (top.words) {
      if (top.words.level === "section") return depth === PSEUDO && !capitals;
      return depth === PSEUDO || top.depth === PSEUDO;
    }
    if (!words) return top.depth < depth;
    if (depth < PSEUDO && top.depth === PSEUDO) return false;
    const below = top.unit.children[top.unit.children.length - 1];
    return top.unit.rich.text === "" && (!below || below.kind === "section" || below.kind === "division");
  }
}

/** "Section" and "§" are one family, "Article" and "Art." another. */
function family({ keyword }: HeadingWords): string {
  if (/^(?:art|чл|член|стат)/.test(keyword)) return "article";
  return /^(?:sec|§)/.test(keyword) ? "section" : keyword;
}

/** Articles that hold sections, and sections that hold articles: told by what comes right after the heading. */
function holdsFamily(unit: Draft, words: HeadingWords): boolean {
  if (unit.rich.text !== "" || words.keyword === "" || unit.words?.keyword === "") return false;
  const last = unit.children[unit.children.length - 1];
  return !last || (last.words !== undefined && family(last.words) === family(words));
}

function isNext(before: string, next: string): boolean {
  const value = (text: string): number =>
    /^\d+[A-Z]*$/i.test(text) ? Number.parseInt(text, 10) : /^[IVXLC]+$/.test(text) ? romanValue(text) : 0;
  const [a, b] = [value(before), value(next)];
  return a > 0 && b > 0 && follows(a, b);
}
