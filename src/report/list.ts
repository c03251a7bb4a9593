import type { Catalogue } from "../catalogue/model.ts";
import type { Paint } from "./paint.ts";
import { codeWords } from "./sources.ts";
import { wrap } from "./wrap.ts";

/** Every element of a catalogue: id, priority, title, and the codes of its sources. */
export function listText(catalogue: Catalogue, width: number, paint: Paint): string {
  const lines = wrap(`${catalogue.title} (${catalogue.id} ${catalogue.version})`, { width });
  const byId = new Map(catalogue.elements.map((e) => [e.id, e]));
  for (const group of catalogue.groups) {
    lines.push("", paint.bold(`${group.title} (${group.id})`));
    for (const id of group.elements) {
      const element = byId.get(id);
      if (element === undefined) continue;
      const head = `${element.id}: ${element.title} (${element.priority})`;
      const [first, ...rest] = wrap(head, { width, first: "  ", rest: "    " });
      lines.push(first!.replace(element.id, paint.cyan), ...rest);
      const codes = element.sources.map(codeWords).join("; ");
      lines.push(...wrap(codes, { width, first: "      ", rest: "      " }).map(paint.dim));
    }
  }
  return `${lines.join("\n")}\n`;
}
