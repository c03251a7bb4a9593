/**
 * Editorial markup, read before Markdown is: struck text goes, inserted text stays, comments and footnotes become
 * notes. Done on the source, because a deletion may run over several paragraphs, which no inline parser sees.
 */

export interface SourceNote {
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
}

export interface Marked {
  readonly text: string;
  readonly notes: readonly SourceNote[];
}

type Fate = "drop" | "keep" | "note";

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly fate: Fate;
  /** Whether the pair may run over a blank line. */
  readonly long: boolean;
}

const PAIRS: readonly Pair[] = [
  { open: "<!--", close: "-->", fate: "note", long: true },
  { open: "{--", close: "--}", fate: "drop", long: true },
  { open: "{++", close: "++}", fate: "keep", long: true },
  { open: "{>>", close: "<<}", fate: "note", long: true },
  { open: "{==", close: "==}", fate: "keep", long: true },
  { open: "{~~", close: "~~}", fate: "keep", long: true },
  { open: "~~", close: "~~", fate: "drop", long: false },
  { open: "<del>", close: "</del>", fate: "drop", long: true },
  { open: "<s>", close: "</s>", fate: "drop", long: true },
  { open: "<strike>", close: "</strike>", fate: "drop", long: true },
  { open: "^[", close: "]", fate: "note", long: false },
];

