import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

it("the bundle is plain ASCII: bin/load.js reads it without decoding", () => {
  const bytes = readFileSync(join(root, "dist/cli.cjs"));
  expect(bytes.findIndex((b) => b > 127)).toBe(-1);
});
