import { Checker } from "../check.ts";
import type { Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { outputWidth } from "../config/terminal.ts";
import { normsText } from "../report/norms.ts";
import { outlineText } from "../report/outline.ts";
import { safe } from "../report/safe.ts";
import { readStatute } from "../statute/index.ts";
import { type CloserOptions, setUpCloser } from "./closer.ts";
import { naming } from "./naming.ts";
import { readDraft } from "./read-draft.ts";

export interface OutlineOptions extends CloserOptions {
  readonly norms?: boolean;
}

/** `lawcheck outline draft.md [--norms]`: the tree that was understood. Whatever the language: structure has none. */
export async function outlineCommand(file: string, options: OutlineOptions, place: Place): Promise<void> {
  const { catalogue, limits } = await setUpCloser([file], options, place);
  const statute = await naming(file, async () =>
    readStatute((await readDraft(file, limits)).text, { file, limits }),
  );
  const tree = outlineText(statute).map(safe).join("\n");
  await print(`${tree}\n`);
  if (options.norms !== true) return;
  const { reading } = new Checker(catalogue).judge(statute);
  await print(`\n${normsText(reading.norms, outputWidth())}`);
}
