/**
 * Words as they are compared over months: what renumbering, re-wrapping and another typeface change is gone, what the
 * provision says is not. "30 days" keeps its number, "section 30" loses it.
 */
const NUMBER = String.raw`(?:\d+[a-z]{0,2}|[ivxlcdm]+|[a-z])(?:[.–-]\d+[a-z]?)*(?:\s?\(\w{1,5}\))*`;
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}])(sections?|sec|ss?|articles?|arts?|paragraphs?|paras?|subsections?|subparagraphs?|clauses?|rules?|regulations?|parts?|chapters?|titles?|divisions?|schedules?|annex(?:es)?|items?|points?|§+)(\.?\s?)` +
    String.raw`(?:${NUMBER})(?![\p{L}])(?:(?:\s?,\s?|\s(?:and|or|to)\s|\s?[–-]\s?)(?:and\s|or\s)?(?:${NUMBER})(?![\p{L}]))*`,
  "giu",
);
/** "(a)", "(iv)", "(2)": the number of an item. */
const ITEM = /\((?:[a-z]{1,2}|[ivxlc]+|\d{1,3}[a-z]?)\)/giu;
/** A number that opens a provision: "12.", "4.—", "§ 7", "1°". */
const OPENING = /^\s*(?:§+\s*)?\d+[a-z]{0,2}(?:[.-]\d+)*(?:[.°)]|\s?[—–])\s*/iu;

/** The words of a text in lower case, without the numbers of provisions and without marks. */
export function bareWords(text: string): string[] {
  return (
    text
      .replace(OPENING, "")
      .replace(REFERENCE, (_, word: string) => `${word} `)
      .replace(ITEM, " ")
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []
  );
}

/** Whether all of these words stand in a text, one after the other. */
export function holds(text: string, words: string): boolean {
  const sought = bareWords(words);
  return sought.length > 0 && ` ${bareWords(text).join(" ")} `.includes(` ${sought.join(" ")} `);
}