const TRIGGER = /<!--|\{--|\{\+\+|\{>>|\{==|\{~~|~~+|<(?:del|s|strike)(?:\s[^<>\n]{0,200})?>|\^\[/gi;

/** Reads the markup of a source in one pass. */
export function readMarkup(source: string): Marked {
  const withFootnotes = takeFootnotes(source);
  const notes = [...withFootnotes.notes];
  const text = withFootnotes.text;
  const out: string[] = [];
  const finder = new Finder(text);
  let at = 0;
  TRIGGER.lastIndex = 0;
  for (let hit = TRIGGER.exec(text); hit; hit = TRIGGER.exec(text)) {
    const word =
      hit[0].startsWith("<") && hit[0] !== "<!--" ? hit[0].replace(/\s.*/, ">").replace(/>+$/, ">") : hit[0];
    // Three tildes and more fence a block.
    if (/^~{3}/.test(word)) continue;
    const pair = PAIRS.find((p) => p.open === word.toLowerCase());
    if (!pair) continue;
    const start = hit.index + hit[0].length;
    const end = finder.next(pair, start);
    if (end < 0) continue;
    const inner = text.slice(start, end);
    out.push(text.slice(at, hit.index));
    at = end + pair.close.length;
    if (pair.fate === "keep") out.push(pair.open === "{~~" ? substituted(inner) : inner);
    else out.push(inner.replace(/[^\n]+/g, endsParagraph(pair, text, hit.index) ? "" : HOLE));
    if (pair.fate === "note") {
      const line = finder.lineOf(hit.index);
      notes.push({ text: fold(inner), line, lastLine: line + count(inner) });
    }
    TRIGGER.lastIndex = at;
  }
  out.push(text.slice(at));
  notes.sort((a, b) => a.line - b.line);
  return {
    text: filled(out.join("")).replace(/<\/?(?:ins|u|mark)(?:\s[^<>\n]{0,200})?>/gi, ""),
    notes: notes.filter((n) => n.text !== ""),
  };
}

/** Stands where something was struck, until the lines are whole again. A character for private use: no text has it. */
const HOLE = "\ue000";
/** Markdown that says nothing, and keeps a line from being blank. */
const NOTHING = "<i></i>";
/** Lines after which a blank one changes nothing: headings, rows of tables, fences. */
const ENDS_ITSELF = /^\s*(?:#{1,6}(?:\s|$)|\||```|~~~)/;
const FENCE = /^\s*(?:```|~~~)/;

/** A comment (`<!--`) that begins a line ends the paragraph, as it does in Markdown. */
function endsParagraph(pair: Pair, text: string, at: number): boolean {
  return pair.open === "<!--" && text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() === "";
}

/** What is struck may have a line of a paragraph to itself: the paragraph goes on all the same. */
function filled(text: string): string {
  if (!text.includes(HOLE)) return text;
  const lines = text.split("\n");
  const bare = (line: string): string => line.replaceAll(HOLE, "");
  const isHole = (i: number): boolean => lines[i]!.includes(HOLE) && bare(lines[i]!).trim() === "";
  // between fences Markdown is text
  let fenced = false;
  for (let i = 0; i < lines.length; i++) {
    if (FENCE.test(lines[i]!)) fenced = !fenced;
    if (!isHole(i)) continue;
    const before = lines[i - 1] ?? "";
    let next = i + 1;
    while (next < lines.length && isHole(next)) next++;
    const goesOn = !fenced && before.trim() !== "" && !ENDS_ITSELF.test(before);
    const nothing = goesOn && (lines[next] ?? "").trim() !== "" ? NOTHING : "";
    // the indentation stays: it says to which item of a list the paragraph belongs
    for (let k = i; k < next; k++) lines[k] = /^\s*/.exec(lines[k]!)![0] + nothing;
    i = next - 1;
  }
  return lines.map(bare).join("\n");
}

/** `{~~old~>new~~}` stands for the new words; the lines of the old ones are kept. */
function substituted(inner: string): string {
  const arrow = inner.indexOf("~>");
  return arrow < 0 ? inner : inner.slice(0, arrow).replace(/[^\n]+/g, "") + inner.slice(arrow + 2);
}

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();
const count = (text: string): number => text.split("\n").length - 1;

/** Finds closing marks without searching the same stretch twice. */
class Finder {
  private readonly cache = new Map<string, number>();
  private blank = -1;
  private linePosition = 0;
  private line = 1;

  private readonly lower: string;

  constructor(private readonly text: string) {
    this.lower = text.toLowerCase();
  }

  next(pair: Pair, from: number): number {
    let end = this.cache.get(pair.close) ?? -1;
    if (end < from) {
      end = this.lower.indexOf(pair.close, from);
      if (end < 0) end = Number.POSITIVE_INFINITY;
      this.cache.set(pair.close, end);
    }
    if (end === Number.POSITIVE_INFINITY) return -1;
    return !pair.long && this.nextBlank(from) < end ? -1 : end;
  }

  private nextBlank(from: number): number {
    if (this.blank < from) {
      const pattern = /\n[ \t]*\n/g;
      pattern.lastIndex = from;
      this.blank = pattern.exec(this.text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return this.blank;
  }

  /** Line of a position; positions must come in ascending order. */
  lineOf(position: number): number {
    for (; this.linePosition < position; this.linePosition++) {
      if (this.text.charCodeAt(this.linePosition) === 10) this.line++;
    }
    return this.line;
  }
}

/** Footnotes ("[^1]: …" with its indented lines) become notes; their marks in the text go. */
function takeFootnotes(source: string): Marked {
  if (!source.includes("[^")) return { text: source, notes: [] };
  const lines = source.split("\n");
  const notes: SourceNote[] = [];
  for (let i = 0; i < lines.length; i++) {
    const found = /^ {0,3}\[\^[^\]\s]{1,80}\]:\s*(.*)$/.exec(lines[i]!);
    if (!found) continue;
    const parts = [found[1]!];
    const first = i;
    lines[i] = "";
    while (i + 1 < lines.length) {
      const next = lines[i + 1]!;
      const indentedLater = next.trim() === "" && /^(?: {2,}|\t)\S/.test(lines[i + 2] ?? "");
      const continues =
        next.trim() !== "" && !/^ {0,3}(?:\[\^|#{1,6}\s|\(\w{1,4}\)\s|[-*+]\s|\d+[.)]\s)/.test(next);
      if (!indentedLater && !(continues && lines[i] !== undefined)) break;
      parts.push(next.trim());
      lines[++i] = "";
      if (indentedLater) {
        parts.push(lines[i + 1]!.trim());
        lines[++i] = "";
      }
    }
    notes.push({ text: fold(parts.join(" ")), line: first + 1, lastLine: i + 1 });
  }
  return { text: lines.join("\n").replace(/\[\^[^\]\s]{1,80}\]/g, ""), notes };
}
