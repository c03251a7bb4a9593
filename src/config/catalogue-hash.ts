import { createHash } from "node:crypto";
import { withTree } from "../catalogue/lexicon.ts";
import type { Catalogue } from "../catalogue/model.ts";

/** Tells whether a catalogue has changed, whatever its version says: what it looks for, not how reports word it. */
export function catalogueHash(catalogue: Catalogue): string {
  // the shipped catalogue holds its terms compiled already
  const { elements, concepts, tree, centralBody, definable, scopes } =
    catalogue.tree === undefined ? withTree(catalogue) : catalogue;
  const sought = elements.map(({ id, requires, loweredBy, detection }) => ({
    id,
    requires,
    loweredBy,
    detection,
  }));
  const { words, sets, nodes } = tree!;
  return createHash("sha256")
    .update(JSON.stringify({ sought, concepts, words, sets, centralBody, definable, scopes }))
    .update(nodes)
    .digest("hex")
    .slice(0, 16);
}
