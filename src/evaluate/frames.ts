import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { EvaluationError } from "./corpora.ts";
import { findName, type NameRules } from "./names.ts";

/** The law around a provision. Data of the catalogue: the program knows no words of it. */
export interface Frames {
  readonly section: string;
  readonly names: Readonly<Record<string, NameRules>>;
  readonly frames: readonly { readonly elements?: readonly string[]; readonly text: string }[];
}

/** What stands in a frame. */
export interface Provision {
  readonly element: string;
  readonly heading: string;
  readonly chapeau: string;
  readonly text: string;
}

const ENTRY = "{entry}";

export function parseFrames(text: string): Frames {
  const frames = parse(text) as Frames;
  for (const f of frames.frames) {
    if (!f.text.includes(ENTRY)) throw new EvaluationError(`a frame has no place for ${ENTRY}`);
  }
  return frames;
}

/** The frames of a catalogue, where it has any. */
export function readFrames(catalogue: string): Frames | undefined {
  const file = join(catalogue, "frames.yaml");
  return existsSync(file) ? parseFrames(readFileSync(file, "utf8")) : undefined;
}

/** "Article 19" numbers itself; every other heading follows the section's label. */
function headingLine(section: string, heading: string): string {
  if (/^(?:article|art\.|section|sec\.|§|chapter|part)\s*\d/i.test(heading)) return `## ${heading}`;
  return heading === "" ? `## ${section}` : `## ${section}. ${heading}`;
}

/** An item under a chapeau that shows no number or bullet of its own becomes a bullet. */
function item(chapeau: string, text: string): string {
  const marked = /^\s*(?:[-–—•*]\s|\(?[\p{L}\d]{1,5}[).]|[«"“§])/u.test(text);
  return chapeau === "" || marked ? text : `- ${text}`;
}

/** The provision as a section in Markdown. */
export function sectionOf(section: string, p: Provision): string {
  const blocks = [headingLine(section, p.heading), p.chapeau, item(p.chapeau, p.text)];
  return blocks.filter((b) => b !== "").join("\n\n");
}

/** A whole law in Markdown in which the provision stands. With `empty`, the same law without the provision. */
export function frameProvision(frames: Frames, p: Provision, empty = false): string {
  const frame =
    frames.frames.find((f) => f.elements?.includes(p.element)) ??
    frames.frames.find((f) => f.elements === undefined);
  if (frame === undefined) throw new EvaluationError(`no frame for ${p.element}`);
  let text = frame.text;
  for (const [key, rules] of Object.entries(frames.names)) {
    const name = findName([p.chapeau, p.text, p.heading], rules);
    text = text.replaceAll(`{${key}}`, name.full).replaceAll(`{${key}.noun}`, name.noun);
  }
  return text.replace(ENTRY, () => (empty ? "" : sectionOf(frames.section, p)));
}
