/** Pieces → the tree of units. */

import { endsOpen } from "./chapeau.ts";
import { findContents } from "./contents.ts";
import { cover, type Draft, newDraft, setText } from "./draft.ts";
import { contentsEntry, entitle, titleLine } from "./entries.ts";
import type { HeadingWords } from "./headings.ts";
import type { Head } from "./heads.ts";
import { OpenHeadings } from "./headstack.ts";
import { nameFromMargin } from "./margin.ts";
import { nextLabel, type Piece, PSEUDO } from "./pieces.ts";
import { Rows, type RowsState } from "./rows.ts";
import { type NumberedHeadings, surveyNumbers } from "./survey.ts";
import { namesNext, titlesComeFirst } from "./title-first.ts";
import { isTitleLine } from "./titles.ts";

export interface Built {
  readonly root: Draft;
  /** Units whose number fitted nowhere. */
  readonly unsure: readonly Draft[];
}

/** Builds the tree of a document. */
export function build(pieces: readonly Piece[]): Built {
  return new Builder(pieces).run();
}

class Builder {
  private readonly root = newDraft("document", undefined, 1);
  private readonly headings = new OpenHeadings(this.root);
  private readonly rows = new Rows(() => this.headings.holder);
  private inTitle = true;
  private readonly numbered: NumberedHeadings;
  private row: Draft | undefined;

  private readonly titlesFirst: number;
  /** Depth of the headings that are divisions without a word for it, once one was read. */
  private divisions = 0;
  /** A title that stands above its section's number. */
  private title: Piece | undefined;

  private readonly contents: ReadonlySet<number>;
  /** What was open when a quotation with headings of its own began. */
  private outside: { headings: number; rows: RowsState } | undefined;

  constructor(private readonly pieces: readonly Piece[]) {
    this.contents = findContents(pieces);
    this.titlesFirst = titlesComeFirst(pieces);
    this.numbered = surveyNumbers(pieces, this.contents);
  }

  run(): Built {
    for (let i = 0; i < this.pieces.length; i++) {
      const piece = this.pieces[i]!;
      if (this.outside && !piece.quoted) this.leaveQuotation();
      // The heading of a table of contents holds its entries, not the law that follows.
      if (i > 0 && this.contents.has(i - 1) && !this.contents.has(i) && !this.headings.section)
        this.headings.cutTo(0);
      if (this.contents.has(i)) contentsEntry(this.rows.innermost, piece);
      else if (piece.kind === "heading") this.heading(piece, i);
      else this.text(piece, i);
    }
    return { root: this.root, unsure: this.rows.unsure };
  }

  // ---- headings ------------------------------------------------------------------------------------------------

  private heading(piece: Piece, index: number): void {
    const line = piece.titleLines?.[0] ?? 0;
    if (piece.heads.length > 0) {
      this.inTitle = false;
      this.labelledHeading(piece, index);
      return;
    }
    if (namesNext(this.pieces, index, this.titlesFirst)) {
      this.inTitle = false;
      this.title = piece;
      return;
    }
    const named = this.headings.isTitleOf(piece);
    if (named && piece.titleLines) {
      named.heading = piece.title;
      named.headingLines = [named.headingLines?.[0] ?? line, piece.titleLines[1]];
      cover(named, piece.titleLines[0], piece.titleLines[1]);
      return;
    }
    if (this.inTitle && isTitleLine(this.pieces, index, this.root.heading !== "")) {
      this.rows.reset();
      titleLine(this.root, piece, line);
      return;
    }
    this.inTitle = false;
    // "1. Purpose" below "Article 5" is a subdivision with a heading, not a section.
    const inner = piece.words?.keyword === "" && this.headings.section && piece.depth > this.headings.depth;
    if (inner && piece.words) {
      this.rows.closeItems();
      this.subsection(piece, piece.words, line);
      return;
    }
    const host = piece.quoted && piece.words && !this.outside ? this.quotationHost() : undefined;
    if (host) this.outside = { headings: this.headings.count, rows: this.rows.save() };
    this.rows.reset();
    // A marginal note stands below the part above it, though both are marked alike.
    const below = this.numbered === "marginal" && !piece.words && piece.depth < PSEUDO ? 0.5 : 0;
    const unit = this.headings.open(piece, piece.words, piece.depth + below, line, host);
    unit.quoted = piece.quoted;
    if (this.title?.titleLines) {
      const { title, titleLines } = this.title;
      unit.heading = title;
      unit.headingLines = [titleLines[0], unit.headingLines?.[1] ?? titleLines[1]];
      cover(unit, titleLines[0], titleLines[1]);
      this.title = undefined;
    }
  }

  /** "… the following new section:" holds the section that is quoted after it. */
  private quotationHost(): Draft | undefined {
    const { innermost } = this.rows;
    return innermost.kind !== "document" && endsOpen(innermost.rich.text) ? innermost : undefined;
  }

