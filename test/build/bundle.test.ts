import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

it("the bundle is plain ASCII: bin/load.js reads it without decoding", () => {
  const bytes = readFileSync(join(root, "dist/cli.cjs"));
  expect(bytes.findIndex((b) => b > 127)).toBe(-1);
});

it("the bundle imports nothing while it runs: the script that bin/load.js makes of it could not", () => {
  expect(readFileSync(join(root, "dist/cli.cjs"), "latin1")).not.toMatch(/\bimport\s*\(/);
});

it("private members have plain names in the bundle, every one", () => {
  const code = readFileSync(join(root, "dist/cli.cjs"), "latin1");
  expect(code).not.toMatch(/\bthis\.#/);
  expect(code).toContain("private_");
});
