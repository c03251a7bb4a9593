import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** One change that makes a twin of a case, and the statuses that the twin may have. */
export interface Change {
  readonly id: string;
  readonly title: string;
  readonly words?: Readonly<Record<string, string>>;
  readonly everywhere?: boolean;
  /** Words that the case ends with in the place of its last stop. */
  readonly end?: string;
  readonly place?: "preamble" | "heading" | "struck";
  readonly expect: readonly string[];
}

export interface Passage {
  readonly heading: string;
  readonly chapeau: string;
  readonly text: string;
}

export function readChanges(): Change[] {
  return (parse(readFileSync("test/catalogue/twins.yaml", "utf8")) as { changes: Change[] }).changes;
}

function replaceWords(text: string, change: Change): string {
  const words = change.words ?? {};
  const from = Object.keys(words).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`\\b(?:${from.join("|")})\\b(?! not\\b)`, change.everywhere ? "gi" : "i");
  return text.replace(pattern, (word) => words[word.toLowerCase()] ?? word);
}

/** The twin, or undefined where the change does not fit. */
export function twinOf(passage: Passage, change: Change): Passage | undefined {
  const { heading, chapeau, text } = passage;
  if (change.end !== undefined)
    return { heading, chapeau, text: text.replace(/[.;]?\s*$/, () => change.end!) };
  switch (change.place) {
    case "preamble":
      return { heading: "Preamble", chapeau: "", text: `Whereas ${chapeau} ${text}` };
    case "heading":
      return {
        heading: `${chapeau} ${text}`.replace(/\s+/g, " ").replace(/[.;:—]+$/, ""),
        chapeau: "",
        text: "This section is reserved.",
      };
    case "struck":
      return {
        heading,
        chapeau,
        text: text.replace(
          /^(\(\w+\)\s+|\d+[.)]\s+)?(.*)$/s,
          (_, number = "", rest: string) => `${number}~~${rest}~~`,
        ),
      };
    default: {
      const twin = {
        heading: change.everywhere ? replaceWords(heading, change) : heading,
        chapeau: replaceWords(chapeau, change),
        text,
      };
      if (change.everywhere || twin.chapeau === chapeau) twin.text = replaceWords(text, change);
      return twin.chapeau === chapeau && twin.text === text ? undefined : twin;
    }
  }
}
