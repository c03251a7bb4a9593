/** Pieces → the tree of units. */

import type { ListItem } from "./blocks.ts";
import { endsOpen } from "./chapeau.ts";
import { cover, type Draft, newDraft, setText } from "./draft.ts";
import type { HeadingWords } from "./headings.ts";
import { OpenHeadings } from "./headstack.ts";
import type { Enumerator } from "./labels.ts";
import { findPlace, goesOn, type Level } from "./numbering.ts";
import type { Head, Piece } from "./pieces.ts";
import { type NumberedHeadings, surveyNumbers } from "./survey.ts";
import { DEFINED_START } from "./terms.ts";
import { isTitleLine } from "./titles.ts";

export interface Built {
  readonly root: Draft;
  /** Units whose number fitted nowhere. */
  readonly unsure: readonly Draft[];
}

interface OpenItem {
  readonly item: ListItem;
  /** Number of levels that the item holds fast. */
  readonly floor: number;
}

/** Builds the tree of a document. */
export function build(pieces: readonly Piece[]): Built {
  return new Builder(pieces).run();
}

class Builder {
  private readonly root = newDraft("document", undefined, 1);
  private readonly headings = new OpenHeadings(this.root);
  private levels: Level[] = [];
  private items: OpenItem[] = [];
  private readonly unsure: Draft[] = [];
  private inTitle = true;
  private readonly numbered: NumberedHeadings;
  private row: Draft | undefined;
  /** Levels that a paragraph without a number closed, though the next number may go on with them. */
  private suspended: { levels: Level[]; strays: Draft[] } | undefined;
  /** Levels that a quotation holds: numbers in it are those of another law. */
  private quoteFloor = 0;

  constructor(private readonly pieces: readonly Piece[]) {
    this.numbered = surveyNumbers(pieces);
  }

  run(): Built {
    for (let i = 0; i < this.pieces.length; i++) {
      const piece = this.pieces[i]!;
      if (piece.kind === "heading") this.heading(piece, i);
      else this.text(piece, i);
    }
    return { root: this.root, unsure: this.unsure };
  }

  // ---- headings ------------------------------------------------------------------------------------------------

  private heading(piece: Piece, index: number): void {
    const line = piece.titleLines?.[0] ?? 0;
    if (piece.heads.length > 0) {
      this.inTitle = false;
      this.labelledHeading(piece, index);
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
      this.titleLine(piece, line);
      return;
    }
    this.inTitle = false;
    // "1. Purpose" below "Article 5" is a subdivision with a heading, not a section.
    const inner = piece.words?.keyword === "" && this.headings.section && piece.depth > this.headings.depth;
    if (inner && piece.words) {
      this.closeItems();
      this.subsection(piece, piece.words, line);
      return;
    }
    this.closeAll();
    const unit = this.headings.open(piece, piece.words, piece.depth, line);
    unit.quoted = piece.quoted;
  }

  private closeAll(): void {
    this.levels = [];
    this.items = [];
    this.suspended = undefined;
    this.quoteFloor = 0;
  }

  private titleLine(piece: Piece, line: number): void {
    if (this.root.heading === "") {
      this.root.heading = piece.title;
      this.root.headingLines = piece.titleLines ? [...piece.titleLines] : undefined;
      this.root.first = line;
      this.root.last = piece.titleLines?.[1] ?? line;
      return;
    }
    const unit = newDraft("flush", this.root, line);
    unit.role = "title";
    unit.heading = piece.title;
    unit.label = piece.words?.label ?? "";
    if (piece.words) unit.heading = piece.words.title;
    unit.headingLines = piece.titleLines ? [...piece.titleLines] : undefined;
    cover(unit, line, piece.titleLines?.[1] ?? line);
  }

  private labelledHeading(piece: Piece, index: number): void {
    this.closeItems();
    const unit = this.placeHeads(piece.heads, piece, index);
    this.entitle(unit, piece);
  }

  private subsection(piece: Piece, words: HeadingWords, line: number): void {
    this.levels = [];
    const unit = newDraft("subdivision", this.headings.section, line);
    unit.label = words.label;
    unit.core = words.number;
    this.levels = [{ unit, style: ".1", ordinal: Number.parseInt(words.number, 10) || 0, list: 0 }];
    this.entitle(unit, { ...piece, title: words.title });
  }

  private entitle(unit: Draft, piece: Piece): void {
    if (piece.title !== "") unit.heading = piece.title;
    if (!piece.titleLines) return;
    unit.headingLines = [...piece.titleLines];
    cover(unit, piece.titleLines[0], piece.titleLines[1]);
  }

  // ---- text ----------------------------------------------------------------------------------------------------

