import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { path } from "../paths.mjs";

const FOLDERS = ["test/corpus/work/statutes", "test/corpus/work2/statutes"];
const SYLLABLES = [
  "ba",
  "dor",
  "el",
  "fin",
  "ka",
  "lum",
  "mir",
  "no",
  "pel",
  "ru",
  "sto",
  "tav",
  "ul",
  "ves",
];
/** More than any of the invented statutes has sections. */
const STEP = 100;

function inventedStatutes() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path(folder))
      .sort()
      .map((name) =>
        readFileSync(path(folder, name), "utf8")
          .replace(/^---\n[\s\S]*?\n---\n/, "")
          .trim(),
      ),
  );
}

/** The number's name of a State, so that no two statutes of a book hold the same words. */
function stateName(number) {
  let name = "";
  for (let rest = number + SYLLABLES.length ** 2; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length];
  return name[0].toUpperCase() + name.slice(1);
}

/** Sections of a copy are numbered on where those of the copy before end. */
function renumbered(text, by) {
  if (by === 0) return text;
  return text.replace(
    /^((?:#+\s*|\*\*)?(?:(?:Section|Sec\.|Article|Art\.|§)\s*)?)(\d{1,3})(?=[.\s:-])/gim,
    (_, before, number) => `${before}${Number(number) + by}`,
  );
}

/** One statute of about so many bytes: invented statutes one after the other, numbered on, of a State of its own. */
export function makeStatute(number, bytes, invented = inventedStatutes()) {
  const name = stateName(number);
  const pieces = [`# Statute ${number + 1} of ${name}`];
  let length = 0;
  for (let copy = 0; length < bytes; copy++) {
    const source = invented[(number + copy) % invented.length];
    const text = renumbered(source, copy * STEP).replaceAll(
      /\bthe (State|Republic|Kingdom)\b/g,
      `the $1 of ${name}`,
    );
    pieces.push(text.length <= bytes - length ? text : text.slice(0, text.lastIndexOf("\n", bytes - length)));
    length += text.length;
  }
  return `${pieces.join("\n\n")}\n`;
}

/** Writes so many statutes into a folder and gives their paths. */
export function writeStatuteBook(folder, count, bytes) {
  mkdirSync(folder, { recursive: true });
  const invented = inventedStatutes();
  return Array.from({ length: count }, (_, i) => {
    const file = join(folder, `${String(i + 1).padStart(5, "0")}.md`);
    writeFileSync(file, makeStatute(i, bytes, invented));
    return file;
  });
}
