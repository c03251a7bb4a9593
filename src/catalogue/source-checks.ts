/** What is wrong with a parsed file though its YAML is right. Each check goes through the file once. */
import { type Document, isScalar, visit } from "yaml";

/** Characters that would act on a terminal, or turn the direction of a line. */
const ACTING = /[^\P{Cc}\n\r\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text holds characters that no words need and a terminal would obey. */
export function acts(text: string): boolean {
  return ACTING.test(text);
}

/** Nobody mends more mistakes at once. */
const MOST_TOLD = 100;

/** The texts and keys that hold such characters: which, and where. */
export function actingTexts(doc: Document): { readonly code: string; readonly offset: number }[] {
  const found: { code: string; offset: number }[] = [];
  visit(doc, {
    Scalar: (_, { value, range }) => {
      const char = typeof value === "string" ? ACTING.exec(value)?.[0] : undefined;
      if (char === undefined) return undefined;
      const code = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      found.push({ code, offset: range?.[0] ?? 0 });
      return found.length >= MOST_TOLD ? visit.BREAK : undefined;
    },
  });
  return found;
}

interface Repeated {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Keys that stand twice in one block, as the parser would tell them. */
export function repeatedKeys(doc: Document): Repeated[] {
  const found: Repeated[] = [];
  visit(doc, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [from = 0, to = 0] = key.range ?? [];
        if (seen.has(key.value))
          found.push({ code: "DUPLICATE_KEY", message: "Map keys must be unique", pos: [from, to] });
        seen.add(key.value);
      }
      return found.length >= MOST_TOLD ? visit.BREAK : undefined;
    },
  });
  return found.slice(0, MOST_TOLD);
}
