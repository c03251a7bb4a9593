import { diffArrays } from "diff";

/** A run of words that both texts have, or only one of them. */
export interface RedlinePart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Edits after which two texts have so little in common that a word-by-word redline helps nobody. */
const MOST_EDITS = 1500;
/** Scripts without spaces between words are compared character by character. */
const WORD =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|\s+/gu;

/** White space says nothing in a law: any of it is one space. */
function wordsOf(text: string): string[] {
  return (text.trim().match(WORD) ?? []).map((w) => (/^\s/.test(w) ? " " : w));
}

/** A single space between two changes belongs to both: changed words then stand together and can be read. */
function joined(parts: readonly RedlinePart[]): RedlinePart[] {
  const done: RedlinePart[] = [];
  let removed = "";
  let added = "";
  const flush = (): void => {
    if (removed !== "") done.push({ kind: "removed", text: removed });
    if (added !== "") done.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const [i, part] of parts.entries()) {
    if (part.kind === "removed") removed += part.text;
    else if (part.kind === "added") added += part.text;
    else if (part.text === " " && i > 0 && i < parts.length - 1) {
      removed += " ";
      added += " ";
    } else {
      flush();
      done.push(part);
    }
  }
  flush();
  return done;
}

/** What b has made of a, word by word. Texts without anything in common stand one after the other. */
export function redline(a: string, b: string): RedlinePart[] {
  const changes = diffArrays(wordsOf(a), wordsOf(b), { maxEditLength: MOST_EDITS });
  if (changes === undefined) {
    return [
      { kind: "removed", text: a },
      { kind: "added", text: b },
    ];
  }
  return joined(
    changes.map((c) => ({
      kind: c.added ? "added" : c.removed ? "removed" : "same",
      text: c.value.join(""),
    })),
  );
}
