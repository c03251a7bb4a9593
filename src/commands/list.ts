import { loadCatalogue, type Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { instrumentsText, listText } from "../report/list.ts";

export interface ListOptions {
  readonly catalogue?: string;
  readonly color: boolean;
  readonly instruments?: boolean;
}

/** `lawcheck list [--instruments]`: what is looked for, or by whom. */
export async function listCommand(options: ListOptions, place: Place): Promise<void> {
  const catalogue = await loadCatalogue(place, options.catalogue);
  const text = options.instruments === true ? instrumentsText : listText;
  await print(text(catalogue, outputWidth(), await outputPaint(options.color)));
}
