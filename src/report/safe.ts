/** Control characters, and those that turn the direction of a line or hide in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

function shown(char: string): string {
  if (char === "\n" || char === "\t") return " ";
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A text from outside as one line that a terminal shows and never obeys. */
export function safe(text: string): string {
  return text.replace(UNSAFE, shown);
}
