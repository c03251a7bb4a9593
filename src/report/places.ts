import type { LineRange } from "../model.ts";
import type { ResultPlace } from "./result.ts";
import { safe } from "./safe.ts";

/** "line 12", "lines 12–14". */
export function lineWords(lines: LineRange): string {
  return lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines[0]}–${lines[1]}`;
}

/** "s. 12(3), lines 40–42", with the file where several were read as one. */
export function whereWords(place: ResultPlace): string {
  const parts = [place.citation, lineWords(place.lines)];
  if (place.file !== undefined) parts.unshift(place.file);
  return safe(parts.filter((p) => p !== "").join(", "));
}

/** The quotation, cut at a word where it is long. */
export function quoteWords(quote: string, length: number): string {
  const text = safe(quote);
  if (text.length <= length) return `“${text}”`;
  const cutAt = text.lastIndexOf(" ", length);
  return `“${text.slice(0, cutAt > length / 2 ? cutAt : length)} …”`;
}