  private leaveQuotation(): void {
    this.headings.cutTo(this.outside!.headings);
    this.rows.restore(this.outside!.rows);
    this.outside = undefined;
  }

  private labelledHeading(piece: Piece, index: number): void {
    const { label } = piece.heads[0]!;
    const first = !this.headings.section && this.rows.isEmpty;
    if (label.raw.endsWith(".") && piece.heads.length === 1 && (first || piece.depth === this.divisions)) {
      // "II. HIVES" above the sections is a division without a word for it.
      this.divisions = piece.depth;
      const words: HeadingWords = {
        level: "subdivision",
        keyword: "",
        number: label.core,
        label: label.raw,
        title: piece.title,
      };
      this.rows.reset();
      this.headings.open(piece, words, piece.depth, piece.titleLines?.[0] ?? 0);
      return;
    }
    this.rows.closeItems();
    const unit = this.rows.place(piece.heads, piece, nextLabel(this.pieces, index));
    entitle(unit, piece);
  }

  private subsection(piece: Piece, words: HeadingWords, line: number): void {
    const unit = newDraft("subdivision", this.headings.section, line);
    unit.label = words.label;
    unit.core = words.number;
    this.rows.startWith(unit, ".1", Number.parseInt(words.number, 10) || 0);
    entitle(unit, { ...piece, title: words.title });
  }

  // ---- text ----------------------------------------------------------------------------------------------------

  private text(piece: Piece, index: number): void {
    // Unnumbered words between title and first section may still belong to the title.
    if (piece.heads.length > 0) this.inTitle = false;
    this.rows.sync(piece);
    if (piece.kind !== "cell") this.row = undefined;
    if (piece.kind === "row" || piece.kind === "cell") this.cell(piece, index);
    else if (piece.heads.length > 0) this.labelled(piece, index);
    else if (piece.opens) this.rows.bullet(piece, piece.opens);
    else if (piece.rich.text !== "") {
      nameFromMargin(this.headings.section, piece);
      this.rows.flush(piece);
    }
    if (piece.closesQuote) this.rows.closeQuote();
    if (piece.opens) this.rows.openItem(piece.opens);
  }

  private labelled(piece: Piece, index: number): void {
    const [lead] = piece.heads;
    const level = this.sectionNumber(piece, lead!);
    let heads = piece.heads;
    if (level) {
      heads = piece.heads.slice(1);
      if (heads.length === 0) {
        setText(level, piece.rich);
        return;
      }
    }
    if (piece.opensQuote) this.rows.openQuote();
    const unit = this.rows.place(heads, piece, nextLabel(this.pieces, index));
    setText(unit, piece.rich);
    if (piece.rich.text === "") cover(unit, lead!.line, lead!.line);
  }

  /** A bare number is a section where no section with a heading of its own is open. */
  private sectionNumber(piece: Piece, head: Head): Draft | undefined {
    const { label } = head;
    const style = label.readings[0]!.style;
    if (style !== ".1" && !(piece.boldNumber && style === "d")) return undefined;
    if (
      piece.quoted ||
      piece.opensQuote ||
      piece.path.length > 1 ||
      (piece.path.length === 1 && !piece.opens?.ordered)
    )
      return undefined;
    const open = this.headings.section;
    const ordinal = label.readings[0]!.ordinal;
    if (open) {
      if (open.words!.keyword !== "" || open.style !== "bare") return undefined;
      const current = Number.parseInt(open.core, 10);
      if (ordinal <= current || this.rows.countsPlainly) return undefined;
    } else if (this.numbered === "within") {
      return undefined;
    }
    const words: HeadingWords = {
      level: "section",
      keyword: "",
      number: label.core,
      label: label.raw,
      title: head.heading,
    };
    const named = this.numbered === "marginal" ? this.headings.emptyNote : undefined;
    this.rows.reset();
    const unit = named ?? this.headings.open({ ...piece, title: head.heading }, words, 9, head.line);
    unit.kind = "section";
    unit.words = words;
    unit.label = label.raw;
    unit.core = label.core;
    unit.style = "bare";
    unit.heading = head.heading || unit.heading;
    unit.headingLines ??= head.heading ? [head.line, head.line] : undefined;
    cover(unit, head.line, head.line);
    return unit;
  }

  private cell(piece: Piece, index: number): void {
    if (piece.kind === "row") {
      if (piece.heads.length > 0) {
        this.row = this.rows.place(piece.heads, piece, nextLabel(this.pieces, index));
        setText(this.row, piece.rich);
      } else {
        this.rows.flush(piece);
        this.row = this.rows.innermost;
      }
      return;
    }
    const unit = newDraft("flush", this.row ?? this.headings.holder, piece.rich.map[0]?.[1] ?? 0);
    setText(unit, piece.rich);
  }
}
