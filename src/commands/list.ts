import { loadCatalogue, type Place } from "../config/catalogue.ts";
import { print } from "../config/output.ts";
import { outputPaint, outputWidth } from "../config/terminal.ts";
import { listText } from "../report/list.ts";

export interface ListOptions {
  readonly catalogue?: string;
  readonly color: boolean;
}

/** `lawcheck list`: what is looked for. */
export async function listCommand(options: ListOptions, place: Place): Promise<void> {
  const catalogue = await loadCatalogue(place, options.catalogue);
  await print(listText(catalogue, outputWidth(), await outputPaint(options.color)));
}
