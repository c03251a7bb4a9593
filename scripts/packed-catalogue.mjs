import { ascii } from "./ascii.mjs";

/** A catalogue as `dist/` holds it: JSON, and the tree of its terms as the numbers of which it consists. */
export function packed({ packCatalogue, withTree }, catalogue) {
  const { tree, ...rest } = packCatalogue(withTree(catalogue));
  const { nodes, ...words } = tree;
  return { json: ascii(JSON.stringify({ ...rest, tree: words })), nodes };
}
