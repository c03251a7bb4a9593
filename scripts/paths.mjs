import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");

/** A path in the project. */
export const path = (...parts) => join(root, ...parts);
