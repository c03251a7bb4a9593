import type { Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { instrumentsText, listText } from "../report/list.ts";
import { type CloserOptions, setUpCloser } from "./closer.ts";

export interface ListOptions extends CloserOptions {
  readonly color: boolean;
  readonly instruments?: boolean;
}

/** `lawcheck list [--instruments]`: what is looked for, or by whom. */
export async function listCommand(options: ListOptions, place: Place): Promise<void> {
  const { catalogue, settingsFor } = await setUpCloser([], options, place);
  const width = outputWidth();
  const paint = await outputPaint(options.color);
  const text =
    options.instruments === true
      ? instrumentsText(catalogue, width, paint)
      : listText(catalogue, settingsFor([]).selection, width, paint);
  await print(text);
}
