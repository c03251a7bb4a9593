/**
 * What a person sees of a Markdown draft, line for line: no markers, no struck words, no notes. Written apart from the
 * program's own reader, which it is compared with, and for the markup alone that the generator writes.
 */

/** Blanks what is struck or a note, but for its line breaks. */
const HIDDEN = [
  /<!--[\s\S]*?-->/g,
  /\{--[\s\S]*?--\}/g,
  /\{>>[\s\S]*?<<\}/g,
  /<del>[\s\S]*?<\/del>/g,
  /~~(?:(?!\n\s*\n)[\s\S])*?~~/g,
  /^\[\^\d\]:.*(?:\n {4}.*)*/gm,
];

const MARKERS: readonly (readonly [RegExp, string])[] = [
  [/\[\^\d\]/g, ""],
  [/\{\+\+|\+\+\}|<\/?ins>/g, ""],
  [/\\([*_])/g, "\ue001"],
  [/\*\*|(?<![\p{L}\p{N}])[*_](?=[\p{L}[(])|(?<=[\p{L}.,;)\]])[*_](?![\p{L}\p{N}])/gu, ""],
  [/\ue001/g, "*"],
  [/&amp;/g, "&"],
  [/^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)/gm, ""],
];

/** The lines of a draft as they are seen; the first has index 0. */
export function visibleLines(source: string): string[] {
  let text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  for (const pattern of HIDDEN) text = text.replace(pattern, (all) => all.replace(/[^\n]+/g, ""));
  for (const [pattern, by] of MARKERS) text = text.replace(pattern, by);
  return text.split("\n");
}

export const fold = (text: string): string => text.replace(/\s+/g, " ").trim();
