import type { Catalogue, Element } from "../catalogue/model.ts";
import { nearest } from "../catalogue/suggest.ts";
import { UserError } from "./errors.ts";

/** How many near ids are offered for one that is not known. */
const SUGGESTIONS = 5;

/** The element of an id, or a message that offers what may have been meant. @throws UserError */
export function findElement(catalogue: Catalogue, id: string): Element {
  const { elements, groups } = catalogue;
  const found = elements.find((e) => e.id === id);
  if (found !== undefined) return found;
  const group = groups.find((g) => g.id === id);
  const asked = id.toLowerCase();
  const near = nearest(
    asked,
    elements.map((e) => e.id),
  );
  const like = elements
    .filter((e) => e.id.includes(asked) || e.title.toLowerCase().includes(asked))
    .map((e) => e.id);
  const offered =
    group?.elements ?? [...new Set([...(near === undefined ? [] : [near]), ...like])].slice(0, SUGGESTIONS);
  const what = group === undefined ? "unknown element" : "a group, not an element:";
  const hint = offered.length > 0 ? `did you mean ${offered.join(", ")}?` : "`lawcheck list` shows them all";
  throw new UserError(`${what} ${id}`, hint);
}