  private text(piece: Piece, index: number): void {
    if (piece.heads.length > 0 || piece.rich.text !== "") this.leaveTitle(piece);
    this.syncItems(piece);
    if (piece.kind !== "cell") this.row = undefined;
    if (piece.kind === "row" || piece.kind === "cell") this.cell(piece, index);
    else if (piece.heads.length > 0) this.labelled(piece, index);
    else if (piece.opens) this.bullet(piece, piece.opens);
    else if (piece.rich.text !== "") this.flush(piece);
    if (piece.closesQuote) this.quoteFloor = 0;
    if (piece.opens) this.items.push({ item: piece.opens, floor: this.itemFloor() });
  }

  /** Numbers end the title; unnumbered words between title and first section may still belong to it. */
  private leaveTitle(piece: Piece): void {
    if (piece.heads.length > 0) this.inTitle = false;
  }

  /** Closes the Markdown items in which the piece does not stand. */
  private syncItems(piece: Piece): void {
    const around = piece.opens ? piece.path.length - 1 : piece.path.length;
    let keep = 0;
    while (keep < this.items.length && keep < around && this.items[keep]!.item === piece.path[keep]) keep++;
    this.items.length = keep;
  }

  private closeItems(): void {
    this.items = [];
  }

  private get floor(): number {
    return Math.max(this.items[this.items.length - 1]?.floor ?? 0, this.quoteFloor);
  }

  /** An item holds the first unit that stands in it. */
  private itemFloor(): number {
    return Math.min(this.levels.length, this.lastPlaced);
  }

  private lastPlaced = 0;

  private labelled(piece: Piece, index: number): void {
    const [lead] = piece.heads;
    const level = this.sectionNumber(piece, lead!);
    let heads = piece.heads;
    if (level) {
      heads = piece.heads.slice(1);
      if (heads.length === 0) {
        setText(level, piece.rich);
        this.lastPlaced = 0;
        return;
      }
    }
    if (piece.opensQuote && this.quoteFloor === 0) this.quoteFloor = Math.max(this.levels.length, 1);
    const unit = this.placeHeads(heads, piece, index);
    setText(unit, piece.rich);
    if (piece.rich.text === "") cover(unit, lead!.line, lead!.line);
  }

  /** A bare number is a section where no section with a heading of its own is open. */
  private sectionNumber(piece: Piece, head: Head): Draft | undefined {
    const { label } = head;
    const style = label.readings[0]!.style;
    if (style !== ".1" && !(piece.boldNumber && style === "d")) return undefined;
    if (piece.quoted || piece.path.length > 1 || (piece.path.length === 1 && !piece.opens?.ordered))
      return undefined;
    const open = this.headings.section;
    const ordinal = label.readings[0]!.ordinal;
    if (open) {
      if (open.words!.keyword !== "" || open.style !== "bare") return undefined;
      const current = Number.parseInt(open.core, 10);
      if (ordinal <= current || this.levels.some((l) => l.style === ".1")) return undefined;
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
    const named = this.numbered === "marginal" ? this.emptyNamed() : undefined;
    this.closeAll();
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

  /** The heading just opened, where it is the marginal note of the section that now begins. */
  private emptyNamed(): Draft | undefined {
    const unit = this.headings.holder;
    return unit !== this.root && !unit.words && unit.rich.text === "" && unit.children.length === 0
      ? unit
      : undefined;
  }

  private placeHeads(heads: readonly Head[], piece: Piece, index: number): Draft {
    let unit = this.headings.holder;
    let floor = this.floor;
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i]!;
      const next = heads[i + 1]?.label ?? this.nextLabel(index);
      const again = i < heads.length - 1 ? this.reenter(head.label, floor) : -1;
      if (again >= 0) {
        this.levels.length = again + 1;
        unit = this.levels[again]!.unit;
      } else {
        unit = this.placeOne(head, piece, floor, next, i > 0);
      }
      if (i === 0) this.lastPlaced = this.levels.length;
      floor = this.levels.length;
    }
    return unit;
  }

  /** "(3)(b)" after "(3)(a)" goes on in (3). */
  private reenter(label: Enumerator, floor: number): number {
    for (let i = this.levels.length - 1; i >= floor; i--) {
      const level = this.levels[i]!;
      if (level.unit.core === label.core && label.readings.some((r) => r.style === level.style)) return i;
    }
    return -1;
  }

  private placeOne(
    head: Head,
    piece: Piece,
    floor: number,
    next: Enumerator | undefined,
    inner: boolean,
  ): Draft {
    if (!inner) this.resume(head.label, floor, next);
    this.dropFlush(floor);
    const holder = this.levels[this.levels.length - 1]?.unit ?? this.headings.holder;
    const list = piece.opens && !piece.opens.ordered ? piece.opens.list : 0;
    const open =
      inner || endsOpen(holder.rich.text) || (holder.rich.text === "" && holder.children.length === 0);
    const place = findPlace(head.label, { levels: this.levels, floor, list, open, next });
    this.levels.length = place.keep;
    const parent = this.levels[place.keep - 1]?.unit ?? this.headings.holder;
    const unit = newDraft("subdivision", parent, head.line);
    unit.label = head.label.raw;
    unit.core = head.label.core;
    unit.style = place.reading.style;
    unit.quoted = piece.quoted;
    if (head.heading !== "") {
      unit.heading = head.heading;
      unit.headingLines = [head.line, head.line];
    }
    if (!place.sure) this.unsure.push(unit);
    this.levels.push({ unit, style: place.reading.style, ordinal: place.reading.ordinal, list });
    return unit;
  }

