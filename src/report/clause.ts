import type { Catalogue, Clause, Element } from "../catalogue/model.ts";
import type { Paint } from "./paint.ts";
import { BASIS_WORDS, SourceNames } from "./sources.ts";
import { wrap } from "./wrap.ts";

/** What a model clause is, and what it is not. */
export const CLAUSE_NOTE =
  "A model clause in words of its own, no quotation. What stands in [brackets] is to be filled in or chosen; a drafter adapts the rest to the law around it.";

/** One clause with its notes: options, what to decide, sources. */
export function clauseText(
  clause: Clause,
  element: Element,
  catalogue: Catalogue,
  width: number,
  paint: Paint,
): string {
  const names = new SourceNames(catalogue);
  const lines = [paint.bold(element.title), paint.dim(element.id)];
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push("", paint.bold(title), ...body);
  };
  const items = (texts: readonly string[]): string[] =>
    texts.flatMap((t) => wrap(t, { width, first: "  - ", rest: "    " }));
  const paragraphs = clause.paragraphs.flatMap((p, i) => {
    const set = wrap(p, { width, first: "  ", rest: "  " });
    return i === 0 ? set : ["", ...set];
  });
  section(clause.heading, ["", ...paragraphs]);
  if (clause.listItem !== undefined)
    section("As an item of a list", wrap(`${clause.listItem};`, { width, first: "  ", rest: "  " }));
  section("Options", items(clause.options));
  section("What to decide", items(clause.decide));
  section(
    "Who asks for it",
    items(element.sources.map((s) => `${s.code}: ${names.long(s)}. Basis: ${BASIS_WORDS[s.basis]}`)),
  );
  lines.push("", ...wrap(CLAUSE_NOTE, { width }).map(paint.dim));
  return `${lines.join("\n")}\n`;
}
