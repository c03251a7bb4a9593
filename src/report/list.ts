import type { Catalogue } from "../catalogue/model.ts";
import type { Selection } from "../catalogue/profile.ts";
import type { Paint } from "./paint.ts";
import { BASIS_WORDS, codeWords, SourceNames } from "./sources.ts";
import { plural, wrap } from "./wrap.ts";

/** Every instrument of a catalogue: code, title, how far its text was read, how many points are known. */
export function instrumentsText(catalogue: Catalogue, width: number, paint: Paint): string {
  const names = new SourceNames(catalogue);
  const lines = catalogue.instruments.flatMap((i) => {
    const [first, ...rest] = wrap(`${i.code}: ${names.long(i)}`, { width, rest: "  " });
    const basis = `${plural(i.points.length, "point")}. Basis: ${BASIS_WORDS[i.basis]}.`;
    const newer = i.supersededBy === undefined ? "" : ` Superseded by: ${i.supersededBy}.`;
    return [
      first!.replace(i.code, paint.cyan),
      ...rest,
      ...wrap(basis + newer, { width, first: "    ", rest: "    " }).map(paint.dim),
    ];
  });
  return `${lines.join("\n")}\n`;
}

/** Every element of a catalogue, or of a profile: id, priority, title, and the codes of its sources. */
export function listText(
  catalogue: Catalogue,
  selection: Selection | undefined,
  width: number,
  paint: Paint,
): string {
  const profile = selection === undefined ? "" : `, profile ${selection.id}: ${selection.title}`;
  const lines = wrap(`${catalogue.title} (${catalogue.id} ${catalogue.version})${profile}`, { width });
  const byId = new Map(catalogue.elements.map((e) => [e.id, e]));
  for (const group of catalogue.groups) {
    const asked = group.elements.filter((id) => selection?.elements.has(id) !== false);
    if (asked.length > 0) lines.push("", paint.bold(`${group.title} (${group.id})`));
    for (const id of asked) {
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
