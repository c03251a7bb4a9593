import { isUtf8 } from "node:buffer";
import { readWhole, TooLargeError, UnreadableError } from "../config/read-file.ts";
import type { Source } from "../judge.ts";
import { type Limits, tooLarge, USUAL_LIMITS } from "../statute/limits.ts";
import { errorCode, UserError } from "./errors.ts";

/** How a file begins that is no text, and what to do with it. */
const SIGNATURES: readonly { readonly bytes: string; readonly what: string; readonly hint?: string }[] = [
  {
    bytes: "504b0304",
    what: "a Word document or another archive",
    hint: "turn it into Markdown first: pandoc draft.docx -t gfm -o draft.md",
  },
  {
    bytes: "d0cf11e0",
    what: "an old Word document",
    hint: "save it as .docx, then: pandoc draft.docx -t gfm -o draft.md",
  },
  { bytes: "25504446", what: "a PDF", hint: "turn it into text first: pdftotext -layout draft.pdf draft.md" },
  {
    bytes: "7b5c727466",
    what: "rich text (RTF)",
    hint: "turn it into Markdown first: pandoc draft.rtf -t gfm -o draft.md",
  },
  { bytes: "fffe", what: "UTF-16 text", hint: "save it as UTF-8" },
  { bytes: "feff", what: "UTF-16 text", hint: "save it as UTF-8" },
];

function lineOfBadByte(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line++;
  }
  return line;
}

/** The text of a draft's bytes. @throws UserError where they are no text. */
export function decodeDraft(bytes: Buffer): string {
  const opening = bytes.subarray(0, 8).toString("hex");
  const signature = SIGNATURES.find((s) => opening.startsWith(s.bytes));
  if (signature !== undefined)
    throw new UserError(`is ${signature.what}, not Markdown or plain text`, signature.hint);
  if (bytes.includes(0)) throw new UserError("is a binary file, not Markdown or plain text");
  if (!isUtf8(bytes)) {
    throw new UserError(
      `is not valid UTF-8 (line ${lineOfBadByte(bytes)})`,
      "save it as UTF-8; for older Windows files: iconv -f WINDOWS-1252 -t UTF-8 draft.md",
    );
  }
  const text = bytes.toString("utf8");
  if (text.trim() === "") throw new UserError("is empty");
  return text;
}

async function standardInput(most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) throw tooLarge("-", undefined, most);
  }
  return Buffer.concat(chunks);
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  ENOTDIR: "no such file",
  EACCES: "may not be read (permission denied)",
  EPERM: "may not be read (permission denied)",
  ELOOP: "is a link that leads to itself",
  ENAMETOOLONG: "no such file (the name is too long)",
};

function fileBytes(file: string, most: number): Buffer {
  try {
    return readWhole(file, most);
  } catch (error) {
    if (error instanceof TooLargeError) throw tooLarge(file, error.size, most);
    if (error instanceof UnreadableError) {
      const hint = error.message === "is a directory" ? "name the drafts in it" : undefined;
      throw new UserError(error.message, hint);
    }
    throw new UserError(CAUSES[errorCode(error) ?? ""] ?? `cannot be read (${(error as Error).message})`);
  }
}

/** Reads a draft from disk, or standard input for "-". @throws UserError, LimitError */
export async function readDraft(file: string, limits: Limits = USUAL_LIMITS): Promise<Source> {
  const bytes = file === "-" ? await standardInput(limits.bytes) : fileBytes(file, limits.bytes);
  return { file, text: decodeDraft(bytes) };
}
