/** The numbered units below a heading: which rows are open, and where the next unit stands. */

import type { ListItem } from "./blocks.ts";
import { endsOpen } from "./chapeau.ts";
import { type Draft, newDraft, setText } from "./draft.ts";
import type { Head } from "./heads.ts";
import type { Enumerator } from "./labels.ts";
import { findPlace, goesOn, type Level, type OpenItem } from "./numbering.ts";
import type { Piece } from "./pieces.ts";
import { NOTE_TEXT } from "./roles.ts";
import { DEFINED_START } from "./terms.ts";
import { isContents } from "./titles.ts";

/** What is open at some place, to come back to. */
export interface RowsState {
  readonly levels: readonly Level[];
  readonly items: readonly OpenItem[];
}

/** Units below a section nest no deeper: no law comes near it, and each level is looked at for every unit. */
const DEEPEST = 40;

export class Rows {
  /** Units whose number fitted nowhere. */
  readonly unsure: Draft[] = [];
  private levels: Level[] = [];
  private items: OpenItem[] = [];
  /** Levels that a paragraph without a number closed, though the next number may go on with them. */
  private suspended: { levels: Level[]; strays: Draft[] } | undefined;
  /** Levels that a quotation holds: numbers in it are those of another law. */
  private quoteFloor = 0;
  /** Number of levels up to the first unit of the last piece. */
  private lastPlaced = 0;

  /** `holder` gives the unit of the innermost open heading. */
  constructor(private readonly holder: () => Draft) {}

  /** Closes everything, for a new heading. */
  reset(): void {
    this.levels = [];
    this.items = [];
    this.suspended = undefined;
    this.quoteFloor = 0;
    this.lastPlaced = 0;
  }

  save(): RowsState {
    return { levels: [...this.levels], items: [...this.items] };
  }

  restore(state: RowsState): void {
    this.reset();
    this.levels = [...state.levels];
    this.items = [...state.items];
  }

  /** Closes the Markdown items in which `piece` does not stand. */
  sync(piece: Piece): void {
    const around = piece.opens ? piece.path.length - 1 : piece.path.length;
    let keep = 0;
    while (keep < this.items.length && keep < around && this.items[keep]!.item === piece.path[keep]) keep++;
    this.items.length = keep;
  }
  /** Closes all Markdown items, for a heading with a number. */
  closeItems(): void {
    this.items = [];
  }

  /** Opens the Markdown item that a piece begins; it holds its first unit. */
  openItem(item: ListItem): void {
    this.items.push({ item, floor: Math.min(this.levels.length, this.lastPlaced) });
  }

  openQuote(): void {
    if (this.quoteFloor === 0) this.quoteFloor = Math.max(this.levels.length, 1);
  }

  closeQuote(): void {
    this.quoteFloor = 0;
  }

  /** The innermost open unit. */
  get innermost(): Draft {
    return this.levels[this.levels.length - 1]?.unit ?? this.holder();
  }

  /** Whether no row of numbers is open; paragraphs without a number are none. */
  get isEmpty(): boolean {
    return this.levels.every((level) => level.style === "");
  }

  /** Whether a row of plain numbers is open. */
  get countsPlainly(): boolean {
    return this.levels.some((level) => level.style === ".1");
  }

  /** Opens a row with a unit that was placed by its heading. */
  startWith(unit: Draft, style: string, ordinal: number): void {
    this.reset();
    this.levels = [{ unit, style, ordinal, list: 0 }];
  }

  get floor(): number {
    return Math.max(this.items[this.items.length - 1]?.floor ?? 0, this.quoteFloor);
  }

  /** Places the units of a piece's enumerators and gives the last. */
  place(heads: readonly Head[], piece: Piece, after: Enumerator | undefined): Draft {
    let unit = this.holder();
    let floor = this.floor;
    for (let i = 0; i < heads.length; i++) {
      const head = heads[i]!;
      const next = heads[i + 1]?.label ?? after;
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
    const same = (level: Level): boolean =>
      level.unit.core === label.core && label.readings.some((r) => r.style === level.style);
    let at = this.levels.length - 1;
    while (at >= floor && !same(this.levels[at]!)) at--;
    return at >= floor ? at : -1;
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
    const holder = this.innermost;
    const list = piece.opens && !piece.opens.ordered ? piece.opens.list : 0;
    const open =
      inner || endsOpen(holder.rich.text) || (holder.rich.text === "" && holder.children.length === 0);
    const place = findPlace(head.label, { levels: this.levels, floor, list, open, next });
    const keep = Math.min(place.keep, DEEPEST);
    this.levels.length = keep;
    const parent = this.levels[keep - 1]?.unit ?? this.holder();
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
    for (let i = held.strays.length - 1; i >= 0; i--) {
      const siblings = held.strays[i]!.parent!.children;
      // They are the last children: this takes one step each.
      siblings.splice(siblings.lastIndexOf(held.strays[i]!), 1);
    }
    for (const stray of held.strays) {
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

  /** An item of a list without numbers. */
  bullet(piece: Piece, item: ListItem): void {
    const style = `bullet${item.list}`;
    const row = this.levels.findIndex((level, i) => i >= this.floor && level.style === style);
    if (row >= 0) this.levels.length = row;
    else this.dropFlush(this.floor);
    this.levels.length = Math.min(this.levels.length, DEEPEST);
    const parent = this.innermost;
    const unit = newDraft("subdivision", parent, piece.rich.map[0]?.[1] ?? 0);
    unit.style = style;
    setText(unit, piece.rich);
    this.levels.push({ unit, style, ordinal: parent.children.length, list: item.list });
    this.lastPlaced = this.levels.length;
  }

  /** A paragraph without a number. */
  flush(piece: Piece): void {
    const holder = this.innermost;
    // The first definition of a section is a unit of its own, as the others are.
    const aside = NOTE_TEXT.test(piece.rich.text.slice(0, 80)) || isContents(piece.rich.text);
    const definesFirst = holder.kind !== "subdivision" && DEFINED_START.test(piece.rich.text.slice(0, 200));
    if (
      holder.kind !== "document" &&
      holder.rich.text === "" &&
      holder.children.length === 0 &&
      !definesFirst &&
      !aside
    ) {
      setText(holder, piece.rich);
      return;
    }
    const keep = Math.min(this.flushLevels(piece.rich.text), DEEPEST);
    const closed = this.levels.slice();
    this.levels.length = keep;
    const parent = this.levels[keep - 1]?.unit ?? this.holder();
    const unit = newDraft("flush", parent, piece.rich.map[0]?.[1] ?? 0);
    setText(unit, piece.rich);
    if (this.suspended) this.suspended.strays.push(unit);
    else this.suspended = { levels: closed, strays: [unit] };
    this.levels.push({ unit, style: "", ordinal: 0, list: 0 });
    this.lastPlaced = this.levels.length;
  }

  /** How many levels stay open for a paragraph without a number. */
  private flushLevels(text: string): number {
    const { floor } = this;
    // A source note stands under the section, whatever list came before it.
    if (floor === 0 && NOTE_TEXT.test(text.slice(0, 80))) return 0;
    let limit = this.levels.findIndex((level, i) => i >= floor && (level.style === "" || level.list > 0));
    if (limit < 0) limit = this.levels.length;
    if (floor === 0 && this.holder().kind !== "document" && endsOpen(this.holder().rich.text)) return 0;
    for (let i = Math.max(floor - 1, 0); i < limit; i++) {
      if (endsOpen(this.levels[i]!.unit.rich.text)) return i + 1;
    }
    return Math.max(limit, floor);
  }
}
