/** How large a draft may be: asked before the Markdown parser sees any of it. */
import { measureStructure } from "./measure.ts";

/** The most that is read of one draft. */
export interface Limits {
  /** Bytes of UTF-8. */
  readonly bytes: number;
  /** Lists and quotations within each other. */
  readonly depth: number;
  /** Headings, paragraphs, list items, table cells; ten lines or ten marks more count as another one. */
  readonly blocks: number;
}

/** More than any law has, and no more than can be judged in seconds. */
export const USUAL_LIMITS: Limits = { bytes: 20_000_000, depth: 100, blocks: 200_000 };

/** For a text that this program has made itself out of one within the limits. */
export const NO_LIMITS: Limits = { bytes: Infinity, depth: Infinity, blocks: Infinity };

export const MEGABYTE = 1_000_000;

/** A draft that is larger, deeper or has more blocks than is read. */
export class LimitError extends Error {
  override readonly name = "LimitError";
  readonly file: string;
  /** What raises the limit. */
  readonly hint: string;

  constructor(file: string, message: string, hint: string) {
    super(message);
    this.file = file;
    this.hint = hint;
  }
}

/** Made when it is needed: Node takes as long over one as over a small draft. */
const shown = (n: number): string => new Intl.NumberFormat("en", { maximumFractionDigits: 1 }).format(n);

/** Bytes as a person reads them; never rounded down to the limit that they are above. */
function megabytes(bytes: number): string {
  return shown(Math.ceil(bytes / (MEGABYTE / 10)) / 10);
}

/** @param bytes its size, or undefined where its end was never seen */
export function tooLarge(file: string, bytes: number | undefined, limit: number): LimitError {
  const size = bytes === undefined ? `more than ${shown(limit / MEGABYTE)}` : megabytes(bytes);
  return new LimitError(
    file,
    `is too large: ${size} MB, at most ${shown(limit / MEGABYTE)} MB are read`,
    "--max-size MB raises the limit",
  );
}

/** Bytes that a text takes in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // each half of a pair counts two of its four bytes
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}

/** Refuses a text that is too large. @throws LimitError */
export function checkSize(file: string, text: string, limits: Limits): void {
  if (text.length * 3 <= limits.bytes) return;
  const bytes = utf8Length(text);
  if (bytes > limits.bytes) throw tooLarge(file, bytes, limits.bytes);
}

/** Refuses a text that nests too deep or has too many blocks. @throws LimitError */
export function checkStructure(file: string, text: string, limits: Limits): void {
  const { depth, line, blocks } = measureStructure(text);
  if (depth > limits.depth)
    throw new LimitError(
      file,
      `is nested too deep: lists and quotations ${shown(depth)} levels deep (line ${line}), at most ${shown(limits.depth)} are read`,
      "--max-depth N raises the limit",
    );
  if (blocks > limits.blocks)
    throw new LimitError(
      file,
      `has too many blocks (headings, paragraphs, list items): ${shown(blocks)}, at most ${shown(limits.blocks)} are read`,
      "--max-blocks N raises the limit",
    );
}