  /** A paragraph that stands in a row of numbers belongs to the number before it; the row goes on. */
  private resume(label: Enumerator, floor: number, next: Enumerator | undefined): void {
    const held = this.suspended;
    this.suspended = undefined;
    if (!held) return;
    const context = { floor, list: 0, open: false, next };
    if (goesOn(label, { ...context, levels: this.levels })) return;
    const place = goesOn(label, { ...context, levels: held.levels });
    if (!place) return;
    const owner = held.levels[place.keep]!.unit;
    for (const stray of held.strays) {
      const siblings = stray.parent!.children;
      siblings.splice(siblings.indexOf(stray), 1);
      stray.parent = owner;
      owner.children.push(stray);
    }
    this.levels = held.levels.slice(0, place.keep + 1);
  }

  /** A paragraph without a number holds a list only when it calls for one. */
  private dropFlush(floor: number): void {
    const innermost = this.levels[this.levels.length - 1];
    if (innermost?.style !== "" || this.levels.length <= floor) return;
    if (!endsOpen(innermost.unit.rich.text)) this.levels.pop();
  }

  /** The next enumerator after this piece, within the section. */
  private nextLabel(index: number): Enumerator | undefined {
    for (let i = index + 1; i < this.pieces.length && i < index + 12; i++) {
      const piece = this.pieces[i]!;
      if (piece.kind === "heading" && piece.words) return undefined;
      if (piece.heads.length > 0) return piece.heads[0]!.label;
    }
    return undefined;
  }

  private bullet(piece: Piece, item: ListItem): void {
    const style = `bullet${item.list}`;
    const row = this.levels.findIndex((level, i) => i >= this.floor && level.style === style);
    if (row >= 0) this.levels.length = row;
    else this.dropFlush(this.floor);
    const parent = this.levels[this.levels.length - 1]?.unit ?? this.headings.holder;
    const unit = newDraft("subdivision", parent, piece.rich.map[0]?.[1] ?? 0);
    unit.style = style;
    setText(unit, piece.rich);
    this.levels.push({ unit, style, ordinal: parent.children.length, list: item.list });
    this.lastPlaced = this.levels.length;
  }

  private flush(piece: Piece): void {
    const holder = this.levels[this.levels.length - 1]?.unit ?? this.headings.holder;
    // The first definition of a section is a unit of its own, as the others are.
    const definesFirst = holder.kind !== "subdivision" && DEFINED_START.test(piece.rich.text.slice(0, 200));
    if (holder !== this.root && holder.rich.text === "" && holder.children.length === 0 && !definesFirst) {
      setText(holder, piece.rich);
      return;
    }
    const keep = this.flushLevels();
    const closed = this.levels.slice();
    this.levels.length = keep;
    const parent = this.levels[keep - 1]?.unit ?? this.headings.holder;
    const unit = newDraft("flush", parent, piece.rich.map[0]?.[1] ?? 0);
    setText(unit, piece.rich);
    if (this.suspended) this.suspended.strays.push(unit);
    else this.suspended = { levels: closed, strays: [unit] };
    this.levels.push({ unit, style: "", ordinal: 0, list: 0 });
    this.lastPlaced = this.levels.length;
  }

  /** How many levels stay open for a paragraph without a number. */
  private flushLevels(): number {
    const { floor } = this;
    let limit = this.levels.findIndex((level, i) => i >= floor && (level.style === "" || level.list > 0));
    if (limit < 0) limit = this.levels.length;
    if (floor === 0 && this.headings.holder !== this.root && endsOpen(this.headings.holder.rich.text))
      return 0;
    for (let i = Math.max(floor - 1, 0); i < limit; i++) {
      if (endsOpen(this.levels[i]!.unit.rich.text)) return i + 1;
    }
    return Math.max(limit, floor);
  }

  private cell(piece: Piece, index: number): void {
    if (piece.kind === "row") {
      if (piece.heads.length > 0) {
        this.row = this.placeHeads(piece.heads, piece, index);
        setText(this.row, piece.rich);
      } else {
        this.flush(piece);
        this.row = this.levels[this.levels.length - 1]?.unit ?? this.headings.holder;
      }
      return;
    }
    const unit = newDraft("flush", this.row ?? this.headings.holder, piece.rich.map[0]?.[1] ?? 0);
    setText(unit, piece.rich);
  }
}
